import { describe, expect, test } from "vitest";
import { schemaJudge } from "../../scripts/schema-judge.ts";
import type { Json, JsonObject } from "../generator/json.ts";
import { compare } from "./compare.ts";
import { placesOf } from "./place.ts";
import { addOutline, addValue, emptyShape } from "./shape.ts";

/** What is found in values of a schema, as `kind message`. */
function found(schema: JsonObject, values: Json[], add = addValue, others: JsonObject = {}): string[] {
  const document: JsonObject = { openapi: "3.1.1", components: { schemas: { Value: schema, ...others } } };
  const look = placesOf(document);
  const shape = emptyShape();
  for (const value of values) add(shape, value);
  return compare(shape, [look(["components", "schemas", "Value"])!], "", { look, judge: schemaJudge(document) }).map(({ kind, message }) => `${kind} ${message}`);
}

const thing = { type: "object", required: ["id"], properties: { id: { type: "string" }, size: { type: "integer" } } };

describe("an object", () => {
  test("as documented has no deviation", () => {
    expect(found(thing, [{ id: "a", size: 1 }, { id: "b" }])).toEqual([]);
  });

  test("has new properties, each once", () => {
    expect(found(thing, [{ id: "a", colour: "red" }, { id: "b", colour: null }])).toEqual(["new-property /colour (string or null) is not documented"]);
  });

  test("may have any where the schema is open on purpose, or speaks of none", () => {
    expect(found({ ...thing, additionalProperties: true }, [{ id: "a", colour: "red" }])).toEqual([]);
    expect(found({ type: "object" }, [{ colour: "red" }])).toEqual([]);
    expect(found({}, [{ colour: "red" }])).toEqual([]);
  });

  test("has others by their own schema", () => {
    const map = { type: "object", additionalProperties: { type: "integer" }, patternProperties: { "^x-": { type: "boolean" } } };
    expect(found(map, [{ a: 1, "x-b": true }])).toEqual([]);
    expect(found(map, [{ a: "1", "x-b": 1 }])).toEqual(["wrong-type /a is string, documented as integer", "wrong-type /x-b is integer, documented as boolean"]);
  });

  test("lacks what is required", () => {
    expect(found(thing, [{ id: "a" }, {}, {}])).toEqual(["missing-property /id is required, and missing in 2 of 3"]);
  });
});

describe("a type", () => {
  test("is wrong where no alternative has it", () => {
    expect(found(thing, [{ id: 1, size: 1.5 }])).toEqual(["wrong-type /id is integer, documented as string", "wrong-type /size is number, documented as integer"]);
    expect(found({ oneOf: [{ type: "integer" }, { type: "null" }] }, [1, null, "1"])).toEqual(["wrong-type the body is string, documented as null or integer"]);
  });

  test("may be null by the keyword of OpenAPI 3.0", () => {
    expect(found({ type: "string", nullable: true }, [null, "a"])).toEqual([]);
  });

  test("is looked for behind references, in all parts of an allOf, and in items", () => {
    const schema = { type: "array", items: { allOf: [{ $ref: "#/components/schemas/Thing" }, { type: "object", properties: { tag: { $ref: "#/components/schemas/Tag" } } }] } };
    const others = { Thing: thing, Tag: { type: "string" } };
    expect(found(schema, [[{ id: "a", tag: "t" }]], addValue, others)).toEqual([]);
    expect(found(schema, [[{ id: "a", tag: 1 }]], addValue, others)).toEqual(["wrong-type /-/tag is integer, documented as string"]);
  });

  test("of a schema that contains itself ends", () => {
    const tree = { type: "object", properties: { child: { $ref: "#/components/schemas/Value" }, name: { type: "string" } } };
    expect(found(tree, [{ child: { child: { name: 1 } } }])).toEqual(["wrong-type /child/child/name is integer, documented as string"]);
    expect(found({ anyOf: [{ $ref: "#/components/schemas/Value" }, { type: "string" }] }, ["string"], addOutline)).toEqual([]);
  });
});

describe("a value", () => {
  test("is unknown where a list has others, open or not", () => {
    expect(found({ type: "string", enum: ["a", "b"] }, ["a", "c"])).toEqual(['unknown-value the body has "c" beside the documented "a", "b"']);
    expect(found({ anyOf: [{ type: "string", enum: ["a"] }, { type: "string" }] }, ["c"])).toEqual(['unknown-value the body has "c" beside the documented "a"']);
    expect(found({ oneOf: [{ type: "boolean" }, { type: "integer", enum: [0, 1] }] }, [true, 1])).toEqual([]);
  });

  test("that is sensitive is counted and not shown", () => {
    const [message] = found({ type: "string", enum: ["a"], "x-sensitive-data": true }, ["Ada", "Grace"]);
    expect(message).toBe('unknown-value the body has 2 values beside the documented "a"');
  });

  test("is beyond a limit without being shown", () => {
    expect(found({ type: "string", maxLength: 3 }, ["secret", "abc"])).toEqual(["beyond-limit the body must NOT have more than 3 characters"]);
    expect(found({ type: "string", format: "uuid" }, ["secret"])).toEqual(['beyond-limit the body must match format "uuid"']);
  });
});

test("an outline tells names and types, and nothing of values", () => {
  expect(found(thing, [{ id: "integer", size: "integer", colour: "string" }], addOutline)).toEqual(["wrong-type /id is integer, documented as string", "new-property /colour (string) is not documented"]);
  expect(found({ type: "string", enum: ["a"], maxLength: 1 }, ["string"], addOutline)).toEqual([]);
});
