import { printFindings } from "../src/cli/diagnostics.ts";
import { lintAll } from "../src/cli/lint.ts";
import { findSpecs } from "../src/cli/specs.ts";

const terminal = { ...process, cwd: process.cwd() };
const specs = await findSpecs(process.argv.slice(2), terminal.cwd);
const findings = (await lintAll(specs, terminal.cwd)).flat();
printFindings(findings, "text", terminal);
if (findings.length === 0) process.stdout.write(`No findings in ${specs.map(({ path }) => path).join(", ")}\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
