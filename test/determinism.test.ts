/** Same input, same bytes: on every machine, in every locale and time zone. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { type Generated, generate } from "../src/generator/generate.ts";
import { documents, generateFrom } from "./compile.ts";

const print = ({ files }: Generated): string => JSON.stringify([...files]);
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const hashAll = async (): Promise<string[]> => Promise.all((await documents()).map(async (path) => hash(print(await generateFrom(path)))));

const first = hashAll();

test("twice in one process", async () => {
  expect(await hashAll()).toEqual(await first);
});

// Turkish writes i in upper case with a dot, Lithuanian sorts y with i, and Kiritimati has tomorrow.
test.each([
  ["tr_TR.UTF-8", "Pacific/Kiritimati"],
  ["lt_LT.UTF-8", "America/Los_Angeles"],
  ["C", "UTC"],
])("in a process that speaks %s and lives in %s, from a copy in another folder", { timeout: 60_000 }, async (language, zone) => {
  const folder = await mkdtemp(join(tmpdir(), "specloom-i-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const copies = await Promise.all((await documents()).map(async (path) => {
    const copy = join(folder, basename(path));
    await copyFile(path, copy);
    return copy;
  }));
  const program = `
    import { createHash } from "node:crypto";
    const { generateFrom } = await import(${JSON.stringify(new URL("compile.ts", import.meta.url).href)});
    const hash = async (path) => createHash("sha256").update(JSON.stringify([...(await generateFrom(path)).files])).digest("hex");
    process.stdout.write(JSON.stringify(await Promise.all(${JSON.stringify(copies)}.map(hash))));`;
  const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language };
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], { cwd: join(import.meta.dirname, ".."), env });
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
