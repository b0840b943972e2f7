/** What in a document says that an operation answers with one page of a list. */
import { type Json, type JsonObject, isObject, listOf, objectOf, own, stringOf } from "./json.ts";
import { decodeFragment, formatPointer, parsePointer, valueAt } from "./pointer.ts";

/** Names of query parameters, and pointers into the response, by what they are for. */
export type Evidence = {
  offset?: Carrier; page?: Carrier; cursor?: Carrier; size?: Carrier;
  items: string;
  /** Of the items: an `id` of the type that `cursor` takes. */
  key?: string;
  nextUrl?: string; nextCursor?: string; hasMore?: string; total?: string; totalPages?: string;
  /** The response declares a Link header. */
  link: boolean;
};
export type Carrier = {
  name: string;
  isText: boolean;
  first?: number;
  /** It takes the `id` of an item: its name says so, or its description. */
  takesId?: "named" | "described";
};

/** Names are compared without case and what is between words: `page[size]` and `page_size` are both pagesize. */
const parameters: [kind: "offset" | "page" | "cursor" | "size", names: RegExp][] = [
  ["offset", /^(page)?(offset|skip|start|startindex|startat)$/],
  ["page", /^(current)?page(number|no|num|index)?$/],
  ["cursor", /^(page|start|next|after)?(cursor|after|token|startingafter|marker)$|^(after|last(seen)?)id$|^(continuation|pagination|scroll)token$/],
  ["size", /^(page)?(limit|size)$|^(items|results)?perpage$|^max(results|items|pagesize)?$|^(count|top)$/],
];
const properties: [kind: "next" | "hasMore" | "total" | "totalPages", names: RegExp, type: RegExp][] = [
  ["next", /^next(page)?(cursor|token|url|uri|link|href|marker|page)?$|^(end)?cursor$|^(links?)next(href)?$|^after$|^(continuation|pagination)token$/, /string|integer|unknown/],
  ["hasMore", /^(has|is)(more|next)(items|pages?|results)?$|^more$/, /boolean/],
  ["total", /^total(count|results|items|elements|records)?$/, /integer|number/],
  ["totalPages", /^total(no)?pages?$|^(pagecount|numpages|lastpage)$/, /integer|number/],
];

const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
/** Whoever has more properties than these in a page has no page that one reads. */
const most = 2_000;
/** What cannot be pasted is no evidence. */
const printable = /^[\x21-\x7e]+$/;

/** Undefined where nothing asks for a page, and where the response has no list or several. */
export function evidenceOf(root: JsonObject, item: JsonObject, operation: JsonObject): Evidence | undefined {
  const follow = (node: Json | undefined): JsonObject | undefined => resolve(root, node);
  const found: Evidence = { items: "", link: false };
  for (const declared of [...listOf(item, "parameters"), ...listOf(operation, "parameters")].map(follow)) {
    const name = declared && stringOf(declared, "in") === "query" ? (stringOf(declared, "name") ?? "") : "";
    const [kind] = parameters.find(([, names]) => printable.test(name) && names.test(plain(name))) ?? [];
    if (kind) found[kind] ??= { name, ...carried(name, declared as JsonObject, follow(own(declared as JsonObject, "schema"))) };
  }
  if (!(found.offset ?? found.page ?? found.cursor ?? found.size)) return undefined;
  const [, success] = Object.entries(objectOf(operation, "responses") ?? {}).find(([status]) => status.startsWith("2")) ?? [];
  const response = follow(success);
  const [, media] = Object.entries((response && objectOf(response, "content")) ?? {}).find(([type]) => /json/i.test(type)) ?? [];
  const schema = isObject(media) ? follow(own(media, "schema")) : undefined;
  if (!response || !schema) return undefined;
  let looked = 0;
  const lists: { at: string; schema: JsonObject }[] = [];
  found.link = Object.keys(objectOf(response, "headers") ?? {}).some((name) => plain(name) === "link");
  if (isList(schema)) lists.push({ at: "", schema });
  else look(schema, []);
  const [list, ...others] = lists;
  if (!list || others.length > 0 || looked > most) return undefined;
  found.items = list.at;
  if (found.cursor?.takesId && hasId(follow(own(list.schema, "items")), found.cursor.isText ? "string" : "integer", follow)) found.key = "/id";
  return found;

  function look(object: JsonObject, path: string[]): void {
    for (const [name, value] of members(object, follow)) {
      const here = [...path, name];
      const child = lists.length > 1 || looked++ > most || !printable.test(name) ? undefined : follow(value);
      if (!child) continue;
      if (isList(child)) lists.push({ at: formatPointer(here), schema: child });
      else if (here.length < 3 && (Object.hasOwn(child, "properties") || Object.hasOwn(child, "allOf"))) look(child, here);
      else note(child, here);
    }
  }

  function note(schema: JsonObject, path: string[]): void {
    const [name, above] = [plain(path.at(-1) ?? ""), plain(path.at(-2) ?? "")];
    const type = typesOf(schema);
    // What the response itself gives is no key of an item.
    if (found.cursor && name === plain(found.cursor.name)) {
      delete found.cursor.takesId;
      if (above === "next") found.nextCursor ??= formatPointer(path);
    }
    const [kind] = properties.find(([, names, types]) => names.test(name) && types.test(type)) ?? (above === "next" && /^(href|url)$/.test(name) ? ["next"] : []);
    if (!kind) return;
    const key = kind === "next" ? (isUrl(schema, name, path) ? "nextUrl" : "nextCursor") : (kind as "hasMore");
    found[key] ??= formatPointer(path);
  }
}

const isList = (schema: JsonObject) => /array/.test(typesOf(schema)) || Object.hasOwn(schema, "items");
const typesOf = (schema: JsonObject) => JSON.stringify(own(schema, "type") ?? "unknown");

/** Said by its format, an example, its name, or in words. */
function isUrl(schema: JsonObject, name: string, path: string[]): boolean {
  const shown = [own(schema, "example"), own(schema, "default"), ...listOf(schema, "examples")].some((value) => typeof value === "string" && /^(https?:\/)?\//.test(value));
  return shown || /^ur[il]/.test(stringOf(schema, "format") ?? "") || /ur[il]|link|href/.test(name) || path.slice(0, -1).some((part) => /^_?links?$/i.test(part)) || /\bUR[LI]\b/.test(stringOf(schema, "description") ?? "");
}

/**
 * Whether the position is text, whether it is the id of an item, and what the document says of the first one: the default, or the
 * least. A `since_id` or `before` is not enough: where the newest comes first, the next page is not after the last item of this one.
 */
function carried(name: string, parameter: JsonObject, schema: JsonObject = {}): Omit<Carrier, "name"> {
  const first = [own(schema, "default"), own(schema, "minimum")].find((value) => typeof value === "number");
  const named = /^(startingafter|(after|last(seen)?)id)$/.test(plain(name));
  const takesId = /date/.test(stringOf(schema, "format") ?? "") ? undefined : named ? "named" : /\bafter (a|an|the|this|that) (\w+ ){0,2}ID\b|\ban? (object|item)('s)? ID\b/i.test(stringOf(parameter, "description") ?? "") ? "described" : undefined;
  return { isText: /string/.test(typesOf(schema)), ...(typeof first === "number" && { first }), ...(takesId && { takesId }) };
}

/** Whether each item has an `id` of a type, in all alternatives. */
function hasId(item: JsonObject | undefined, type: string, follow: (node: Json | undefined) => JsonObject | undefined, seen = new Set<JsonObject>()): boolean {
  if (!item || seen.size > most) return false;
  if (seen.has(item)) return true;
  seen.add(item);
  const [, id] = members(item, follow).find(([name]) => name === "id") ?? [];
  if (id !== undefined) return typesOf(follow(id) ?? {}).includes(type);
  const alternatives = [...listOf(item, "anyOf"), ...listOf(item, "oneOf")];
  return alternatives.length > 0 && alternatives.every((one) => hasId(follow(one), type, follow, seen));
}

/** Properties, those of `allOf` too. */
function members(schema: JsonObject, follow: (node: Json) => JsonObject | undefined, depth = 0, seen = new Set<JsonObject>()): [string, Json][] {
  if (seen.has(schema) || depth > 5) return [];
  seen.add(schema);
  const parts = listOf(schema, "allOf").map(follow);
  return [...Object.entries(objectOf(schema, "properties") ?? {}), ...parts.flatMap((part) => (part ? members(part, follow, depth + 1, seen) : []))];
}

function resolve(root: JsonObject, node: Json | undefined): JsonObject | undefined {
  let value = node;
  for (let step = 0; step < 20 && isObject(value); step++) {
    const reference = stringOf(value, "$ref");
    if (reference === undefined) return value;
    value = valueAt(root, parsePointer(decodeFragment(reference)));
  }
  return undefined;
}
