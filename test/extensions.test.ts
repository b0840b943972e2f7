import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { extensionsPage } from "../scripts/extensions.ts";

test("docs/extensions.md is what schemas/extensions.json says", async () => {
  expect(await readFile(new URL("../docs/extensions.md", import.meta.url), "utf8")).toBe(await extensionsPage());
});
