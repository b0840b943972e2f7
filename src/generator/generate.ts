/** The pipeline: text in, text out. Only the command line touches disk. */
import { buildApi } from "./build.ts";
import { type Document, type Read, readDocument } from "./document.ts";
import { emitClient } from "./emit/client.ts";
import { emitSchemas } from "./emit/schemas.ts";
import { TooLong } from "./emit/size.ts";
import { type Diagnostic, SpecError, refuse } from "./errors.ts";
import { type JsonObject, objectOf } from "./json.ts";
import type { Api } from "./model.ts";
import { checkShape } from "./shape.ts";
import type { Source } from "./text.ts";
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
  try {
    return await generateFrom(entry, read, options);
  } catch (cause) {
    // The last of the bounds: the ends of the stack and of what a string may hold.
    if (!(cause instanceof RangeError)) throw cause;
    return refuse({ file: entry, line: 1, column: 1 }, "too-large", `the document is nested too deeply, or what it says too long: ${cause.message}`, "Split it, or let its schemas refer to each other through properties.");
  }
}

async function generateFrom(entry: string, read: Read, options: { http: boolean }): Promise<Generated> {
  const document = await readDocument(entry, read);
  checkShape(document);
  const api = buildApi(document, entry.replace(/^.*\//, "").replace(/\.(ya?ml|json)$/i, ""));
  document.dropUnneeded();
  const findings = document.diagnostics();
  if (findings.some(({ severity }) => severity === "error")) throw new SpecError(findings);
  const spec = entry.replace(/^.*\//, "");
  const schemas = bounded(document, "schemas", () => emitSchemas(api, spec));
  const client = bounded(document, "paths", () => emitClient(api, spec));
  verify(api, { schemas, client });
  const files = new Map<string, string>([["schemas.ts", schemas], ["client.ts", client]]);
  if (options.http) {
    const { emitHttp, emitTypes } = await import("./emit/types.ts");
    files.set("types.ts", await emitTypes(document, spec));
    files.set("http.ts", emitHttp(api, spec));
  }
  return { api, document: document.root, files, inputs: document.inputs, warnings: findings };
}

function bounded(document: Document, section: "schemas" | "paths", emit: () => Source): Source {
  try {
    return emit();
  } catch (cause) {
    if (!(cause instanceof TooLong)) throw cause;
    const holder = section === "paths" ? document.root : (objectOf(document.root, "components") ?? {});
    document.error({ code: "too-large", node: objectOf(holder, section), key: cause.part, message: `${JSON.stringify(cause.part)} and what stands before it are more than 64 MB of code and comments`, advice: "Shorten the descriptions that many places share, or split the document." });
    throw new SpecError(document.diagnostics());
  }
}
