import { UsageError, readArguments } from "./arguments.ts";
import { generateOnce } from "./generate.ts";
import { help } from "./help.ts";
import { type Terminal, safe, status } from "./terminal.ts";
import { version } from "./version.ts";
import { watch } from "./watch.ts";

/** 0 done, 1 an input or the check failed, 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/** The command line: arguments in, exit status out, and never a stack trace. */
export async function run(words: string[], process: Omit<Terminal, "cwd"> & { cwd(): string }): Promise<ExitStatus> {
  const terminal: Terminal = { cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr };
  try {
    const options = readArguments(words);
    if (options === "help" || options === "version") {
      terminal.stdout.write(options === "help" ? help : `${version}\n`);
      return 0;
    }
    if (options.watch) return await watch(options, terminal);
    return (await generateOnce(options, terminal)).status;
  } catch (error) {
    status(terminal)("");
    const lines = linesOf(error);
    if (isMistake(error)) lines.push("This is a mistake in specloom, not in the document: please report it, with the document if you can.");
    terminal.stderr.write(`specloom: ${lines.map(safe).join("\n")}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** A line break in any other message comes from a name. */
function linesOf(error: unknown): string[] {
  if (error instanceof AggregateError) return error.errors.flatMap(linesOf);
  if (!(error instanceof Error)) return [String(error)];
  return error.name === "DocsError" ? error.message.split("\n") : [error.message];
}

/** What the language throws was not thrown on purpose. */
const isMistake = (error: unknown) => error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError || error instanceof ReferenceError;
