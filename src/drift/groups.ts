/** Exchanges by what they are held against: one group for each operation, direction, status and media type. */
import { isNdjson } from "../generator/build/media-types.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, stringOf } from "../generator/json.ts";
import type { Part } from "../evidence/parts.ts";
import type { Body, Exchange } from "./har.ts";
import { type Match, matcher } from "./match.ts";
import type { Look, Place } from "./place.ts";
import { type Shape, addOutline, addValue, emptyShape } from "./shape.ts";

export type Undocumented = { kind: "undocumented-operation" | "undocumented-parameter" | "undocumented-status" | "undocumented-media-type" | "not-json"; message: string; tokens: string[] };
export type Group = { where: string; shape: Shape; places: Place[] };

export type Traffic = {
  /** Exchanges with this API, of all that were recorded. */
  exchanges: number;
  groups: Group[];
  undocumented: (Undocumented & { seen: number })[];
};

export function groupTraffic(document: JsonObject, exchanges: Exchange[], look: Look, server?: string): Traffic {
  const match = matcher(document, server);
  const groups = new Map<string, Group>();
  const undocumented = new Map<string, Undocumented & { seen: number }>();
  const note = (found: Undocumented) => {
    const known = undocumented.get(found.message) ?? { ...found, seen: 0 };
    known.seen++;
    undocumented.set(found.message, known);
  };
  const add = (where: string, body: Body | undefined, content: Place | undefined, tokens: string[]) => {
    if (!body) return;
    const declared = Object.keys(objectOf(content?.node ?? {}, "content") ?? {});
    const name = declared.find((one) => essence(one) === body.mediaType) ?? declared.find((one) => one === "*/*" || one === body.mediaType.replace(/\/.*$/, "/*"));
    if (name === undefined || !content) return note({ kind: "undocumented-media-type", message: `${where} is ${body.mediaType || "of no media type"}, documented ${declared.length > 0 ? `as ${declared.join(", ")}` : "without a body"}`, tokens });
    const schema = schemaOf([...content.tokens, "content", name], look);
    if (!schema) return;
    const group = groups.get(`${where} ${name}`) ?? { where, shape: emptyShape(), places: [schema] };
    if (addBody(group.shape, body, isNdjson(name))) groups.set(`${where} ${name}`, group);
    else note({ kind: "not-json", message: `${where} is no JSON, though called ${body.mediaType}`, tokens });
  };
  let count = 0;
  for (const exchange of exchanges) {
    const found = match(exchange.method, exchange.url);
    if (!found) continue;
    count++;
    const { operation } = found;
    if (!operation) {
      note(unknownOperation(exchange, found));
      continue;
    }
    const name = stringOf(operation.node, "operationId") ?? `${exchange.method} ${found.path}`;
    const known = queryNames(document, operation, look);
    for (const parameter of new Set(new URL(exchange.url).searchParams.keys())) {
      if (!known.some((one) => parameter === one || parameter.startsWith(`${one}[`))) note({ kind: "undocumented-parameter", message: `${name} was sent the query parameter ${parameter}, which is not documented`, tokens: operation.tokens });
    }
    const requestBody = look([...operation.tokens, "requestBody"]);
    add(`the request body of ${name}`, exchange.request, requestBody, requestBody?.tokens ?? operation.tokens);
    const response = responseOf(operation, exchange.status, look);
    if (!response?.isListed) note({ kind: "undocumented-status", message: `${name} answered ${exchange.status}, documented are ${Object.keys(objectOf(operation.node, "responses") ?? {}).join(", ")}`, tokens: operation.tokens });
    if (response) add(`the answer ${exchange.status} of ${name}`, exchange.response, response.place, response.place.tokens);
  }
  return { exchanges: count, groups: [...groups.values()], undocumented: [...undocumented.values()] };
}

const essence = (mediaType: string) => (mediaType.split(";")[0] ?? "").trim().toLowerCase();

function unknownOperation({ method }: Exchange, { path }: NonNullable<Match>): Undocumented {
  return { kind: "undocumented-operation", message: `${method} ${path} is not documented`, tokens: ["paths", path] };
}

/** What covers everything documents nothing: a status that only `default` takes is not listed. */
function responseOf(operation: Part, status: number, look: Look): { place: Place; isListed: boolean } | undefined {
  for (const key of [String(status), `${String(status)[0]}XX`, "default"]) {
    const place = look([...operation.tokens, "responses", key]);
    if (place) return { place, isListed: key !== "default" };
  }
  return undefined;
}

function queryNames(document: JsonObject, operation: Part, look: Look): string[] {
  const holders = [operation.tokens.slice(0, 2), operation.tokens];
  const parameters = holders.flatMap((tokens) => listOf(look(tokens)?.node ?? {}, "parameters").map((_, index) => look([...tokens, "parameters", String(index)])?.node));
  const schemes = entriesOf(objectOf(document, "components"), "securitySchemes").map(([, scheme]) => scheme);
  return [...parameters, ...schemes].filter(isObject).filter((node) => stringOf(node, "in") === "query").map((node) => stringOf(node, "name") ?? "");
}

/** What a body of JSON has to fit, or each line of one with lines; undefined for what is neither. */
function schemaOf(tokens: string[], look: Look): Place | undefined {
  const name = tokens.at(-1) ?? "";
  if (isNdjson(name)) return look([...tokens, "itemSchema"]) ?? look([...tokens, "x-oai-itemSchema"]);
  return /[/+]json$/.test(essence(name)) ? look([...tokens, "schema"]) : undefined;
}

/** False where it is not what its media type says. */
function addBody(shape: Shape, { text, outline }: Body, isLines: boolean): boolean {
  if (outline !== undefined) addOutline(shape, outline);
  const lines = text === undefined ? [] : isLines ? text.split("\n").filter((line) => line.trim() !== "") : [text];
  try {
    for (const value of lines.map((line) => JSON.parse(line) as Json)) addValue(shape, value);
    return true;
  } catch {
    return false;
  }
}
