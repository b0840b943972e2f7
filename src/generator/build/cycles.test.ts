import { expect, test } from "vitest";
import type { Type } from "../model.ts";
import { breakCycles } from "./cycles.ts";
import { keyword } from "./types.ts";

const text = keyword("string");
const to = (name: string): Type => ({ kind: "reference", name });
const object = (of: Type): Type => ({ kind: "object", members: [{ name: "a", type: of, optional: true, documentation: { constraints: [] } }] });
const union = (...of: Type[]): Type => ({ kind: "union", of });
const both = (...of: Type[]): Type => ({ kind: "intersection", of });

test.each<[string, Record<string, Type>, Record<string, Type>]>([
  ["nothing of a type without cycles", { A: union(to("B"), text), B: text }, { A: union(to("B"), text), B: text }],
  ["nothing of a cycle through a member", { A: object(to("A")) }, { A: object(to("A")) }],
  ["nothing of a cycle through an array", { A: union(text, { kind: "array", of: to("A") }) }, { A: union(text, { kind: "array", of: to("A") }) }],
  ["nothing of a cycle through a tuple", { A: { kind: "tuple", of: [text], rest: to("A") } }, { A: { kind: "tuple", of: [text], rest: to("A") } }],
  ["a type that is itself", { A: to("A") }, { A: keyword("unknown") }],
  ["a union that holds itself", { A: union(text, to("A")) }, { A: text }],
  ["a union of itself alone", { A: union(to("A"), to("A")) }, { A: keyword("unknown") }],
  ["two that are each other", { A: to("B"), B: to("A") }, { A: to("B"), B: keyword("unknown") }],
  ["two unions that hold each other", { A: union(text, to("B")), B: union(keyword("number"), to("A")) }, { A: union(text, to("B")), B: union(keyword("number"), text) }],
  ["alternatives that are made of their union", { A: both(to("U"), object(text)), U: union(to("A"), to("B")), B: both(to("U"), object(keyword("number"))) }, { A: object(text), U: union(to("A"), to("B")), B: object(keyword("number")) }],
  ["three unions in a circle", { A: union(text, to("B")), B: union(to("D"), to("C")), C: union(keyword("boolean"), to("A")), D: object(text) }, { A: union(text, to("B")), B: union(to("D"), to("C")), C: union(keyword("boolean"), text, to("D")), D: object(text) }],
  ["an intersection that holds itself", { A: both(object(text), union(to("A"), object(keyword("number")))) }, { A: both(object(text), object(keyword("number"))) }],
])("breaks %s", (_what, given, want) => {
  const declarations = Object.entries(given).map(([name, type]) => ({ name, wire: name, type, documentation: { constraints: [] } }));
  expect(Object.fromEntries(breakCycles(declarations).map(({ name, type }) => [name, type]))).toEqual(want);
});

test("a chain may be longer than the stack of calls is deep", () => {
  const chain = Array.from({ length: 20_000 }, (_, i) => ({ name: `A${i}`, wire: `A${i}`, type: union(to(`A${(i + 1) % 20_000}`), text), documentation: { constraints: [] } }));
  const broken = breakCycles(chain);
  expect(broken.filter(({ type }, i) => type !== chain[i]?.type).map(({ name, type }) => [name, type])).toEqual([["A19999", text]]);
});

test("unions that all hold each other are looked through once for each", () => {
  const names = Array.from({ length: 200 }, (_, index) => `S${index}`);
  const all = names.map((name, index) => ({ name, wire: name, type: union({ kind: "literal", value: index }, ...names.map(to)), documentation: { constraints: [] } }));
  const broken = new Map(breakCycles(all).map(({ name, type }) => [name, type]));
  const [met, values] = [new Set(["S0"]), new Set<unknown>()];
  const collect = (type: Type | undefined): void => {
    if (type?.kind === "union") type.of.forEach(collect);
    else if (type?.kind === "literal") values.add(type.value);
    else if (type?.kind === "reference") met.add(type.name);
  };
  for (const name of met) collect(broken.get(name));
  expect(values.size).toBe(200);
});
