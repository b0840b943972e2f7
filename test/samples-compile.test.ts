/** A sample on a page that does not compile would be the first thing that a reader copies. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docsDocument } from "../src/generator/emit/docs.ts";
import { compile, outputFolder } from "./compile.ts";

type Pages = { paths: Record<string, Record<string, { "x-codeSamples"?: { lang: string; source: string }[] }>> };

test("the TypeScript sample of every operation compiles", { timeout: 60_000 }, async () => {
  const { folder, outputs, remove } = await outputFolder();
  let count = 0;
  for (const output of outputs) {
    const { paths } = docsDocument({ ...output, module: "./client.ts" }) as unknown as Pages;
    for (const { "x-codeSamples": samples = [] } of Object.values(paths).flatMap((item) => Object.values(item))) {
      for (const { source } of samples.filter(({ lang }) => lang === "TypeScript")) await writeFile(join(folder, output.api.name, `sample-${++count}.ts`), `${source}\nexport {};\n`);
    }
  }
  expect(count).toBeGreaterThan(47);
  expect(await compile(folder, "typescript 7", {}, ["*/sample-*.ts"])).toEqual([]);
  await remove();
});
