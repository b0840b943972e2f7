/**
 * Aliases that name themselves through nothing but unions and intersections: JSON Schema may say that, TypeScript may not
 * (a member, an array or a tuple between them is fine). Such a reference becomes what its target is without what leads back.
 */
import type { Declaration, Type } from "../model.ts";
import { circles } from "./circles.ts";
import { intersection, union, unknown } from "./types.ts";

export function breakCycles(declarations: Declaration[]): Declaration[] {
  const types = new Map(declarations.map(({ name, type }) => [name, type]));
  if (backReferences(types).size === 0) return declarations;
  leaveUnions(types);
  const back = backReferences(types);
  const users = usersOf(types);
  return declarations.map((declaration) => {
    const open = back.get(declaration.name);
    const type = types.get(declaration.name) as Type;
    return { ...declaration, type: open ? rewrite(type) : type };

    function rewrite(type: Type): Type {
      if (type.kind === "reference") return open?.has(type.name) ? plainPart(types.get(type.name) as Type) : type;
      if (type.kind === "intersection") return intersection(type.of.map(rewrite));
      if (type.kind !== "union") return type;
      const otherAlternatives = alternativesBut(declaration.name, types, users);
      const others = type.of.flatMap((part) => (part.kind === "reference" && open?.has(part.name) ? otherAlternatives(part.name) : [rewrite(part)]));
      return others.length > 0 ? union(others) : unknown;
    }
  });
}

/** One of the alternatives of a union that is made of that union is one of them by what else it is. */
function leaveUnions(types: Map<string, Type>): void {
  const given = new Map(types);
  const circle = circles(given.keys(), (name) => partNames(given.get(name) ?? unknown));
  const hasUnion = (part: Type): boolean => part.kind === "reference" && [given.get(part.name)].some((type) => type?.kind === "union" || (type?.kind === "intersection" && type.of.some(({ kind }) => kind === "union")));
  for (const [name, type] of given) {
    if (type.kind !== "intersection" || !circle.has(name)) continue;
    types.set(name, intersection(type.of.map((part) => (part.kind === "reference" && hasUnion(part) && circle.get(part.name) === circle.get(name) ? plainPart(given.get(part.name) as Type) : part))));
  }
}

/** What a union has by its references back: the alternatives there that do not lead to it again, each told once. By itself it has no more. */
function alternativesBut(self: string, types: Map<string, Type>, users: Map<string, string[]>): (start: string) => Type[] {
  const leading = leadingTo(users, self);
  const met = new Set([self]);
  return (start) => {
    const found: Type[] = [];
    const names = met.has(start) ? [] : [start];
    met.add(start);
    for (const name of names) {
      const type = types.get(name) as Type;
      for (const part of type.kind === "union" ? type.of : [type]) {
        if (part.kind === "reference" && met.has(part.name)) continue;
        if (!partNames(part).some((inner) => leading.has(inner))) found.push(part);
        else if (part.kind === "reference") {
          met.add(part.name);
          names.push(part.name);
        }
      }
    }
    return found;
  };
}

/** For each name those whose parts name it. */
function usersOf(types: Map<string, Type>): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const [name, type] of types) {
    for (const part of partNames(type)) {
      const known = users.get(part);
      if (known) known.push(name);
      else users.set(part, [name]);
    }
  }
  return users;
}

function leadingTo(users: Map<string, string[]>, self: string): Set<string> {
  const leading = new Set([self]);
  for (const name of leading) for (const user of users.get(name) ?? []) leading.add(user);
  return leading;
}

/** For each name the names that lead back to it. Chains may be longer than the stack of calls is deep. */
function backReferences(types: Map<string, Type>): Map<string, Set<string>> {
  const back = new Map<string, Set<string>>();
  const open = new Set<string>();
  const done = new Set<string>();
  const path: { name: string; next: string[] }[] = [];
  const enter = (name: string): void => {
    const type = types.get(name);
    if (type === undefined || done.has(name)) return;
    // What has no parts to name another by needs no visit.
    const next = partNames(type);
    if (next.length === 0) return void done.add(name);
    open.add(name);
    path.push({ name, next: next.reverse() });
  };
  for (const root of types.keys()) {
    enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const name = top.next.pop();
      if (name === undefined) {
        path.pop();
        open.delete(top.name);
        done.add(top.name);
      } else if (open.has(name)) back.set(top.name, (back.get(top.name) ?? new Set()).add(name));
      else enter(name);
    }
  }
  return back;
}

function partNames(type: Type): string[] {
  if (type.kind === "reference") return [type.name];
  return type.kind === "union" || type.kind === "intersection" ? type.of.flatMap(partNames) : [];
}

function plainPart(type: Type): Type {
  if (type.kind === "object") return type;
  if (type.kind === "intersection") return intersection(type.of.filter((part) => part.kind === "object"));
  return unknown;
}
