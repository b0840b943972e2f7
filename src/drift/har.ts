/** Recorded traffic: HAR 1.2, as browsers and proxies write it, or with outlines in the place of bodies, as our recorder does. */
import { type Diagnostic, SpecError } from "../generator/errors.ts";
import { type Json, type JsonObject, isObject, listOf, objectOf, own, stringOf } from "../generator/json.ts";
import { type Parsed, parse } from "../generator/parse.ts";

export type Body = {
  mediaType: string;
  /** What was sent. Missing where the recording has the media type alone. */
  text?: string;
  /** The same with each scalar replaced by the name of its type. */
  outline?: Json;
};

export type Exchange = { method: string; url: string; status: number; request?: Body; response?: Body };

/** The exchanges that were answered. @throws {SpecError} with what is wrong with the recording, and where */
export async function readHar(text: string, file: string): Promise<Exchange[]> {
  // JSON whatever the name of the file.
  const parsed = await parse(file.endsWith(".json") ? file : `${file}.json`, text).catch((error: unknown) => {
    if (error instanceof SpecError) throw new SpecError(error.diagnostics.map((diagnostic) => ({ ...diagnostic, file })));
    throw error;
  });
  const { value: root } = parsed;
  const log = isObject(root) ? objectOf(root, "log") : undefined;
  const entries = log && own(log, "entries");
  if (!Array.isArray(entries)) throw new SpecError([finding({ ...parsed, file }, isObject(root) ? ["log", "entries"] : [], "this is no HAR: it has no list log.entries", "Export the recording as HAR 1.2, from a browser's network panel, a proxy or recordShapes().")]);
  const findings = entries.flatMap((entry, index) => [...malformed({ ...parsed, file }, entry, ["log", "entries", String(index)])]);
  if (findings.length > 0) throw new SpecError(findings);
  return entries.map((entry) => exchangeOf(entry as JsonObject)).filter(({ status }) => status > 0);
}

function finding({ file, locate }: Parsed, tokens: string[], message: string, advice: string): Diagnostic {
  return { file, ...locate(tokens), severity: "error", code: "har", message, advice };
}

function* malformed(parsed: Parsed, entry: Json, tokens: string[]): Generator<Diagnostic> {
  const [request, response] = isObject(entry) ? [objectOf(entry, "request"), objectOf(entry, "response")] : [];
  const lacks = (names: string[], form: string) => finding(parsed, [...tokens, ...names], `entry ${tokens.at(-1)} has no ${names.join(".")}`, `Give ${form}: without it the exchange cannot be held against the specification.`);
  if (!request || stringOf(request, "method") === undefined) yield lacks(["request", "method"], "the method of the request");
  if (!request || !URL.canParse(stringOf(request, "url") ?? "")) yield lacks(["request", "url"], "the whole address of the request");
  if (!response || typeof own(response, "status") !== "number") yield lacks(["response", "status"], "the status of the response as a number, 0 where none came");
}

function exchangeOf(entry: JsonObject): Exchange {
  const request = objectOf(entry, "request") ?? {};
  const response = objectOf(entry, "response") ?? {};
  const sent = bodyOf(objectOf(request, "postData"), request);
  const received = bodyOf(objectOf(response, "content"), response);
  return { method: (stringOf(request, "method") ?? "").toUpperCase(), url: stringOf(request, "url") ?? "", status: own(response, "status") as number, ...(sent && { request: sent }), ...(received && { response: received }) };
}

/** A browser writes a media type of its own for an empty body, so a body is what has content. */
function bodyOf(content: JsonObject | undefined, message: JsonObject): Body | undefined {
  if (!content) return undefined;
  const header = listOf(message, "headers").find((one) => isObject(one) && stringOf(one, "name")?.toLowerCase() === "content-type");
  const declared = (isObject(header) ? stringOf(header, "value") : undefined) ?? stringOf(content, "mimeType") ?? "";
  const mediaType = (declared.split(";")[0] ?? "").trim().toLowerCase();
  const outline = own(content, "_outline");
  if (outline !== undefined) return { mediaType, outline };
  const text = stringOf(content, "text");
  if (text !== undefined && text !== "") return { mediaType, text: stringOf(content, "encoding") === "base64" ? decode(text) : text };
  const size = own(content, "size");
  return typeof size === "number" && size > 0 ? { mediaType } : undefined;
}

function decode(base64: string): string {
  const bytes = Uint8Array.from(atob(base64.replace(/[^A-Za-z0-9+/]/g, "")), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
