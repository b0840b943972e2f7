import { expect, test } from "vitest";
import { fc } from "../../test/support/property.ts";
import { SpecError } from "./errors.ts";
import { maxAliases } from "./parse-yaml-anchors.ts";
import { readYamlSubset } from "./parse-yaml-subset.ts";
import { parseYaml } from "./parse-yaml.ts";

const maxDepth = 400;
const codeOf = (text: string) => parseYaml("a.yaml", text).then(() => undefined, (cause: unknown) => (cause instanceof SpecError ? cause.diagnostics[0]?.code : Promise.reject(cause as Error)));
const aliases = (name: string, count: number) => Array.from({ length: count }, () => `*${name}`).join(", ");

test.each([["a scalar", "b"], ["a sequence", "[b]"], ["a mapping", "{ b: c }"]])("%s is repeated as often as the limit says, and beyond it is left", async (_what, value) => {
  const text = (count: number) => `a: &a ${value}\nb: [${aliases("a", count - 1)}]\n`;
  expect(readYamlSubset(text(maxAliases), maxDepth)).toBeDefined();
  expect(await codeOf(text(maxAliases))).toBeUndefined();
  expect(readYamlSubset(text(maxAliases + 1), maxDepth)).toBeUndefined();
  expect(await codeOf(text(maxAliases + 1))).toBe("too-many-aliases");
});

test("aliases of what holds aliases are left exactly where yaml refuses them", async () => {
  const part = fc.tuple(fc.nat(9), fc.oneof(fc.constantFrom(1, 2, 3), fc.constantFrom(20, 400)));
  const outcomes = { read: 0, left: 0 };
  await fc.assert(fc.asyncProperty(fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }), async (levels) => {
    const bases = ["a0: &a0 b", "a1: &a1 [b]", "a2: &a2 { b: c }"];
    const text = [...bases, ...levels.map((parts, i) => `a${i + 3}: &a${i + 3} { ${parts.map(([which, count], k) => `k${k}: [${aliases(`a${which % (i + 3)}`, count)}]`).join(", ")} }`)].join("\n");
    const isRead = readYamlSubset(text, maxDepth) !== undefined;
    outcomes[isRead ? "read" : "left"]++;
    expect(await codeOf(text), text).toBe(isRead ? undefined : "too-many-aliases");
  }), { numRuns: 100 });
  expect(Math.min(outcomes.read, outcomes.left)).toBeGreaterThan(20);
});

test("what is in an anchor counts as often as it stood there at the first alias", async () => {
  const text = `a: &a b\nc: &c [*a]\nd: [*c]\ne: [${aliases("a", 500)}]\nf: [*c, *c]\n`;
  expect(readYamlSubset(text, maxDepth)).toBeDefined();
  expect(await codeOf(text)).toBeUndefined();
});

test("what aliases make deeper than the limit is left", async () => {
  const around = (inner: string) => `${"[".repeat(150)}${inner}${"]".repeat(150)}`;
  const text = (steps: number) => `${Array.from({ length: steps }, (_, i) => `a${i}: &a${i} ${around(i === 0 ? "b" : `*a${i - 1}`)}`).join("\n")}\n`;
  expect(readYamlSubset(text(2), maxDepth)).toBeDefined();
  expect(readYamlSubset(text(3), maxDepth)).toBeUndefined();
  expect(await codeOf(text(3))).toBe("too-deep");
});
