import { ApiError, HttpError, type Operation } from "specloom";
import type { RecordedRequest } from "specloom/testing";
import type { Settled } from "./call.ts";
import { difference, isPolluted } from "./compare.ts";

export type Outcome =
  | { is: "recovered" | "unfit" }
  /** `code` is the error's; of an HttpError the status. */
  | { is: "failed"; code: string; mayHaveBeenApplied: boolean }
  /** What must not happen. */
  | { is: "wrong"; what: string };

/** Judges a call by what the simulator saw of it. */
export const judge = (settled: Settled, { method, retrySafe }: Operation, truth: unknown): Outcome => {
  const { requests, elsewhere } = settled;
  const isWrite = method !== "GET";
  const sent = [...requests, ...elsewhere].filter((request) => request.method === method);
  const applied = sent.filter(({ status }) => status >= 200 && status < 300).length;
  const wrong = (what: string): Outcome => ({ is: "wrong", what });
  if (elsewhere.some(hasSecrets)) return wrong("credentials or body sent elsewhere");
  if (isWrite && applied > 1 && !/^(PUT|DELETE)$/.test(method) && !retrySafe) return wrong("applied twice");
  if ("error" in settled) {
    const { error } = settled;
    if (!(error instanceof ApiError)) return wrong(`untyped: ${String(error)}`);
    const { code, mayHaveBeenApplied } = error;
    if (isWrite && applied > 0 && !mayHaveBeenApplied) return wrong(`${code}, silent about having been applied`);
    if (mayHaveBeenApplied && (!isWrite || sent.length === 0)) return wrong(`${code}, said to be applied perhaps, but ${isWrite ? "never sent" : "a read"}`);
    return { is: "failed", code: error instanceof HttpError && code === "http-status" ? String(error.status) : code, mayHaveBeenApplied };
  }
  if (isPolluted(settled.data)) return wrong("a prototype changed");
  if (isWrite && applied === 0) return wrong("success, but not applied");
  const what = difference(settled.data, truth);
  return what === undefined ? { is: "recovered" } : wrong(what);
};

const hasSecrets = ({ headers, body }: RecordedRequest) =>
  body !== "" || ["authorization", "x-authorization", "x-api-key", "apiauth", "one-tenant"].some((name) => headers[name] !== undefined);
