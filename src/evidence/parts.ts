/** The parts of an OpenAPI document: which members of which part hold which parts. */
import { type Json, type JsonObject, isObject } from "../generator/json.ts";

/** A `subschema` has no name of its own: like the variable of a server it says more of the part around it. */
export type Kind =
  | "document" | "info" | "components" | "path item" | "operation" | "parameter" | "request body" | "media type" | "encoding" | "response" | "header"
  | "schema" | "property" | "subschema" | "security scheme" | "server" | "server variable" | "tag" | "example";

export type Part = { kind: Kind; node: JsonObject; tokens: string[]; around?: Part };

/** One part, a list of them, or a map from names to them. */
type Members = Record<string, { how: "one" | "list" | "map"; kind: Kind }>;

const members = (how: "one" | "list" | "map", kind: Kind, ...names: string[]): Members => Object.fromEntries(names.map((name) => [name, { how, kind }]));

const schema: Members = {
  ...members("map", "property", "properties", "patternProperties"),
  ...members("map", "schema", "$defs", "dependentSchemas"),
  ...members("list", "subschema", "allOf", "anyOf", "oneOf", "prefixItems"),
  ...members("one", "subschema", "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties"),
};
const described: Members = { ...members("one", "subschema", "schema"), ...members("map", "media type", "content"), ...members("map", "example", "examples") };

const shape: Record<Kind, Members> = {
  document: {
    ...members("one", "info", "info"), ...members("list", "server", "servers"), ...members("list", "tag", "tags"), ...members("map", "path item", "paths", "webhooks"),
    ...members("one", "components", "components"),
  },
  info: {},
  components: {
    ...members("map", "schema", "schemas"), ...members("map", "response", "responses"), ...members("map", "parameter", "parameters"),
    ...members("map", "example", "examples"), ...members("map", "request body", "requestBodies"), ...members("map", "header", "headers"),
    ...members("map", "security scheme", "securitySchemes"), ...members("map", "path item", "pathItems"), ...members("map", "media type", "mediaTypes"),
  },
  "path item": {
    ...members("list", "parameter", "parameters"), ...members("list", "server", "servers"), ...members("map", "operation", "additionalOperations"),
    ...members("one", "operation", "get", "put", "post", "delete", "options", "head", "patch", "trace", "query"),
  },
  operation: {
    ...members("list", "parameter", "parameters"), ...members("list", "server", "servers"), ...members("one", "request body", "requestBody"),
    ...members("map", "response", "responses"),
  },
  parameter: described,
  header: described,
  "request body": members("map", "media type", "content"),
  "media type": {
    ...members("one", "subschema", "schema", "itemSchema", "x-oai-itemSchema"), ...members("map", "example", "examples"),
    ...members("map", "encoding", "encoding"),
  },
  encoding: members("map", "header", "headers"),
  response: { ...members("map", "header", "headers"), ...members("map", "media type", "content") },
  schema,
  property: schema,
  subschema: schema,
  "security scheme": {},
  server: members("map", "server variable", "variables"),
  "server variable": {},
  tag: {},
  example: {},
};

export const isSchema = ({ kind }: Part): boolean => shape[kind] === schema;

/** Whether a part holds parts under that name. */
export const holds = ({ kind }: Part, member: string): boolean => Object.hasOwn(shape[kind], member);

/** In the order of the document. References are parts as they stand, and are not followed. */
export function partsOf(document: JsonObject): Part[] {
  return [...within({ kind: "document", node: document, tokens: [] })];
}

function* within(part: Part): Generator<Part> {
  yield part;
  for (const [member, value] of Object.entries(part.node)) {
    const held = Object.hasOwn(shape[part.kind], member) ? shape[part.kind][member] : undefined;
    if (!held) continue;
    const children: [string[], Json][] = held.how === "one" ? [[[member], value]] : Object.entries(value ?? {}).map(([name, child]) => [[member, name], child as Json]);
    for (const [names, node] of children) if (isObject(node)) yield* within({ kind: held.kind, node, tokens: [...part.tokens, ...names], around: part });
  }
}
