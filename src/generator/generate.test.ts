import { expect, test } from "vitest";
import { reader, spec } from "../../test/inline.ts";
import { SpecError } from "./errors.ts";
import { generate } from "./generate.ts";

const pets = spec("paths: { '/pets/{id}': { get: { operationId: getPet, responses: { 200: { description: A pet., content: { application/json: { schema: { $ref: 'parts.yaml#/Pet' } } } } } } } }");
const read = reader({ "api/pet-shop.yaml": pets, "api/parts.yaml": "Pet: { type: string }\n" });

test("text goes in, text comes out, with what was read and what to know", async () => {
  const { api, document, files, inputs, warnings } = await generate("api/pet-shop.yaml", read, { http: false });
  expect([api.name, api.typeName, api.environment]).toEqual(["pet-shop", "PetShop", "PET_SHOP_BASE_URL"]);
  expect(inputs).toEqual(["api/pet-shop.yaml", "api/parts.yaml"]);
  expect([...files.keys()]).toEqual(["schemas.ts", "client.ts"]);
  expect(document["components"]).toEqual({ schemas: { Pet: { type: "string" } } });
  expect(warnings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["warning parameter-undeclared"]);
});

test("with http, types.ts and http.ts come too", async () => {
  expect([...(await generate("api/pet-shop.yaml", read, { http: true })).files.keys()]).toEqual(["schemas.ts", "client.ts", "types.ts", "http.ts"]);
});

test("errors refuse the whole, warnings among them", async () => {
  const broken = reader({ "a.yaml": pets.replace("$ref: 'parts.yaml#/Pet'", "type: strin") });
  const error = await generate("a.yaml", broken, { http: false }).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(SpecError);
  expect((error as SpecError).diagnostics.map(({ code }) => code).sort()).toEqual(["parameter-undeclared", "unknown-type"]);
  expect((error as SpecError).message).toMatch(/^a\.yaml:3:\d+ /);
});

test("an entry that cannot be read fails as its reader does", async () => {
  await expect(generate("absent.yaml", read, { http: false })).rejects.toThrow("there is no absent.yaml");
});
