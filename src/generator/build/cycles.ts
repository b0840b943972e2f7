/**
 * Aliases that name themselves through nothing but unions and intersections: JSON Schema may say that, TypeScript may not
 * (a member, an array or a tuple between them is fine). Such a reference becomes what its target is without its alternatives.
 */
import type { Declaration, Type } from "../model.ts";
import { intersection, union, unknown } from "./types.ts";

export function breakCycles(declarations: Declaration[]): Declaration[] {
  const types = new Map(declarations.map(({ name, type }) => [name, type]));
  const done = new Set<string>();
  const open = new Set<string>();

  const visit = (name: string): void => {
    const type = types.get(name);
    if (type === undefined || done.has(name)) return;
    open.add(name);
    types.set(name, rewrite(type));
    open.delete(name);
    done.add(name);
  };
  const rewrite = (type: Type): Type => {
    switch (type.kind) {
      case "reference":
        if (open.has(type.name)) return plainPart(types.get(type.name) as Type);
        visit(type.name);
        return type;
      case "union": {
        // A union that contains itself says nothing more by it.
        const others = type.of.filter((part) => !(part.kind === "reference" && open.has(part.name)));
        const of = others.map(rewrite);
        return of.every((part, i) => part === type.of[i]) && of.length === type.of.length ? type : of.length > 0 ? union(of) : unknown;
      }
      case "intersection": {
        const of = type.of.map(rewrite);
        return of.every((part, i) => part === type.of[i]) ? type : intersection(of);
      }
      case "keyword":
      case "literal":
      case "runtime":
      case "array":
      case "tuple":
      case "object":
        return type;
    }
  };
  for (const { name } of declarations) visit(name);
  return declarations.map((declaration) => {
    const type = types.get(declaration.name) as Type;
    return type === declaration.type ? declaration : { ...declaration, type };
  });
}

function plainPart(type: Type): Type {
  if (type.kind === "object") return type;
  if (type.kind === "intersection") return intersection(type.of.filter((part) => part.kind === "object"));
  return unknown;
}
