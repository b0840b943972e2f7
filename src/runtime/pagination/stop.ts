import type { StopRule } from "../operation.ts";
import { firstAt } from "../pointer.ts";
import type { Stepping, Step } from "./style.ts";

type Verdict = "stop" | "go on" | undefined;
type Facts = Step & { reached: Stepping["reached"]; next: unknown; advances: boolean };

/** Each rule stops, goes on, or cannot tell from this page. */
const rules: Record<StopRule, (facts: Facts) => Verdict> = {
  "has-more-false": ({ body, pagination }) => flag(firstAt(body, pagination.hasMore)),
  "no-next": ({ next }) => (next === undefined ? "stop" : "go on"),
  "no-advance": ({ advances }) => (advances ? undefined : "stop"),
  "short-page": ({ count, size }) => (size === undefined ? undefined : count < size ? "stop" : "go on"),
  "empty-page": ({ count }) => (count === 0 ? "stop" : undefined),
  total: (facts) => {
    const { body, pagination, position } = facts;
    const pages = number(firstAt(body, pagination.totalPages));
    if (pages !== undefined && facts.reached) return Number(position) - (pagination.first ?? 1) + 1 >= pages ? "stop" : "go on";
    const items = number(firstAt(body, pagination.total));
    const reached = facts.reached ? facts.reached(facts) : facts.total;
    return items === undefined || reached === undefined ? undefined : reached >= items ? "stop" : "go on";
  },
};

/** The first rule that can tell decides, and says its name if it stops. */
export function judge(facts: Facts): { stopped?: StopRule; more?: true } {
  for (const rule of facts.pagination.stop) {
    const verdict = rules[rule](facts);
    if (verdict === "stop") return { stopped: rule };
    if (verdict === "go on") return { more: true };
  }
  return {};
}

const flag = (value: unknown): Verdict => (value === undefined || value === null ? undefined : !value || value === "0" || value === "false" ? "stop" : "go on");

const number = (value: unknown): number | undefined => (value === undefined || value === null || value === "" || !Number.isFinite(Number(value)) ? undefined : Number(value));
