import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Terminal, status } from "../../src/cli/terminal.ts";
import { mutants } from "./index.ts";
import type { Mutant } from "./mutant.ts";
import { runTests } from "./processes.ts";
import { type Outcome, tryAll } from "./run.ts";
import { stale } from "./stale.ts";
import { table } from "./table.ts";
import { copyTree, removeTree } from "./tree.ts";

const usage = `npm run mutants [-- word]

  Makes deliberate mistakes, one at a time, in copies of the project, and runs the test file that has to notice each.
  With a word: those whose name holds it.

  --help

Exit status: 0 all were noticed, 1 one was not (or the tests fail without a mistake, or the table is stale), 2 wrong usage.
`;

/** The command: words in, exit status out. */
export async function runMutants(words: string[], terminal: Terminal, signal: AbortSignal): Promise<0 | 1 | 2> {
  let chosen: Mutant[];
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { help: { type: "boolean", short: "h", default: false } } });
    if (values.help) return terminal.stdout.write(usage), 0;
    if (positionals.length > 1) throw new Error("one word at most");
    const word = positionals[0]?.toLowerCase() ?? "";
    chosen = mutants.filter(({ name }) => name.toLowerCase().includes(word));
    if (chosen.length === 0) throw new Error(`no mutant's name holds ${JSON.stringify(word)}`);
  } catch (error) {
    terminal.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), "specloom-mutants-"));
  try {
    await copyTree(terminal.cwd, join(folder, "whole"));
    return await judge(chosen, folder, terminal, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    terminal.stderr.write("interrupted\n");
    return 1;
  } finally {
    await removeTree(folder);
  }
}

async function judge(chosen: Mutant[], folder: string, terminal: Terminal, signal: AbortSignal): Promise<0 | 1> {
  const start = performance.now();
  const show = status(terminal);
  const complaints = await stale(chosen, join(folder, "whole"));
  if (complaints.length > 0) return terminal.stderr.write(`${complaints.join("\n")}\n`), 1;
  const files = [...new Set(chosen.map(({ test }) => test))];
  show(`${files.length} test files without a mistake`);
  await copyTree(join(folder, "whole"), join(folder, "sound"));
  const { failed, broken } = await runTests(join(folder, "sound"), files, 0, signal);
  signal.throwIfAborted();
  if (failed.length > 0 || broken) return show(""), terminal.stderr.write(`the tests fail without a mistake:\n${broken ?? failed.join("\n")}\n`), 1;
  let done = 0;
  const tell = ({ mutant, survives }: Outcome) => show(`${++done} of ${chosen.length}: ${mutant.name}${survives ? " SURVIVES" : ""}`);
  const outcomes = await tryAll(chosen, folder, signal, tell);
  show("");
  const survivors = outcomes.filter(({ survives }) => survives);
  const seconds = Math.round((performance.now() - start) / 1000);
  terminal.stdout.write(`${table(outcomes)}\n\n${outcomes.length} mistake${outcomes.length === 1 ? "" : "s"} in ${seconds} s: ${survivors.length === 0 ? "all noticed" : `${survivors.length} NOT NOTICED`}\n`);
  for (const { mutant, line, survives } of survivors) terminal.stderr.write(`\n${mutant.file}:${line} ${mutant.name}\n  ${mutant.test}: ${survives}\n`);
  return survivors.length === 0 ? 0 : 1;
}
