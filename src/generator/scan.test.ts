import { describe, expect, test } from "vitest";
import { skeleton } from "./scan.ts";

test("the skeleton is the head of each statement at the top level", () => {
  expect(
    skeleton(`// Generated from a "spec" { by \`us\`.
import { type Api, json as json_ } from "specloom";
import type { Größe } from "./schemas.ts";
export type * from "./schemas.ts";

/** A { brace, a " quote and \` a tick; it's fine. */
export interface Pet {
  /* } */
  name: "}" | "\\"}" | "\\\\";
}
export type Größe = { a: string } | (Pet & {})[];
const decodePet: Decode = { properties: { a: () => decodePet } };
export const listPets: Operation<{ 404: Pet }> = {
  path: "/pets//{petId}/*",
};
export function createShop(options?: Options): Shop;
export function createShop(options?: Options): Shop {
  return connect(api, operations, options);
}
export {};
`),
  ).toEqual(["import", "import", "export type *", "export interface Pet", "export type Größe", "const decodePet", "export const listPets", "export function createShop", "export function createShop", "export"]);
});

describe("refuses", () => {
  test.each([
    ["a comment without end", "export {}; /* x"],
    ["a line comment without end", "// x"],
    ["a string without end", 'const a = "x;\n'],
    ["a string that ends in an escape", 'const a = "x\\'],
    ["a template", "const a = `x`;"],
    ["a template in an object", "const a = { b: `x` };"],
    ["single quotes", "const a = 'x';"],
    ["a regular expression", "const a = /x/;"],
    ["a regular expression in an object", 'const a = { b: /"/ };'],
    ["an escape outside a string", "const \\u0061 = 1;"],
    ["a bracket that stays open", "const a = { b: [1 };"],
    ["a bracket too many", "const a = 1; }"],
    ["an open end", "const a = {"],
  ])("%s", (_what, text) => {
    expect(() => skeleton(text)).toThrow(/no place|does not end|closes nothing|is missing/);
  });
});

test.each([["run();", "run"], ["if (x) { run(); }", "if"], ["export default 1;", "export default 1"], ["export * from \"x\";", "export * from"], ["var x = 1;", "var x = 1"], ["class A {}", "class A"], ["export { x };", "export"]])("a statement that we never print is no head that we know: %s", (text, want) => {
  expect(skeleton(text)[0]).toContain(want);
});
