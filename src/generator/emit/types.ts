/** types.ts and http.ts: what openapi-typescript prints, and the door for openapi-fetch. The only module that knows either. */
import type { Document } from "../document.ts";
import { wireDocument } from "../build/wire.ts";
import { breakAlternatives } from "../build/wire-cycles.ts";
import { recursiveLists } from "../build/wire-lists.ts";
import { SpecError } from "../errors.ts";
import type { JsonObject } from "../json.ts";
import type { Api } from "../model.ts";
import { nameTable, typeName } from "../names.ts";
import { type Source, comment, identifier, literal, source } from "../text.ts";
import { header } from "./header.ts";

/**
 * The wire, as openapi-typescript sees it. Properties with a default stay optional, since a request may leave them out, and an
 * object without declared properties may have any. Its linter and bundler, which follow what looks like a reference in examples
 * and elsewhere, are left out: what it prints is a document of ours.
 */
export async function emitTypes(document: Document, spec: string): Promise<string> {
  try {
    return await print(document, spec);
  } catch (cause) {
    if (!(cause instanceof Error) || "code" in cause) throw cause;
    const message = `openapi-typescript cannot print types.ts of this document: ${cause.message}`;
    throw new SpecError([{ file: spec, line: 1, column: 1, severity: "error", code: "types", message, advice: "Leave out --http: schemas.ts and client.ts do not need it." }]);
  }
}

async function print(document: Document, spec: string): Promise<string> {
  const root = wireDocument(document);
  breakAlternatives(schemasOf(root));
  const printed = await printDocument(root).catch((cause: unknown) => {
    if (cause instanceof URIError) return printWithoutPercent(root);
    throw cause;
  });
  // What is in comments has gone through our hands; of literals it prints what hides or turns the text around it.
  return `${header(spec)}\n${printed.replace(/[^\n\x20-\x7e]+/g, (run) => literal(run).slice(1, -1))}`;
}

/** It takes names for parts of a reference, which a percent sign makes unreadable: until it is done, characters that the document does not have together stand for it. */
async function printWithoutPercent(root: JsonObject): Promise<string> {
  const text = JSON.stringify(root);
  let standIn = "\ue001\ue000";
  let escaped = "\\uE001\\uE000";
  while (text.includes(standIn) || text.includes(escaped.replaceAll("\\", "\\\\"))) {
    standIn += "\ue000";
    escaped += "\\uE000";
  }
  const printed = await printDocument(JSON.parse(text.replaceAll("%", standIn)) as JsonObject);
  return printed.replaceAll(standIn, "%").replaceAll(escaped, "%");
}

const schemasOf = (root: JsonObject): JsonObject => (root["components"] as JsonObject)["schemas"] as JsonObject;

async function printDocument(root: JsonObject): Promise<string> {
  const { astToString, oapiRef, resolveRef, transformSchema, transformSchemaObject } = await import("openapi-typescript");
  const schemas = schemasOf(root);
  const names = nameTable(Object.keys(schemas));
  const aliases = nameTable(Object.keys(schemas));
  const lists = new Map(recursiveLists(schemas, names.take).map((name) => [schemas[name], aliases.take(`${typeName(name)}Alias`)]));
  const ctx = { ...context, injectFooter: [], resolve: ($ref: string) => resolveRef(root, $ref, { silent: true }) } as never as Parameters<typeof transformSchema>[1];
  // Lists first: what helps to print them is declared with the rest.
  const declared = [...lists].map(([schema, alias]) => `type ${alias} = ${astToString([transformSchemaObject(schema as never, { ctx, path: "" })]).trim()};\n`);
  const nodes = transformSchema(root as never, { ...ctx, transform: (schema) => (lists.has(schema as never) ? oapiRef(`#/${lists.get(schema as never)}`) : undefined) });
  return astToString(nodes) + declared.join("");
}

/** The options of openapi-typescript, as its printer takes them. */
const context = {
  // None are left in the document that it is given.
  discriminators: { objects: {}, refsHandled: [] },
  additionalProperties: false, alphabetize: false, arrayLength: false, conditionalEnums: false, dedupeEnums: false, defaultNonNullable: false, emptyObjectsUnknown: true,
  enum: false, enumValues: false, excludeDeprecated: false, exportType: false, generatePathParams: false, immutable: false, makePathsEnum: false, pathParamsAsTypes: false,
  propertiesRequiredByDefault: false, readWriteMarkers: false, rootTypes: false, rootTypesKeepCasing: false, rootTypesNoSchemaPrefix: false, silent: true,
};

export function emitHttp(api: Api, spec: string): Source {
  const name = identifier(api.typeName);
  const words = comment(
    [`An openapi-fetch client of ${api.title}: paths instead of operations, over the same authentication, retries and deadlines. Values are as on the wire.`],
    ["@see https://openapi-ts.dev/openapi-fetch/"],
  );
  return source`${header(spec)}import { type HttpClient, connectHttp } from "specloom/http";
import { type ${name}Options, api, operations } from "./client.js";
import type { paths } from "./types.ts";
export type * from "./types.ts";

${words}export function create${name}Http(options?: ${name}Options): HttpClient<paths> {
  return connectHttp<paths>(api, operations, options);
}
`;
}
