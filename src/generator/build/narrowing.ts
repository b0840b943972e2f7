/** What is required of properties that are declared in another place, as members beside the types of those places. */
import type { Document } from "../document.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Member, Type } from "../model.ts";
import { allowsNull } from "./nullable.ts";
import { requiredElsewhere } from "./property.ts";
import { type Requirements, requiredOf } from "./required.ts";
import type { Schemas } from "./schemas.ts";
import { intersection, member, nothing, union, unknown, withoutNull } from "./types.ts";
import { type View, memberView, visibility } from "./views.ts";

export function narrowing(document: Document, type: Schemas["type"], { undeclaredAmongParts }: Requirements) {
  const { isHidden } = visibility(document);
  let isNarrowing = false;

  /** Members that must be there. Within them nothing is narrowed again: the part that declares one has done it. */
  function narrowed(view: View, find: () => Iterable<[string, Json]>): Member[] {
    if (isNarrowing) return [];
    isNarrowing = true;
    const members = [...find()].filter(([, property]) => !isHidden(property, view)).map(([name, property]) => member(name, type(property, memberView(view)), false));
    isNarrowing = false;
    return members;
  }

  const objectOf = (members: Member[]): Type => (members.length > 0 ? { kind: "object", members } : unknown);

  /** Of the parts of a schema and of what it refers to, and what none of them declares. */
  const ofParts = (schema: JsonObject, view: View, whole: JsonObject): Type =>
    objectOf([...narrowed(view, () => requiredElsewhere(document, schema)), ...undeclaredAmongParts(schema, whole).map((name) => member(name, unknown, true))]);

  /** An alternative that has those names; null, if it allows it, has none. */
  function ofAlternative(alternative: Type, part: Json, names: string[], view: View): Type {
    const more = objectOf(narrowed(view, () => requiredOf(document, part, names)));
    if (more === unknown) return alternative;
    const told = intersection([withoutNull(alternative), more]);
    return allowsNull(document, part) ? union([told, nothing]) : told;
  }

  return { ofParts, ofAlternative };
}
