import { expect, test } from "vitest";
import { generated, spec } from "../../../test/inline.ts";

const schemasOf = async (parts: string): Promise<string> => (await generated({ "shop.yaml": spec(parts) })).files.get("schemas.ts") ?? "";

test("a webhook is a type of what comes, and of what it takes for an answer", async () => {
  expect(await schemasOf("webhooks: { newPet: { post: { summary: A pet came., deprecated: true, requestBody: { required: true, content: { application/json: { schema: { type: string } } } }, responses: { 200: { description: Seen., content: { text/plain: {} } }, default: { description: '' } } } } }")).toContain(`/**
 * A pet came.
 *
 * Webhook \`newPet\`: a POST of the API, and what it takes for an answer.
 * @deprecated
 */
export interface NewPetWebhook {
  body: string;
  responses: {
    /** Seen. */
    200: string;
    default: undefined;
  };
}
`);
});

test("what comes is read and what is answered is written, so that each has its view", async () => {
  const text = await schemasOf("webhooks: { pet: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } } }\ncomponents: { schemas: { Pet: { properties: { id: { type: string, readOnly: true }, key: { type: string, writeOnly: true } } } } }");
  expect(text).toContain("  body?: Pet;");
  expect(text).toContain("200: PetInput;");
});

test("callbacks are named after their operation, and by method where there are several", async () => {
  const text = await schemasOf("paths: { /a: { post: { operationId: subscribe, callbacks: { on-data: { '{$request.body#/url}': { get: { responses: {} }, put: { responses: {} } } }, told: { x-own: 1, '{$url}': { post: { operationId: tell, responses: {} } } } }, responses: { 204: { description: x } } } } }");
  expect(text.match(/(?<=interface )\w+/g)).toEqual(["SubscribeGetOnDataCallback", "SubscribePutOnDataCallback", "TellCallback"]);
});
