/** The pipeline: text in, text out. Only the command line touches disk. */
import { buildApi } from "./build.ts";
import { type Read, readDocument } from "./document.ts";
import { emitClient } from "./emit/client.ts";
import { emitSchemas } from "./emit/schemas.ts";
import { type Diagnostic, SpecError } from "./errors.ts";
import type { JsonObject } from "./json.ts";
import type { Api } from "./model.ts";
import { checkShape } from "./shape.ts";
import { verify } from "./verify.ts";

export type { Read } from "./document.ts";

export type Generated = {
  api: Api;
  /** The document with what it refers to in other files, every reference local. */
  document: JsonObject;
  /** File name to text: `schemas.ts`, `client.ts`; with `http` also `types.ts` and `http.ts`. */
  files: Map<string, string>;
  /** Every file read, relative to the entry's folder. */
  inputs: string[];
  warnings: Diagnostic[];
};

/** @throws {SpecError} with every finding of a document that cannot be generated from. */
export async function generate(entry: string, read: Read, options: { http: boolean }): Promise<Generated> {
  const document = await readDocument(entry, read);
  checkShape(document);
  const api = buildApi(document, entry.replace(/^.*\//, "").replace(/\.(ya?ml|json)$/i, ""));
  const findings = document.diagnostics();
  if (findings.some(({ severity }) => severity === "error")) throw new SpecError(findings);
  const spec = entry.replace(/^.*\//, "");
  const schemas = emitSchemas(api, spec);
  const client = emitClient(api, spec);
  verify(api, { schemas, client });
  const files = new Map<string, string>([["schemas.ts", schemas], ["client.ts", client]]);
  if (options.http) {
    const { emitHttp, emitTypes } = await import("./emit/types.ts");
    files.set("types.ts", await emitTypes(document, spec));
    files.set("http.ts", emitHttp(api, spec));
  }
  return { api, document: document.root, files, inputs: document.inputs, warnings: findings };
}
