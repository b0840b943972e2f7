/** What JSON values are made of, many of them as one: a recording of a thousand answers says each thing once. */
import { type Json, isObject } from "../generator/json.ts";

export const types = ["null", "boolean", "integer", "number", "string", "array", "object"] as const;
export type Type = (typeof types)[number];

export type Scalar = string | number | boolean;

export type Shape = {
  types: Set<Type>;
  /** How many values were seen here, and how many of them were objects. */
  seen: number;
  objects: number;
  properties: Map<string, Shape>;
  items?: Shape;
  /** Some of the scalars that were seen; none where the recording keeps no values. */
  values: Set<Scalar>;
};

/** More of them tell no more, and a recording may be long. */
const mostValues = 100;

export const emptyShape = (): Shape => ({ types: new Set(), seen: 0, objects: 0, properties: new Map(), values: new Set() });

/** Adds a value to what was seen. */
export function addValue(shape: Shape, value: Json): void {
  const type = typeOf(value);
  addType(shape, type);
  if (typeof value !== "object" && shape.values.size < mostValues) shape.values.add(value);
  addChildren(shape, value, addValue);
}

/** Adds a value whose scalars were replaced by the names of their types. */
export function addOutline(shape: Shape, outline: Json): void {
  addType(shape, isObject(outline) ? "object" : Array.isArray(outline) ? "array" : (types.find((type) => type === outline) ?? "string"));
  addChildren(shape, outline, addOutline);
}

function addType(shape: Shape, type: Type): void {
  shape.seen++;
  shape.types.add(type);
  if (type === "object") shape.objects++;
}

function addChildren(shape: Shape, value: Json, add: (shape: Shape, value: Json) => void): void {
  if (Array.isArray(value)) for (const item of value) add((shape.items ??= emptyShape()), item);
  if (!isObject(value)) return;
  for (const [name, child] of Object.entries(value)) {
    const known = shape.properties.get(name) ?? emptyShape();
    shape.properties.set(name, known);
    add(known, child);
  }
}

export function typeOf(value: Json): Type {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as Type;
}
