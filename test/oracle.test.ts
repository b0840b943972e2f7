/** Our types beside those of openapi-typescript: a value of either is a value of the other, but for the differences listed here. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entriesOf, objectOf } from "../src/generator/json.ts";
import { compile, outputFolder } from "./compile.ts";

const decode = "x-decode: schemas.ts shows what programs see, types.ts the wire";
const views = "readOnly and writeOnly: schemas.ts has a view for each direction, types.ts one type with all properties";
const closed = "additionalProperties: false without properties: ours has no members, theirs has any";
const discriminator = "mapped alternatives: types.ts writes the discriminator into them, schemas.ts where they are alternatives";

/** Per document: the schemas that differ, and why. */
const differences: Record<string, Record<string, string>> = {
  "bodies-and-responses": { Line: decode },
  bunce: { Segment: decode, SegmentResponse: decode, SegmentList: decode, SegmentPage: decode, EmptyBody: closed },
  composition: { Closed: closed, Circle: discriminator, Square: discriminator },
  infinity: { Integer: decode, Segment: decode, SegmentGroup: decode, CreatedSegment: decode, CreatedSegmentGroup: decode },
  names: { Pet: decode },
  parameters: {},
  views: { User: views, Group: `${decode}; ${views}` },
};

let output: Awaited<ReturnType<typeof outputFolder>>;
let complaints: string[];
/** Wire names of the schemas of each document, in order of their lines. */
const checked = new Map<string, string[]>();
const mistake = "the deliberate mistake";
const firstLine = 7;

beforeAll(async () => {
  output = await outputFolder();
  for (const { api, document, files } of output.outputs) {
    if (!files.has("types.ts")) continue;
    const wires = new Set(entriesOf(objectOf(document, "components"), "schemas").map(([wire]) => wire));
    // A second declaration of a schema is another view of it.
    const first = api.declarations.filter(({ wire }) => wires.delete(wire));
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

test("every schema of the specs and fixtures is the same in both, but for those listed", () => {
  const found: Record<string, string[]> = {};
  for (const complaint of complaints) {
    const [, name = "", line] = /^(.+)\/check\.ts\((\d+),\d+\): error TS2344: /.exec(complaint) ?? expect.fail(complaint);
    (found[name] ??= []).push(checked.get(name)?.[Number(line) - firstLine] ?? mistake);
  }
  const listed = Object.fromEntries([...checked.keys()].map((name) => [name, [mistake, ...Object.keys(differences[name] ?? {})]]));
  expect(found).toEqual(listed);
});
