import { causeCode } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import { isSafe } from "./method.ts";
import type { Send } from "./middleware.ts";
import { observe } from "./observe.ts";
import { redact } from "./redact.ts";

/** One request and the headers of its response. Redirects are the next layer's. */
export const transport: Send = ({ method, url, headers, body }, exchange) => {
  const init: RequestInit & { duplex: "half" } = { method, headers, body: body ?? null, duplex: "half", redirect: "manual", signal: exchange.signal };
  const sent = () => (exchange.client.options.fetch ?? fetch)(url, init);
  const fetched = exchange.secretQuery ? () => sent().then((response) => Object.defineProperty(response, "url", { value: redact(response.url, exchange.secrets) })) : sent;
  return observe(exchange.step(isSafe(exchange.operation.method) ? fetched : () => doubted(fetched, exchange), true), exchange);
};

/** Remembers whether a write may have been applied: not if it was refused or never sent. */
async function doubted(fetched: () => Promise<Response>, exchange: Exchange): Promise<Response> {
  const before = exchange.mayHaveBeenApplied;
  exchange.mayHaveBeenApplied = true;
  try {
    const response = await fetched();
    if (response.status >= 400 && response.status < 500) exchange.mayHaveBeenApplied = before;
    return response;
  } catch (cause) {
    // the connection was never made, as far as the platform says so
    if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(causeCode(cause))) exchange.mayHaveBeenApplied = before;
    throw cause;
  }
}
