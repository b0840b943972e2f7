import type { Api, Operation, Type } from "../model.ts";
import { type Found, anchorIn, titleOf } from "./start-page-entry.ts";

/** Where a type stands. A page has no anchor below a list or an alternative: there the one above has to do. */
type Place = { title: string; anchor: string; part: string; path: string[]; isOpen: boolean; owner: string };

/** Every schema and every property, where it occurs first; best where it has an anchor. */
export function schemasAndProperties({ operations, declarations }: Api, anchor: (operation: Operation) => string): Found[] {
  const found = new Map<string, Found>();
  const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]));
  const note = (kind: "Schema" | "Property", name: string, { title, anchor, part, path, owner }: Place) => {
    const key = `${kind} ${owner} ${name}`;
    if (!found.has(key)) found.set(key, [kind, name, owner === "" ? `in ${title}` : `of ${owner}, in ${title}`, anchorIn(anchor, part, path), ""]);
  };
  for (const isDeep of [false, true]) {
    const visited = new Set<string>();
    const visit = (type: Type, place: Place): void => {
      if (type.kind === "reference") {
        const declaration = byName.get(type.name);
        if (!declaration || visited.has(declaration.name)) return;
        visited.add(declaration.name);
        note("Schema", declaration.wire, { ...place, owner: "" });
        return visit(declaration.type, { ...place, owner: declaration.wire });
      }
      for (const { name } of type.kind === "object" ? type.members : []) note("Property", name, inside(place, name));
      for (const [inner, at] of below(type, place)) if (isDeep || at.isOpen) visit(inner, at);
    };
    for (const operation of operations) {
      const place = { title: titleOf(operation), anchor: anchor(operation), path: [], isOpen: true, owner: "" };
      if (operation.body) visit(operation.body.type, { ...place, part: "request" });
      for (const { status, type } of operation.responses) visit(type, { ...place, part: `response&c=${status}` });
    }
  }
  return [...found.values()];
}

const inside = (place: Place, name: string): Place => (place.isOpen ? { ...place, path: [...place.path, name] } : place);

/** What a type is made of, apart from what it refers to. */
function below(type: Type, place: Place): [Type, Place][] {
  const closed = (inner: Type): [Type, Place] => [inner, { ...place, isOpen: false }];
  switch (type.kind) {
    case "object":
      return [...type.members.map(({ name, type: inner }): [Type, Place] => [inner, inside(place, name)]), ...(type.index ? [closed(type.index)] : [])];
    case "array":
      return [closed(type.of)];
    case "runtime":
      return type.of ? [closed(type.of)] : [];
    case "tuple":
    case "union":
      return type.of.map(closed);
    case "intersection":
      return type.of.map((inner) => [inner, place]);
    case "reference":
    case "keyword":
    case "literal":
      return [];
  }
}
