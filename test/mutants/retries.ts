import type { Mutants } from "./mutant.ts";

const test = "src/runtime/retry.test.ts";

/** What is sent again, when, and what the caller learns of it. */
export const retries: Mutants = {
  "src/runtime/retry.ts": [
    { name: "a write is sent again whatever it does", find: "(isIdempotent(request!.method) || operation.idempotencyKey)", put: "true", test },
    { name: "what the document says of resending is not used", find: "operation.retrySafe ?? ", put: "", test },
    { name: "a stream body is sent again", find: " || request!.body instanceof ReadableStream", put: "", test },
    { name: "there is one attempt less than retries allow", find: "attempts > (", put: "attempts >= (", test },
    { name: "the retries of a call are not its own", find: "options.retries ?? client.options", put: "client.options", test: "src/runtime/options.test.ts" },
    { name: "retries are not paid from the budget", find: "client.budget--;", put: "", test },
    { name: "the budget does not come back", find: "client.budget + 0.1", put: "client.budget", test: "src/runtime/retry-waiting.test.ts" },
    { name: "the back-off has no jitter", find: "Math.random() * ", put: "", test: "src/runtime/retry-waiting.test.ts" },
    { name: "the back-off does not grow", find: "2 ** (attempts - 1)", put: "1", test: "src/runtime/retry-waiting.test.ts" },
    { name: "the Retry-After header is ignored", find: "retryAfter(response, now) ?? ", put: "", test },
    { name: "a Retry-After that is a date is ignored", find: "Date.parse(value) - now", put: "NaN", test },
    { name: "the seconds of Retry-After are taken for milliseconds", find: "Number(value) * 1000", put: "Number(value)", test },
    { name: "a server may make a call wait for hours", find: "delay > 60_000 || ", put: "", test },
    { name: "a retry may pass the deadline", find: " || now + delay >= ends", put: "", test },
    { name: "retries are not told", find: 'tell(exchange, { type: "retry", delay });', put: "", test },
  ],
  "src/runtime/method.ts": [{ name: "PATCH is taken for idempotent", find: "(PUT|DELETE)", put: "(PUT|DELETE|PATCH)", test: "src/runtime/retry-rules.test.ts" }],
  "src/runtime/transport.ts": [
    { name: "an error forgets that a write may have been applied", find: "exchange.mayHaveBeenApplied = true;", put: "", test },
    { name: "a write that was refused is said to be perhaps applied", find: "if (response.status >= 400 && response.status < 500) ", put: "if (response.status === 0) ", test },
    { name: "a write that never left is said to be perhaps applied", find: "if (wasUnsent(cause)) ", put: "if (!cause) ", test },
    { name: "fetch follows redirects by itself", find: '"manual"', put: '"follow"', test: "src/runtime/redirect.test.ts" },
    { name: "an abort does not reach fetch", find: ", signal: controller.signal", put: "", test: "src/runtime/signals.test.ts" },
  ],
};
