import { environment } from "./environment.ts";
import { type FailedCall, InputError } from "./errors.ts";
import type { Api } from "./operation.ts";
import type { AnyOptions } from "./options.ts";

/** Where requests go. `url` is without a slash at its end. */
export type BaseUrl = { url: string; origin: string };

/**
 * The base URL: given, from the environment, or the document's first server for the operation.
 * @throws {InputError} if there is none, or one that would leave credentials in the open; the message does not repeat it
 */
export function baseUrl(api: Api, options: AnyOptions, call: FailedCall): BaseUrl {
  const { servers = api.servers } = call.operation;
  const refuse = (why: string): never => {
    throw new InputError(call, "input", why);
  };
  const { url: template = "", variables } = servers[0] ?? {};
  const variable = (_: string, name: string, at: number): string => {
    const { default: usual = "", enum: values } = variables?.[name] ?? {};
    const value = (options.serverVariables as Record<string, string | undefined> | undefined)?.[name] ?? usual;
    // what is not the document's own must not lead to another host, nor out of its place
    const isPath = at > 0 ? /(?<![:/])\//.test(template.slice(0, at)) : !template.includes("://");
    const unsafe = isPath ? /[\\?#\s\p{Cc}]|(?<![^/])(\.|%(25)*2e){1,2}(?![^/])/iu : /[/\\?#@:\s\p{Cc}]/u;
    if (values ? values.includes(value) : value === usual || !unsafe.test(value)) return value;
    return refuse(`serverVariables.${name} ${values ? `is none of ${values.join(", ")}` : `leads out of its place in ${template}`}`);
  };
  const text = options.baseUrl ?? (api.environment && environment(api.environment)) ?? template.replace(/\{([^}]*)\}/g, variable);
  if (!URL.canParse(text) || /:\/\/(\/|$)/.test(text)) return refuse(`no server: give baseUrl${api.environment ? ` (or set ${api.environment})` : ""}, a complete URL`);
  const url = new URL(text);
  if (!isSecure(url) || url.search || url.hash) refuse("the base URL must be https, or http on this machine, and end with its path");
  return { url: url.origin + url.pathname.replace(/\/+$/, ""), origin: url.origin };
}

/** Encrypted, or on this machine; and without credentials in it. @see https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
export const isSecure = ({ protocol, hostname, username, password }: URL): boolean =>
  !username && !password && (protocol === "https:" || (protocol === "http:" && /^((.+\.)?localhost|127\.[\d.]+|\[::1\])$/.test(hostname)));
