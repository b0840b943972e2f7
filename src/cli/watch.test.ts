import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Options } from "./arguments.ts";
import { document, project } from "./project.test-setup.ts";
import { watch } from "./watch.ts";

const options: Options = { specs: [], out: "generated", check: false, watch: true, lint: false, http: false, docs: false, format: "text" };

test("generates again at every save, also after a broken one, of files referred to as well", async () => {
  const referring = document().replace("#/components/schemas/Thing", "./parts/thing.yaml");
  const { folder, write, read } = await project({ "specs/things.yaml": referring, "specs/parts/thing.yaml": "type: string\n" });
  const stop = new AbortController();
  let said = "";
  const output = { write: (text: string) => (said += text) };
  const ended = watch(options, { cwd: folder, env: { XDG_CACHE_HOME: `${folder}/.cache` }, stdout: output, stderr: output }, stop.signal);
  const until = async (what: string) => {
    for (let wait = 0; !said.includes(what) || !said.endsWith("Ctrl-C ends it.\n"); wait++) {
      if (wait > 500) throw new Error(`waited for ${what}, got ${said}`);
      await sleep(10);
    }
    const all = said;
    said = "";
    return all;
  };
  await until("+client.ts");
  await write("specs/things.yaml", "openapi: 3.1.0\n  x: [");
  await until("invalid-yaml");
  await write("specs/things.yaml", document("listMore"));
  await until("operation added");
  await write("specs/things.yaml", referring);
  await until("operation added");
  await write("specs/parts/thing.yaml", "type: number\n");
  await until("~schemas.ts");
  expect(await read("generated/things/client.ts")).toContain("number");
  stop.abort();
  await expect(ended).resolves.toBe(0);
});
