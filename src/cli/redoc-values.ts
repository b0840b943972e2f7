import { type Json, type JsonObject, isObject } from "../generator/json.ts";
import { isOpaque, maps } from "../generator/references.ts";

/**
 * A document in which nothing leads out of it. Redoc takes each `$ref` and `externalValue` for something to load, also in
 * examples, defaults and extensions, where they are data: there a space behind the name makes text of it, which a reader
 * sees as it was meant. References within the document are left.
 */
export const withoutLinks = (document: JsonObject): JsonObject => element(document, false) as JsonObject;

/** @param isMap whether the keys are names of the document's own */
function element(value: Json, isMap: boolean): Json {
  if (Array.isArray(value)) return value.map((item) => element(item, false));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => (isMap ? named(key, child) : member(key, child, value))));
}

const named = (key: string, child: Json): [string, Json] => (isLink(key, child) ? textOf(key, child) : [key, element(child, false)]);

function member(key: string, child: Json, parent: JsonObject): [string, Json] {
  if (key === "externalValue" && typeof child === "string") return Object.hasOwn(parent, "value") ? textOf(key, child) : ["value", `The value is at ${child}`];
  if (isLink(key, child)) return textOf(key, child);
  if (isValue(key) || (key === "examples" && Array.isArray(child))) return [key, data(child)];
  if (key === "mapping" && isObject(child)) return [key, Object.fromEntries(Object.entries(child).filter(([, target]) => typeof target !== "string" || isWithin(target)))];
  return [key, element(child, maps.has(key) || isWebhooks(key))];
}

const isValue = (key: string) => key === "dataValue" || (isOpaque(key) && !isWebhooks(key));

/** Those of 3.0 are an extension by name only. */
const isWebhooks = (key: string) => key === "webhooks" || key === "x-webhooks";

function data(value: Json): Json {
  if (Array.isArray(value)) return value.map(data);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => (typeof child === "string" && (key === "$ref" || key === "externalValue") ? textOf(key, child) : [key, data(child)])));
}

const isLink = (key: string, child: Json) => key === "$ref" && typeof child === "string" && !child.startsWith("#");

/** What a discriminator maps to is the name of a schema, or a reference. */
const isWithin = (target: string) => target.startsWith("#") || !target.includes("/");

const textOf = (key: string, child: Json): [string, Json] => [`${key} `, child];
