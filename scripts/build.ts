import { buildDist } from "./dist.ts";

process.exitCode = await buildDist();
