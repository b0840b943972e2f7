import type { Api, Decode, Operation } from "../model.ts";
import { code } from "./markdown.ts";

/** More names than a reader takes in; the types have them all. */
const most = 12;

/** What a program gets that the wire has not, in words; "" where it gets what was sent. */
export function decodingWords(api: Api, { responses, int64 }: Operation): string {
  const found = responses.flatMap(({ decode }) => (decode ? scalars(decode, "", api.decoders) : []));
  const named = (kind: "integer" | "boolean") => [...new Set(found.filter(({ to }) => to === kind).map(({ path }) => path))];
  const [integers, booleans] = [named("integer"), named("boolean")];
  const reads = new Set(responses.filter(({ status }) => status.startsWith("2")).map(({ read, content }) => (content === undefined ? "" : read)));
  return [
    ...(integers.length > 0 ? [`Digits in text are given as integers: ${list(integers)}.`] : []),
    ...(booleans.length > 0 ? [`0 and 1, and words for them, are given as booleans: ${list(booleans)}.`] : []),
    ...(int64 ? ["An integer that a number cannot hold exactly is refused, not rounded."] : []),
    ...(reads.has("ndjson") ? ["Lines are given as they arrive, each parsed."] : []),
    ...(reads.has("csv") ? ["`rows()` gives the rows as they arrive, each by the header line; `text()` and `stream()` give the file."] : []),
  ].join(" ");
}

function scalars(decode: Decode, path: string, tables: Api["decoders"], inside: string[] = []): { path: string; to: "integer" | "boolean" }[] {
  if (decode.kind === "scalar") return [{ path: path || "the body", to: decode.to }];
  if (decode.kind === "reference") {
    const table = inside.includes(decode.name) ? undefined : tables.find(({ name }) => name === decode.name);
    return table ? scalars(table.decode, path, tables, [...inside, decode.name]) : [];
  }
  const below = (inner: Decode, name: string) => scalars(inner, name.startsWith("[") || path === "" ? path + name : `${path}.${name}`, tables, inside);
  return [
    ...(decode.properties ?? []).flatMap(([name, inner]) => below(inner, name)),
    ...(decode.items ? below(decode.items, "[]") : []),
    ...(decode.additional ? below(decode.additional, "*") : []),
  ];
}

const list = (names: string[]): string => names.slice(0, most).map(code).join(", ") + (names.length > most ? ` and ${names.length - most} more` : "");
