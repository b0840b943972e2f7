import { InputError } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import { isSafe } from "./method.ts";
import type { RequestRecord } from "./middleware.ts";

/** One request and the headers of its response. Redirects are the next layer's. */
export function transport({ method, url, headers, body }: RequestRecord, exchange: Exchange): Promise<Response> {
  for (const name in headers) {
    // fetch would refuse them too, with a message that holds the value
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !/^[\t -~\x80-\xff]*$/.test(headers[name]!)) {
      throw new InputError(exchange, "input", `header ${JSON.stringify(name)} has characters that no header can have`);
    }
  }
  const controller = new AbortController();
  const init: RequestInit & { duplex?: "half" } = { method, headers, signal: controller.signal, redirect: "manual" };
  if (body !== undefined) init.body = body;
  if (body instanceof ReadableStream) init.duplex = "half";
  const fetched = () => (exchange.client.options.fetch ?? fetch)(url, init);
  return exchange.step(isSafe(method) ? fetched : () => doubted(fetched, exchange), (reason) => controller.abort(reason), exchange.timeout);
}

/** Remembers whether a write may have been applied: not if it was refused or never sent. */
async function doubted(fetched: () => Promise<Response>, exchange: Exchange): Promise<Response> {
  const before = exchange.mayHaveBeenApplied;
  exchange.mayHaveBeenApplied = true;
  try {
    const response = await fetched();
    if (response.status >= 400 && response.status < 500) exchange.mayHaveBeenApplied = before;
    return response;
  } catch (cause) {
    if (neverSent(cause)) exchange.mayHaveBeenApplied = before;
    throw cause;
  }
}

/** Whether the connection was never made, as far as the platform says so. */
const neverSent = (cause: unknown): boolean =>
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(((cause as Error).cause as { code?: string } | undefined)?.code ?? "");
