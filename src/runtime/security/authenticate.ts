import { ApiError, AuthError, InputError } from "../errors.ts";
import type { Exchange } from "../exchange.ts";
import type { Layer, Next, RequestRecord } from "../middleware.ts";
import { tell } from "../observe.ts";
import { Unfit } from "../parameter/scalar.ts";
import { chooseSchemes } from "./requirement.ts";
import type { Renew, Use } from "./scheme.ts";

/** Signs an attempt with all schemes of one requirement, in a copy: what is sent again is signed afresh. */
export const authenticate: Layer = (request, next, exchange) => {
  const { client, operation } = exchange;
  let uses = client.schemes.get(operation);
  if (!uses) client.schemes.set(operation, (uses = chooseSchemes(exchange)));
  if (uses.length === 0) return next(request);
  if (!request.url.startsWith(`${client.server(exchange).origin}/`)) {
    throw new InputError(exchange, "input", "a middleware sent the request to another origin: no place for credentials");
  }
  const sending = () => attempt(uses, request, next, exchange);
  // what supplies a credential may take its time, which is the call's
  return uses.every(({ credential }) => typeof credential === "string") ? sending() : exchange.step(sending);
};

async function attempt(uses: Use<unknown>[], request: RequestRecord, next: Next, exchange: Exchange, first = true): Promise<Response> {
  const { method, url, headers, body } = request;
  // not by spreading: what is added to such a copy is slow to add
  const signed = { method, url, body, headers: Object.assign({}, headers) };
  let renew: Renew | undefined | void = undefined;
  for (const use of uses) {
    const { credential, declaration, name } = use;
    try {
      const value: unknown = typeof credential === "function" ? await (credential as () => unknown)() : credential;
      if (!value) throw new Unfit("is empty");
      if (typeof value === "string") exchange.hide(value);
      const signing = declaration.scheme.sign(signed, value, use, exchange);
      if (signing) renew = await signing;
    } catch (cause) {
      // what fails here names the credential, never its value
      if (cause instanceof ApiError) throw cause;
      throw new AuthError(exchange, "credential-failed", `credential ${name} ${cause instanceof Unfit ? cause.message : "could not be supplied"}`, { cause });
    }
  }
  const response = await next(signed);
  if (response.status !== 401 || !renew || !first || body instanceof ReadableStream) return response;
  renew();
  tell(exchange, { type: "retry", delay: 0 });
  response.body?.cancel().catch(() => undefined);
  return attempt(uses, request, next, exchange, false);
}
