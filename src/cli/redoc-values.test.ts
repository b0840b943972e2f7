import { expect, test } from "vitest";
import type { JsonObject } from "../generator/json.ts";
import { withoutLinks } from "./redoc-values.ts";

const shown = (document: JsonObject) => JSON.stringify(withoutLinks(document));

test.each(["example", "default", "enum", "const", "value", "dataValue", "x-anything"])("what looks like a reference under %s is text", (key) => {
  const look = { $ref: "#/a", list: [{ $ref: "b.json" }], externalValue: "c" };
  expect(withoutLinks({ schema: { [key]: look } })).toEqual({ schema: { [key]: { "$ref ": "#/a", list: [{ "$ref ": "b.json" }], "externalValue ": "c" } } });
});

test("references within the document stay, also under names that are keywords elsewhere", () => {
  const to = { $ref: "#/components/schemas/A" };
  const document = { webhooks: { "x-sent": to }, "x-webhooks": { example: to }, responses: { default: to }, properties: { example: to, $ref: to, externalValue: to, mapping: to }, examples: { default: to } };
  expect(withoutLinks(document)).toEqual(document);
});

test.each(["file.json", "/etc/passwd", "https://things.example/a.yaml", "%", ""])("no reference leads to %j", (target) => {
  for (const document of [{ "x-webhooks": { a: { $ref: target } } }, { properties: { $ref: target } }, { items: { $ref: target } }]) expect(shown(document)).not.toContain('"$ref":');
});

test("an example that is elsewhere says where", () => {
  expect(withoutLinks({ examples: { a: { summary: "A", externalValue: "https://things.example/a" }, b: { externalValue: "c", value: 1 } } })).toEqual({
    examples: { a: { summary: "A", value: "The value is at https://things.example/a" }, b: { "externalValue ": "c", value: 1 } },
  });
  expect(withoutLinks({ schema: { examples: [{ externalValue: "a" }] } })).toEqual({ schema: { examples: [{ "externalValue ": "a" }] } });
});

test("a discriminator maps to what the document has", () => {
  expect(withoutLinks({ mapping: { a: "A", b: "#/components/schemas/B", c: "https://things.example/c", d: "../d" } })).toEqual({ mapping: { a: "A", b: "#/components/schemas/B" } });
});

test("a name that a prototype has is a name", () => {
  expect(shown(JSON.parse('{"properties":{"__proto__":{"type":"string"}}}') as JsonObject)).toBe('{"properties":{"__proto__":{"type":"string"}}}');
});
