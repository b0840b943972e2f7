/** Paths and the names in them. @see https://spec.openapis.org/oas/v3.2.0.html#path-templating */
import type { Document } from "../document.ts";
import { objectOf } from "../json.ts";

const expression = /\{([^{}]+)\}/g;

/** What a path has in braces, in order. */
export const namesOf = (path: string): Set<string> => new Set([...path.matchAll(expression)].map((match) => match[1] as string));

/** A path without a slash is an error, since the server's URL ends where it begins; what its braces do is a warning. */
export function checkPath({ root, error, warn }: Document, path: string): void {
  const place = { node: objectOf(root, "paths"), key: path };
  if (!path.startsWith("/")) error({ ...place, code: "path", message: "this path does not begin with a slash", advice: `Write ${JSON.stringify(`/${path}`)}.` });
  const rest = path.replace(expression, "");
  const brace = /\{\}|[{}]/.exec(rest)?.[0];
  if (brace !== undefined) {
    const problem = brace === "{}" ? "braces without a name" : `a ${brace} without its other half`;
    warn({ ...place, code: "path-braces", message: `this path has ${problem}; ${brace === "}" ? "the client sends it as it is written" : "its calls fail before they are sent"}`, advice: "Put the name of each parameter in one pair of braces." });
  } else if (rest.includes("?")) warn({ ...place, code: "path-query", message: "this path has a query in it; the client sends it as it is written", advice: "Describe the query by parameters with `in: query`." });
}
