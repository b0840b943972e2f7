import { isObject, mediaType, parseJsonObject } from "./body.ts";
import type { HangSettings } from "./hang.ts";
import { findFaults, refuseFaults, type Rule, type Rules } from "./json-input.ts";
import { Refusal } from "./refusal.ts";
import type { ReceivedRequest } from "./server.ts";

export type Requirement = { filter_key: string; filter_value: string };
export type CreateInput = { name?: string; description?: string; requirements?: Requirement[] };

/** How a form carries a list of objects. */
export type FormLists = "indexed" | "rack" | "json";

const mediaTypes = { form: "application/x-www-form-urlencoded", json: "application/json" };

const text: Rule = { accepts: (value) => typeof value === "string", otherwise: "must be a string" };
const rules: Rules = {
  name: text,
  description: text,
  requirements: {
    accepts: (value) => Array.isArray(value) && value.every(isRequirement),
    otherwise: "must list objects of filter_key and filter_value",
  },
};

const isRequirement = (value: unknown) =>
  isObject(value) && typeof value.filter_key === "string" && typeof value.filter_value === "string";

/** What a create asks for. @throws {Refusal} 415 for a media type not accepted, 422 naming every field at fault. */
export const readCreate = ({ headers, body }: ReceivedRequest, { accepts, formLists }: HangSettings): CreateInput => {
  const type = mediaType(headers);
  const accepted = accepts === "both" ? Object.values(mediaTypes) : [mediaTypes[accepts]];
  if (!accepted.includes(type)) throw new Refusal(415, `content type must be ${accepted.join(" or ")}`);
  const input = type === mediaTypes.json ? parseJsonObject(body) : readForm(body, formLists);
  refuseFaults(findFaults(input, rules));
  return input;
};

/** A form whose `requirements` may be written in the ways given; written in another they stay what they are, a fault. */
export const readForm = (text: string, lists: FormLists | "any"): Record<string, unknown> => {
  const takes = (style: FormLists) => lists === style || lists === "any";
  const input: Record<string, unknown> = {};
  const items = new Map<string, Record<string, string>>();
  let last = -1;
  for (const [name, value] of new URLSearchParams(text)) {
    const [, index, key = ""] = /^requirements\[(\d*)\]\[(\w+)\]$/.exec(name) ?? [];
    if (index === undefined || !takes(index === "" ? "rack" : "indexed")) {
      input[name] = name === "requirements" && takes("json") ? parseList(value) : value;
      continue;
    }
    // Rack begins another element where a key comes again.
    if (index === "" && (last < 0 || Object.hasOwn(items.get(`rack ${last}`)!, key))) last += 1;
    const place = index === "" ? `rack ${last}` : index;
    items.set(place, { ...items.get(place), [key]: value });
  }
  return items.size === 0 ? input : { ...input, requirements: [...items.values()] };
};

const parseList = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};
