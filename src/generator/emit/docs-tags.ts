import { type Json, type JsonObject, entriesOf, isObject, listOf, stringOf } from "../json.ts";
import type { Api } from "../model.ts";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

/**
 * A slug for each tag, in the order of the menu. Redoc makes anchors of tag names by rules of its own; it leaves a slug as it
 * is, so that the start page can link to an operation. Operations without a tag have the tag "".
 */
export function tagSlugs(api: Api, root: JsonObject): Map<string, string> {
  const slugs = new Map<string, string>();
  const used = api.operations.flatMap(({ tags }) => (tags.length > 0 ? tags : [""]));
  for (const tag of [...listOf(root, "tags").map(nameOf), ...used]) {
    if (slugs.has(tag)) continue;
    const wish = tag === "" ? "operations" : tag.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "tag";
    const taken = [...slugs.values()];
    let slug = wish;
    for (let n = 2; taken.includes(slug); n++) slug = `${wish}-${n}`;
    slugs.set(tag, slug);
  }
  return slugs;
}

/** Calls each tag by its slug, and shows it by its name. Nested tags become a flat list: an anchor then needs one tag. */
export function renameTags(root: JsonObject, slugs: Map<string, string>): void {
  const declared = new Map(listOf(root, "tags").filter(isObject).map((tag) => [nameOf(tag), tag]));
  root["tags"] = [...slugs].map(([name, slug]) => {
    const { parent: _, summary, ...tag } = declared.get(name) ?? {};
    return { ...tag, name: slug, "x-displayName": summary ?? tag["x-displayName"] ?? (name === "" ? "Operations" : name) };
  });
  const rename = (element: JsonObject, otherwise: string[]) => {
    const tags = listOf(element, "tags").filter((tag) => typeof tag === "string");
    const renamed = (tags.length > 0 ? tags : otherwise).map((tag) => slugs.get(tag) ?? tag);
    if (renamed.length > 0) element["tags"] = renamed;
  };
  for (const operation of operations(root, "paths")) rename(operation, [""]);
  // Without a tag they have a group of their own.
  for (const operation of operations(root, "webhooks")) rename(operation, []);
  for (const group of listOf(root, "x-tagGroups").filter(isObject)) rename(group, []);
}

const operations = (root: JsonObject, place: "paths" | "webhooks"): JsonObject[] =>
  entriesOf(root, place)
    .flatMap(([, item]) => (isObject(item) ? [...Object.entries(item).filter(([key]) => methods.has(key)), ...entriesOf(item, "additionalOperations")] : []))
    .flatMap(([, operation]) => (isObject(operation) ? [operation] : []));

const nameOf = (tag: Json): string => (isObject(tag) ? (stringOf(tag, "name") ?? "") : "");
