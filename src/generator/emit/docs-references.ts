import { type Json, type JsonObject, isObject, objectOf, stringOf } from "../json.ts";
import type { Operation } from "../model.ts";
import { parsePointer, valueAt } from "../pointer.ts";

/** The element of an operation. A path item that is a reference is put in its place first. */
export function operationIn(root: JsonObject, { method, path }: Operation): JsonObject | undefined {
  const paths = objectOf(root, "paths");
  const item = paths && objectOf(paths, path);
  if (!paths || !item) return undefined;
  const { $ref, ...rest } = item;
  const target = $ref === undefined ? undefined : resolve(root, item);
  if (target) paths[path] = { ...structuredClone(target), ...rest };
  const whole = objectOf(paths, path) ?? item;
  return objectOf(whole, method.toLowerCase()) ?? objectOf(objectOf(whole, "additionalOperations") ?? {}, method);
}

export function resolve(root: JsonObject, value: Json | undefined): JsonObject | undefined {
  let found = value;
  for (let hops = 0; isObject(found) && hops < 20; hops++) {
    const ref = stringOf(found, "$ref");
    if (ref === undefined) return found;
    found = valueAt(root, parsePointer(decodeURIComponent(ref.slice(1))));
  }
  return undefined;
}
