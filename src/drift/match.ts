/** Which operation of a document a recorded request is. */
import { type JsonObject, entriesOf, isObject, listOf, stringOf } from "../generator/json.ts";
import { type Part, partsOf } from "../evidence/parts.ts";

/** `undefined`: the request went to somebody else. */
export type Match = { operation: Part | undefined; path: string } | undefined;

/**
 * @param server where the traffic went, if not to the servers of the document
 * @returns finds the operation of a method and an address; the path is below the server
 */
export function matcher(document: JsonObject, server?: string): (method: string, url: string) => Match {
  const operations = partsOf(document).filter(({ kind, tokens }) => kind === "operation" && tokens[0] === "paths");
  const bases = server === undefined ? serversOf(document).map(baseOf) : [baseOf(server)];
  const templates = [...new Set(operations.map(({ tokens }) => tokens[1] ?? ""))].sort(mostLiteral).map((template) => ({ template, pattern: patternOf(template, "[^/]+") }));
  return (method, url) => {
    const path = bases.map((base) => base.exec(withoutQuery(url))?.[1]).find((path) => path !== undefined);
    if (path === undefined) return undefined;
    const fitting = templates.filter(({ pattern }) => pattern.test(path)).map(({ template }) => template);
    const found = fitting.map((template) => operations.find(({ tokens }) => tokens[1] === template && tokens.at(-1)?.toUpperCase() === method)).find(Boolean);
    return { operation: found, path: found?.tokens[1] ?? fitting[0] ?? path };
  };
}

const serversOf = (document: JsonObject): string[] =>
  partsOf(document).flatMap(({ kind, node }) => (kind === "server" ? [variants(node)] : [])).flat();

/** An address for each value of its variables that is listed. */
function variants(server: JsonObject): string[] {
  return entriesOf(server, "variables").reduce<string[]>((urls, [name, variable]) => {
    const values = isObject(variable) ? [...listOf(variable, "enum"), stringOf(variable, "default")].filter((value) => typeof value === "string") : [];
    return urls.flatMap((url) => [...new Set(values)].map((value) => url.replace(`{${name}}`, value)));
  }, [stringOf(server, "url") ?? ""]);
}

const withoutQuery = (url: string) => decodeBraces(url.replace(/[?#].*$/, ""));
/** A recorder may write the names of path parameters in the place of their values. */
const decodeBraces = (url: string) => url.replace(/%7B/gi, "{").replace(/%7D/gi, "}");
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const baseOf = (url: string) => new RegExp(`^${escape(url.replace(/\/$/, ""))}(/.*)$`);
const variables = (template: string) => template.split("{").length;
const literal = (template: string) => template.replace(/\{[^}]*\}/g, "").length;
/** Of two templates that fit, the one that leaves less open. */
const mostLiteral = (a: string, b: string) => variables(a) - variables(b) || literal(b) - literal(a);
const patternOf = (template: string, value: string) => new RegExp(`^${template.split(/\{[^}]*\}/).map(escape).join(value)}/?$`);
