import type { SecurityScheme } from "../model.ts";
import { code, plain } from "./markdown.ts";

/** The environment variables that a credential is read from where the caller gives none. */
export const variablesOf = ({ scheme, environment }: SecurityScheme): string[] =>
  scheme === "basic" ? [`${environment}_USERNAME`, `${environment}_PASSWORD`] : [environment];

/** A security scheme in words. */
export function describeScheme({ scheme, declaration }: SecurityScheme): string {
  const { in: place, name, prefix } = declaration as { in?: string; name?: string; prefix?: string };
  switch (scheme) {
    case "apiKey":
      return `API key in the ${place === "query" ? "query parameter" : place} ${name}${prefix ? ` after “${prefix.trim()}”` : ""}`;
    case "basic":
      return "HTTP Basic: username and password";
    case "bearer":
      return "HTTP Bearer token";
    case "oauth2":
      return "OAuth 2.0 client credentials";
  }
}

/** How the client comes by the credential of a scheme, and what it does with it. @param evidence of the client authentication, as Markdown */
export function schemeWords(scheme: SecurityScheme, evidence: string): string {
  const variables = variablesOf(scheme).map(code).join(" and ");
  const { prefix, clientAuthentication } = scheme.declaration as { prefix?: string; clientAuthentication?: ClientAuthentication };
  const kind = scheme.scheme === "oauth2" ? "an access token that you have" : "the credential";
  return [
    `**Environment:** ${variables} ${scheme.scheme === "basic" ? "are" : `holds ${kind}, and is`} read where the program gives no ${code(`credentials.${scheme.name}`)}.`,
    ...(prefix === undefined ? [] : [`**Prefix:** give the key alone, ${code(prefix.trim())} goes before it.`]),
    ...(scheme.scheme === "oauth2" ? [`**Token:** \`clientCredentials\` gets one when it is needed, keeps it and renews it. ${clientWords(clientAuthentication)} ${evidence}`.trim()] : []),
  ].join("\n\n");
}

type ClientAuthentication = { method?: string; algorithms?: string[]; audience?: string; lifetime?: number; expUnit?: string; tokenLifetime?: number; scope?: string };

/** How the client proves itself at the token endpoint. */
function clientWords({ method = "client_secret_basic", algorithms, audience, lifetime, expUnit = "seconds", tokenLifetime, scope }: ClientAuthentication = {}): string {
  return [
    `The client proves itself by ${code(method)}.`,
    ...(algorithms ? [`It signs with ${algorithms.map(plain).join(" or ")}.`] : []),
    ...(audience === undefined ? [] : [`The audience is ${audience === "token-url" ? "the token URL" : code(audience)}.`]),
    ...(lifetime === undefined ? [] : [`An assertion is valid for ${plain(String(lifetime))} seconds, and \`exp\` is in ${plain(expUnit)}.`]),
    ...(tokenLifetime === undefined ? [] : [`A token is kept for ${plain(String(tokenLifetime))} seconds at most.`]),
    ...(scope === undefined ? [] : [`The scope is ${code(scope)}.`]),
  ].join(" ");
}
