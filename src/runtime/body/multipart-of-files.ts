import { entries } from "../parameter/scalar.ts";
import { isBinary } from "./binary.ts";
import { multipart } from "./multipart.ts";
import type { BodySerializer } from "./serializer.ts";

/** Multipart beside JSON or forms, which would make `{}` of bytes: what holds some goes this way, anything else theirs. */
export const multipartOfFiles: BodySerializer = { ...multipart, takes: (value) => holdsBytes(value) };

function holdsBytes(value: unknown, seen = new Set<unknown>()): boolean {
  if (isBinary(value)) return true;
  if (seen.has(value)) return false;
  seen.add(value);
  return (Array.isArray(value) ? value : (entries(value) ?? []).flat()).some((member) => holdsBytes(member, seen));
}
