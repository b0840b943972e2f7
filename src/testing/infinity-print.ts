import { json, type Answer } from "./answer.ts";
import { parseBrackets, type FormValue } from "./brackets.ts";
import { parseFilter, parseSort } from "./filter.ts";
import type { ReceivedRequest } from "./server.ts";
import { Refusal } from "./refusal.ts";

type Row = Record<string, unknown>;

const unicodeEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** JSON as PHP prints it by default, `\/` and `\u00e9` escaped, with every number as a string. */
export const print = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === "number" ? String(inner) : inner))
    .replaceAll("/", "\\/")
    .replaceAll(/[\u0080-\uffff]/g, unicodeEscape);

/** One object on a line of its own. */
export const printRow = (status: number, row: Row): Answer => ({ status, headers: json, body: `${print(row)}\n` });

/** What a list needs to know besides its rows: the fields that can be filtered and sorted, and the simulator's settings. */
export type Listing = { fields: string[]; maxLimit: number; contentType: string };

/** A list as the query asks for it, one object per line. @throws {Refusal} 400 for a parameter that is not documented. */
export const printList = (rows: Row[], { query }: ReceivedRequest, { fields, maxLimit, contentType }: Listing): Answer => {
  const { filter, sort, limit, offset, ...others } = parseBrackets(query.toString());
  for (const name of Object.keys(others)) throw new Refusal(400, `unknown parameter ${name}`);
  const tests = texts("filter", filter).map((text) => parseFilter(text, fields));
  const orders = texts("sort", sort).map((text) => parseSort(text, fields));
  const from = count("offset", offset, 0, Infinity) ?? 0;
  const size = count("limit", limit, 1, maxLimit) ?? maxLimit;

  const chosen = rows
    .filter((row) => tests.every((test) => test(row)))
    .sort((a, b) => orders.reduce((difference, order) => difference || order(a, b), 0))
    .slice(from, from + size);
  return { status: 200, headers: { "content-type": contentType }, body: chosen.map((row) => `${print(row)}\n`).join("") };
};

const texts = (name: string, value: FormValue | undefined): string[] => {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw new Refusal(400, `${name} must be an array`);
};

const count = (name: string, value: FormValue | undefined, least: number, most: number): number | undefined => {
  if (value === undefined) return undefined;
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : -1;
  if (number < least) throw new Refusal(400, `${name} must be an integer of at least ${least}`);
  if (number > most) throw new Refusal(400, `${name} may be at most ${most}`);
  return number;
};
