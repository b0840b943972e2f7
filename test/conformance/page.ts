import { describeFault, faultNames, type FaultName } from "specloom/testing";
import type { Cell } from "./examine.ts";
import { exceptionOf, exceptions } from "./exceptions.ts";
import type { Outcome } from "./outcome.ts";
import { apis } from "./table.ts";

/** Those of one text together, in the order of the first of each. */
const groupBy = <T>(items: T[], textOf: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const text = textOf(item);
    groups.set(text, [...(groups.get(text) ?? []), item]);
  }
  return [...groups.values()];
};

/** The status that a fault answers itself. */
const ownStatus = (fault: FaultName): string => /^status-(\d+)/.exec(fault)?.[1] ?? (fault === "error-without-body" ? "400" : fault.startsWith("token-") ? "401" : "");

const outcomeText = (cell: Cell, outcome: Outcome): string => {
  switch (outcome.is) {
    case "recovered": return "✓";
    case "unfit": return "–";
    case "failed": return `${outcome.code === ownStatus(cell.fault) ? "status" : outcome.code}${outcome.mayHaveBeenApplied ? "\\*" : ""}`;
    case "wrong": return `**${outcome.what}** (${exceptionOf(cell, outcome.what) || "?"})`;
  }
};

const cellText = (cell: Cell): string => {
  const [once, always] = [outcomeText(cell, cell.once), outcomeText(cell, cell.always)];
  return once === always ? once : `${once} / ${always}`;
};

const code = (names: string[]) => names.map((name) => `\`${name}\``).join("<br>");
const row = (texts: string[]) => `| ${texts.join(" | ")} |`;

/** Faults that have the same outcomes share a row, operations a column. */
const apiTable = (cells: Cell[], operations: string[]): string => {
  const texts = new Map(cells.map((cell) => [`${cell.operation} ${cell.fault}`, cellText(cell)]));
  const at = (operation: string, fault: FaultName) => texts.get(`${operation} ${fault}`)!;
  const rows = groupBy(faultNames, (fault) => operations.map((operation) => at(operation, fault)).join("|"));
  const columns = groupBy(operations, (operation) => faultNames.map((fault) => at(operation, fault)).join("|"));
  const isFit = ([fault]: FaultName[]) => operations.some((operation) => at(operation, fault!) !== "–");
  return [
    row(["", ...columns.map(code)]),
    row(["---", ...columns.map(() => "---")]),
    ...rows.filter(isFit).map((faults) => row([code(faults), ...columns.map(([operation]) => at(operation!, faults[0]!))])),
  ].join("\n");
};

const list = () => exceptions.map(({ why }, index) => `${index + 1}. ${why}`).join("\n");


export const conformancePage = (cells: Cell[]): string => `# Operations under faults

<!-- Written by \`npm run conformance\`. Do not edit. -->

Every operation of the five clients, called over real HTTP while the simulator misbehaves. The settings are the default ones, but for
a clock that does not wait between attempts and a timeout of three seconds where the server is silent. A fault befalls the first request
that it can; where other requests follow, the call is made once more with the fault on every request. Faults of pages always stay.

A call recovers, or it ends in an error of its own type with a code. What is in bold is neither: the data is not the truth, and the
notes at the end say why. What is read is compared with what the simulator has, lists item by item. What arrives is counted: nothing
was applied twice by POST or PATCH, except where the specification declares that it may be repeated, and no error was silent about
a change that was made. Neither a credential nor a body reached another origin, and no list that repeats itself took more than two
requests too many.

| | means |
| --- | --- |
| ✓ | recovered: the right data, of a list every item once, of a write applied |
| ✓ / \`x\` | recovered if the fault comes once, \`x\` if it stays |
| \`status\`, a number | \`HttpError\`: with the fault's own status, with another |
| another word | the \`code\` of the error |
| \\* | the error says that the write may have been applied |
| – | the fault cannot befall such a request |

A DELETE whose answer was lost is sent again, and finds nothing left to delete: 404\\*. Items of a stream are given as they arrive,
so one that breaks off is an error and no new attempt.

Faults are asked of a simulator with \`misbehave\` or by the header \`x-simulate-fault\`:

| Fault | What a client meets |
| --- | --- |
${faultNames.map((name) => row([`\`${name}\``, describeFault(name)])).join("\n")}

${apis.map((api) => `## ${api.title}\n\n${apiTable(cells.filter((cell) => cell.api === api), Object.keys(api.operations))}`).join("\n\n")}

## What no client can know

${list()}
`;
