/** What a media type means for a client: how it is written and read, and which of several to prefer. */
import type { BodySerializer, Response } from "../model.ts";
import type { Content } from "./kinds.ts";

const bare = (mediaType: string): string => mediaType.split(";")[0]?.trim().toLowerCase() ?? "";

const isJson = (type: string): boolean => /^((application|text)\/json|[^/]+\/[^/]+\+json)$/.test(type);
export const isJsonType = (mediaType: string): boolean => isJson(bare(mediaType));
export const isNdjson = (mediaType: string): boolean => /^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|jsonlines)$/.test(bare(mediaType));
/** What holds anything, JSON too. */
const isOpen = (type: string): boolean => type === "*/*" || type === "application/*";
const isRange = (type: string): boolean => /^[^\s/]+\/\*$/.test(type);
/** What a program may have as a file or as a text: XML and YAML, and all that is no text by its media type. */
export const mayBeBytes = (mediaType: string): boolean => isMarkup(mediaType) || !bare(mediaType).startsWith("text/");
const isMarkup = (mediaType: string): boolean => /^[^/]+\/([^/]+\+)?(xml|(x-)?yaml)$/.test(bare(mediaType));

/** A range says what is taken; what is sent has one media type. Bytes have their own, so that theirs stays a range. */
export function sendable(mediaType: string, content: Content): string {
  const type = bare(mediaType);
  if (type === "text/*" && content !== "bytes") return "text/plain";
  if (type === "multipart/*") return "multipart/form-data";
  return type === "application/*+json" || (isOpen(type) && content !== "bytes") ? "application/json" : mediaType;
}

export function serializerOf(mediaType: string, brackets: boolean, content: Content = "data"): BodySerializer {
  const type = bare(mediaType);
  if (type === "application/x-www-form-urlencoded") return brackets ? "bracketForm" : "form";
  if (type.startsWith("multipart/")) return "multipart";
  if (isNdjson(type)) return "ndjson";
  if (content === "bytes") return "binary";
  if (isJson(type) || isOpen(type)) return "json";
  return type.startsWith("text/") || isMarkup(type) || (content === "string" && !isRange(type)) ? "text" : "binary";
}

export function readerOf(mediaType: string, content: Content = "text"): Response["read"] {
  const type = bare(mediaType);
  if (isNdjson(type)) return "ndjson";
  if (type === "text/csv") return "csv";
  if (content === "bytes") return "blob";
  if (isOpen(type)) return content === "data" ? "json" : "negotiated";
  if (isJson(type)) return "json";
  return type.startsWith("text/") || isMarkup(type) ? "text" : "blob";
}

const preference: Response["read"][] = ["json", "negotiated", "ndjson", "csv", "text", "blob", "anything"];

/** The one to ask for: JSON before streams before text before bytes, else in document order. */
export const preferred = <T extends { read: Response["read"] }>(content: T[]): T | undefined =>
  [...content].sort((a, b) => preference.indexOf(a.read) - preference.indexOf(b.read))[0];
