/** `npm run soak`: whether the clients hold on to anything, over minutes and hundreds of thousands of calls. */
import { type Options, help, readOptions } from "./options.ts";
import { printVerdict } from "./rows.ts";
import { startSimulators } from "./simulators.ts";
import { soak } from "./soak.ts";
import { judge } from "./verdict.ts";

process.exitCode = await main();

async function main(): Promise<number> {
  let options: Options | "help";
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    return complain(error, 2);
  }
  if (options === "help") {
    console.log(help);
    return 0;
  }
  try {
    const simulators = await startSimulators(options.faults, options.seed);
    const run = await soak(options, simulators).finally(() => simulators.close());
    const findings = judge(run);
    printVerdict(run, findings);
    return findings.some(({ holds }) => holds === false) ? 1 : 0;
  } catch (error) {
    return complain(error, 1);
  }
}

function complain(error: unknown, status: number): number {
  console.error(`soak: ${error instanceof Error ? error.message : String(error)}${status === 2 ? "\n`npm run soak -- --help` tells more." : ""}`);
  return status;
}
