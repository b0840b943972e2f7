import { expect, test } from "vitest";
import { diagnostics } from "../../test/inline.ts";

const document = (reference: string) => `components: { schemas: { A: { $ref: '${reference}' }, Pet: { type: string }, a/b: { type: string } }, responses: { Gone: { description: x } } }`;

test.each([
  ["#/components/schemas/Pett", "#/components/schemas/Pet"],
  ["#/components/schema/Pet", "#/components/schemas/Pet"],
  ["#/component/schemas/pet", "#/components/schemas/Pet"],
  ["#components/schemas/Pet", "#/components/schemas/Pet"],
  ["#/components/schemas/a~1c", "#/components/schemas/a~1b"],
  ["#/definitions/Pet", "#/components/schemas/Pet"],
  ["#/components/schemas/Gone", "#/components/responses/Gone"],
  ["Pet", "#/components/schemas/Pet"],
])("of %s it asks whether %s was meant", async (reference, meant) => {
  expect((await diagnostics(document(reference))).map(({ code, advice }) => [code, advice])).toEqual([["ref-not-found", `Did you mean "${meant}"?`]]);
});

test.each(["#/nothing/alike", "#/components/schemas/Unlike", "Unlike"])("of %s it says what a reference looks like", async (reference) => {
  expect((await diagnostics(document(reference))).map(({ advice }) => advice)).toEqual(["Point it at something that the document has, such as `#/components/schemas/Name`."]);
});
