/** The algebra of types: what the printer should not have to simplify. */
import type { Member, Type } from "../model.ts";

export const unknown: Type = { kind: "keyword", name: "unknown" };
export const never: Type = { kind: "keyword", name: "never" };
export const nothing: Type = { kind: "keyword", name: "null" };
export const keyword = (name: (Type & { kind: "keyword" })["name"]): Type => ({ kind: "keyword", name });

/** A member without words about it. */
export const member = (name: string, type: Type, optional: boolean): Member => ({ name, type, optional, documentation: { constraints: [] } });

const isKeyword = (type: Type, name: string): boolean => type.kind === "keyword" && type.name === name;

/** Equal text for equal types, to tell duplicates in unions. */
function fingerprint(type: Type): string {
  if (type.kind === "reference") return `&${type.name}`;
  if (type.kind === "keyword") return type.name;
  if (type.kind === "literal") return typeof type.value === "string" ? `"${type.value}` : `${typeof type.value} ${type.value}`;
  return JSON.stringify(type);
}

const isSimple = ({ kind }: Type): boolean => kind === "reference" || kind === "keyword" || kind === "literal";

function unique(types: Type[]): Type[] {
  if (types.length < 2) return types;
  // One that is written out has no equal among the rest: it costs nothing to be told apart.
  const alone = types.filter((type) => !isSimple(type)).length === 1;
  const seen = new Set<string>();
  return types.filter((type) => {
    if (alone && !isSimple(type)) return true;
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

/** What a type is beside null, where that is written out. */
export const withoutNull = (type: Type): Type => (type.kind === "union" ? union(type.of.filter((part) => !isKeyword(part, "null"))) : type);

/**
 * The rest of an object whose members are written out: TypeScript wants them to be some of it. Types that are written out in place
 * are not repeated, since those in them would be again.
 */
export function writableRest(rest: Type, members: Member[]): Type {
  const all = union([rest, ...members.map(({ type }) => type), ...(members.some(({ optional }) => optional) ? [keyword("undefined")] : [])]);
  return isShort(all) ? all : unknown;
}

const isShort = (type: Type): boolean => (type.kind === "union" ? type.of.every(isShort) : type.kind === "array" ? isShort(type.of) : isSimple(type) || type.kind === "runtime");

export function intersection(types: Type[]): Type {
  if (types.length === 1) return types[0] as Type;
  const flat = types.flatMap((type) => (type.kind === "intersection" ? type.of : [type]));
  if (flat.some((type) => isKeyword(type, "never"))) return never;
  const of = unique(flat.filter((type) => !isKeyword(type, "unknown")));
  return of.length === 0 ? unknown : of.length === 1 ? (of[0] as Type) : { kind: "intersection", of };
}
