import { expect, test } from "vitest";
import { documentationOf } from "./documentation.ts";

test.each([
  [{ minimum: 1, maximum: 200 }, ["1 to 200"]],
  [{ minimum: 0 }, ["at least 0"]],
  [{ maximum: 5 }, ["at most 5"]],
  [{ minimum: 3, maximum: 3 }, ["exactly 3"]],
  [{ exclusiveMinimum: 0, exclusiveMaximum: 1 }, ["more than 0", "less than 1"]],
  [{ minimum: 1, exclusiveMinimum: 0 }, ["more than 0", "at least 1"]],
  [{ minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false }, ["more than 0", "at most 9"]],
  [{ minLength: 1, maxLength: 10, pattern: "^a" }, ["1 to 10 characters", "pattern `^a`"]],
  [{ minItems: 2, maxItems: 2, uniqueItems: true }, ["exactly 2 items", "no item twice"]],
  [{ minProperties: 1 }, ["at least 1 properties"]],
  [{ multipleOf: 0.5 }, ["a multiple of 0.5"]],
  [{ minimum: "1", maxLength: null }, []],
])("%j is told as %j", (schema, want) => {
  expect(documentationOf(schema).constraints).toEqual(want);
});

test("words, default, format and example are told as they are", () => {
  expect(documentationOf({ title: "T", description: "D", deprecated: true, default: null, format: "uuid", example: 0, examples: [1] })).toEqual({ title: "T", description: "D", deprecated: true, default: null, format: "uuid", example: 0, constraints: [] });
  expect(documentationOf({ examples: [1, 2], deprecated: "yes", title: 3 })).toEqual({ example: 1, constraints: [] });
});
