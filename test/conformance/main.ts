/** Calls every operation under every fault, prints the outcomes, and writes them to docs/conformance.md. */
import { writeFileSync } from "node:fs";
import { conformancePage } from "./page.ts";
import { conformance } from "./table.ts";

const page = conformancePage(await conformance());
writeFileSync(new URL("../../docs/conformance.md", import.meta.url), page);
console.log(page);
