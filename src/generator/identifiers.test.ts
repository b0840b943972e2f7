import { describe, expect, test } from "vitest";
import { diagnostics, findings, generated, spec } from "../../test/inline.ts";

const schemasOf = async (...args: Parameters<typeof generated>) => (await generated(...args)).files.get("schemas.ts") ?? "";
const document = (schemas: string, root = "") => spec(`${root}\ncomponents:\n  schemas:\n${schemas.replace(/^(?=.)/gm, "    ")}`, "3.2.0");

describe("a reference is followed by what its target is called", () => {
  test.each([
    ["an $id that is a URL", "Owner: { properties: { pet: { $ref: 'https://things.example/pet' } } }\nPet: { $id: https://things.example/pet, type: string }"],
    ["an $id that is no address", "Owner: { properties: { pet: { $ref: 'urn:example:pet' } } }\nPet: { $id: urn:example:pet, type: string }"],
    ["an $id relative to $self", "Owner: { properties: { pet: { $ref: schemas/pet } } }\nPet: { $id: schemas/pet, type: string }", "$self: https://things.example/api/openapi"],
    ["$self", "Owner: { properties: { pet: { $ref: 'https://things.example/openapi#/components/schemas/Pet' } } }\nPet: { type: string }", "$self: https://things.example/openapi"],
    ["a path that $self makes a URL", "Owner: { properties: { pet: { $ref: 'openapi#/components/schemas/Pet' } } }\nPet: { type: string }", "$self: https://things.example/openapi"],
    ["a $self that is a path", "Owner: { properties: { pet: { $ref: '/openapi#/components/schemas/Pet' } } }\nPet: { type: string }", "$self: /openapi"],
    ["an anchor of a schema with an $id", "Owner: { properties: { pet: { $ref: 'https://things.example/pet#here' } } }\nAll: { $id: https://things.example/pet, $defs: { Pet: { $anchor: here, type: string } } }"],
    ["a pointer below an $id", "Owner: { properties: { pet: { $ref: 'https://things.example/all#/$defs/a~1b%25c' } } }\nAll: { $id: https://things.example/all, $defs: { a/b%c: { title: Pet, type: string } } }"],
  ])("%s", async (_what, schemas, root = "") => {
    const files = { "shop.yaml": document(schemas, root) };
    expect(await findings(files)).toEqual([]);
    expect(await schemasOf(files)).toMatch(/pet\?: (Pet|AllDefs\w*|string);/);
  });
});

test("inside of a schema with an $id, references are relative to it, and else to the document", async () => {
  const text = document("Pet: { type: number }\nAll: { $id: https://things.example/all, properties: { a: { $ref: '#/$defs/Pet' }, b: { $ref: '#/components/schemas/Pet' }, c: { $ref: other } }, $defs: { Pet: { type: boolean } } }\nOther: { $id: https://things.example/other, type: string }");
  expect(await findings({ "shop.yaml": text })).toEqual([]);
  const schemas = await schemasOf({ "shop.yaml": text });
  expect(schemas).toMatch(/a\?: (boolean|AllDefsPet);\s+b\?: Pet;\s+c\?: Other;/);
});

test("other files are asked for their names, also those that are read later", async () => {
  const files = {
    "shop.yaml": document("Owner: { properties: { pet: { $ref: 'https://things.example/pet' }, tag: { $ref: 'parts.yaml#tag' } } }\nFirst: { $ref: 'parts.yaml#/first' }"),
    "parts.yaml": "first: { properties: { near: { $ref: '#tag' } } }\npet: { $id: https://things.example/pet, title: Pet, type: string }\ntag: { $anchor: tag, type: number }\n",
  };
  expect(await findings(files)).toEqual([]);
  expect(await schemasOf(files)).toMatch(/pet\?: Pet;\s+tag\?: Tag;/i);
});

test.each([
  ["what nothing is called", "A: { $ref: 'https://things.example/absent' }\nB: { $id: https://things.example/pet, type: string }", "ref-remote"],
  ["a name without such a part", "A: { $ref: 'https://things.example/pet#/absent' }\nB: { $id: https://things.example/pet, type: string }", "ref-remote"],
  ["a name that an example has", "A: { $ref: 'https://things.example/pet' }\nB: { type: object, example: { $id: https://things.example/pet } }", "ref-remote"],
  ["a property that is called $id", "A: { $ref: 'https://things.example/pet' }\nB: { properties: { $id: { const: https://things.example/pet } } }", "ref-remote"],
])("%s is refused, with advice", async (_what, schemas, code) => {
  expect(await diagnostics({ "shop.yaml": document(schemas) })).toMatchObject([{ code, line: 6, advice: expect.stringMatching(/^Save that file beside the document/) }]);
});
