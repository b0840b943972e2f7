import { expect, test } from "vitest";
import { parse } from "./parse.ts";
import { mayRepeatKeys, repeatedKeys } from "./json-keys.ts";

const warned = async (text: string) => (await parse("a.json", text)).warnings.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);

test("each key that its object had before is a warning where it stands", async () => {
  expect(await warned('{\n  "a": { "x": 1, "y": 2, "x": 3 },\n  "b" : [{ "a" : 1 }, { "a" : 2 }],\n  "\\u0061": 4\n}')).toEqual([
    '2:26 duplicate-key the key "x" stands twice in this object; the last one counts',
    '4:3 duplicate-key the key "a" stands twice in this object; the last one counts',
  ]);
});

test.each([
  ["keys of other objects", '{ "a": { "a": 1 }, "b": [{ "a": 1 }, { "a": 1 }] }'],
  ["strings that look like keys", String.raw`{ "a": "\"a\": 1, \"a\": 2", "b": ":a", "c": "\\", "d\\": 1, "e": " : " }`],
  ["no space, a space, and lines", '{"a":1,"b" :2,"c"\n:3}'],
  ["names that every object has", '{ "__proto__": 1, "constructor": 2, "toString": 3 }'],
])("%s are no second ones", async (_what, text) => {
  expect([await warned(text), repeatedKeys(text)]).toEqual([[], []]);
});

test.each([
  ['{"a":1,"b":2}', 2, false],
  ['{"a" : 1, "b" : {"c": 2}}', 3, false],
  [String.raw`{"a":"\":"}`, 1, false],
  ['{"a":1,"a":2}', 1, true],
  [String.raw`{"a\\":1,"a\\":2}`, 1, true],
  ['{"a":":"}', 1, true],
])("%s with %i members may repeat keys: %s", (text, members, want) => {
  expect(mayRepeatKeys(text, members)).toBe(want);
});
