import type { Suggestion } from "../generator/suggest.ts";
import type { Loaded } from "./load.ts";
import { describeChanges } from "./describe.ts";
import type { Plan } from "./publish.ts";
import { type Terminal, paint, safe } from "./terminal.ts";

/** A line per API, and below it what changed for callers, and which lists could be walked. */
export async function printSummary(loaded: Loaded[], plan: Plan, terminal: Terminal): Promise<void> {
  const style = paint(terminal.stdout, terminal.env);
  const names = [...new Set([...loaded.map(({ spec }) => spec.name), ...plan.changes.map(({ api }) => api)])];
  const width = Math.max(...names.map((name) => safe(name).length));
  for (const name of names) {
    const changes = plan.changes.filter(({ api }) => api === name);
    const one = loaded.find(({ spec }) => spec.name === name);
    const text = one ? describe(one, changes) : "removed: its spec is no longer there";
    terminal.stdout.write(`${style("bold", safe(name).padEnd(width))}  ${text}\n`);
    const suggestions = one?.generated ? (await import("../generator/suggest.ts")).suggestPagination(one.generated.api, one.generated.document) : [];
    for (const line of [...(await describeChanges(changes, one?.generated?.files)), ...suggest(suggestions)]) terminal.stdout.write(`${" ".repeat(width)}  ${line}\n`);
  }
}

function describe({ generated, unchanged }: Loaded, changes: Plan["changes"]): string {
  const count = generated?.api.operations.length ?? unchanged?.operations ?? 0;
  const operations = `${count} operation${count === 1 ? "" : "s"}`;
  if (changes.length === 0) return `unchanged, ${operations}`;
  const verbs = changes.map(({ file, before, after }) => `${after === undefined ? "-" : before === undefined ? "+" : "~"}${safe(file)}`);
  return `${operations}, ${verbs.join(" ")}`;
}

/** As many as one reads. */
const shown = 3;

/** What to paste, once for all operations that it fits; those that it would fit best first. */
function suggest(suggestions: Suggestion[]): string[] {
  const byText = new Map<string, string[]>();
  for (const { operation, lines } of suggestions) if (lines) byText.set(lines.join("\n"), [...(byText.get(lines.join("\n")) ?? []), operation]);
  const blocks = [...byText].sort(([, a], [, b]) => b.length - a.length);
  const words = blocks.slice(0, shown).flatMap(([yaml, operations]) => [
    `${listed(operations)} returns one page of a list. To have all of it, add this to the operation, if it is true:`,
    ...yaml.split("\n").map((line) => `  ${line}`),
  ]);
  const rest = blocks.slice(shown).flatMap(([, operations]) => operations).length;
  if (rest > 0) words.push(`… and ${rest} more that could say how their list goes on`);
  const unsayable = suggestions.flatMap(({ operation, position }) => (position === undefined ? [] : [`${operation} (${position})`]));
  if (unsayable.length > 0) words.push(`${listed(unsayable)} goes on from a position that its response does not tell. If that is a property of the last item, say so with style: keyset; else give the parameter yourself.`);
  return words.map(safe);
}

const listed = ([first = "", ...others]: string[]) => (others.length === 0 ? first : `${first}, like ${others.length} ${others.length === 1 ? "other" : "others"},`);
