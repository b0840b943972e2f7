import { join } from "node:path";
import type { Options } from "./arguments.ts";
import { describeChanges } from "./describe.ts";
import { data } from "./diagnostics.ts";
import type { Output, Plan } from "./publish.ts";
import type { Spec } from "./specs.ts";
import { type Terminal, paint, safe } from "./terminal.ts";

export type Found = { specs: Spec[]; wanted: Output; plan: Plan; isHalfMoved: boolean };

/** Says what a run would change and why; 1 when there is anything. */
export async function printCheck(found: Found, options: Options, terminal: Terminal): Promise<0 | 1> {
  const { specs, wanted, plan, isHalfMoved } = found;
  const { stderr } = terminal;
  const style = paint(stderr, terminal.env);
  const problem = (text: string) => stderr.write(options.format === "github" ? `::error title=specloom::${data(text)}\n` : `${style("red", safe(text))}\n`);
  if (isHalfMoved) problem(`${options.out}: a run died while it moved files into place; the next one finishes.`);
  for (const path of plan.foreign) problem(`${join(options.out, path)} was not written by specloom: move it, or give another --out.`);
  for (const api of new Set(plan.changes.map((change) => change.api))) {
    const spec = specs.find(({ name }) => name === api);
    const folder = join(options.out, api);
    problem(spec ? `${folder} is not what ${spec.path} says` : `${folder} is of a spec that is no longer there`);
    const changes = plan.changes.filter((change) => change.api === api);
    for (const { file, before, after } of changes) stderr.write(`  ${safe(file)}: ${why(before, after)}\n`);
    for (const line of await describeChanges(changes, wanted.get(api))) stderr.write(`  ${line}\n`);
  }
  const isFresh = !isHalfMoved && plan.foreign.length === 0 && plan.changes.length === 0;
  if (isFresh) terminal.stdout.write(`${options.out} is what the specs say: ${specs.map(({ name }) => safe(name)).join(", ")}\n`);
  else stderr.write("Generate again with the same options but --check, and read the difference.\n");
  return isFresh ? 0 : 1;
}

function why(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return "missing";
  if (after === undefined) return "no longer generated";
  const [old, now] = [before.split("\n"), after.split("\n")];
  const line = now.findIndex((text, index) => text !== old[index]);
  const shown = (lines: string[]) => safe((lines[line] ?? "").trim()).slice(0, 80);
  if (line < 0) return `differs from line ${now.length + 1} on`;
  return `differs from line ${line + 1} on: ${shown(old) || "nothing"} → ${shown(now) || "nothing"}`;
}
