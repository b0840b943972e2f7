/** Where what was seen is not as a schema says. */
import type { Json } from "../generator/json.ts";
import type { Judge } from "../evidence/examples.ts";
import type { Look, Place } from "./place.ts";
import { type Alternative, allows, alternativesOf, isRequired, listedBy, propertyIn } from "./schema.ts";
import { type Scalar, type Shape, type Type, typeOf } from "./shape.ts";

export type Deviation = {
  kind: "new-property" | "missing-property" | "wrong-type" | "unknown-value" | "beyond-limit";
  /** Where in the body: `/data/-/color`, a dash for any element of a list. */
  at: string;
  message: string;
  /** What of the document is contradicted. */
  tokens: string[];
  seen: number;
};

export type Comparison = { look: Look; judge: Judge };

/** @param places the schemas of the value, any one of which it may fit */
export function compare(shape: Shape, places: Place[], at: string, comparison: Comparison): Deviation[] {
  const alternatives = places.flatMap((place) => alternativesOf(place, comparison.look));
  const [first] = places;
  if (!first || alternatives.length === 0) return [];
  const deviation = (kind: Deviation["kind"], message: string, seen = shape.seen, tokens = first.from): Deviation => ({ kind, at, message, tokens, seen });
  const wrong = [...shape.types].filter((type) => !alternatives.some((alternative) => allows(alternative, type)));
  if (wrong.length > 0) return [deviation("wrong-type", `${at || "the body"} is ${wrong.join(" or ")}, documented as ${documented(alternatives)}`)];
  const unknown = [...shape.values].filter((value) => isUnknown(value, alternatives));
  const found = unknown.length > 0 ? [deviation("unknown-value", `${at || "the body"} has ${shown(unknown, places)} beside the documented ${listed(alternatives).join(", ")}`)] : [];
  if (found.length === 0) {
    const beyond = [...shape.values].map((value) => places.map(({ tokens }) => comparison.judge(tokens, value))).filter((judged) => judged.every((faults) => faults.length > 0));
    const messages = [...new Set(beyond.flatMap(([faults]) => faults?.map(({ message }) => message) ?? []))];
    if (messages.length > 0) found.push(deviation("beyond-limit", `${at || "the body"} ${messages.join(", ")}`, beyond.length));
  }
  return [...found, ...withinObject(shape, alternatives, at, comparison, first), ...withinArray(shape, alternatives, at, comparison)];
}

function withinObject(shape: Shape, alternatives: Alternative[], at: string, comparison: Comparison, place: Place): Deviation[] {
  if (shape.objects === 0) return [];
  const objects = alternatives.filter((alternative) => allows(alternative, "object"));
  const found: Deviation[] = [];
  for (const [name, child] of shape.properties) {
    const pointer = `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const declared = objects.map((alternative) => propertyIn(alternative, name, comparison.look));
    const places = declared.flatMap((one) => one.places);
    if (places.length > 0) found.push(...compare(child, unique(places), pointer, comparison));
    else if (!declared.some(({ isOpen }) => isOpen)) found.push({ kind: "new-property", at: pointer, message: `${pointer} (${[...child.types].join(" or ")}) is not documented`, tokens: holderOf(objects) ?? place.tokens, seen: child.seen });
  }
  const names = new Set(objects.flatMap((alternative) => alternative.flatMap(({ node }) => (Array.isArray(node["required"]) ? (node["required"] as string[]) : []))));
  for (const name of names) {
    const seen = shape.properties.get(name)?.seen ?? 0;
    if (seen >= shape.objects || !objects.every((alternative) => isRequired(alternative, name))) continue;
    const tokens = objects.flatMap((alternative) => propertyIn(alternative, name, comparison.look).places)[0]?.from ?? place.tokens;
    found.push({ kind: "missing-property", at: `${at}/${name}`, message: `${at}/${name} is required, and missing in ${shape.objects - seen} of ${shape.objects}`, tokens, seen: shape.objects - seen });
  }
  return found;
}

function withinArray(shape: Shape, alternatives: Alternative[], at: string, comparison: Comparison): Deviation[] {
  const arrays = alternatives.filter((alternative) => allows(alternative, "array"));
  const items = arrays.flatMap((alternative) => alternative.flatMap(({ tokens }) => comparison.look([...tokens, "items"]) ?? []));
  return shape.items && items.length > 0 ? compare(shape.items, unique(items), `${at}/-`, comparison) : [];
}

/** Whether no alternative that takes such a value lists it, and one lists others. */
function isUnknown(value: Scalar, alternatives: Alternative[]): boolean {
  const lists = alternatives.filter((alternative) => allows(alternative, typeOf(value))).map(listedBy);
  return lists.some((list) => list !== undefined && ofType(list, typeOf(value))) && !lists.some((list) => list?.includes(value));
}

const ofType = (list: Json[], type: Type) => list.some((value) => typeOf(value) === type);

/** A list of people's data is no list of words: what is marked as sensitive is not printed. */
function shown(values: Scalar[], places: Place[]): string {
  if (places.some(({ node }) => node["x-sensitive-data"] === true)) return `${values.length} values`;
  return values.slice(0, 5).map((value) => JSON.stringify(typeof value === "string" && value.length > 40 ? `${value.slice(0, 40)}…` : value)).join(", ") + (values.length > 5 ? ` and ${values.length - 5} more` : "");
}

const listed = (alternatives: Alternative[]): string[] => [...new Set(alternatives.flatMap((alternative) => listedBy(alternative) ?? []).map((value) => JSON.stringify(value)))];

function documented(alternatives: Alternative[]): string {
  const names = (["null", "boolean", "integer", "number", "string", "array", "object"] as const).filter((type) => alternatives.some((alternative) => allows(alternative, type)));
  return names.filter((name) => name !== "integer" || !names.includes("number")).join(" or ");
}

const unique = (places: Place[]): Place[] => [...new Map(places.map((place) => [place.tokens.join("/"), place])).values()];

/** The schema that declares the other properties. */
const holderOf = (alternatives: Alternative[]): string[] | undefined => alternatives.flat().find(({ node }) => Object.hasOwn(node, "properties"))?.tokens;
