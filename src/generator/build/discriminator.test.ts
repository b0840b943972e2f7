import { expect, test } from "vitest";
import { generated, spec } from "../../../test/inline.ts";

const parts = "Cat: { type: object, properties: { kind: { type: string }, lives: { type: integer } } }\nDog: { type: object, properties: { kind: { type: string } } }";

async function types(schemas: string): Promise<Record<string, string>> {
  const { files } = await generated({ "shop.yaml": spec(`components:\n  schemas:\n${schemas.replace(/^/gm, "    ")}`) });
  const text = (files.get("schemas.ts") ?? "").replace(/\s+/g, " ");
  return Object.fromEntries([...text.matchAll(/export (?:type|interface) (\w+) (?:= )?(.*?);? ?(?=export|$)/g)].map(([, name, type]) => [name, type ?? ""]));
}

const references = "oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]";

test.each<[string, string, string]>([
  ["the name of the schema, where nothing is mapped", `Pet: { ${references}, discriminator: { propertyName: kind } }\n${parts}`, 'Cat & { kind: "Cat"; } | Dog & { kind: "Dog"; }'],
  ["what is mapped by reference or by name", `Pet: { ${references}, discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: Dog } } }\n${parts}`, 'Cat & { kind: "cat"; } | Dog & { kind: "dog"; }'],
  ["any of several", `Pet: { ${references}, discriminator: { propertyName: kind, mapping: { tom: Cat, kitty: Cat } } }\n${parts}`, 'Cat & { kind: "tom" | "kitty"; } | Dog & { kind: "Dog"; }'],
  ["of anyOf too", `Pet: { ${references.replace("oneOf", "anyOf")}, discriminator: { propertyName: kind } }\n${parts}`, 'Cat & { kind: "Cat"; } | Dog & { kind: "Dog"; }'],
  ["not said again where the alternative says it", `Pet: { ${references}, discriminator: { propertyName: kind } }\n${parts.replace("kind: { type: string }", "kind: { const: cat }").replace("kind: { type: string }", "kind: { enum: [dog] }")}`, "Cat | Dog"],
  ["not said of alternatives without a name", "Pet: { oneOf: [{ type: string }, { properties: { kind: { type: string } } }], discriminator: { propertyName: kind } }", "string | { kind?: string; }"],
  ["not taken for a word about null", `Pet: { ${references}, discriminator: { propertyName: kind } }\n${parts.replaceAll("type: object", "type: object, nullable: true")}`, 'Cat & { kind: "Cat"; } | null | Dog & { kind: "Dog"; }'],
  ["nothing, where there is no propertyName", `Pet: { ${references}, discriminator: {} }\n${parts}`, "Cat | Dog"],
])("the discriminator is %s", async (_what, schemas, want) => {
  expect((await types(schemas))["Pet"]).toBe(want);
});

const parent = "Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', lion: '#/components/schemas/Lion' } } }";

test("a child that its parent maps has it", async () => {
  const found = await types(`${parent}\nCat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }\nLion: { allOf: [{ $ref: '#/components/schemas/Pet' }] }`);
  expect(found["Cat"]).toBe('Pet & { lives?: number; } & { kind: "cat"; }');
  expect(found["Lion"]).toBe('Pet & { kind: "lion"; }');
});

test("a child that may be null may still be", async () => {
  const found = await types(`${parent}\nLion: { nullable: true, allOf: [{ $ref: '#/components/schemas/Pet' }] }`);
  expect(found["Lion"]).toBe('Pet & { kind: "lion"; } | null');
});

test("a child with children of its own has none, since theirs would contradict it", async () => {
  const found = await types(`${parent}\nCat: { allOf: [{ $ref: '#/components/schemas/Pet' }] }\nLion: { allOf: [{ $ref: '#/components/schemas/Cat' }] }`);
  expect(found["Cat"]).toBe("Pet");
});

test("a parent that lists its children does not tag them twice", async () => {
  const found = await types(`Pet: { type: object, properties: { kind: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Cat' }], discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } } }\nCat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }`);
  expect(`${found["Pet"]} ${found["Cat"]}`.match(/"cat"/g)).toHaveLength(1);
});

test("thousands of children are no more work, each, than one", async () => {
  const names = Array.from({ length: 3000 }, (_, i) => `C${i}`);
  const found = await types(`Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { ${names.map((name) => `v${name}: ${name}`).join(", ")} } } }\n${names.map((name) => `${name}: { allOf: [{ $ref: '#/components/schemas/Pet' }] }`).join("\n")}`);
  expect(found["C2999"]).toBe('Pet & { kind: "vC2999"; }');
}, 5_000);

const family = "Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: Cat } } }";

test.each<[string, string, string]>([
  ["its name, where the parent maps others", "Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }] }", 'Pet & { kind: "Dog"; }'],
  ["nothing, where a part of it says a word of its own", "Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { kind: { enum: [dog] } } }] }", 'Pet & { kind?: "dog"; }'],
  ["nothing, where it says a word beside its parts", "Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }], properties: { kind: { allOf: [{ const: dog }] } } }", '{ kind?: "dog"; } & Pet'],
  ["nothing, where a union maps it", "Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }] }\nAny: { oneOf: [{ $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { dog: Dog } } }", "Pet"],
])("a child that the parent does not map has %s", async (_what, child, want) => {
  expect((await types(`${family}\n${child}`))["Dog"]).toBe(want);
});

test("a union does not say what its alternatives have from their parent", async () => {
  expect((await types(`${family}\nCat: { allOf: [{ $ref: '#/components/schemas/Pet' }] }\nAny: { oneOf: [{ $ref: '#/components/schemas/Cat' }], discriminator: { propertyName: kind } }`))["Any"]).toBe("Cat");
});

test("the schema for what is not mapped takes any value, and none", async () => {
  expect((await types(`Pet: { ${references}, discriminator: { propertyName: kind, defaultMapping: Dog } }\n${parts}`))["Pet"]).toBe('Cat & { kind: "Cat"; } | Dog');
});
