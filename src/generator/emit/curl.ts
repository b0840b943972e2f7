import type { Api, Operation, Parameter } from "../model.ts";
import { addressPart } from "./html.ts";
import { schemesOf } from "./samples.ts";
import type { SampleInput } from "./sample-input.ts";
import { bytes } from "./sample-value.ts";

/** The request of the TypeScript sample as a curl command. */
export function curlSample(api: Api, operation: Operation, input: SampleInput): string {
  const schemes = schemesOf(api, operation);
  const accept = operation.accept && operation.accept !== "application/json" ? [`--header ${quote(`Accept: ${operation.accept}`)}`] : [];
  const headers = input.parameters.filter(({ parameter }) => parameter.in === "header").map(({ parameter, value }) => `--header ${quote(`${parameter.wire}: ${plain(value)}`)}`);
  const cookies = input.parameters.filter(({ parameter }) => parameter.in === "cookie").map(({ parameter, value }) => `--cookie ${quote(`${parameter.wire}=${plain(value)}`)}`);
  const method = operation.method === "GET" && !input.body ? "" : `--request ${operation.method} `;
  const url = `${method}${quote(address(api, operation, input))}${querySecrets(schemes, input)}`;
  return [`curl ${url}`, ...schemes.flatMap(credential), ...accept, ...headers, ...cookies, ...data(input)].join(" \\\n  ");
}

function address(api: Api, operation: Operation, { parameters }: SampleInput): string {
  const server = operation.servers?.[0] ?? api.servers[0];
  const base = server?.variables.reduce((url, { name, default: value }) => url.replaceAll(`{${name}}`, () => value), server.url) ?? "https://…";
  const path = parameters
    .filter(({ parameter }) => parameter.in === "path")
    .reduce((text, { parameter, value }) => text.replaceAll(`{${parameter.wire}}`, encode(value)), operation.path);
  const query = parameters.filter(({ parameter }) => parameter.in === "query").flatMap(({ parameter, value }) => pairs(parameter, value));
  return base.replace(/\/$/, "") + path + (query.length > 0 ? `?${query.join("&")}` : "");
}

/** Query parameters in the styles of OpenAPI; those that only differ in the separator are sent as they are named. */
function pairs({ wire, style = "form", explode = style === "form" || style === "nestedForm" }: Pick<Parameter, "wire" | "style" | "explode">, value: unknown): string[] {
  const pair = (name: string, text: unknown) => `${encode(name)}=${encode(text)}`;
  if (style === "jsonQuery") return [encode(value)];
  if (typeof value !== "object" || value === null) return [pair(wire, value)];
  if (style === "nestedForm") return nestedPairs(wire, explode, value);
  if (style === "formQuery") return fields(value, false).map(([name, text]) => pair(name, text));
  if (Array.isArray(value)) return explode ? value.map((item) => pair(wire, item)) : [pair(wire, value.map(plain).join(separators[style] ?? ","))];
  const members = Object.entries(value);
  if (style === "deepObject") return members.map(([name, member]) => pair(`${wire}[${name}]`, member));
  return explode ? members.map(([name, member]) => pair(name, member)) : [pair(wire, members.flat().map(plain).join(","))];
}

/** Members each by themselves; what holds more is JSON. */
function nestedPairs(wire: string, explode: boolean, value: object): string[] {
  const isApart = explode && !Array.isArray(value);
  const isJson = (member: unknown) => typeof member === "object" && member !== null && ((isApart && !Array.isArray(member)) || Object.values(member).some((held) => typeof held === "object" && held !== null));
  return (isApart ? Object.entries(value) : [[wire, value] as const]).flatMap(([name, member]) => pairs({ wire: name, explode }, isJson(member) ? plain(member) : member));
}

const separators: Record<string, string> = { spaceDelimited: " ", pipeDelimited: "|" };

/** From the variables that the client reads, too. */
function credential({ scheme, declaration, environment }: Api["schemes"][number]): string[] {
  const { in: place, name, prefix = "" } = declaration as { in?: string; name?: string; prefix?: string };
  if (scheme === "basic") return [`--user "$${environment}_USERNAME:$${environment}_PASSWORD"`];
  if (scheme !== "apiKey") return [`--header "Authorization: Bearer $${environment}"`];
  if (place === "header") return [`--header "${inDoubleQuotes(`${name}: ${prefix}`)}$${environment}"`];
  return place === "cookie" ? [`--cookie "${inDoubleQuotes(`${name}=`)}$${environment}"`] : [];
}

function querySecrets(schemes: Api["schemes"], { parameters }: SampleInput): string {
  const isFirst = !parameters.some(({ parameter }) => parameter.in === "query");
  const secrets = schemes.filter(({ declaration }) => declaration["in"] === "query");
  return secrets.map(({ declaration, environment }, index) => `"${isFirst && index === 0 ? "?" : "&"}${encode(declaration["name"])}=$${environment}"`).join("");
}

function data({ body }: SampleInput): string[] {
  if (!body) return [];
  const type = `--header ${quote(`Content-Type: ${body.mediaType}`)}`;
  if (body.serialize === "json") return [type, `--data ${quote(JSON.stringify(body.value))}`];
  if (body.serialize === "text") return [type, `--data ${quote(plain(body.value))}`];
  if (body.serialize === "ndjson") return [type, `--data-binary ${quote(Array.isArray(body.value) ? body.value.map((item) => `${JSON.stringify(item)}\n`).join("") : plain(body.value))}`];
  if (body.serialize === "binary") return [type, "--data-binary @file"];
  const isBracketed = body.serialize === "bracketForm";
  const isForm = body.mediaType.toLowerCase().startsWith("multipart/form-data");
  if (body.serialize === "multipart") return [...(isForm ? [] : [type]), ...fields(body.value, false).map(([name, value]) => `--form ${quote(`${name}=${value === bytes ? "@file" : plain(value)}`)}`)];
  return fields(body.value, isBracketed).map(([name, value]) => `--data-urlencode ${quote(`${name}=${plain(value)}`)}`);
}

function fields(value: unknown, isBracketed: boolean, prefix = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[prefix, value]];
  const isList = Array.isArray(value);
  const name = (member: string) => (prefix === "" ? member : isBracketed ? `${prefix}[${isList && typeof value[0] !== "object" ? "" : member}]` : prefix);
  return Object.entries(value).flatMap(([member, inner]): [string, unknown][] =>
    isBracketed || (prefix === "" && Array.isArray(inner)) ? fields(inner, isBracketed, name(member)) : [[name(member), inner]],
  );
}

/** The ellipsis that stands for a value stays readable. */
const encode = (value: unknown): string => addressPart(plain(value)).replaceAll("%E2%80%A6", "…");
const plain = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value === bytes ? "…" : value)) ?? "";
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const inDoubleQuotes = (text: string): string => text.replace(/[\\"`$]/g, "\\$&");
