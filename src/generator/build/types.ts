/** The algebra of types: what the printer should not have to simplify. */
import type { Type } from "../model.ts";

export const unknown: Type = { kind: "keyword", name: "unknown" };
export const never: Type = { kind: "keyword", name: "never" };
export const nothing: Type = { kind: "keyword", name: "null" };
export const keyword = (name: (Type & { kind: "keyword" })["name"]): Type => ({ kind: "keyword", name });

const isKeyword = (type: Type, name: string): boolean => type.kind === "keyword" && type.name === name;

/** Equal text for equal types, to tell duplicates in unions. */
function fingerprint(type: Type): string {
  if (type.kind === "reference") return `&${type.name}`;
  if (type.kind === "keyword") return type.name;
  return JSON.stringify(type.kind === "literal" ? type.value : type);
}

function unique(types: Type[]): Type[] {
  if (types.length < 2) return types;
  const seen = new Set<string>();
  return types.filter((type) => {
    const print = fingerprint(type);
    return seen.has(print) ? false : seen.add(print);
  });
}

export function union(types: Type[]): Type {
  if (types.length === 1) return types[0] as Type;
  const flat = types.flatMap((type) => (type.kind === "union" ? type.of : [type]));
  if (flat.some((type) => isKeyword(type, "unknown"))) return unknown;
  const of = unique(flat.filter((type) => !isKeyword(type, "never")));
  return of.length === 0 ? never : of.length === 1 ? (of[0] as Type) : { kind: "union", of };
}

export function intersection(types: Type[]): Type {
  if (types.length === 1) return types[0] as Type;
  const flat = types.flatMap((type) => (type.kind === "intersection" ? type.of : [type]));
  if (flat.some((type) => isKeyword(type, "never"))) return never;
  const of = unique(flat.filter((type) => !isKeyword(type, "unknown")));
  return of.length === 0 ? unknown : of.length === 1 ? (of[0] as Type) : { kind: "intersection", of };
}
