/** Each guard taken away in turn: the reading back refuses the output, or the corpus notices it. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate } from "../../src/generator/generate.ts";
import { type Generate, complaints, outcomeOf, twin } from "./check.ts";
import { waysOut } from "./ways-out.ts";

const folder = fileURLToPath(new URL("../../src/generator/", import.meta.url));
/** `alone`: only a text that is nothing else gets past it. */
type Guard = { guard: string; by: "verify" | "corpus"; file: string; find: string; put: string; alone?: string };
const text = "text.ts";
const identifierCheck = ["/^(?!.*\\p{Default_Ignorable_Code_Point})[\\p{ID_Start}_$][\\p{ID_Continue}$]*$/u.test(name)", "true"] as const;

const guards: Guard[] = [
  { guard: "the end of a comment in a comment", by: "verify", file: text, find: '.replaceAll("*/", "*\\\\/")', put: "" },
  { guard: "the look at which lines need no escape", by: "verify", file: text, find: "harmful.test(line)", put: "line === ''" },
  { guard: "what hides or reorders text, in a comment", by: "verify", file: text, find: '.replace(unsafe, "")', put: "" },
  { guard: "tags in a comment", by: "corpus", file: text, find: '.replace(/(?<=[\\s*])@/g, "\\\\@")', put: "" },
  { guard: "links in a comment", by: "corpus", file: text, find: '.replaceAll("{@", "{\\\\@")', put: "" },
  { guard: "quotes and line ends of a string", by: "verify", file: text, find: "JSON.stringify(value).replace(unsafe, escapeUnit)", put: '`"${value}"`' },
  { guard: "what hides or reorders text, in a string", by: "verify", file: text, find: ".replace(unsafe, escapeUnit)", put: "" },
  { guard: "the key that sets a prototype", by: "verify", file: text, find: 'name === "__proto__" ? source`["__proto__"]` : ', put: "", alone: "__proto__" },
  { guard: "quotes of a key", by: "verify", file: text, find: ": literal(name));", put: ": (name as Source));" },
  { guard: "the names of types, with the check of identifiers gone too", by: "verify", file: "names.ts", find: 'words(wire).map(capital).join("")', put: "wire" },
  { guard: "the names of operations, with the check of identifiers gone too", by: "verify", file: "names.ts", find: "return startable(first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capital).join(\"\"));", put: "return wire + first + rest.length;" },
];

let like: Awaited<ReturnType<typeof twin>>;
let work: string;
beforeAll(async () => {
  like = await twin(generate, false);
  work = await mkdtemp(join(tmpdir(), "guards-"));
});
afterAll(() => rm(work, { recursive: true }));

/** The generator without that guard. */
async function without({ file, find, put }: Guard, name: string): Promise<Generate> {
  const outfile = join(work, `${name}.mjs`);
  await build({
    entryPoints: [join(folder, "generate.ts")], outfile, bundle: true, platform: "node", format: "esm", external: ["openapi-typescript", "yaml"], logLevel: "silent",
    plugins: [{
      name: "guards",
      setup: (bundle) => bundle.onLoad({ filter: /generator[\\/](text|names)\.ts$/ }, async ({ path }) => {
        let contents = await readFile(path, "utf8");
        if (path.endsWith(file)) {
          expect(contents.split(find)).toHaveLength(2);
          contents = contents.replace(find, () => put);
        }
        if (file === "names.ts") contents = contents.replace(...identifierCheck);
        return { contents, loader: "ts" };
      }),
    }],
  });
  return ((await import(pathToFileURL(outfile).href)) as { generate: Generate }).generate;
}

test.each(guards.map((guard, i) => [guard.guard, guard, String(i)] as const))("%s", async (_what, guard, name) => {
  const run = await without(guard, name);
  const found = new Set<string>();
  for (const way of guard.alone === undefined ? waysOut.map(([, text]) => text) : [guard.alone]) {
    await (guard.alone === undefined ? complaints(run, way, false, like) : outcomeOf(run, way, false).then(() => [])).then(
      (lines) => lines.length > 0 && found.add("corpus"),
      (error: unknown) => found.add(/is not what was meant/.test(String(error)) ? "verify" : `refused: ${String(error).slice(0, 300)}`),
    );
    if (found.has(guard.by)) break;
  }
  expect([...found]).toContain(guard.by);
});
