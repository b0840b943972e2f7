/**
 * Tuples that hold themselves among alternatives, as what may be null does. TypeScript resolves what stands in the lists of their rest,
 * or in items that may be missing, at once, and late only where the tuple is an alias of its own.
 */
import type { Declaration, Type } from "../model.ts";
import type { NameTable } from "../names.ts";
import { circles } from "./circles.ts";
import { unknown } from "./types.ts";

export function nameTuples(declarations: Declaration[], names: NameTable): Declaration[] {
  const found = declarations.filter(({ type }) => (type.kind === "union" || type.kind === "intersection") && type.of.some(isResolvedAtOnce));
  if (found.length === 0) return declarations;
  const types = new Map(declarations.map(({ name, type }) => [name, type]));
  const circle = circles(types.keys(), (name) => namesIn(types.get(name) ?? unknown));
  const affected = new Set(found.filter(({ name }) => circle.has(name)));
  return declarations.flatMap((declaration) => {
    const { name, wire, type } = declaration;
    if (!affected.has(declaration) || (type.kind !== "union" && type.kind !== "intersection")) return [declaration];
    const made: Declaration[] = [];
    const of = type.of.map((part): Type => {
      if (!isResolvedAtOnce(part)) return part;
      const tuple = names.take(`${name}List`);
      made.push({ name: tuple, wire, type: part, documentation: { constraints: [] } });
      return { kind: "reference", name: tuple };
    });
    return [{ ...declaration, type: { ...type, of } }, ...made];
  });
}

function isResolvedAtOnce(type: Type): boolean {
  if (type.kind === "array") return isResolvedAtOnce(type.of);
  if (type.kind !== "tuple") return (type.kind === "union" || type.kind === "intersection") && type.of.some(isResolvedAtOnce);
  const { of, least = of.length, rest } = type;
  return of.some(isResolvedAtOnce) || [...of.slice(least), ...(rest ? [rest] : [])].some((item) => namesIn(item).length > 0 && item.kind !== "reference");
}

/** What is named in place: not in members. */
function namesIn(type: Type): string[] {
  if (type.kind === "reference") return [type.name];
  if (type.kind === "array") return namesIn(type.of);
  if (type.kind === "tuple") return [...type.of, ...(type.rest ? [type.rest] : [])].flatMap(namesIn);
  return type.kind === "union" || type.kind === "intersection" ? type.of.flatMap(namesIn) : [];
}
