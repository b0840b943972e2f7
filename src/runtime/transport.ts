import { wasUnsent } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import { isSafe } from "./method.ts";
import type { Send } from "./middleware.ts";
import { observe } from "./observe.ts";
import { redact } from "./redact.ts";
import type { Step } from "./step.ts";

/** One request and the headers of its response. Redirects are the next layer's. */
export const transport: Send = ({ method, url, headers, body }, exchange) => {
  const fetched = (step: Step): Promise<Response> => {
    const controller = new AbortController();
    step.stop = (reason) => controller.abort(reason);
    const init: RequestInit & { duplex: "half" } = { method, headers, body: body ?? null, duplex: "half", redirect: "manual", signal: controller.signal };
    return (exchange.client.options.fetch ?? fetch)(url, init);
  };
  const sent = exchange.secretQuery ? (step: Step) => fetched(step).then((response) => Object.defineProperty(response, "url", { value: redact(response.url, exchange.secrets) })) : fetched;
  return observe(exchange.step(isSafe(exchange.operation.method) ? sent : (step) => doubted(sent(step), exchange), true), exchange);
};

/** Remembers whether a write may have been applied: not if it was refused or never sent. */
async function doubted(sending: Promise<Response>, exchange: Exchange): Promise<Response> {
  const before = exchange.mayHaveBeenApplied;
  exchange.mayHaveBeenApplied = true;
  try {
    const response = await sending;
    if (response.status >= 400 && response.status < 500) exchange.mayHaveBeenApplied = before;
    return response;
  } catch (cause) {
    if (wasUnsent(cause)) exchange.mayHaveBeenApplied = before;
    throw cause;
  }
}
