import { ApiError, AuthError, InputError } from "../errors.ts";
import type { Exchange } from "../exchange.ts";
import type { Layer, RequestRecord, Send } from "../middleware.ts";
import { tell } from "../observe.ts";
import { Unfit } from "../parameter/scalar.ts";
import { chooseSchemes } from "./requirement.ts";
import type { Renew, Use } from "./scheme.ts";

/** Signs an attempt with all schemes of one requirement, in a copy: what is sent again is signed afresh. */
export const authenticate: Layer = (request, next, exchange) => {
  const { client, operation } = exchange;
  let uses = client.schemes.get(operation);
  if (!uses) client.schemes.set(operation, (uses = chooseSchemes(exchange)));
  if (uses.length === 0) return next(request, exchange);
  if (!request.url.startsWith(`${client.server(exchange).origin}/`)) {
    throw new InputError(exchange, "input", "a middleware sent the request to another origin: no place for credentials");
  }
  return attempt(uses, request, next, exchange);
};

function attempt(uses: Use<unknown>[], request: RequestRecord, next: Send, exchange: Exchange, first = true): Promise<Response> {
  const { method, url, headers, body } = request;
  // not by spreading: what is added to such a copy is slow to add
  const signed = { method, url, body, headers: Object.assign({}, headers) };
  const signing: Promise<Renew | void>[] = [];
  for (const use of uses) {
    const wait = sign(use, signed, exchange);
    if (wait) signing.push(wait);
  }
  // nothing to wait for: nothing that a 401 could renew
  if (signing.length === 0) return next(signed, exchange);
  const signs = Promise.all(signing);
  signs.catch(() => undefined);
  // what supplies a credential may take its time, which is the call's
  return exchange.step(async () => {
    const renew = (await signs).find((give) => give !== undefined);
    const response = await next(signed, exchange);
    if (response.status !== 401 || !renew || !first) return response;
    renew();
    if (body instanceof ReadableStream) return response;
    tell(exchange, { type: "retry", delay: 0 });
    response.body?.cancel().catch(() => undefined);
    return attempt(uses, request, next, exchange, false);
  });
}

/** Signs at once, or says what is waited for. */
function sign(use: Use<unknown>, signed: RequestRecord, exchange: Exchange): Promise<Renew | void> | undefined {
  const { credential } = use;
  try {
    const signing = typeof credential === "function" ? supply(credential as () => unknown).then((value) => apply(value, use, signed, exchange)) : apply(credential, use, signed, exchange);
    return signing?.catch((cause: unknown) => fail(cause, use, exchange));
  } catch (cause) {
    return fail(cause, use, exchange);
  }
}

const supply = async (credential: () => unknown): Promise<unknown> => credential();

function apply(value: unknown, use: Use<unknown>, signed: RequestRecord, exchange: Exchange): void | Promise<Renew | void> {
  if (!value) throw new Unfit("is empty");
  if (typeof value === "string") exchange.hide(value);
  return use.declaration.scheme.sign(signed, value, use, exchange);
}

/** What fails here names the credential, never its value. */
function fail(cause: unknown, { name }: Use<unknown>, exchange: Exchange): never {
  if (cause instanceof ApiError) throw cause;
  // what supplies credentials may name one in its words: of its error remain the kind, the code and the stack
  for (let told = cause; told && !(told instanceof Unfit); told = (told as Error).cause) exchange.hide(told instanceof Error ? told.message : typeof told === "string" ? told : "");
  throw new AuthError(exchange, "credential-failed", `credential ${name} ${cause instanceof Unfit ? cause.message : "could not be supplied"}`, { cause });
}
