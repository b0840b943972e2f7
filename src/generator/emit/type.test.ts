import { expect, test } from "vitest";
import type { Member, Type } from "../model.ts";
import { moduleImports } from "./imports.ts";
import { printMembers, printType } from "./type.ts";

const text: Type = { kind: "keyword", name: "string" };
const a: Type = { kind: "literal", value: "a" };
const pet: Type = { kind: "reference", name: "Pet" };
const union: Type = { kind: "union", of: [a, pet] };
const both: Type = { kind: "intersection", of: [pet, { kind: "reference", name: "Cat" }] };
const member = (name: string, type: Type, optional = false, documentation: Member["documentation"] = { constraints: [] }): Member => ({ name, type, optional, documentation });

test.each<[Type, string]>([
  [text, "string"],
  [{ kind: "literal", value: '"*/\u2028' }, '"\\"*/\\u2028"'],
  [{ kind: "literal", value: -1.5 }, "-1.5"],
  [pet, "Pet"],
  [{ kind: "runtime", name: "Blob" }, "Blob"],
  [{ kind: "runtime", name: "Ndjson", of: pet }, "Ndjson<Pet>"],
  [{ kind: "array", of: text }, "string[]"],
  [{ kind: "array", of: union }, '("a" | Pet)[]'],
  [{ kind: "array", of: both }, "(Pet & Cat)[]"],
  [{ kind: "array", of: { kind: "array", of: text } }, "string[][]"],
  [{ kind: "tuple", of: [text, union] }, '[string, "a" | Pet]'],
  [{ kind: "tuple", of: [], rest: union }, '[...("a" | Pet)[]]'],
  [{ kind: "union", of: [a, text] }, '"a" | (string & {})'],
  [{ kind: "union", of: [text, pet] }, "string | Pet"],
  [{ kind: "union", of: [both, text] }, "Pet & Cat | string"],
  [{ kind: "intersection", of: [union, pet] }, '("a" | Pet) & Pet'],
  [{ kind: "object", members: [] }, "{}"],
  [{ kind: "object", members: [], index: text }, "{ [name: string]: string }"],
  [{ kind: "object", members: [member("a", text), member("b-c", union, true)], index: { kind: "keyword", name: "unknown" } }, '{\n  a: string;\n  "b-c"?: "a" | Pet;\n  [name: string]: unknown;\n}'],
  [{ kind: "object", members: [member("a", { kind: "object", members: [member("b", text)] })] }, "{\n  a: {\n    b: string;\n  };\n}"],
])("%j is %s", (type, want) => {
  expect(printType(type, moduleImports([], true))).toBe(want);
});

test("members have their documentation", () => {
  const members = [member("limit", { kind: "keyword", name: "number" }, true, { description: "Per page.", constraints: ["1 to 200"], default: 50, format: "int32", deprecated: true }), member("id", text, false, { title: "Id", format: "uuid", constraints: ["pattern `*/`"] })];
  expect(printMembers({ kind: "object", members }, moduleImports([], true), "  ")).toBe(`  /**
   * Per page.
   *
   * 1 to 200.
   * @default 50
   * @deprecated
   */
  limit?: number;
  /**
   * Id
   *
   * Pattern \`*\\/\`; format uuid.
   */
  id: string;
`);
});
