/** Security schemes and requirements. @see https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object */
import type { Document } from "../document.ts";
import { type JsonObject, entriesOf, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import type { Operation, SecurityScheme } from "../model.ts";
import { environmentName } from "../names.ts";

export function buildSchemes(document: Document, api: string): SecurityScheme[] {
  const schemes: SecurityScheme[] = [];
  for (const [name, value] of entriesOf(objectOf(document.root, "components"), "securitySchemes")) {
    const scheme = document.resolve(value);
    if (!isObject(scheme)) continue;
    const known = knownScheme(scheme);
    if (!known) {
      document.warn({ code: "scheme-unsupported", node: scheme, key: "type", message: `the security scheme ${name} is of a kind that the client cannot supply by itself`, advice: "Sign those requests in a middleware of yours." });
      continue;
    }
    const description = stringOf(scheme, "description");
    schemes.push({ name, ...known, environment: environmentName(api, name), ...(description !== undefined && { description }) });
  }
  return schemes;
}

function knownScheme(scheme: JsonObject): Pick<SecurityScheme, "scheme" | "declaration"> | undefined {
  switch (stringOf(scheme, "type")) {
    case "apiKey": {
      const prefix = stringOf(scheme, "x-value-prefix");
      return { scheme: "apiKey", declaration: { in: stringOf(scheme, "in") ?? "header", name: stringOf(scheme, "name") ?? "", ...(prefix !== undefined && { prefix }) } };
    }
    case "http": {
      const name = stringOf(scheme, "scheme")?.toLowerCase();
      return name === "basic" || name === "bearer" ? { scheme: name, declaration: {} } : undefined;
    }
    case "oauth2":
      return oauth2(scheme);
    // Who gets a token there is the application's affair; what is sent is a bearer token.
    case "openIdConnect":
      return { scheme: "bearer", declaration: {} };
    case undefined:
    default:
      return undefined;
  }
}

function oauth2(scheme: JsonObject): Pick<SecurityScheme, "scheme" | "declaration"> {
  const flow = objectOf(objectOf(scheme, "flows") ?? {}, "clientCredentials");
  const tokenUrl = flow && stringOf(flow, "tokenUrl");
  if (tokenUrl === undefined) return { scheme: "bearer", declaration: {} };
  const authentication = objectOf(scheme, "x-client-authentication");
  const { "x-evidence": _evidence, "x-assumed": _assumed, ...clientAuthentication } = authentication ?? {};
  return { scheme: "oauth2", declaration: { tokenUrl, ...(authentication && { clientAuthentication }) } };
}

/** The operation's requirement, else the document's; schemes that we lack are left out of it. */
export function securityOf(document: Document, operation: JsonObject, schemes: SecurityScheme[]): Operation["security"] {
  const declared = Object.hasOwn(operation, "security") ? listOf(operation, "security") : listOf(document.root, "security");
  if (declared.length === 0) return undefined;
  const names = new Set(schemes.map(({ name }) => name));
  const defined = objectOf(objectOf(document.root, "components") ?? {}, "securitySchemes") ?? {};
  return declared.filter(isObject).map((requirement) => {
    const kept: Record<string, string[]> = {};
    for (const [key, scopes] of Object.entries(requirement)) {
      // From 3.2 on a scheme may be referred to.
      const name = key.replace(/^#\/components\/securitySchemes\//, "");
      if (own(defined, name) === undefined) document.error({ code: "scheme-undefined", node: requirement, key, message: `the security scheme ${JSON.stringify(key)} is not defined`, advice: "Define it under components/securitySchemes." });
      if (names.has(name)) Object.defineProperty(kept, name, { value: Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : [], enumerable: true });
    }
    return kept;
  });
}
