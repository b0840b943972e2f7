import type { Mutants } from "./mutant.ts";

const call = "src/runtime/call.test.ts";
const retry = "src/runtime/retry.test.ts";

/** Signals, deadlines, timeouts, rates. */
export const time: Mutants = {
  "src/runtime/signals.ts": [
    { name: "a listener stays on the caller's signal", find: 'signal.removeEventListener("abort", tellAll);', put: "void signal;", test: call },
    { name: "a signal that is aborted already is not seen", find: "if (signal.aborted) return listener.aborted(signal.reason);", put: "", test: "src/runtime/signals.test.ts" },
  ],
  "src/runtime/exchange.ts": [
    { name: "an abort has another reason than the caller's", find: "giveUp(step, reason);", put: "giveUp(step, new Error(String(reason)));", test: call },
    { name: "a call that is over ends once more", find: "if (this.#ended) return;", put: "", test: "src/oauth2/token-sharing.test.ts" },
    { name: "the deadline of a call is not its own", find: "options.deadline ?? client.options.deadline;", put: "client.options.deadline;", test: retry },
    { name: "the timeout of the client wins over that of a call", find: "this.options.timeout ?? this.client.options.timeout", put: "this.client.options.timeout ?? this.options.timeout", test: "src/runtime/options.test.ts" },
    { name: "errors and events show the values of the query", find: '.replace(/=[^&]*/g, "=…")', put: "", test: retry },
  ],
  "src/runtime/pagination/walk.ts": [{ name: "the deadline of a list is not passed on to its pages", find: "left < Infinity ? {", put: "left === 0 ? {", test: "src/runtime/pagination/pagination.test.ts" }],
  "src/runtime/read/incoming.ts": [{ name: "a long body runs into the timeout although it arrives", find: "exchange.alive(step);", put: "", test: "src/runtime/deadline.test.ts" }],
  "src/runtime/timer.ts": [{ name: "a timeout keeps the process alive", find: "?.unref?.();", put: ";", test: "test/process-exit.test.ts" }],
  "src/runtime/rate-limit.ts": [
    { name: "the rate limit does not count", find: "sent.push(clock.now());", put: "", test: retry },
    { name: "a server that says that nothing is left is not believed", find: 'left === "0"', put: 'left === "never"', test: retry },
  ],
};
