/** types.ts and http.ts: what openapi-typescript prints, and the door for openapi-fetch. The only module that knows either. */
import type { Document } from "../document.ts";
import { wireDocument } from "../build/wire.ts";
import { breakAlternatives, recursiveLists } from "../build/wire-cycles.ts";
import { SpecError } from "../errors.ts";
import type { JsonObject } from "../json.ts";
import type { Api } from "../model.ts";
import { nameTable, typeName } from "../names.ts";
import { type Source, comment, identifier, source } from "../text.ts";
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
  const { astToString, oapiRef, resolveRef, scanDiscriminators, transformSchema, transformSchemaObject } = await import("openapi-typescript");
  const root = wireDocument(document);
  const schemas = (root["components"] as JsonObject)["schemas"] as JsonObject;
  breakAlternatives(schemas);
  const names = nameTable(Object.keys(schemas));
  const aliases = nameTable(Object.keys(schemas));
  const lists = new Map(recursiveLists(schemas, names.take).map((name) => [schemas[name], aliases.take(`${typeName(name)}Alias`)]));
  const ctx = { ...context, discriminators: scanDiscriminators(root as never, { silent: true }), injectFooter: [], resolve: ($ref: string) => resolveRef(root, $ref, { silent: true }) } as never as Parameters<typeof transformSchema>[1];
  const nodes = transformSchema(root as never, { ...ctx, transform: (schema) => (lists.has(schema as never) ? oapiRef(`#/${lists.get(schema as never)}`) : undefined) });
  const declared = [...lists].map(([schema, alias]) => `type ${alias} = ${astToString([transformSchemaObject(schema as never, { ctx, path: "" })]).trim()};\n`);
  return `${header(spec)}\n${astToString(nodes)}${declared.join("")}`;
}

/** The options of openapi-typescript, as its printer takes them. */
const context = {
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
