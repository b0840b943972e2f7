/** The type that has one value. */
import type { Json } from "../json.ts";
import type { Type } from "../model.ts";
import { keyword, nothing } from "./types.ts";

export function literalType(value: Json): Type {
  if (value === null) return nothing;
  if (Array.isArray(value)) return { kind: "tuple", of: value.map(literalType) };
  if (typeof value === "object") return { kind: "object", members: Object.entries(value).map(([name, member]) => ({ name, type: literalType(member), optional: false, documentation: { constraints: [] } })) };
  // YAML has numbers that TypeScript has no literals for.
  return typeof value === "number" && !Number.isFinite(value) ? keyword("number") : { kind: "literal", value };
}
