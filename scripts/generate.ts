import { run } from "../src/cli/run.ts";
import { buildChanged } from "./dist.ts";

const words = process.argv.slice(2);
const status = await run(["generate", "--lint", "--http", "--docs", ...words], process);
process.exitCode = status === 0 && !words.includes("--check") ? await buildChanged() : status;
