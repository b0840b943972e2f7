/** What a media type means for a client: how it is written and read, and which of several to prefer. */
import type { BodySerializer, Response } from "../model.ts";

const bare = (mediaType: string): string => mediaType.split(";")[0]?.trim().toLowerCase() ?? "";

const isJson = (mediaType: string): boolean => /^(application\/json|[^/]+\/[^/]+\+json|\*\/\*|application\/\*)$/.test(bare(mediaType));
export const isNdjson = (mediaType: string): boolean => /^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|jsonlines)$/.test(bare(mediaType));

/** A range says what is taken; what is sent has one media type. */
export function sendable(mediaType: string): string {
  const type = bare(mediaType);
  if (type === "*/*" || type === "application/*") return "application/json";
  if (!type.endsWith("/*")) return mediaType;
  return type === "text/*" ? "text/plain" : type === "multipart/*" ? "multipart/form-data" : "application/octet-stream";
}

export function serializerOf(mediaType: string, brackets: boolean): BodySerializer {
  const type = bare(mediaType);
  if (type === "application/x-www-form-urlencoded") return brackets ? "bracketForm" : "form";
  if (type.startsWith("multipart/")) return "multipart";
  if (isJson(type)) return "json";
  return type.startsWith("text/") ? "text" : "binary";
}

export function readerOf(mediaType: string): Response["read"] {
  const type = bare(mediaType);
  if (isNdjson(type)) return "ndjson";
  if (isJson(type)) return "json";
  if (type === "text/csv") return "csv";
  return type.startsWith("text/") || type === "application/xml" || type.endsWith("+xml") ? "text" : "blob";
}

const preference: Response["read"][] = ["json", "ndjson", "csv", "text", "blob"];

/** The one to ask for: JSON before streams before text before bytes, else in document order. */
export const preferred = (mediaTypes: string[]): string | undefined =>
  [...mediaTypes].sort((a, b) => preference.indexOf(readerOf(a)) - preference.indexOf(readerOf(b)))[0];
