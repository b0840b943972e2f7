import type { SecurityScheme } from "../model.ts";

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
