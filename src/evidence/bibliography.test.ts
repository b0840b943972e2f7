import { expect, test } from "vitest";
import { SpecError } from "../generator/errors.ts";
import { readBibliography } from "./bibliography.ts";

const sound = `
api: things
pages:
  list: { url: https://things.example/docs, title: Things }
  copy: { title: A copy without an address }
facts:
  list: { page: list, heading: List, says: There is a list., kind: documented, confidence: high }
  seen: { page: copy, heading: Top, says: "It was seen.", kind: outside, confidence: low, note: Once., uncited: No use. }
contradictions:
  both: { facts: [list, seen], problem: They differ., resolution: The first., question: Which is right? }
`;

test("reads pages, facts and contradictions by name", async () => {
  const { source, pages, facts, contradictions } = await readBibliography(sound, "evidence/things.yaml");
  expect(pages.get("copy")).toEqual({ title: "A copy without an address" });
  expect(facts.get("list")).toEqual({ page: "list", heading: "List", says: "There is a list.", kind: "documented", confidence: "high" });
  expect(contradictions.get("both")?.facts).toEqual(["list", "seen"]);
  expect(source.locate(["facts", "seen"])).toEqual({ line: 8, column: 3 });
  // Names of a prototype are names like any other.
  expect(facts.get("constructor")).toBeUndefined();
});

test.each([
  ["1:1 this is no bibliography: its root is no mapping", "- api"],
  ["1:1 api is missing", sound.replace("api: things\n", "")],
  ["9:1 a bibliography has no contradiction", sound.replace("contradictions:", "contradiction:")],
  ["7:11 page of list is wrong", sound.replace("list: { page: list", "list: { page: lost")],
  ["7:3 heading of list is missing", sound.replace("heading: List, ", "")],
  ["7:38 says of list is wrong", sound.replace("says: There is a list.", "says: ''")],
  ["8:59 kind of seen is wrong", sound.replace("kind: outside", "kind: hearsay")],
  ["8:74 confidence of seen is wrong", sound.replace("confidence: low", "confidence: 5")],
  ["8:91 seen has an unknown notes", sound.replace("note: Once.", "notes: Once.")],
  ["4:11 url of list is wrong", sound.replace("url: https://things.example/docs", "url: javascript:alert(1)")],
  ["10:11 facts of both is wrong", sound.replace("facts: [list, seen]", "facts: []")],
  ["10:79 question of both is wrong", sound.replace("Which is right?", "Tell us.")],
  ["5:3 copy is no mapping", sound.replace("copy: { title: A copy without an address }", "copy: A copy")],
])("says %s", async (expected, text) => {
  const error = await readBibliography(text, "things.yaml").catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SpecError);
  expect((error as SpecError).diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)).toContain(expected);
});
