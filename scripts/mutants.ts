/** Would a mistake be noticed? `npm run mutants`, or `npm run mutants -- retry`. */
import { runMutants } from "../test/mutants/command.ts";

const interrupt = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => interrupt.abort());
process.exitCode = await runMutants(process.argv.slice(2), { ...process, cwd: process.cwd() }, interrupt.signal);
