import { getEventListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Options } from "./arguments.ts";
import { Folders } from "./folders.ts";
import { document, project } from "./project.test-setup.ts";
import { watch } from "./watch.ts";

const options: Options = { specs: [], out: "generated", check: false, watch: true, lint: false, http: false, docs: false, format: "text" };

/** Watches in the project's folder; `until` waits until it said something and waits for a save, and returns all it said. */
function watched(folder: string, specs: string[] = []) {
  const stop = new AbortController();
  let said = "";
  const output = { write: (text: string) => (said += text) };
  const ended = watch({ ...options, specs }, { cwd: folder, env: { XDG_CACHE_HOME: `${folder}/.cache` }, stdout: output, stderr: output }, stop.signal);
  const until = async (what: string) => {
    for (let wait = 0; !said.includes(what) || !said.endsWith("Ctrl-C ends it.\n"); wait++) {
      if (wait > 500) throw new Error(`waited for ${what}, got ${said}`);
      await sleep(10);
    }
    const all = said;
    said = "";
    return all;
  };
  const end = () => {
    stop.abort();
    return ended;
  };
  return { until, heard: () => said, end };
}

test("generates again at every save, also after a broken one, of files referred to as well", async () => {
  const referring = document().replace("#/components/schemas/Thing", "./parts/thing.yaml");
  const { folder, write, read } = await project({ "specs/things.yaml": referring, "specs/parts/thing.yaml": "type: string\n" });
  const { until, end } = watched(folder);
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
  await expect(end()).resolves.toBe(0);
});

test("a file that is not part of a spec is nobody's save, one that is missing is, and so is a new spec in a folder", async () => {
  const referring = document().replace("#/components/schemas/Thing", "./parts/thing.yaml");
  const { folder, write } = await project({ "api/things.yaml": referring, "api/run.log": "" });
  const { until, heard, end } = watched(folder, ["api"]);
  await until("ref-not-found");
  await write("api/run.log", "more\n");
  await write("api/notes.md", "more\n");
  await sleep(300);
  expect(heard()).toBe("");
  await write("api/parts/thing.yaml", "type: string\n");
  await until("+client.ts");
  await write("api/parts/other.yaml", "type: string\n");
  await sleep(300);
  expect(heard()).toBe("");
  await write("api/more.yaml", document());
  await until("more");
  await end();
});

test("waits many times and leaves no listener behind", async () => {
  const { folder, write } = await project();
  const folders = new Folders();
  folders.addFile(`${folder}/a.yaml`);
  const { signal } = new AbortController();
  for (let round = 0; round < 12; round++) {
    const changed = folders.change(signal);
    await write("a.yaml", String(round));
    await changed;
  }
  expect(getEventListeners(signal, "abort")).toEqual([]);
  folders.close();
});
