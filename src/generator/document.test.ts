import { describe, expect, test } from "vitest";
import { apiOf, diagnostics, documentOf, findings, generated, spec } from "../../test/inline.ts";
import { SpecError } from "./errors.ts";
import { generate } from "./generate.ts";
import type { JsonObject } from "./json.ts";

const refusal = async (files: Record<string, string>): Promise<string> => {
  const error = await documentOf(files).catch((cause: unknown) => cause);
  return error instanceof SpecError ? error.message : "accepted";
};

describe("versions", () => {
  test.each([["3.0.3", "3.0"], ["3.1.0", "3.1"], ["3.1", "3.1"], ["3.2.0", "3.2"]])("%s is read as %s", async (version, want) => {
    expect((await documentOf({ "a.yaml": spec("paths: {}", `"${version}"`) })).version).toBe(want);
  });

  test.each([
    ["# old\nswagger: '2.0'\n", "a.yaml:2:1 swagger this is a Swagger document, not OpenAPI 3"],
    ["openapi: 3.1\n", 'a.yaml:1:1 openapi-version "openapi" is a number, and has to be text'],
    ["info: {}\nopenapi: 3.3.0\n", 'a.yaml:2:1 openapi-version OpenAPI "3.3.0" is not supported'],
    ["openapi: 3.10.0\n", 'a.yaml:1:1 openapi-version OpenAPI "3.10.0" is not supported'],
    ["paths: {}\n", "a.yaml:1:1 not-openapi this is not an OpenAPI document: it has no `openapi` field"],
    ["- openapi\n", "a.yaml:1:1 not-openapi this is not an OpenAPI document: its root is no mapping"],
    ["", "a.yaml:1:1 not-openapi this is not an OpenAPI document: its root is no mapping"],
  ])("%j is refused", async (text, want) => {
    expect(await refusal({ "a.yaml": text })).toBe(want);
  });

  test("every refusal says what to do", async () => {
    const error = (await documentOf({ "a.yaml": "swagger: '2.0'" }).catch((cause: unknown) => cause)) as SpecError;
    expect(error.diagnostics[0]?.advice).toMatch(/swagger2openapi/);
  });
});

describe("references to other files", () => {
  const entry = (schemas: string, rest = "") => spec(`components:\n  schemas:\n${schemas.replace(/^/gm, "    ")}${rest}`);
  const names = async (files: Record<string, string>) => (await apiOf(files)).declarations.map(({ name }) => name);

  test("bring what they name into components, once, with what it refers to, by the name of the component that is only a reference to it", async () => {
    const files = {
      "api/shop.yaml": entry("Pet: { $ref: 'models/pet.yaml' }\nOwner: { $ref: './models/people.yaml#/definitions/Owner' }\nAlso: { $ref: models/pet.yaml }"),
      "api/models/pet.yaml": "type: object\nproperties:\n  tag: { $ref: '#/definitions/Tag' }\n  owner: { $ref: people.yaml#/definitions/Owner }\n  shop: { $ref: '../shop.yaml#/components/schemas/Shop' }\ndefinitions:\n  Tag: { enum: [a, b] }\n",
      "api/models/people.yaml": "definitions:\n  Owner: { type: object, properties: { pets: { type: array, items: { $ref: pet.yaml } }, tag: { $ref: 'pet.yaml#/definitions/Tag' } } }\n",
    };
    const withShop = { ...files, "api/shop.yaml": `${files["api/shop.yaml"]}    Shop: { type: string }\n` };
    const document = await documentOf(withShop);
    expect(document.inputs).toEqual(["api/shop.yaml", "api/models/pet.yaml", "api/models/people.yaml"]);
    expect(document.root["components"]).toEqual({
      schemas: {
        Pet: expect.objectContaining({ properties: { tag: { $ref: "#/components/schemas/Tag" }, owner: { $ref: "#/components/schemas/Owner" }, shop: { $ref: "#/components/schemas/Shop" } } }),
        Owner: { type: "object", properties: { pets: { type: "array", items: { $ref: "#/components/schemas/Pet" } }, tag: { $ref: "#/components/schemas/Tag" } } },
        Also: { $ref: "#/components/schemas/Pet" },
        Shop: { type: "string" },
        Tag: { enum: ["a", "b"] },
      },
    });
    expect(await findings(withShop)).toEqual([]);
  });

  test("take the name of a component wherever the list of components stands, and however many references lead there", async () => {
    const files = {
      "a.yaml": spec("paths: { /a: { $ref: paths/a.yaml }, /b: { get: { responses: { 200: { $ref: answer.yaml } } } } }\ncomponents: { schemas: { $ref: schemas/all.yaml }, responses: { Fine: { $ref: answer.yaml } } }"),
      "paths/a.yaml": "get: { operationId: get, responses: { 200: { description: x, content: { application/json: { schema: { $ref: '../schemas/pet.yaml' } } } } } }\n",
      "schemas/all.yaml": "Animal: { $ref: '#/hidden' }\n'x/~y': { $ref: pet.yaml#/properties/kind }\nhidden: { $ref: pet.yaml }\n",
      "schemas/pet.yaml": "properties: { kind: { type: string } }\n",
      "answer.yaml": "description: x\n",
    };
    const { root } = await documentOf(files);
    expect(root["components"]).toEqual({
      schemas: { Animal: { properties: { kind: { type: "string" } } }, "x/~y": { type: "string" }, hidden: { $ref: "#/components/schemas/Animal" } },
      responses: { Fine: { description: "x" } },
      pathItems: { a: expect.anything() },
    });
    expect(JSON.stringify(root["paths"])).toContain("#/components/responses/Fine");
    expect(JSON.stringify(root)).toContain('"schema":{"$ref":"#/components/schemas/Animal"}');
  });

  test("put each in the section of its kind, whatever comes first in the document", async () => {
    const document = await documentOf({
      "shop.yaml": spec("components: { schemas: { A: true }, parameters: {} }\npaths:\n  /pets: { $ref: sub/pets.yaml }\n"),
      "sub/pets.yaml": "get:\n  parameters: [{ $ref: 'parts.yaml#/limit' }]\n  requestBody: { $ref: 'parts.yaml#/body' }\n  responses: { default: { $ref: 'parts.yaml#/problem' } }\n",
      "sub/parts.yaml": "limit: { name: limit, in: query, schema: { $ref: '#/int' } }\nbody: { content: {} }\nproblem: { description: x, headers: { A: { $ref: '#/header' } } }\nint: { type: integer }\nheader: { schema: { type: string } }\n",
    });
    const components = document.root["components"] as JsonObject;
    expect(Object.entries(components).map(([section, holder]) => `${section}: ${Object.keys(holder as object).join(" ")}`)).toEqual(["schemas: A int", "parameters: limit", "pathItems: pets", "requestBodies: body", "responses: problem", "headers: header"]);
  });

  test("take names that need escaping", async () => {
    const files = { "a.yaml": entry("A: { items: { $ref: 'b.json#/a~1b%20c' } }\nB: { items: { $ref: 'b.json#/__proto__' } }"), "b.json": '{ "a/b c": { "type": "string" }, "__proto__": { "type": "number" } }' };
    expect(await findings(files)).toEqual([]);
    expect(await names(files)).toEqual(["A", "B", "ABC", "Proto"]);
  });

  test("lead nowhere, or back", async () => {
    const files = {
      "a.yaml": entry("A: { $ref: absent.yaml }\nB: { $ref: 'b.yaml#/absent' }\nC: { $ref: '../outside.yaml' }\nD: { $ref: '/etc/passwd' }\nE: { $ref: 'https://x.example/a.yaml' }\nF: { $ref: '//x.example/a.yaml' }\nG: { $ref: 'b.yaml#/loop' }\nH: { $ref: 'file:///etc/passwd' }"),
      "b.yaml": "loop: { $ref: '#/pool' }\npool: { $ref: '#/loop' }\n",
    };
    expect(await findings(files)).toEqual([
      "a.yaml:5:10 ref-not-found", "a.yaml:6:10 ref-not-found", "a.yaml:7:10 ref-not-found", "a.yaml:8:10 ref-not-found", "a.yaml:9:10 ref-remote", "a.yaml:10:10 ref-remote", "a.yaml:12:10 ref-remote",
      "b.yaml:2:9 ref-cycle",
    ]);
  });

  test("report what is wrong in each file, all at once", async () => {
    const files = { "a.yaml": entry("A: { $ref: b.yaml }\nB: { $ref: c.json }\nC: { $ref: c.json }\nD: { $ref: '#/nowhere' }"), "b.yaml": "a: 1\na: 2\n", "c.json": "{ x }" };
    expect((await findings(files)).filter((finding) => !/^a\.yaml:[567]:/.test(finding))).toEqual(["a.yaml:8:10 ref-not-found", "b.yaml:2:1 duplicate-key", "c.json:1:3 invalid-json"]);
  });

  test("that cannot be read are told in words, without a path of the machine", async () => {
    const failing = (code: string) => Object.assign(new Error(`${code}: open '/home/a/b.yaml'`), { code });
    const read = (error: Error) => async (path: string) => (path === "a.yaml" ? entry("A: { $ref: b.yaml }") : Promise.reject(error));
    for (const [error, why] of [[failing("ENOENT"), "there is no such file"], [failing("EACCES"), "it cannot be read (EACCES)"], [new Error("it is on strike"), "it is on strike"]] as const) {
      await expect(generate("a.yaml", read(error), { http: false })).rejects.toMatchObject({ diagnostics: [{ code: "ref-not-found", message: `"b.yaml" leads nowhere: ${why}` }] });
    }
  });

  test("are not asked for what nothing refers to, in files that are broken elsewhere", async () => {
    const files = { "a.yaml": entry("A: { $ref: 'b.yaml#/Pet' }"), "b.yaml": "Pet: { type: string }\nOther: { $ref: broken.yaml }\nLost: { $ref: '#/missing' }\nFar: { $ref: 'https://x.example/a.yaml' }\n", "broken.yaml": "a: [\n" };
    expect(await findings(files)).toEqual([]);
    expect(await names(files)).toEqual(["A"]);
  });

  test("are warnings where a client does without what they name, and leave nothing to follow", async () => {
    const text = spec(`paths:
  /a:
    get:
      operationId: a
      responses:
        200: { description: x, headers: { A: { $ref: 'https://x.example/h' } }, links: { l: { $ref: absent.yaml } }, content: { application/json: { schema: { $ref: '#/components/schemas/N' }, examples: { e: { $ref: absent.json }, v: { dataValue: { $ref: x.json } } } } } }
        x-own: { $ref: nowhere.yaml }
components: { schemas: { N: { type: string, not: { $ref: '#/components/schemas/None' }, if: { $ref: absent.yaml } } } }`);
    const { files: output, warnings, document } = await generated({ "a.yaml": text });
    expect(warnings.map(({ line, code, message }) => `${line} ${code} ${message.replace(/^.*; /, "")}`)).toEqual([
      "8 ref-remote the client does without it", "8 ref-not-found the client does without it", "8 ref-not-found the client does without it", "10 ref-not-found the client does without it",
    ]);
    expect(output.get("client.ts")).toContain("Call<N>");
    expect(JSON.stringify(document)).not.toContain("absent");
  });

  test("stand for an operation, or for all that is in a map, though OpenAPI has none there", async () => {
    const files = {
      "a.yaml": spec("paths:\n  /a:\n    get: { $ref: get.yaml }\n    put: { operationId: put, responses: { $ref: 'all.yaml#/responses' } }\n    post: { operationId: post, responses: { 200: { description: x, content: { $ref: '#/components/mediaTypes/all' } } } }\ncomponents:\n  mediaTypes: { all: { application/json: { schema: { $ref: '#/components/schemas/B' } } } }\n  schemas: { $ref: sub/schemas.yaml, Own: { type: number } }"),
      "get.yaml": "operationId: get\nparameters: [{ name: q, in: query }]\nresponses: { 204: { description: x } }\n",
      "all.yaml": "responses: { $ref: '#/others' }\nothers: { 200: { description: x, content: { text/plain: {} } } }\n",
      "sub/schemas.yaml": "Own: { type: string }\nB: { properties: { c: { $ref: c.yaml } } }\n",
      "sub/c.yaml": "type: boolean\n",
    };
    expect(await findings(files)).toEqual([]);
    const { files: output } = await generated(files);
    expect(output.get("schemas.ts")).toMatch(/export type Own = number;[^]*export interface B \{\s+c\?: C;/);
    expect(output.get("client.ts")).toMatch(/get\(params\?: GetParameters.*: Call<void>;[^]*put\(.*: Call<string>;[^]*post\(.*: Call<B>;/);
  });

  test("stand for all paths and webhooks, without the extensions beside them", async () => {
    const files = {
      "a.yaml": spec("paths: { $ref: paths/all.yaml }\nwebhooks: { $ref: 'hooks.yaml#/all' }"),
      "paths/all.yaml": "/a: { $ref: a.yaml }\n/b: { get: { operationId: b, responses: { 204: { description: x } } } }\nx-more: { $ref: nowhere.yaml }\n",
      "paths/a.yaml": "get: { operationId: a, responses: { 200: { description: x, content: { application/json: { schema: { $ref: '../pet.yaml' } } } } } }\n",
      "hooks.yaml": "all: { born: { post: { requestBody: { content: { application/json: { schema: { $ref: pet.yaml } } } }, responses: { 204: { description: x } } } } }\n",
      "pet.yaml": "type: object\nproperties: { name: { type: string } }\n",
    };
    expect(await findings(files)).toEqual([]);
    const { files: output } = await generated(files);
    expect(output.get("client.ts")).toMatch(/a\(.*: Call<Pet>;[^]*b\(.*: Call<void>;/);
    expect(output.get("schemas.ts")).toMatch(/BornWebhook[^]*body\?: Pet;/);
  });

  test("to words in files of their own are left out, whatever these look like", async () => {
    const files = { "a.yaml": spec("info: { title: x, version: '1', description: { $ref: words.md } }\npaths: {}\nwebhooks: {}").replace(/info: .*\n/, ""), "words.md": "# Words\n\n- a: [b\n" };
    expect(await findings(files)).toEqual(["a.yaml:2:48 ref-to-text"]);
  });

  test("to text, or round in a circle where a map should be, are left out", async () => {
    expect(await findings({ "a.yaml": `${spec("components: { schemas: { A: { properties: { $ref: 'b.yaml#/a' } }, B: { properties: { $ref: 'b.yaml#/list' } } } }")}tags: [{ name: x, description: { $ref: b.yaml#/text } }]`, "b.yaml": "a: { $ref: '#/a' }\ntext: words\nlist: []\n" })).toEqual(["a.yaml:3:87 ref-to-text", "a.yaml:4:34 ref-to-text"]);
  });

  test("keep the words of a discriminator that names files", async () => {
    const files = {
      "a.yaml": entry("Pet:\n  oneOf: [{ $ref: dog.yaml }, { $ref: cat.yaml }]\n  discriminator: { propertyName: kind, mapping: { canine: dog.yaml, feline: ./cat.yaml } }\nOther:\n  oneOf: [{ $ref: dog.yaml }, { $ref: sub/fish.yaml }]\n  discriminator: { propertyName: kind, mapping: { hound: dog.yaml }, defaultMapping: sub/fish.yaml }"),
      "sub/fish.yaml": "type: object\nproperties: { kind: { type: string } }\n",
      "dog.yaml": "type: object\nproperties: { kind: { type: string } }\n",
      "cat.yaml": "type: object\nproperties: { kind: { type: string } }\n",
    };
    expect((await generated(files)).files.get("schemas.ts")).toContain('kind: "canine";');
    expect((await generated(files)).files.get("schemas.ts")).toContain('kind: "feline";');
    expect((await generated(files)).files.get("schemas.ts")).toMatch(/type Other = Dog & \{\s+kind: "hound";\s+\} \| Fish;/);
  });
});

describe("local references", () => {
  test.each([
    ["#/components/schemas/Absent", "ref-not-found"],
    ["#/components/schemas/A/x", "ref-not-found"],
    ["#/components/schemas/toString", "ref-not-found"],
    ["#components/schemas/A", "ref-not-found"],
    ["#xopenapi", "ref-not-found"],
    ["#A", "ref-not-found"],
    ["#/components/schemas/B", "ref-cycle"],
  ])("%s is reported where it stands", async (reference, want) => {
    const found = await findings(`components:\n  schemas:\n    A: { type: string }\n    Loop: { $ref: '#/components/schemas/Back' }\n    Back: { $ref: '#/components/schemas/Loop' }\n    B:\n      $ref: '${reference}'\n`);
    expect(found.filter((finding) => finding.startsWith("shop.yaml:9:"))).toEqual([`shop.yaml:9:7 ${want}`]);
  });

  test.each(["#/components/schemas/A", "#/components/schemas/a~1b", "#/components/schemas/%C3%A4", "#/components/schemas/ä", "#/components/schemas/50%"])("%s leads somewhere", async (reference) => {
    expect(await findings(`components:\n  schemas:\n    A: { type: string }\n    a/b: { type: string }\n    ä: { type: string }\n    50%: { type: string }\n    B: { $ref: '${reference}' }\n`)).toEqual([]);
  });
});

test("what only looks like a reference is none", async () => {
  expect(
    await findings(`components:
  schemas:
    A:
      type: object
      properties:
        $ref: { type: string }
        default: { $ref: '#/components/schemas/B' }
        enum: { $ref: '#/components/schemas/B' }
      example: { $ref: https://x.example/ }
      examples: [{ $ref: https://x.example/ }]
      default: { $ref: https://x.example/ }
      enum: [{ $ref: https://x.example/ }]
      x-vendor: { $ref: https://x.example/ }
    B: { const: { $ref: https://x.example/ } }
  examples:
    one: { value: { $ref: https://x.example/ } }
paths:
  /a:
    get:
      responses:
        200: { description: x, content: { application/json: { examples: { one: { value: { $ref: 'y.yaml' } }, two: { $ref: '#/components/examples/one' } } } } }
`),
  ).toEqual([]);
});

test("all findings come at once, in order of place, each with advice", async () => {
  const found = await diagnostics(`paths:
  pets:
    get:
      operationId: a
      security: [{ absent: [] }]
      responses: { 99: { description: x } }
  /b:
    get: 3
components:
  schemas:
    A: { type: strin }
    B: { $ref: '#/nowhere' }
    C: { properties: { a: text } }
`);
  expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(["4:3 path", "7:20 scheme-undefined", "8:20 response-status", "10:5 operation", "13:10 unknown-type", "14:10 ref-not-found", "15:24 not-a-schema"]);
  for (const { advice } of found) expect(advice).toMatch(/^[A-Z].*[.?]$/);
});

describe("a document without operations", () => {
  test.each([
    ["paths: {}", "shop.yaml:3:1 empty"],
    ["components: { parameters: { A: { name: a, in: query } } }", "shop.yaml:3:1 empty"],
    ["webhooks: {}", undefined],
    ["components: { schemas: { A: { type: string } } }", undefined],
  ])("is a client without methods: %s", async (text, warning) => {
    const { files, warnings } = await generated(text);
    expect(files.get("client.ts")).toContain("export const operations = {};");
    expect(warnings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual(warning === undefined ? [] : [warning]);
  });

  test("is refused where it describes nothing at all", async () => {
    expect(await diagnostics("Paths: { /a: {} }")).toMatchObject([
      { severity: "error", line: 1, code: "empty" },
      { severity: "warning", line: 3, code: "unknown-field", advice: "Did you mean paths?" },
    ]);
  });
});
