import { expect, test } from "vitest";
import { circles } from "./circles.ts";

const circlesOf = (graph: Record<string, string>): string[][] => {
  const groups = new Map<number, string[]>();
  for (const [name, circle] of circles(Object.keys(graph), (name) => (graph[name] ?? "").split(""))) groups.set(circle, [...(groups.get(circle) ?? []), name]);
  return [...groups.values()].map((names) => names.toSorted((a, b) => a.localeCompare(b))).toSorted((a, b) => String(a).localeCompare(String(b)));
};

test.each<[string, Record<string, string>, string[][]]>([
  ["nothing in a line", { a: "b", b: "c", c: "" }, []],
  ["what is its own next", { a: "a", b: "a" }, [["a"]]],
  ["two that lead to each other", { a: "b", b: "ac", c: "d", d: "" }, [["a", "b"]]],
  ["circles that share a name as one", { a: "bc", b: "a", c: "a" }, [["a", "b", "c"]]],
  ["circles that one way leads between as two", { a: "b", b: "ac", c: "d", d: "c" }, [["a", "b"], ["c", "d"]]],
  ["no name that nobody knows", { a: "x" }, []],
])("finds %s", (_what, graph, want) => {
  expect(circlesOf(graph)).toEqual(want);
});

test("a circle may be longer than the stack of calls is deep", () => {
  const size = 50_000;
  const names = Array.from({ length: size }, (_, i) => String(i));
  expect(circles(names, (name) => [String((Number(name) + 1) % size)]).size).toBe(size);
});
