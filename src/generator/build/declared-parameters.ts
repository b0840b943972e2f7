/** Which parameters an operation has: its own and those of its path, each once, and every name that the path has. */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, own, stringOf } from "../json.ts";
import type { Parameter } from "../model.ts";
import { mostCompared, nearest } from "../nearest.ts";
import { warnOfFields } from "./fields.ts";
import { isJsonType } from "./media-types.ts";
import { namesOf } from "./path-template.ts";

const locations: Parameter["in"][] = ["path", "query", "header", "cookie"];
/** OpenAPI says these are not parameters; `Accept` and the rest come from content and security. */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);

/** In the order path, query, header, cookie. */
export function declaredParameters(document: Document, path: string, pathItem: JsonObject, operation: JsonObject): JsonObject[] {
  const names = namesOf(path);
  const declared = new Map<string, JsonObject>();
  for (const holder of [pathItem, operation]) {
    const own = new Map<string, JsonObject>();
    for (const written of listOf(holder, "parameters")) {
      const parameter = complete(document, written);
      if (!parameter || isIgnored(document, path, names, parameter)) continue;
      const [place, name] = [parameter["in"] as string, parameter["name"] as string];
      const id = `${place} ${place === "header" ? name.toLowerCase() : name}`;
      if ((own.get(id) ?? parameter) !== parameter) document.warn({ code: "parameter-twice", node: parameter, key: "name", message: `the parameter ${JSON.stringify(parameter["name"])} in ${parameter["in"] as string} stands twice in this list; the last one counts`, advice: "Remove one of them." });
      own.set(id, parameter);
    }
    for (const [id, parameter] of own) declared.set(id, parameter);
  }
  for (const name of names) {
    if (declared.has(`path ${name}`)) continue;
    document.warn({ code: "parameter-undeclared", node: operation, message: `the path has {${name}}, which no parameter declares; the client takes it as text`, advice: `Declare it: { name: ${name}, in: path, required: true, schema: { type: string } }.` });
    declared.set(`path ${name}`, { name, in: "path", required: true, schema: { type: "string" } });
  }
  return [...declared.values()].sort((a, b) => locations.indexOf(a["in"] as Parameter["in"]) - locations.indexOf(b["in"] as Parameter["in"]));
}

/** The Parameter Object, or undefined where there is none that a client could send (reported). */
function complete(document: Document, written: Json): JsonObject | undefined {
  const parameter = document.resolve(written);
  if (!isObject(parameter)) return undefined;
  const incomplete = (key: string | undefined, message: string, advice: string): undefined => {
    // What is referred to from the wrong place is no broken parameter, but something else.
    const isElsewhere = isObject(written) && /^#\/components\/(?!parameters\/)/.test(stringOf(written, "$ref") ?? "");
    if (isElsewhere) document.error({ code: "parameter-incomplete", node: written, key: "$ref", message: `${JSON.stringify(written["$ref"])} is no parameter`, advice: "Refer to one of components/parameters." });
    else document.error({ code: "parameter-incomplete", node: parameter, key, message, advice });
  };
  const [name, location] = [own(parameter, "name"), own(parameter, "in")];
  if (location === "querystring") return wholeQuery(document, parameter);
  if (name === undefined) return incomplete(undefined, "this parameter has no `name`", "Give it the name that is sent.");
  if (typeof name !== "string") return incomplete("name", "the `name` of this parameter is not text", "Put it in quotes.");
  if (location === undefined) return incomplete(undefined, `the parameter ${JSON.stringify(name)} has no \`in\``, "Add `in: path`, `query`, `header` or `cookie`.");
  if (!locations.some((known) => known === location)) return incomplete("in", `${JSON.stringify(location)} is no location of a parameter`, placeInstead(location));
  warnOfFields(document, "a parameter", parameter);
  const required = own(parameter, "required");
  if (required !== undefined && typeof required !== "boolean") document.warn({ code: "parameter-required", node: parameter, key: "required", message: `\`required\` of ${JSON.stringify(name)} is neither true nor false; the client takes it as optional`, advice: "Write true or false, without quotes." });
  return parameter;
}

function placeInstead(location: Json): string {
  if (location === "body") return "Describe the body under requestBody.";
  if (location === "formData") return "Make it a property of the schema of requestBody, under multipart/form-data or application/x-www-form-urlencoded.";
  return `Write \`in: ${nearest((typeof location === "string" ? location : "").toLowerCase(), locations) ?? "path`, `query`, `header` or `cookie"}\`.`;
}

/** What the client has no use for. Of a name that the path lacks it says so. */
function isIgnored(document: Document, path: string, names: Set<string>, parameter: JsonObject): boolean {
  const name = parameter["name"] as string;
  if (parameter["in"] === "header") return ignoredHeaders.has(name.toLowerCase());
  if (parameter["in"] !== "path" || names.has(name)) return false;
  const near = names.size > mostCompared ? undefined : nearest(name, [...names]);
  document.warn({ code: "parameter-not-in-path", node: parameter, key: "name", message: `the path ${JSON.stringify(path.slice(0, 200))} has no {${name}}; the client leaves this parameter out`, advice: near === undefined ? "Put it into the path, or remove it." : `Did you mean ${near}?` });
  return true;
}

/** A whole query as one parameter, whose style says how its media type is written. */
function wholeQuery(document: Document, parameter: JsonObject): JsonObject | undefined {
  const [mediaType = "", value] = entriesOf(parameter, "content")[0] ?? [];
  const media = document.resolve(value);
  const style = mediaType === "application/x-www-form-urlencoded" ? "formQuery" : isJsonType(mediaType) ? "jsonQuery" : undefined;
  if (style !== undefined && isObject(media)) {
    const { content: _, ...rest } = parameter;
    return { name: "query", ...rest, in: "query", style, schema: own(media, "schema") ?? {} };
  }
  document.warn({ code: "parameter-querystring", node: parameter, message: "this whole query is neither application/x-www-form-urlencoded nor JSON; the client leaves it out", advice: "Add it to the URL in a middleware of yours." });
  return undefined;
}
