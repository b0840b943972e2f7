import { join } from "node:path";
import type { Loaded } from "./load.ts";

/** In a folder that was given as a whole: what has no `openapi` and is read as part of a document there, is no spec. */
export function withoutParts(loaded: Loaded[]): { documents: Loaded[]; parts: Loaded[] } {
  const candidates = loaded.filter(({ spec, findings }) => spec.isListed && findings.some(({ code }) => code === "not-openapi"));
  const read = new Set(loaded.filter((one) => !candidates.includes(one)).flatMap(({ spec, inputs }) => Object.keys(inputs).map((path) => join(spec.folder, path))));
  const parts = candidates.filter(({ spec }) => read.has(join(spec.folder, spec.entry)));
  const documents = loaded.filter((one) => !parts.includes(one)).map((one) => (candidates.includes(one) ? advised(one) : one));
  return { documents, parts };
}

/** Nothing refers to it: whether it is a document that lacks its first line, or a part, only its author knows. */
function advised(one: Loaded): Loaded {
  const advice = "Start it with `openapi: 3.1.0`. A part of a document belongs in a folder below; or name the documents instead of the folder.";
  return { ...one, findings: one.findings.map((finding) => (finding.code === "not-openapi" ? { ...finding, advice } : finding)) };
}
