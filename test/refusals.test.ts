/** Broken documents: each is refused with its place, what is wrong and what to do, and leaves the output alone. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { document, project } from "../src/cli/project.test-setup.ts";

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';
const operation = (lines: string) => `${head}paths:\n  /a:\n    get:\n      operationId: a\n      ${lines}\n`;
const schema = (lines: string) => `${head}paths: {}\ncomponents:\n  schemas:\n    ${lines}\n`;
const responses = "responses: { 200: { description: x } }";

type Case = [text: string | Uint8Array, place: string];
const documents: Record<string, Case> = {
  // No document at all.
  "empty.yaml": ["", "1:1"], "blank.yaml": ["\n\n  \n", "1:1"], "comments.yaml": ["# nothing\n", "1:1"], "scalar.yaml": ["hello\n", "1:1"], "number.yaml": ["42\n", "1:1"],
  "list.yaml": ["- openapi: 3.1.0\n", "1:1"], "null.yaml": ["null\n", "1:1"], "prose.yaml": ["# Title\n\nSome text and: more\n", "1:1"], "page.yaml": ["<!doctype html>\n<html>404: Not Found</html>\n", "1:1"],
  "empty.json": ["", "1:1"], "text.json": ["Not Found", "1:1"], "list.json": ["[]", "1:1"],
  "utf16.yaml": [Buffer.from(head, "utf16le"), "1:1"], "latin1.yaml": [Buffer.from(head.replace("T", "\u00e9"), "latin1"), "1:1"], "binary.yaml": [Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256)), "1:1"],
  // Another one than OpenAPI 3.
  "swagger.yaml": ['info: {}\nswagger: "2.0"\n', "2:1"], "openapi-4.yaml": ["info: {}\nopenapi: 4.0.0\n", "2:1"], "openapi-3.10.yaml": ["openapi: 3.10.0\n", "1:1"], "version-number.yaml": ["openapi: 3.1\n", "1:1"],
  "version-missing.yaml": ["info: {}\npaths: {}\n", "1:1"], "version-list.yaml": ["openapi: [3.1.0]\n", "1:1"],
  // No YAML, no JSON.
  "tab.yaml": [`${head}paths:\n\t/a: {}\n`, "4:1"], "quote.yaml": [`${head}paths: "a\n`, "4:1"], "flow.yaml": [`${head}paths: { /a: {\n`, "4:1"], "indentation.yaml": ["openapi: 3.1.0\ninfo:\n   title: T\n  version: x\n", "4:1"],
  "key-twice.yaml": [`${head}paths:\n  /a: {}\n  /a: {}\n`, "5:3"], "alias.yaml": [`${head}paths: *nowhere\n`, "3:8"], "two.yaml": [`${head}paths: {}\n---\n${head}`, "4:1"],
  "comma.json": ['{\n  "openapi": "3.1.0",\n}', "3:1"], "cut.json": ['{ "openapi": "3.1.0"', "1:21"], "comment.json": ['{ // x\n}', "1:3"], "quotes.json": ["{ 'openapi': 1 }", "1:3"], "rest.json": ["{}{}", "1:3"],
  // References.
  "ref-nowhere.yaml": [operation('responses: { 200: { $ref: "#/components/responses/None" } }'), "7:27"], "ref-url.yaml": [operation('responses: { 200: { $ref: "https://a.example/b.yaml#/x" } }'), "7:27"],
  "ref-file-url.yaml": [operation('responses: { 200: { $ref: "file:///etc/passwd" } }'), "7:27"], "ref-outside.yaml": [operation('responses: { 200: { $ref: "../../etc/passwd" } }'), "7:27"],
  "ref-absolute.yaml": [operation('responses: { 200: { $ref: "/etc/passwd#/x" } }'), "7:27"], "ref-folder.yaml": [operation('responses: { 200: { $ref: "parts#/x" } }'), "7:27"],
  "ref-file.yaml": [operation('responses: { 200: { $ref: "none.yaml#/x" } }'), "7:27"], "ref-broken.yaml": [operation('responses: { 200: { $ref: "parts/broken.yaml#/x" } }'), "7:27"],
  "ref-ring.yaml": [schema('A: { $ref: "#/components/schemas/B" }\n    B: { $ref: "#/components/schemas/A" }'), "6:10"], "ref-itself.yaml": [schema('A: { $ref: "#/components/schemas/A" }'), "6:10"],
  "ref-number.yaml": [schema("A: { $ref: 5 }"), "6:10"], "ref-prototype.yaml": [operation('responses: { 200: { $ref: "#/__proto__/toString" } }'), "7:27"],
  // Lists that are mappings, mappings that are text.
  "info.yaml": ["openapi: 3.1.0\ninfo: x\npaths: {}\n", "2:1"], "paths.yaml": [`${head}paths: []\n`, "3:1"], "path-item.yaml": [`${head}paths:\n  /a: text\n`, "4:3"], "method.yaml": [`${head}paths:\n  /a: { get: [] }\n`, "4:9"],
  "responses.yaml": [operation("responses: []"), "7:7"], "response.yaml": [operation("responses: { 200: x }"), "7:20"], "parameters.yaml": [operation(`parameters: {}\n      ${responses}`), "7:7"],
  "parameter.yaml": [operation(`parameters: [x]\n      ${responses}`), "7:20"], "body.yaml": [operation(`requestBody: x\n      ${responses}`), "7:7"], "content.yaml": [operation("responses: { 200: { description: x, content: [] } }"), "7:43"],
  "media-type.yaml": [operation("responses: { 200: { description: x, content: { application/json: x } } }"), "7:54"], "security.yaml": [operation(`security: { none: [] }\n      ${responses}`), "7:7"],
  "servers.yaml": [`${operation(responses)}servers: {}\n`, "8:1"], "components.yaml": [`${operation(responses)}components: []\n`, "8:1"], "schemas.yaml": [`${operation(responses)}components: { schemas: [] }\n`, "8:15"],
  "scheme.yaml": [`${operation(responses)}components: { securitySchemes: { a: x } }\n`, "8:34"], "schema.yaml": [schema("A: text"), "6:5"], "properties.yaml": [schema("A: { properties: [] }"), "6:10"], "property.yaml": [schema("A: { properties: { a: x } }"), "6:24"],
  "required.yaml": [schema("A: { required: a }"), "6:10"], "enum.yaml": [schema("A: { enum: x }"), "6:10"], "one-of.yaml": [schema("A: { oneOf: {} }"), "6:10"], "discriminator.yaml": [schema("A: { oneOf: [], discriminator: kind }"), "6:21"],
  // What is missing, or says what it cannot mean.
  "nothing.yaml": [head, "1:1"],
  "path-without-slash.yaml": [`${head}paths:\n  a: { get: { ${responses} } }\n`, "4:3"], "path-prototype.yaml": [`${head}paths:\n  __proto__: { get: { ${responses} } }\n`, "4:3"],
  "parameter-name.yaml": [operation(`parameters: [{ in: query }]\n      ${responses}`), "7:20"], "parameter-in.yaml": [operation(`parameters: [{ name: x, in: body }]\n      ${responses}`), "7:31"],
  "status.yaml": [operation("responses: { abc: { description: x } }"), "7:20"], "type.yaml": [schema("A: { type: strng }"), "6:10"],
  "pagination.yaml": [operation(`x-pagination: { style: sideways }\n      ${responses}`), "7:23"],
};

const raw = String.raw;
/** What would drive a terminal or turn its text round, in each place where a message quotes the document. */
const hostile: Record<string, Case> = {
  "reference.yaml": [schema(raw`A: { $ref: "#/components/schemas/\e[2J\u202e\x9b" }`), "6:10"], "schema.yaml": [schema(raw`"\e[2J\u202e\x9b": text`), "6:5"], "path.yaml": [`${head}paths:\n  ${raw`"/\e]0;x\a\u2066"`}: x\n`, "4:3"],
  "wire.yaml": [operation(raw`parameters: { "\e[2J\u202e": x }`), "7:7"], "version.yaml": [raw`openapi: "\e[2J\u202e"`, "1:1"], "type.yaml": [schema(raw`A: { type: "\e[2J\u202e\u2028" }`), "6:10"],
  "place.yaml": [operation(raw`parameters: [{ name: a, in: "\e[2J\u202e\0" }]`), "7:31"], "status.yaml": [operation(raw`responses: { "\e[2J\u202e": {} }`), "7:20"], "frame.yaml": [operation("responses: x # \u202e\u200b\u2066 \u{e0041}"), "7:7"],
};

async function refused(name: string, [text, place]: Case): Promise<string> {
  const { folder, run, list, read } = await project({ "things.yaml": document(), "parts/broken.yaml": "a: [" });
  await run("generate", "things.yaml", "--out", "out");
  const before = await Promise.all((await list("out")).map((path) => read(`out/${path}`)));
  await writeFile(join(folder, name), text);
  const { status, stdout, stderr } = await run("generate", `./${name}`, "things.yaml", "--out", "out");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).not.toMatch(/^ +at /m);
  const at = stderr.split("\n\n").find((finding) => finding.startsWith(`${name}:${place} `)) ?? `not at ${place}:\n${stderr}`;
  // The place, a code and what is wrong; a frame; a sentence of advice.
  expect(at).toMatch(/^\S+:\d+:\d+ [a-z0-9-]+ [^\n]{10,}\n([ >] *\d* \|[^\n]*\n)* {2}[A-Z][^\n]{5,}[.?`"]$/);
  expect(await Promise.all((await list("out")).map((path) => read(`out/${path}`)))).toEqual(before);
  return stderr;
}

describe("refuses, with the place and what to do,", () => {
  test.each(Object.entries(documents))("%s", async (name, one) => {
    expect(await refused(name, one)).toMatch(/\d+ errors?(, \d+ warnings?)?\n$/);
  });

  test("a file that is none", async () => {
    const { run } = await project({ "folder/notes.md": "" });
    expect(await run("generate", "none.yaml")).toEqual({ status: 2, stdout: "", stderr: 'specloom: There is no file, folder or spec "none.yaml".\n' });
    expect(await run("generate", "folder")).toEqual({ status: 2, stdout: "", stderr: "specloom: There is no spec (.yaml, .yml, .json) in folder.\n" });
  });
});

describe("quotes nothing raw of", () => {
  test.each(Object.entries(hostile))("%s", async (name, one) => {
    // oxlint-disable-next-line no-control-regex
    expect(await refused(name, one)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u);
  });
});

test("tells all that is wrong at once, by place", async () => {
  const { run } = await project({
    "all.yaml": `${head}paths:\n  /a:\n    get: { parameters: x, responses: { 200: { $ref: "#/none" } } }\n  b: { get: text }\n  /c: []\ncomponents:\n  schemas:\n    A: { type: strng }\n    B: { $ref: "other.yaml" }\n    C: { enum: x, required: y }\n`,
  });
  const { stderr } = await run("generate", "all.yaml");
  expect(stderr.match(/^all\.yaml:\d+:\d+ \S+/gm)).toEqual([
    "all.yaml:5:12 wrong-kind", "all.yaml:5:47 ref-not-found", "all.yaml:6:3 path", "all.yaml:6:8 operation", "all.yaml:7:3 wrong-kind", "all.yaml:10:10 unknown-type", "all.yaml:11:10 ref-not-found", "all.yaml:12:10 wrong-kind", "all.yaml:12:19 wrong-kind",
  ]);
});

test("counts warnings that ask for the same after the third, and tells each error", async () => {
  const { run } = await project({ "all.yaml": operation(`one: 1\n      two: 2\n      three: 3\n      four: 4\n      five: 5\n      responses: { 1: {}, 2: {}, 3: {}, 4: {}, 5: {} }`) });
  const { stderr } = await run("generate", "all.yaml");
  expect(stderr.match(/^\S+ unknown-field/gm)).toHaveLength(3);
  expect(stderr).toContain("… and 2 more like it, in lines 10, 11\n");
  expect(stderr.match(/^\S+ response-status .*$/gm)).toHaveLength(5);
  expect(stderr).toMatch(/\n5 errors, 5 warnings\n$/);
});

test("a ring of six hundred schemas, and names that every object has, are legal", async () => {
  const ring = Array.from({ length: 600 }, (_, index) => `S${index}: { properties: { next: { $ref: "#/components/schemas/S${(index + 1) % 600}" }, __proto__: { type: string } } }`);
  const { run, read } = await project({ "ring.yaml": schema(["__proto__: { type: string }", "constructor: { type: string }", ...ring].join("\n    ")) });
  expect(await run("generate", "ring.yaml")).toMatchObject({ status: 0, stderr: "" });
  expect(await read("generated/ring/schemas.ts")).toContain("S599");
});
