import type { FaultName } from "specloom/testing";
import type { Cell } from "./examine.ts";

/** Where an outcome is not what a caller would wish for, and why. */
export type Exception = {
  what: RegExp;
  faults: FaultName[];
  /** As `API operation`; any if absent. */
  where?: RegExp;
  why: string;
};

export const exceptions: Exception[] = [
  {
    what: /^items twice$/,
    faults: ["page-overlapping"],
    why: "Every item is there, and one of them twice: rows that a server moves while a list is read cannot be known.",
  },
  {
    what: /^items lost$/,
    faults: ["page-shrunk", "page-empty"],
    where: /^Infinity/,
    why: "A page with fewer rows than asked for is the end of such a list: the vendor tells no total, and refuses a limit that is too high instead of lowering it.",
  },
  {
    what: /^items lost$/,
    faults: ["page-repeated", "page-cyclic", "page-empty", "next-missing", "next-null"],
    where: /^Unity ONe/,
    why: "Pages that do not advance and pages without rows are the declared ends of these lists, the vendor naming no other.",
  },
  {
    what: /^items lost$/,
    faults: ["body-missing"],
    where: /^Infinity/,
    why: "Where every line is an item, nothing is a list without items.",
  },
  {
    what: /^items lost$/,
    faults: ["close-cut"],
    where: /^Infinity/,
    why: "The half ends between two lines: neither framing nor format shows that there were more.",
  },
  {
    what: /^wrong data$/,
    faults: ["close-cut", "gzip-cut", "line-cut"],
    where: /^Banno downloadDraft/,
    why: "Of a CSV with one column half a value is a value, and its last line may end without a line break. `fetch` takes half of a gzip body for a whole one, and the server was asked not to send any.",
  },
  {
    what: /^a number rounded$/,
    faults: ["integer-huge"],
    why: "The specification declares no 64-bit integer there; where it does, the outcome is `decode`.",
  },
];

/** The exception that explains a wrong outcome, by its number from 1; 0 if none does. */
export const exceptionOf = ({ api, operation, fault }: Cell, what: string): number =>
  1 + exceptions.findIndex((one) => one.what.test(what) && one.faults.includes(fault) && (one.where?.test(`${api.title} ${operation}`) ?? true));
