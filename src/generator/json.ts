export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An own member: `__proto__` and `constructor` of a document are keys like any other. */
export const own = (object: JsonObject, key: string): Json | undefined => (Object.hasOwn(object, key) ? object[key] : undefined);

export const stringOf = (object: JsonObject, key: string): string | undefined => {
  const value = own(object, key);
  return typeof value === "string" ? value : undefined;
};

export const objectOf = (object: JsonObject, key: string): JsonObject | undefined => {
  const value = own(object, key);
  return isObject(value) ? value : undefined;
};

export const listOf = (object: JsonObject, key: string): Json[] => {
  const value = own(object, key);
  return Array.isArray(value) ? value : [];
};

export const entriesOf = (object: JsonObject | undefined, key: string): [string, Json][] => {
  const value = object && own(object, key);
  return isObject(value) ? Object.entries(value) : [];
};
