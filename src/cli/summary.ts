import type { Loaded } from "./load.ts";
import { describeChanges } from "./describe.ts";
import type { Plan } from "./publish.ts";
import { type Terminal, paint, safe } from "./terminal.ts";

/** A line per API, and below it what changed for callers. */
export async function printSummary(loaded: Loaded[], plan: Plan, terminal: Terminal): Promise<void> {
  const style = paint(terminal.stdout, terminal.env);
  const names = [...new Set([...loaded.map(({ spec }) => spec.name), ...plan.changes.map(({ api }) => api)])];
  const width = Math.max(...names.map((name) => safe(name).length));
  for (const name of names) {
    const changes = plan.changes.filter(({ api }) => api === name);
    const one = loaded.find(({ spec }) => spec.name === name);
    const text = one ? describe(one, changes) : "removed: its spec is no longer there";
    terminal.stdout.write(`${style("bold", safe(name).padEnd(width))}  ${text}\n`);
    for (const line of await describeChanges(changes, one?.generated?.files)) terminal.stdout.write(`${" ".repeat(width)}  ${line}\n`);
  }
}

function describe({ generated, unchanged }: Loaded, changes: Plan["changes"]): string {
  const count = generated?.api.operations.length ?? unchanged?.operations ?? 0;
  const operations = `${count} operation${count === 1 ? "" : "s"}`;
  if (changes.length === 0) return `unchanged, ${operations}`;
  const verbs = changes.map(({ file, before, after }) => `${after === undefined ? "-" : before === undefined ? "+" : "~"}${safe(file)}`);
  return `${operations}, ${verbs.join(" ")}`;
}
