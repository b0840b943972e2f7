import { expect, test } from "vitest";
import type { Type } from "../model.ts";
import { intersection, keyword, never, nothing, union, unknown } from "./types.ts";

const text = keyword("string");
const number = keyword("number");
const a: Type = { kind: "literal", value: "a" };
const one: Type = { kind: "literal", value: 1 };
const oneText: Type = { kind: "literal", value: "1" };
const pet: Type = { kind: "reference", name: "Pet" };

test.each<[string, Type, Type]>([
  ["of nothing", union([]), never],
  ["of one", union([text]), text],
  ["of equals", union([text, pet, text, pet]), { kind: "union", of: [text, pet] }],
  ["of unions", union([union([a, one]), union([one, oneText])]), { kind: "union", of: [a, one, oneText] }],
  ["with unknown", union([text, unknown]), unknown],
  ["with never", union([text, never]), text],
  ["with null", union([nothing, text, nothing]), { kind: "union", of: [nothing, text] }],
])("a union %s", (_what, found, want) => {
  expect(found).toEqual(want);
});

test.each<[string, Type, Type]>([
  ["of nothing", intersection([]), unknown],
  ["of one", intersection([pet]), pet],
  ["of equals", intersection([pet, pet]), pet],
  ["of intersections", intersection([intersection([pet, text]), number]), { kind: "intersection", of: [pet, text, number] }],
  ["with unknown", intersection([pet, unknown]), pet],
  ["with never", intersection([pet, never]), never],
])("an intersection %s", (_what, found, want) => {
  expect(found).toEqual(want);
});
