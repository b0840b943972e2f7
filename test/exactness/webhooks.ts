/** What the API sends: webhooks and callbacks, as types. */
import { type Case, openapi, paths } from "./case.ts";

const json = (of: string) => `content: { application/json: { schema: ${of} } }`;
const post = (more = "") => `post: { ${more}requestBody: { required: true, ${json("{ $ref: '#/components/schemas/Event' }")} }, responses: { 200: { description: seen, ${json("{ type: object, properties: { seen: { type: boolean } } }")} }, 204: { description: done } } }`;
const event = "components: { schemas: { Event: { type: object, required: [id], properties: { id: { type: string, readOnly: true }, secret: { type: string, writeOnly: true } } } } }";

export const webhooks: Case[] = [
  {
    name: "webhooks-alone",
    document: openapi("3.1.0", `webhooks:\n  newPet:\n    ${post("summary: A pet came, ")}\n  pet.gone:\n    ${post("operationId: petGone, deprecated: true, ")}\n${event}`),
    want: ["export interface NewPetWebhook { body: Event; responses: { 200: NewPetWebhookResponse; 204: undefined; }; }", "export interface PetGoneWebhook {"],
    program: 'import type { NewPetWebhook } from "./client.ts";\nexport const handle = (body: NewPetWebhook["body"]): NewPetWebhook["responses"][200] => ({ seen: body.id !== "" });\n',
  },
  {
    name: "webhooks-of-any-form",
    document: openapi("3.1.0", `paths: {}\nwebhooks:\n  "*/ a":\n    get: { responses: { 200: { description: "*/" } } }\n    put: { requestBody: { content: { text/plain: {}, application/octet-stream: {}, application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } } } }, responses: { default: { description: x, content: { application/xml: {} } } } }\n  by-reference: { $ref: '#/components/pathItems/P' }\n  "": {}\n  Event:\n    ${post()}\n${event.replace("components: {", "components: { pathItems: { P: { post: { responses: {} } } },")}`),
    want: ["export interface GetAWebhook {", "export interface PutAWebhook { body?: string | Blob | PutAWebhookBody;", "export interface ByReferenceWebhook {", "export interface EventWebhook {"],
  },
  {
    name: "callbacks",
    document: paths("3.0.3", `/a:\n  post:\n    operationId: subscribe\n    callbacks:\n      onData:\n        '{$request.query.url}/data?x={$response.body#/id}':\n          ${post()}\n      other: { $ref: '#/components/callbacks/C' }\n    responses: { 204: { description: x } }`, event.replace("components: {", `components: { callbacks: { C: { '{$url}': { ${post("operationId: told, ")} }, '{$url}/two': { ${post("operationId: told, ")} } } },`)),
    want: ["export interface SubscribeOnDataCallback { body: Event;", "export interface ToldCallback {", "export interface ToldCallback2 {"],
  },
];
