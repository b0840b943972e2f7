import { resolve } from "node:path";
import { run } from "../src/cli/run.ts";
import { buildChanged } from "./dist.ts";
import { writeExtensionsPage } from "./extensions.ts";
import { publishGuides } from "./pages.ts";

const words = process.argv.slice(2);
const withPages = !words.some((word) => ["--check", "--no-docs", "--help", "-h"].includes(word));
if (withPages) await writeExtensionsPage();
const guidesAreRight = !withPages || (await publishGuides(resolve("generated"), { ...process, cwd: process.cwd() }));
const status = await run(["generate", "--lint", "--http", "--docs", ...words], process);
process.exitCode = status === 0 && !words.includes("--check") ? await buildChanged() : status;
if (!guidesAreRight) process.exitCode ||= 1;
