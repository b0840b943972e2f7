/** Is every element of our specs evident? `npm run evidence`, or `npm run evidence -- --questions bunce`. */
import { evidence } from "./evidence-command.ts";

process.exitCode = await evidence(process.argv.slice(2), { ...process, cwd: process.cwd() });
