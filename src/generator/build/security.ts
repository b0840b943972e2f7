/** Security schemes and requirements. @see https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object */
import type { Document } from "../document.ts";
import { type JsonObject, entriesOf, isObject, listOf, objectOf, stringOf } from "../json.ts";
import type { Operation, SecurityScheme } from "../model.ts";
import { environmentName } from "../names.ts";
import { mostCompared, nearest } from "../nearest.ts";
import { clientAuthenticationOf } from "./client-authentication.ts";

export function buildSchemes(document: Document, api: string): SecurityScheme[] {
  const schemes: SecurityScheme[] = [];
  for (const [name, value] of entriesOf(objectOf(document.root, "components"), "securitySchemes")) {
    const scheme = document.resolve(value);
    if (!isObject(scheme)) continue;
    const known = knownScheme(document, scheme);
    if (typeof known === "string") {
      document.warn({ code: "scheme-unsupported", node: scheme, message: `the client cannot supply the security scheme ${JSON.stringify(name)}: ${known}`, advice: "Correct it, or do it in a middleware or a fetch that you give to the client." });
      continue;
    }
    const description = stringOf(scheme, "description");
    schemes.push({ name, ...known, environment: environmentName(api, name), ...(description !== undefined && { description }) });
  }
  return schemes;
}

/** Or why the client cannot supply it. */
function knownScheme(document: Document, scheme: JsonObject): Pick<SecurityScheme, "scheme" | "declaration"> | string {
  const type = stringOf(scheme, "type");
  switch (type) {
    case "apiKey": {
      const [name, place, prefix] = [stringOf(scheme, "name"), stringOf(scheme, "in"), stringOf(scheme, "x-value-prefix")];
      if (!name) return "it does not say the name of the header, parameter or cookie";
      if (place !== "header" && place !== "query" && place !== "cookie") return "it is not `in` header, query or cookie";
      return { scheme: "apiKey", declaration: { in: place, name, ...(prefix !== undefined && { prefix }) } };
    }
    case "http": {
      const name = stringOf(scheme, "scheme")?.toLowerCase();
      return name === "basic" || name === "bearer" ? { scheme: name, declaration: {} } : name === undefined ? "it has no scheme" : `its scheme is ${JSON.stringify(name)}, neither basic nor bearer`;
    }
    case "oauth2":
      return oauth2(document, scheme);
    // Who gets a token there is the application's affair; what is sent is a bearer token.
    case "openIdConnect":
      return { scheme: "bearer", declaration: {} };
    case "mutualTLS":
      return "its certificate is a matter of the connection";
    case "basic":
      return "in OpenAPI 3 it is written { type: http, scheme: basic }";
    case undefined:
      return "it has no type";
    default:
      return `its type is ${JSON.stringify(type)}`;
  }
}

function oauth2(document: Document, scheme: JsonObject): Pick<SecurityScheme, "scheme" | "declaration"> {
  const flow = objectOf(objectOf(scheme, "flows") ?? {}, "clientCredentials");
  const tokenUrl = flow && stringOf(flow, "tokenUrl");
  if (tokenUrl === undefined) return { scheme: "bearer", declaration: {} };
  const clientAuthentication = clientAuthenticationOf(document, scheme);
  return { scheme: "oauth2", declaration: { tokenUrl, ...(clientAuthentication && { clientAuthentication }) } };
}

/** What an operation requires: its own requirement, else the document's; schemes that we lack are left out of it. */
export function requirements(document: Document, schemes: SecurityScheme[]): (operation: JsonObject) => Operation["security"] {
  const names = new Set(schemes.map(({ name }) => name));
  const defined = new Set(entriesOf(objectOf(document.root, "components"), "securitySchemes").map(([name]) => name));
  const compared = [...defined].slice(0, mostCompared);
  const missing = new Set<string>();
  const warnOfMissing = (requirement: JsonObject, key: string, name: string) => {
    if (missing.has(name)) return;
    missing.add(name);
    const near = nearest(name, compared);
    document.warn({ code: "scheme-undefined", node: requirement, key, message: `the security scheme ${JSON.stringify(key)} is not defined; the client does without it`, advice: near === undefined ? "Define it under components/securitySchemes." : `Did you mean ${near}?` });
  };
  let common: { required: Operation["security"] } | undefined;
  return (operation) => (Object.hasOwn(operation, "security") ? requiredBy(operation) : (common ??= { required: requiredBy(document.root) }).required);

  function requiredBy(holder: JsonObject): Operation["security"] {
    const declared = listOf(holder, "security");
    if (declared.length === 0) return undefined;
    return declared.filter(isObject).map((requirement) => {
      const kept: Record<string, string[]> = {};
      for (const [key, scopes] of Object.entries(requirement)) {
        // From 3.2 on a scheme may be referred to.
        const name = key.replace(/^#\/components\/securitySchemes\//, "");
        if (!defined.has(name)) warnOfMissing(requirement, key, name);
        if (names.has(name)) Object.defineProperty(kept, name, { value: Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : [], enumerable: true });
      }
      return kept;
    });
  }
}
