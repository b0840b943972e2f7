import { expect, test } from "vitest";
import { apiOf } from "../../../test/inline.ts";
import { memberWords, operationWords } from "./documentation.ts";

test("a member is told by description or title, limits, default and deprecation", () => {
  expect(memberWords({ constraints: [] })).toBe("");
  expect(memberWords({ constraints: [], format: "int32" })).toBe("");
  expect(memberWords({ title: "T", constraints: [], default: { a: "*/" } }, "  ")).toBe('  /**\n   * T\n   * @default {"a":"*\\/"}\n   */\n');
  expect(memberWords({ title: "T", description: "D", constraints: ["1 to 2", "no item twice"], format: "uri", deprecated: true })).toBe("/**\n * D\n *\n * 1 to 2; no item twice; format uri.\n * @deprecated\n */\n");
});

test("an operation is told by its words, request line, errors and where to read on", async () => {
  const { operations } = await apiOf(
    `paths: { /a: { get: { operationId: a, summary: S, description: S, deprecated: true, externalDocs: { url: "https://x.example/\\n@internal */" }, responses: { 200: { description: Fine., x-failure: { pointer: /ok, equals: false }, content: { application/json: {} } }, 404: { description: "None e.g. here. Try again." }, 500: { description: "" }, default: { description: "Anything\\n@deprecated else" } } } } }`,
  );
  expect(operationWords(operations[0]!)).toEqual([
    [undefined, "S", "`GET /a`", undefined],
    ["@deprecated", "@throws {HttpError} 200 that is a failure: Fine.", "@throws {HttpError} 404: None e.g.", "@throws {HttpError} default: Anything \\@deprecated else", "@see https://x.example/ \\@internal *\\/"],
  ]);
});
