/** Which operations an element of a document matters to. */
import { type Json, type JsonObject, isObject, listOf, objectOf, stringOf } from "../generator/json.ts";
import { decodeFragment, formatPointer, parsePointer, valueAt } from "../generator/pointer.ts";
import { references } from "../generator/references.ts";
import { type Part, partsOf } from "./parts.ts";

/** An operation as people speak of it: `GET /segments`. */
export type OperationName = string;

export type Dependence = {
  operations: OperationName[];
  /** Those that what stands at these tokens matters to, by itself or through references. */
  dependants: (tokens: readonly string[]) => OperationName[];
};

export function dependence(document: JsonObject): Dependence {
  const reached = new Map(partsOf(document).filter(isOperation).map((part) => [nameOf(part), [...reachedFrom(document, part)]]));
  const operations = [...reached.keys()];
  return {
    operations,
    dependants: (tokens) => (tokens.length < 2 ? operations : operations.filter((name) => reached.get(name)?.some((pointer) => isWithin(formatPointer(tokens), pointer)))),
  };
}

const isOperation = ({ kind, tokens }: Part) => kind === "operation" && tokens[0] === "paths";
const nameOf = ({ tokens }: Part) => `${tokens.at(-1)?.toUpperCase()} ${tokens[1]}`;
const isWithin = (pointer: string, outer: string) => pointer === outer || pointer.startsWith(`${outer}/`);

/** Pointers to what makes up an operation: itself, what it shares with its path and the document, and what these refer to. */
function* reachedFrom(document: JsonObject, { node, tokens }: Part): Generator<string> {
  const [path = "", template = ""] = tokens;
  const requirements = Object.hasOwn(node, "security") ? listOf(node, "security") : listOf(document, "security");
  const schemes = requirements.filter(isObject).flatMap((requirement) => Object.keys(requirement));
  const tags = listOf(document, "tags").flatMap((tag, index) => (isObject(tag) && listOf(node, "tags").includes(stringOf(tag, "name") ?? null) ? [["tags", String(index)]] : []));
  const queue = [tokens, [path, template, "parameters"], ...schemes.map((name) => ["components", "securitySchemes", name]), ...tags];
  if (!Object.hasOwn(node, "servers")) queue.push(Object.hasOwn(objectOf(objectOf(document, path) ?? {}, template) ?? {}, "servers") ? [path, template, "servers"] : ["servers"]);
  const seen = new Set<string>();
  for (let place = queue.shift(); place; place = queue.shift()) {
    const pointer = formatPointer(place);
    const value: Json | undefined = valueAt(document, place);
    if (value === undefined || seen.has(pointer)) continue;
    seen.add(pointer);
    yield pointer;
    for (const { node: referring, key } of references(value)) {
      const reference = stringOf(referring, key) ?? "";
      const target = reference.startsWith("#") ? parsePointer(decodeFragment(reference)) : undefined;
      if (target) queue.push(target);
    }
  }
}
