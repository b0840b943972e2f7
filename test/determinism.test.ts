/** Same input, same bytes: on every machine, in every locale and time zone. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { type Generated, generate } from "../src/generator/generate.ts";
import { documents, generateFrom } from "./compile.ts";

const print = ({ files }: Generated): string => JSON.stringify([...files]);
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const hashAll = async (): Promise<string[]> => Promise.all((await documents()).map(async (path) => hash(print(await generateFrom(path)))));

const first = hashAll();

test("twice in one process", async () => {
  expect(await hashAll()).toEqual(await first);
});

// Turkish writes i in upper case with a dot, and Kiritimati has tomorrow.
test("in a process with another language and time zone", { timeout: 60_000 }, async () => {
  const environment = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
  const program = `
    import { createHash } from "node:crypto";
    const { documents, generateFrom } = await import(${JSON.stringify(new URL("compile.ts", import.meta.url).href)});
    const hash = async (path) => createHash("sha256").update(JSON.stringify([...(await generateFrom(path)).files])).digest("hex");
    process.stdout.write(JSON.stringify(await Promise.all((await documents()).map(hash))));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], { cwd: join(import.meta.dirname, ".."), env: { ...process.env, ...environment } });
  expect(JSON.parse(stdout)).toEqual(await first);
});

test("with the line ends of Windows, and a byte order mark", async () => {
  for (const path of await documents()) {
    const read = async (file: string) => `\uFEFF${(await readFile(join(dirname(path), file), "utf8")).replaceAll("\n", "\r\n")}`;
    const { files } = await generate(basename(path), read, { http: false });
    const expected = (await generateFrom(path, false)).files;
    for (const [name, text] of files) expect(text, `${path} ${name}`).toBe(expected.get(name));
  }
});

test("as JSON", async () => {
  const [path = ""] = await documents();
  const { document, files } = await generateFrom(path, false);
  const name = basename(path).replace(".yaml", ".json");
  const json = await generate(name, () => Promise.resolve(JSON.stringify(document)), { http: false });
  expect(json.files.get("client.ts")?.replace(name, basename(path))).toBe(files.get("client.ts"));
});
