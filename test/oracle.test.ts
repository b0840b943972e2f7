/** Our types beside those of openapi-typescript: a value of either is a value of the other, but for the differences listed here and in the table. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Generated, generate } from "../src/generator/generate.ts";
import { type JsonObject, entriesOf, objectOf } from "../src/generator/json.ts";
import { compile, outputFolder } from "./compile.ts";
import { cases } from "./exactness/cases.ts";

const views = "readOnly and writeOnly: schemas.ts has a view for each direction, types.ts one type with all properties";
const closed = "additionalProperties: false without properties: ours has no members, theirs has any";

/** Per document: the schemas that differ, and why. Those with x-decode in reach differ without being listed: programs see one thing, the wire another. */
const differences: Record<string, Record<string, string>> = {
  bunce: { EmptyBody: closed },
  composition: { Closed: closed },
  views: { User: views },
  ...Object.fromEntries(cases.map(({ name, differs = {} }) => [name, differs])),
};

/** The schemas from which a reference or a member leads to an x-decode. */
function decoding(document: JsonObject): string[] {
  const schemas = new Map(entriesOf(objectOf(document, "components"), "schemas"));
  const reaches = (name: string, seen = new Set<string>()): boolean => {
    if (seen.has(name)) return false;
    seen.add(name);
    const text = JSON.stringify(schemas.get(name)) ?? "";
    return text.includes('"x-decode"') || [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].some(([, next = ""]) => reaches(next, seen));
  };
  return [...schemas.keys()].filter((name) => reaches(name));
}

let output: Awaited<ReturnType<typeof outputFolder>>;
let complaints: string[];
const outputs: Generated[] = [];
/** Wire names of the schemas of each document, in order of their lines. */
const checked = new Map<string, string[]>();
const mistake = "the deliberate mistake";
const firstLine = 7;

beforeAll(async () => {
  output = await outputFolder();
  outputs.push(...output.outputs);
  for (const { name, document } of cases) {
    const generated = await generate(`${name}.yaml`, async () => document, { http: true });
    outputs.push(generated);
    await mkdir(join(output.folder, name));
    for (const [file, text] of generated.files) await writeFile(join(output.folder, name, file), text);
  }
  for (const { api, document } of outputs) {
    const wires = new Set(entriesOf(objectOf(document, "components"), "schemas").map(([wire]) => wire));
    // A second declaration of a schema is another view of it; what is no name for openapi-typescript is not under its own.
    const first = api.declarations.filter(({ wire }) => wires.delete(wire) && /^[\w.-]+$/.test(wire));
    checked.set(api.name, first.map(({ wire }) => wire));
    await writeFile(
      join(output.folder, api.name, "check.ts"),
      `import type * as Ours from "./schemas.ts";
import type { components } from "./types.ts";
type Theirs = components["schemas"];
type Same<A, B> = [A, B] extends [B, A] ? true : false;
type Check<T extends true> = T;
export type Wrong = Check<Same<{ a: string }, { a?: string }>>;
${first.map(({ name, wire }, i) => `export type C${i} = Check<Same<Ours.${name}, Theirs[${JSON.stringify(wire)}]>>;`).join("\n")}
`,
    );
  }
  complaints = await compile(output.folder, "typescript 7", { noUnusedLocals: false }, ["*/check.ts"]);
}, 60_000);

afterAll(() => output.remove());

test("every schema of the specs, the fixtures and the table is the same in both, but for those listed", () => {
  const found: Record<string, string[]> = {};
  for (const complaint of complaints) {
    const [, name = "", line] = /^(.+)\/check\.ts\((\d+),\d+\): error TS(?:2344|2321): /.exec(complaint) ?? expect.fail(complaint);
    (found[name] ??= []).push(checked.get(name)?.[Number(line) - firstLine] ?? mistake);
  }
  const sorted = (names: string[]) => [...new Set(names)].sort();
  const expected = outputs.map(({ api, document }) => [api.name, sorted([mistake, ...Object.keys(differences[api.name] ?? {}), ...decoding(document)])]);
  expect(Object.fromEntries(Object.entries(found).map(([name, names]) => [name, sorted(names)]))).toEqual(Object.fromEntries(expected));
});
