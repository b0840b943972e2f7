/** Names that are the attack themselves: words of the language, and what every object inherits. Nothing is lost, and all of it compiles. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Generated, generate } from "../../src/generator/generate.ts";
import { compile } from "../compile.ts";
import { whenLoaded } from "./check.ts";
import { syntaxOf } from "./skeleton.ts";

const words = (
  "abstract any arguments as asserts async await bigint boolean break case catch class const constructor continue debugger declare default delete do else enum eval export extends false finally " +
  "for from function get global globalThis hasOwnProperty if implements import in infer instanceof interface intrinsic is isPrototypeOf keyof let module name namespace never new null number object of " +
  "operations api out override package private protected prototype public readonly require return satisfies set static string super switch symbol then this throw toJSON toLocaleString toString true try " +
  "type typeof undefined unique unknown using valueOf var void while with yield __proto__ Array Function Object Promise Record Symbol Words"
).split(" ");
const map = <T>(names: string[], of: (name: string) => T): Record<string, T> => Object.fromEntries(names.map((name) => [name, of(name)]));

function document(names: string[]) {
  const properties = map(names, () => ({ type: "string" }));
  const schemas = map(names, (name) => ({ type: "object", required: [name], properties }));
  const reference = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });
  return {
    openapi: "3.1.0",
    info: { title: "Words", version: "1" },
    servers: [{ url: `https://x.example/${names.map((name) => `{${name}}`).join("/")}`, variables: map(names, () => ({ default: "a" })) }],
    security: names.map((name) => ({ [name]: [] })),
    paths: Object.fromEntries(names.map((name) => [`/${name}`, {
      post: {
        operationId: name,
        parameters: [...new Set([...names.slice(0, 9), name])].map((wire) => ({ name: wire, in: "query", schema: { type: "string" } })),
        requestBody: { content: { "application/json": { schema: { type: "object", required: [name], properties } } } },
        responses: { 200: { description: "ok", content: { "application/json": reference(name) } }, 400: { description: "no", content: { [name]: reference(name) } } },
      },
    }])),
    components: { schemas, securitySchemes: map(names, (name) => ({ type: "apiKey", in: "header", name })) },
  };
}

const from = (names: string[]): Promise<Generated> => generate("words.json", () => Promise.resolve(JSON.stringify(document(names))), { http: true });
const harmless = words.map((_word, i) => `Word${i}`);

test("every one of them is there, with the syntax of harmless names", async () => {
  const [generated, twin] = [await from(words), await from(harmless)];
  expect(generated.api.operations.map(({ path }) => path)).toEqual(words.map((word) => `/${word}`));
  expect(generated.api.schemes.map(({ name }) => name).sort()).toEqual([...words].sort());
  expect(new Set(generated.api.declarations.map(({ wire }) => wire))).toContain("__proto__");
  for (const [name, text] of generated.files) {
    const [syntax, like] = [syntaxOf(text), syntaxOf(twin.files.get(name) ?? "")];
    expect(syntax.problems).toEqual([]);
    // A method that is called new would construct; each declares as much as its twin does.
    for (const kind of ["ConstructSignature", "Constructor", "MethodSignature", "InterfaceDeclaration", "VariableStatement", "PropertySignature", "CallExpression"]) {
      expect([name, kind, syntax.skeleton.filter((one) => one === kind).length]).toEqual([name, kind, like.skeleton.filter((one) => one === kind).length]);
    }
  }
  expect(await whenLoaded(generated)).toEqual([]);
});

test("they compile", { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "words-"));
  const root = fileURLToPath(new URL("../../", import.meta.url));
  await mkdir(join(folder, "node_modules"));
  for (const [name, target] of [["specloom", root], ["openapi-fetch", join(root, "node_modules/openapi-fetch")]] as const) await symlink(target, join(folder, "node_modules", name), "dir");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  for (const [name, text] of (await from(words)).files) await writeFile(join(folder, name), text);
  expect(await compile(folder, "typescript 7")).toEqual([]);
  expect(await compile(folder, "typescript 5.9")).toEqual([]);
  await rm(folder, { recursive: true });
});
