import { describe, expect, test } from "vitest";
import { apiOf, findings, generated, spec } from "../../../test/inline.ts";

/** The declarations of `schemas.ts` for what stands under components/schemas, without header and comments. */
async function declared(schemas: string, version = "3.1.0"): Promise<string> {
  const { files } = await generated({ "shop.yaml": spec(`components:\n  schemas:\n${schemas.replace(/^/gm, "    ")}`, version) });
  return withoutComments(files.get("schemas.ts") ?? "");
}

const withoutComments = (text: string): string => text.replace(/^\/\/.*\n/gm, "").replace(/^import .*\n/gm, "").replace(/ *\/\*\*.*?\*\/\n/gs, "").trim();

/** The type of one schema. */
const typeOf = async (schema: string, version?: string): Promise<string> => (await declared(`A: ${schema}`, version)).replace(/^export (type A = )?/, "").replace(/\s+/g, " ").replace(/;$/, "");

describe("a schema", () => {
  test.each([
    ["{}", "unknown"],
    ["true", "unknown"],
    ["false", "never"],
    ["{ type: string }", "string"],
    ["{ type: string, format: date-time }", "string"],
    ["{ type: string, format: binary }", "string"],
    ["{ type: integer }", "number"],
    ["{ type: number }", "number"],
    ["{ type: boolean }", "boolean"],
    ['{ type: "null" }', "null"],
    ['{ type: [string, integer, "null"] }', "string | number | null"],
    ["{ enum: [a, 1, 1.5, true, null, a] }", '"a" | 1 | 1.5 | true | null'],
    ["{ enum: [[1, b], { c: d }] }", '[1, "b"] | { c: "d"; }'],
    ["{ enum: [.inf, 1e999, 1] }", "number | 1"],
    ["{ enum: [] }", "never"],
    ["{ const: a }", '"a"'],
    ["{ const: null }", "null"],
    ["{ anyOf: [{ enum: [a] }, { type: string }] }", '"a" | (string & {})'],
    ["{ type: array }", "unknown[]"],
    ["{ type: array, items: { type: string } }", "string[]"],
    ["{ items: { type: string } }", "string[]"],
    ["{ type: array, items: { enum: [a, b] } }", '("a" | "b")[]'],
    ["{ type: array, items: false }", "never[]"],
    ["{ type: array, prefixItems: [{ type: string }, { type: number }], items: false }", "[string?, number?]"],
    ["{ prefixItems: [{ type: string }, { type: number }], minItems: 2, maxItems: 2 }", "[string, number]"],
    ["{ prefixItems: [{ enum: [a, b] }, { type: number }], minItems: 0, maxItems: 1 }", '[("a" | "b")?]'],
    ["{ prefixItems: [{ type: string }], minItems: 1, items: { enum: [a, b] } }", '[string, ...("a" | "b")[]]'],
    ["{ prefixItems: [{ type: string }] }", "[string?, ...unknown[]]"],
    ["{ type: object }", "interface A { [name: string]: unknown; }"],
    ["{ type: object, additionalProperties: false }", "interface A { [name: string]: never; }"],
    ["{ type: object, additionalProperties: true }", "interface A { [name: string]: unknown; }"],
    ["{ type: object, additionalProperties: { type: integer } }", "interface A { [name: string]: number; }"],
    ["{ type: object, patternProperties: { ^a: { type: string }, ^b: { type: number } } }", "interface A { [name: string]: string | number; }"],
    ["{ type: object, required: [a], properties: { a: { type: string }, b-c: { type: number } } }", 'interface A { a: string; "b-c"?: number; }'],
    ["{ properties: { a: { type: string } } }", "interface A { a?: string; }"],
    ["{ type: object, properties: { a: { type: string } }, additionalProperties: true }", "interface A { a?: string; [name: string]: unknown; }"],
    ["{ type: object, properties: { a: { type: string } }, additionalProperties: { type: number } }", "{ a?: string; } & { [name: string]: number }"],
    ["{ type: object, properties: { a: { type: string } }, additionalProperties: false }", "interface A { a?: string; }"],
    ["{ type: object, properties: { a: { type: object, properties: { b: { type: array, items: { type: object, properties: { c: {} } } } } } } }", "interface A { a?: { b?: { c?: unknown; }[]; }; }"],
    ["{ oneOf: [{ type: string }, { type: array, items: {} }] }", "string | unknown[]"],
    ["{ oneOf: [{ type: string }, {}] }", "unknown"],
    ["{ type: string, oneOf: [{ minLength: 1 }, { pattern: a }] }", "string"],
    ["{ allOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }", "{ a?: unknown; } & { b?: unknown; }"],
    ["{ allOf: [{ type: string }] }", "string"],
    ["{ type: object, properties: { a: {} }, oneOf: [{ properties: { b: {} } }, { properties: { c: {} } }] }", "{ a?: unknown; } & ({ b?: unknown; } | { c?: unknown; })"],
    ["{ allOf: [{ properties: { a: { type: string } } }], required: [a, unknown] }", "{ a?: string; } & { a: string; unknown?: unknown; }"],
    ["{ properties: { a: {} }, allOf: [{ required: [a] }] }", "{ a?: unknown; } & { a: unknown; }"],
    ["{ allOf: [{ required: [a] }, { allOf: [{ properties: { a: { type: string } } }] }, { type: object, required: [a, unknown] }] }", "{ a?: string; } & { a: string; unknown?: unknown; }"],
    ["{ allOf: [{ type: object }] }", "interface A { [name: string]: unknown; }"],
    ["{ additionalProperties: false, allOf: [{ properties: { a: {} } }] }", "interface A { a?: unknown; }"],
    ["{ allOf: [{ properties: { a: {} } }, { additionalProperties: false }] }", "interface A { a?: unknown; }"],
    ["{ allOf: [{ type: string }, { items: {} }] }", "string & unknown[]"],
    ["{ nullable: true, type: string, x: 3.1 }", "string | null"],
    ["{ not: { type: string } }", "unknown"],
  ])("%s is %s", async (schema, want) => {
    expect(await typeOf(schema)).toBe(want);
  });

  test.each([
    ["{ type: string, nullable: true }", "string | null"],
    ["{ nullable: true, allOf: [{ properties: { a: {} } }] }", "{ a?: unknown; } | null"],
    ["{ type: string, nullable: true, enum: [a, null] }", '"a" | null'],
    ["{ type: integer, minimum: 1, exclusiveMinimum: true }", "number"],
  ])("of OpenAPI 3.0: %s is %s", async (schema, want) => {
    expect(await typeOf(schema, "3.0.3")).toBe(want);
  });
});

describe("references", () => {
  test("are names, with what stands beside them from 3.1 on", async () => {
    const schemas = "B: { properties: { a: {} } }\nA: { $ref: '#/components/schemas/B', description: x, required: [a], properties: { b: {} } }";
    expect(await declared(schemas)).toContain("export type A = B & {\n  b?: unknown;\n} & {\n  a: unknown;\n};");
    expect(await declared(schemas, "3.0.3")).toContain("export type A = B;");
  });

  test("into parts of schemas and other places get a readable name", async () => {
    expect(await declared("Pet: { properties: { owner: { properties: { name: { type: string } } } } }\nA: { $ref: '#/components/schemas/Pet/properties/owner' }")).toBe(
      "export interface Pet {\n  owner?: {\n    name?: string;\n  };\n}\n\nexport type A = PetOwner;\n\nexport interface PetOwner {\n  name?: string;\n}",
    );
  });

  test("that lead nowhere are an error", async () => {
    expect(await findings("components: { schemas: { A: { items: { $ref: '#/components/schemas/B' } } } }")).toEqual(["shop.yaml:3:40 ref-not-found"]);
  });
});

test("names are unique, and those that are good already are kept", async () => {
  const text = await declared("pet: { type: string }\nPet: { type: number }\nPET: { type: boolean }\na-b: { type: string }\na.b: { type: number }\nundefined: { type: string }\n'': { type: string }\nShop: { type: string }\nShopOptions: { type: string }");
  expect(text.split("\n\n")).toEqual(["export type Pet2 = string;", "export type Pet = number;", "export type PET = boolean;", "export type AB = string;", "export type AB2 = number;", "export type Undefined = string;", "export type Unnamed = string;", "export type Shop2 = string;", "export type ShopOptions2 = string;"]);
});

test("what is no schema is an error where it stands", async () => {
  expect(
    await findings(`components:
  schemas:
    A: text
    B: { properties: { a: 1 }, items: [] }
    C: { type: strin }
    D: { allOf: [3], oneOf: [{}, x] }
paths:
  /a: { get: { parameters: [{ name: a, in: query, schema: no }], responses: { 200: { description: x, content: { application/json: { schema: 1 } } } } } }
`),
  ).toEqual(["shop.yaml:5:5 not-a-schema", "shop.yaml:6:24 not-a-schema", "shop.yaml:7:10 unknown-type", "shop.yaml:8:18 not-a-schema", "shop.yaml:8:34 not-a-schema", "shop.yaml:10:51 not-a-schema", "shop.yaml:10:133 not-a-schema"]);
});

describe("views", () => {
  const paths = (schema: string) => `paths:\n  /a: { put: { operationId: put, requestBody: { content: { application/json: { schema: ${schema} } } }, responses: { 200: { description: x, content: { application/json: { schema: ${schema} } } } } } }\n`;
  const outputs = async (schemas: string, schema = "{ $ref: '#/components/schemas/A' }") => {
    const { files } = await generated(`${paths(schema)}components:\n  schemas:\n${schemas.replace(/^/gm, "    ")}`);
    return { schemas: withoutComments(files.get("schemas.ts") ?? ""), client: withoutComments(files.get("client.ts") ?? "") };
  };

  test("differ by readOnly, writeOnly and x-decode", async () => {
    const { schemas, client } = await outputs("A: { required: [a, b, c], properties: { a: { type: string, readOnly: true }, b: { type: string, writeOnly: true }, c: { type: string, x-decode: integer }, d: { type: [string, 'null'], x-decode: boolean } } }");
    expect(schemas).toBe("export interface A {\n  a: string;\n  c: number;\n  d?: boolean | null;\n}\n\nexport interface AInput {\n  b: string;\n  c: string;\n  d?: string | null;\n}");
    expect(client).toContain("body?: AInput;");
    expect(client).toContain("Call<A>");
  });

  test("reach through references, and are one where nothing differs", async () => {
    const { schemas } = await outputs("A: { properties: { b: { $ref: '#/components/schemas/B' }, c: { $ref: '#/components/schemas/C' } } }\nB: { properties: { id: { readOnly: true }, a: { $ref: '#/components/schemas/A' } } }\nC: { properties: { d: {} } }");
    expect(schemas.match(/export \w+ \w+/g)).toEqual(["export interface A", "export interface B", "export interface C", "export interface AInput", "export interface BInput"]);
    expect(schemas).toContain("export interface AInput {\n  b?: BInput;\n  c?: C;\n}");
  });

  test("see properties whatever they are called, and references to what is readOnly", async () => {
    for (const name of ["description", "default", "example", "enum", "discriminator"]) {
      expect((await outputs(`A: { properties: { x: {}, ${name}: { readOnly: true } } }`)).schemas).toContain("export interface AInput {\n  x?: unknown;\n}");
    }
    expect((await outputs("A: { properties: { x: {}, id: { $ref: '#/components/schemas/Id' } } }\nId: { type: string, readOnly: true }")).schemas).toContain("export interface AInput {\n  x?: unknown;\n}");
  });

  test("of an object of which one has nothing close it", async () => {
    const parts = "A: { required: [id], properties: { x: {}, id: { allOf: [{ $ref: '#/components/schemas/Id' }, { readOnly: true }] }, other: { allOf: [{ $ref: '#/components/schemas/Own' }] }, round: { allOf: [{ $ref: '#/components/schemas/Round' }] } } }\nId: { type: string }\nOwn: { type: string, readOnly: true }\nRound: { allOf: [{ $ref: '#/components/schemas/Round' }] }";
    expect((await outputs(parts)).schemas).toMatch(/interface AInput \{\n  x\?: unknown;\n  round\?: Round;\n\}/);
    const { schemas } = await outputs("A: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { b: { $ref: '#/components/schemas/B' } } }] }\nB: { properties: { id: { readOnly: true } } }");
    expect(schemas).toContain("export interface AInput {\n  b?: BInput;\n}\n\nexport interface BInput {\n  id?: never;\n}");
  });

  test("of members of any name beside others can be written", async () => {
    const { schemas } = await outputs("A: { required: [a], properties: { a: { type: integer }, b: { $ref: '#/components/schemas/B' } }, additionalProperties: { type: string } }\nB: { properties: { a: { properties: { b: {} } } }, patternProperties: { ^x: { type: string } } }");
    expect(schemas).toContain("export type A = {\n  a: number;\n  b?: B;\n} & { [name: string]: string };");
    expect(schemas).toContain("export interface AInput {\n  a: number;\n  b?: BInput;\n  [name: string]: string | number | BInput | undefined;\n}");
    expect(schemas).toContain("export interface BInput {\n  a?: {\n    b?: unknown;\n  };\n  [name: string]: unknown;\n}");
  });

  test("are not made by words in examples", async () => {
    expect((await outputs("A: { properties: { x: { type: string } }, example: { readOnly: true }, default: { x-decode: integer } }")).schemas).not.toContain("AInput");
  });

  test("of a multipart form have bytes, through references too, but in a part that is an object, and so JSON", async () => {
    const { files } = await generated(`paths:
  /a: { post: { operationId: upload, requestBody: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/Upload' } } } }, responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Upload' } } } } } } }
components:
  schemas:
    Upload: { properties: { file: { $ref: '#/components/schemas/File' }, files: { type: array, items: { type: string, format: binary } }, note: { $ref: '#/components/schemas/Note' } } }
    File: { type: string, contentMediaType: image/png }
    Note: { properties: { preview: { $ref: '#/components/schemas/File' }, first: { $ref: '#/components/schemas/Upload' } } }
`);
    expect(withoutComments(files.get("schemas.ts") ?? "")).toBe(
      "export interface Upload {\n  file?: File;\n  files?: string[];\n  note?: Note;\n}\n\nexport type File = string;\n\nexport interface Note {\n  preview?: File;\n  first?: Upload;\n}\n\nexport interface UploadForm {\n  file?: FileForm;\n  files?: Binary[];\n  note?: Note;\n}\n\nexport type FileForm = Binary;",
    );
    expect(files.get("client.ts")).toContain("body?: UploadForm;");
  });
});

test("bodies that are written out in place get names", async () => {
  const { declarations } = await apiOf(`paths:
  /a: { post: { operationId: make, requestBody: { content: { application/json: { schema: { properties: { a: {} } } } } }, responses: { 200: { description: x, content: { application/json: { schema: { properties: { b: {} } } } } }, 400: { description: x, content: { application/json: { schema: { type: array, items: { properties: { c: {} } } } } } } } } }
`);
  expect(declarations.map(({ name }) => name)).toEqual(["MakeBody", "MakeResponse"]);
});
