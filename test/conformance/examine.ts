import type { FaultName } from "specloom/testing";
import { call, type Times } from "./call.ts";
import { judge, type Outcome } from "./outcome.ts";
import type { Api, Subject } from "./subject.ts";

/** What becomes of an operation under a fault that comes once, and under one that stays. */
export type Cell = { api: Api; operation: string; fault: FaultName; once: Outcome; always: Outcome };

/** A list whose pages change their ways in its middle is another list: these faults stay. */
const stays = (fault: FaultName) => fault.startsWith("page-");
/** A connection can be stale only once: the next is new. */
const passes = (fault: FaultName) => fault === "stale-keep-alive";

const canBefall = (fault: FaultName, isList: boolean, hasTokens: boolean) =>
  (isList || !/^(page|next)-/.test(fault)) && (hasTokens || !fault.startsWith("token-"));

/** The cells of one operation under some faults, one after the other. */
export const examine = async (api: Api, operation: string, faults: FaultName[], timeout: number): Promise<Cell[]> => {
  const subject = await api.start();
  const isList = api.operations[operation]!.pagination !== undefined;
  const befall = await witness(subject, api, operation, timeout);
  const cells: Cell[] = [];
  for (const fault of faults) {
    const isUnfit = !canBefall(fault, isList, subject.tokens !== undefined);
    const [once, always] = isUnfit ? [unfit, unfit] : await both(fault, (times) => befall(fault, times));
    cells.push({ api, operation, fault, once: once.outcome, always: always.outcome });
  }
  await subject.simulator.close();
  return cells;
};

/** `isOver`: no request came after the fault, so nothing can tell whether it would have stayed. */
type Observed = { outcome: Outcome; isOver: boolean };

const unfit: Observed = { outcome: { is: "unfit" }, isOver: true };

const both = async (fault: FaultName, observe: (times: Times) => Promise<Observed>): Promise<[Observed, Observed]> => {
  const once = await observe(stays(fault) ? "always" : "once");
  return [once, once.isOver || stays(fault) || passes(fault) ? once : await observe("always")];
};

/** Knows what a call gives where nothing is at fault, and judges others by it. */
const witness = async (subject: Subject, api: Api, operation: string, timeout: number) => {
  const good = await call(subject, operation);
  if ("error" in good) throw good.error;
  return async (fault: FaultName, times: Times): Promise<Observed> => {
    const settled = await call(subject, operation, fault, times, timeout);
    const requests = [...settled.tokenRequests, ...settled.requests];
    const befallen = requests.findIndex((request) => request.fault === fault);
    if (befallen < 0) return unfit;
    const isOver = befallen === requests.length - 1;
    if (/repeated|cyclic/.test(fault) && settled.requests.length > good.requests.length + 2) return { outcome: { is: "wrong", what: "more than two extra requests" }, isOver };
    return { outcome: judge(settled, api.operations[operation]!, good.data), isOver };
  };
};
