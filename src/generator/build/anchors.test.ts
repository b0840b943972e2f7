import { expect, test } from "vitest";
import { findings, generated, spec } from "../../../test/inline.ts";

const schemasOf = async (schemas: string): Promise<string> => ((await generated({ "shop.yaml": spec(`components: { schemas: { ${schemas} } }`) })).files.get("schemas.ts") ?? "").replace(/^\/\/.*\n/, "").replace(/\s+/g, " ").trim();

test("a reference by anchor leads to the schema that has it, wherever that stands", async () => {
  expect(await schemasOf("A: { $ref: '#top' }, B: { properties: { c: { $anchor: top, type: string } } }, a/b: { $anchor: named, type: number }, C: { $ref: '#named' }")).toBe("export type A = BC; export interface B { c?: string; } export type AB = number; export type C = AB; export type BC = string;");
});

test("a dynamic reference leads to its own anchor", async () => {
  expect(await schemasOf("Tree: { $dynamicAnchor: node, properties: { next: { $dynamicRef: '#node' } } }")).toBe("export interface Tree { next?: Tree; }");
});

test("what looks like an anchor in a value or a name is none", async () => {
  expect(await findings("components: { schemas: { A: { $ref: '#top' }, B: { example: { $anchor: top }, properties: { $anchor: { type: string } } } } }")).toEqual(["shop.yaml:3:31 ref-not-found"]);
});

test("it may stand in a schema with any name", async () => {
  const { files } = await generated({ "shop.json": JSON.stringify({ openapi: "3.1.0", info: { title: "Shop", version: "1" }, components: { schemas: { "\ud800": { $anchor: "a", type: "string" }, "50%": { $anchor: "b", type: "number" }, C: { items: { $ref: "#a" } }, D: { items: { $ref: "#b" } } } } }) });
  expect(files.get("schemas.ts")?.replace(/^\/\/.*\n/, "").replace(/\s+/g, " ").trim()).toBe("export type Unnamed = string; export type _50 = number; export type C = Unnamed[]; export type D = _50[];");
});
