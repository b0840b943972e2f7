import { environment } from "../environment.ts";
import { AuthError } from "../errors.ts";
import type { Exchange } from "../exchange.ts";
import type { Use } from "./scheme.ts";

/**
 * The schemes to send: of the first alternative whose credentials the caller gave; else of the first that the environment completes;
 * else none, where that is allowed.
 * @throws {AuthError} saying which credentials would do, and which variables
 */
export function chooseSchemes(exchange: Exchange): Use<unknown>[] {
  const { api, options } = exchange.client;
  const alternatives = (exchange.operation.security ?? [{}]).map((schemes) =>
    Object.entries(schemes).map(([name, scopes]): Use<unknown> => ({ name, scopes, declaration: api.security[name]!, credential: (options.credentials as Record<string, unknown> | undefined)?.[name] })),
  );
  const complete = (uses: Use<unknown>[]) => uses.length > 0 && uses.every(({ credential }) => credential !== undefined);
  const given = alternatives.find(complete);
  if (given) return given;
  for (const uses of alternatives) for (const use of uses) use.credential ??= fromEnvironment(use);
  const found = alternatives.find(complete) ?? alternatives.find((uses) => uses.length === 0);
  if (found || alternatives.length === 0) return found ?? [];
  throw new AuthError(exchange, "credential-missing", `no credentials: give ${alternatives.map((uses) => uses.map(advice).join(" and ")).join(", or ")}`);
}

const variables = ({ declaration: { environment: name, scheme } }: Use<unknown>): string[] => (name ? (scheme.variables ?? [""]).map((suffix) => name + suffix) : []);

function fromEnvironment(use: Use<unknown>): unknown {
  const values = variables(use).map(environment) as string[];
  return values.length > 0 && values.every(Boolean) ? (use.declaration.scheme.fromEnvironment?.(values) ?? values[0]) : undefined;
}

function advice(use: Use<unknown>): string {
  const names = variables(use).join(" and ");
  return `credentials.${use.name}${names && ` (or set ${names})`}`;
}
