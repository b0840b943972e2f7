import { isObject, mediaType, parseJsonObject } from "./body.ts";
import { parseBrackets } from "./brackets.ts";
import type { Criterion } from "./infinity-store.ts";
import { Refusal } from "./refusal.ts";
import type { ReceivedRequest } from "./server.ts";

/** The parameters of a write, from a form or from JSON. */
export type Input = Record<string, unknown>;

const mediaTypes = { form: "application/x-www-form-urlencoded", json: "application/json" };

/** @throws {Refusal} 415 for a media type not accepted, 400 for a parameter the operation does not document. */
export const readInput = (request: ReceivedRequest, accepts: "form" | "json" | "both", documented: string[]): Input => {
  const type = mediaType(request.headers);
  const accepted = accepts === "both" ? Object.values(mediaTypes) : [mediaTypes[accepts]];
  if (!accepted.includes(type)) throw new Refusal(415, `content type must be ${accepted.join(" or ")}`);
  const input = type === mediaTypes.json ? parseJsonObject(request.body) : parseBrackets(request.body);
  for (const name of Object.keys(input)) {
    if (!documented.includes(name)) throw new Refusal(400, `unknown parameter ${name}`);
  }
  return input;
};

/** The value, or a refusal that names the missing parameter. */
export const required = <T>(name: string, value: T | undefined): T => {
  if (value === undefined) throw new Refusal(400, `${name} is required`);
  return value;
};

/** An integer parameter, which a form gives as digits. */
export const integer = (input: Input, name: string, least: number, most: number): number | undefined => {
  const value = input[name];
  return value === undefined ? undefined : toInteger(name, value, least, most);
};

export const toInteger = (name: string, value: unknown, least: number, most: number): number => {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number === "number" && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Refusal(400, `${name} must be an integer from ${least} to ${most}`);
};

/** A string parameter, its length in characters. */
export const text = (input: Input, name: string, least: number, most: number): string | undefined => {
  const value = input[name];
  if (value === undefined) return undefined;
  if (typeof value !== "string") throw new Refusal(400, `${name} must be a string`);
  const { length } = Array.from(value);
  if (length < least) throw new Refusal(400, `${name} is required`);
  if (length > most) throw new Refusal(400, `${name} may have at most ${most} characters`);
  return value;
};

const excludedFields = ["segment", "goal", "goalTitle", "goalValue", "goalCurrency"];

/** The criteria of a segment, always required. */
export const criteria = (input: Input): Criterion[] => {
  const value = required("criteria", input.criteria);
  if (!Array.isArray(value)) throw new Refusal(400, "criteria must be an array");
  return value.map((item: unknown) => {
    if (!isCriterion(item)) throw new Refusal(400, "each of the criteria needs field, op and value");
    if (excludedFields.includes(item.field) || item.field.startsWith("attribution")) {
      throw new Refusal(400, `criteria may not use the field ${item.field}`);
    }
    return { field: item.field, op: item.op, value: item.value };
  });
};

const isCriterion = (item: unknown): item is Criterion =>
  isObject(item) &&
  Object.keys(item).length === 3 &&
  ["field", "op"].every((key) => typeof item[key] === "string" && item[key] !== "") &&
  typeof item.value === "string";
