import { isObject, mediaType, parseJsonObject } from "./body.ts";
import { Refusal } from "./refusal.ts";
import type { ReceivedRequest } from "./server.ts";

/** What one field of a body may hold. */
export type Rule = { required?: true; accepts: (value: unknown) => boolean; otherwise: string };
export type Rules = Record<string, Rule>;

const orNull = ({ accepts, otherwise }: Rule): Rule => ({
  accepts: (value) => value === null || accepts(value),
  otherwise: `${otherwise} or null`,
});

const string: Rule = { accepts: (value) => typeof value === "string", otherwise: "must be a string" };
export const nullableString = orNull(string);
export const nullableBoolean = orNull({ accepts: (value) => typeof value === "boolean", otherwise: "must be a boolean" });
export const list: Rule = { required: true, accepts: Array.isArray, otherwise: "must be an array" };
export const filled: Rule = { accepts: (value) => typeof value === "string" && value !== "", otherwise: "must be a string and not empty" };

/** @throws {Refusal} 400 unless the body is a JSON object. */
export const readJson = ({ headers, body }: ReceivedRequest): Record<string, unknown> => {
  if (mediaType(headers) !== "application/json") throw new Refusal(400, "content type must be application/json");
  return parseJsonObject(body);
};

/** What is wrong with each field: a rule broken, or a field that no rule knows. */
export const findFaults = (input: unknown, rules: Rules, prefix = ""): Record<string, string[]> => {
  if (!isObject(input)) return { [prefix.slice(0, -1)]: ["must be an object"] };
  const broken = Object.entries(rules).flatMap(([field, rule]) => {
    if (input[field] === undefined) return rule.required ? [[field, `${field} is required and must be present`]] : [];
    return rule.accepts(input[field]) ? [] : [[field, `${field} ${rule.otherwise}`]];
  });
  const unknown = Object.keys(input).flatMap((field) => (Object.hasOwn(rules, field) ? [] : [[field, `${field} is not known`]]));
  return Object.fromEntries([...broken, ...unknown].map(([field, fault]) => [`${prefix}${field!}`, [fault!]]));
};

/** @throws {Refusal} 422, or another status, with the faults, if there are any. */
export const refuseFaults = (faults: Record<string, string[]>, status = 422): void => {
  const [first] = Object.values(faults);
  if (first) throw new Refusal(status, first.join(" "), { details: faults });
};
