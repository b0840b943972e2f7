/** A document to the model: every decision is made here, so that emitters only print. */
import type { Document } from "./document.ts";
import { entriesOf, objectOf, stringOf } from "./json.ts";
import { resolveAnchors } from "./build/anchors.ts";
import { refuseLongChains } from "./build/chains.ts";
import { buildDecoders, usedTables } from "./build/decode.ts";
import { buildOperations, rateLimitOf } from "./build/operations.ts";
import { reaches } from "./build/reach.ts";
import { buildSchemas } from "./build/schemas.ts";
import { buildSchemes } from "./build/security.ts";
import { serversOf } from "./build/servers.ts";
import { buildWebhooks } from "./build/webhooks.ts";
import type { Api } from "./model.ts";
import { type NameTable, environmentName, nameTable, typeName } from "./names.ts";

export function buildApi(document: Document, name: string): Api {
  const { root } = document;
  resolveAnchors(document);
  refuseLongChains(document);
  const client = typeName(name);
  const own = ["Credentials", "Defaults", "Options", "ServerVariables", "WithDefaults"].map((suffix) => client + suffix);
  const types = nameTable([client, ...own]);
  const constants = nameTable(["api", "operations", `create${client}`]);
  const schemas = buildSchemas(document, types);
  const decoders = buildDecoders(document, schemas);
  const schemes = buildSchemes(document, name);
  const int64 = document.mentions("int64") ? reaches(document, (node) => node["format"] === "int64") : () => false;
  const sensitive = document.mentions("x-sensitive-data") ? reaches(document, (node) => node["x-sensitive-data"] === true) : () => false;
  const built = buildOperations({ document, schemas, decoders, schemes, types, constants, int64, sensitive });
  const parts = ["paths", "webhooks", "components"].filter((part) => Object.hasOwn(root, part));
  if (parts.length === 0) document.error({ code: "empty", node: root, message: "the document describes nothing: it has no `paths`, `webhooks` or `components`", advice: "Describe at least one operation under `paths`." });
  else if (built.length === 0 && !parts.includes("webhooks") && entriesOf(objectOf(root, "components"), "schemas").length === 0) document.warn({ code: "empty", node: root, key: parts[0], message: "the document has neither operations nor schemas, and the client has none either", advice: "Describe operations under `paths`." });
  buildWebhooks(document, schemas);
  const declarations = schemas.declarations();
  const decoderTables = usedTables(decoders.tables(), built);
  // Beside the operations' constants, the client module has the imported types and the decode tables.
  const beside = new Set([...declarations.map((declaration) => declaration.name), ...decoderTables.map((table) => `decode${table.name}`)]);
  const operations = built.map((operation) => (beside.has(operation.constant) ? { ...operation, constant: freeName(operation.constant, beside, constants) } : operation));
  const info = objectOf(root, "info") ?? {};
  const description = stringOf(info, "description") ?? stringOf(info, "summary");
  const rateLimit = rateLimitOf(root);
  return {
    name,
    typeName: client,
    title: stringOf(info, "title") ?? name,
    version: stringOf(info, "version") ?? "",
    ...(description !== undefined && { description }),
    environment: environmentName(name, "base url"),
    servers: serversOf(document, root),
    schemes,
    operations,
    declarations,
    decoders: decoderTables,
    ...(rateLimit && { rateLimit }),
  };
}

function freeName(name: string, beside: Set<string>, constants: NameTable): string {
  let free = name;
  while (beside.has(free)) free = constants.take(`${free}_`);
  return free;
}
