import { Refusal } from "./refusal.ts";

/** The whole body. What exceeds the limit is still read, and dropped: the client gets an answer and no connection reset. */
export const readBody = async (message: AsyncIterable<Uint8Array>, maximumBytes = 1_048_576): Promise<{ body: string; bytes: Uint8Array<ArrayBuffer> }> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.byteLength;
    if (size <= maximumBytes) chunks.push(chunk);
  }
  if (size > maximumBytes) throw new Refusal(413, `body exceeds ${maximumBytes} bytes`);
  const bytes = Buffer.concat(chunks);
  return { body: bytes.toString(), bytes };
};

/** The media type of a request body, without parameters. */
export const mediaType = (headers: Record<string, string>): string =>
  (headers["content-type"] ?? "").split(";", 1)[0]!.trim().toLowerCase();

/** @throws {Refusal} 400 unless the text is one JSON object. */
export const parseJsonObject = (text: string): Record<string, unknown> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, "body is not JSON");
  }
  if (!isObject(value)) throw new Refusal(400, "body is not a JSON object");
  return value;
};

/** A JSON object, not an array and not null. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
