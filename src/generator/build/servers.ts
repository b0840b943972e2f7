/** Servers and their variables. @see https://spec.openapis.org/oas/v3.1.1.html#server-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, own, stringOf } from "../json.ts";
import type { Server, ServerVariable } from "../model.ts";
import { mostCompared, nearest } from "../nearest.ts";

/** Without those that have no URL. */
export function serversOf(document: Document, holder: JsonObject): Server[] {
  return listOf(holder, "servers").filter(isObject).flatMap((server) => {
    const description = stringOf(server, "description");
    const url = stringOf(server, "url");
    if (url === undefined) {
      document.warn({ code: "server-url", node: server, message: "this server has no url; the client leaves it out", advice: "Give it a url, or remove it." });
      return [];
    }
    if (/^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(url)) document.warn({ code: "server-url", node: server, key: "url", message: `${JSON.stringify(url)} is a path, since it does not begin with https://; the client needs a baseUrl`, advice: `Write ${JSON.stringify(`https://${url}`)}.` });
    return [{ url, variables: variablesOf(document, server, url), ...(description !== undefined && { description }) }];
  });
}

function variablesOf(document: Document, server: JsonObject, url: string): ServerVariable[] {
  const variables = entriesOf(server, "variables").filter((entry): entry is [string, JsonObject] => isObject(entry[1])).map(([name, variable]): ServerVariable => {
    const words = stringOf(variable, "description");
    const values = listOf(variable, "enum").map(String);
    const usual = text(own(variable, "default"));
    if (values.length > 0 && !values.includes(usual)) document.warn({ code: "server-variable", node: variable, message: `the default of ${name} is not in its enum; the client needs a value in serverVariables`, advice: `Use one of ${values.slice(0, 10).join(", ")}.` });
    return { name, default: usual, ...(values.length > 0 && { enum: values }), ...(words !== undefined && { description: words }) };
  });
  const names = new Set(variables.map(({ name }) => name));
  const compared = [...names].slice(0, mostCompared);
  for (const [, name = ""] of url.matchAll(/\{([^{}]+)\}/g)) {
    if (names.has(name)) continue;
    const near = nearest(name, compared);
    document.warn({ code: "server-variable", node: server, key: "url", message: `the url has {${name}}, which no variable declares; the client needs a baseUrl`, advice: near === undefined ? `Declare it: variables: { ${name}: { default: … } }.` : `Did you mean ${near}?` });
  }
  return variables;
}

/** The default of a server variable is a text, though YAML may read a version as a number. */
const text = (value: Json | undefined): string => (typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "");
