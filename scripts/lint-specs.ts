import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { printFindings } from "../src/cli/diagnostics.ts";
import { lintAll } from "../src/cli/lint.ts";
import { findSpecs } from "../src/cli/specs.ts";

const terminal = { ...process, cwd: process.cwd() };
const specs = await findSpecs(process.argv.slice(2), terminal.cwd);
const found = (await lintAll(specs, resolve("generated"), terminal)).flat();
const findings = found.map((finding) => ({ ...finding, text: readFileSync(finding.file, "utf8") }));
printFindings(findings, "text", terminal);
if (findings.length === 0) process.stdout.write(`No findings in ${specs.map(({ path }) => path).join(", ")}\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
