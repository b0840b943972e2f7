/** Does the service still do what our specification says? `npm run drift -- recording.har --api bunce`. */
import { drift } from "./drift-command.ts";

process.exitCode = await drift(process.argv.slice(2), { ...process, cwd: process.cwd() });
