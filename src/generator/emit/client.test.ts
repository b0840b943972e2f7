import { expect, test } from "vitest";
import { generated } from "../../../test/inline.ts";

const clientOf = async (text: string): Promise<string> => (await generated(text)).files.get("client.ts") ?? "";

test("a client reads like this", async () => {
  expect(
    await clientOf(`servers: [{ url: https://shop.example, description: Live. }]
paths:
  /pets:
    get:
      operationId: listPets
      summary: List the pets
      x-pagination: { style: cursor, request: { position: after, size: limit }, response: { items: /data, next: /next }, stop: [no-next] }
      parameters:
        - { name: after, in: query, schema: { type: string } }
        - { name: limit, in: query, description: Pets per page., schema: { type: integer, minimum: 1, maximum: 200, default: 50 } }
      responses:
        200: { description: Pets., content: { application/json: { schema: { $ref: '#/components/schemas/PetPage' } } } }
  /pets/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: shop, in: query, x-client-parameter: true, schema: { type: integer } }
    get:
      operationId: getPet
      description: Reads one pet.
      deprecated: true
      externalDocs: { url: https://shop.example/docs }
      security: [{ key: [] }]
      responses:
        200: { description: A pet., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        404: { description: No such pet. Try another., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
    delete:
      operationId: delete
      requestBody: { required: true, description: Why., content: { application/json: { schema: { type: string } }, text/plain: {} } }
      responses: { 204: { description: Gone. } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas:
    Pet: { properties: { name: { type: string } } }
    PetPage: { properties: { data: { type: array, items: { $ref: '#/components/schemas/Pet' } }, next: { type: string } } }
    Problem: { properties: { title: { type: string } } }
`),
  ).toBe(wanted);
});

const wanted = `// Generated from shop.yaml by specloom generate. Do not edit.
import { type Api, type Call, type CallOptions, type ClientOptions, type Credential, type Operation, type Pages, type PagesOptions, type WithDefaults, apiKey, connect, cursor, json, text } from "specloom";
import type { Pet, PetPage, Problem } from "./schemas.ts";
export type * from "./schemas.ts";

/** Shop 1 */
export interface Shop {
  /**
   * List the pets
   *
   * \`GET /pets\`
   *
   * Paged: await the first page, iterate over all items, or take \`.pages()\`.
   */
  listPets(params?: ListPetsParameters, options?: PagesOptions): Pages<Pet, PetPage>;

  /**
   * Reads one pet.
   *
   * \`GET /pets/{id}\`
   * @deprecated
   * @throws {HttpError} 404: No such pet.
   * @see https://shop.example/docs
   */
  getPet(params: GetPetParameters, options?: CallOptions): Call<Pet, GetPetErrors>;

  /** \`DELETE /pets/{id}\` */
  delete(params: DeleteParameters, options?: CallOptions<"application/json" | "text/plain">): Call<void>;
}

/** Parameters of {@link Shop.listPets}. Where to start is the call option \`from\`. */
export interface ListPetsParameters {
  /**
   * Pets per page.
   *
   * 1 to 200.
   * @default 50
   */
  limit?: number;
}

/** Parameters of {@link Shop.getPet}. */
export interface GetPetParameters {
  id: string;
  shop?: number;
}

/** Bodies of the errors of {@link Shop.getPet}, by status. */
export interface GetPetErrors {
  404: Problem;
}

/** Parameters of {@link Shop.delete}. */
export interface DeleteParameters {
  id: string;
  shop?: number;
  /** Why. */
  body: string;
}

export const listPets: Operation = {
  id: "listPets",
  method: "GET",
  path: "/pets",
  parameters: { limit: { in: "query" }, after: { in: "query" } },
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
  },
  pagination: { style: cursor, items: ["/data"], stop: ["no-next"], position: "after", size: "limit", next: ["/next"] },
};

export const getPet: Operation<GetPetErrors> = {
  id: "getPet",
  method: "GET",
  path: "/pets/{id}",
  parameters: { id: { in: "path", required: true }, shop: { in: "query", client: true } },
  security: [{ key: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    404: { description: "No such pet. Try another.", content: "application/json" },
  },
};

export const delete_: Operation = {
  id: "delete",
  method: "DELETE",
  path: "/pets/{id}",
  parameters: { id: { in: "path", required: true }, shop: { in: "query", client: true } },
  body: { required: true, content: { "application/json": { serialize: json }, "text/plain": { serialize: text } } },
  responses: {
    204: {},
  },
};

/** Every operation, by name. */
export const operations = {
  listPets,
  getPet,
  delete: delete_,
};

/** Credentials of {@link createShop}, by security scheme. */
export interface ShopCredentials {
  /** When absent, read from \`SHOP_KEY\`. */
  key?: Credential<string>;
}

/** Parameters that may be given once, for every operation that has them. */
export interface ShopDefaults {
  shop?: number;
}

/** A {@link Shop} whose client parameters were all given as \`defaults\`: what a function of yours may ask for. */
export type ShopWithDefaults = WithDefaults<Shop, Required<ShopDefaults>>;

/** Options of {@link createShop}. */
export interface ShopOptions extends ClientOptions {
  /** Default: \`SHOP_BASE_URL\` from the environment, else \`https://shop.example\` (Live). */
  baseUrl?: string | undefined;
  credentials?: ShopCredentials | undefined;
}

/** What {@link connect} must know of the API, apart from its operations. */
export const api: Api<Shop, ShopOptions> = {
  name: "shop",
  environment: "SHOP_BASE_URL",
  servers: [{ url: "https://shop.example" }],
  security: { key: { scheme: apiKey, in: "header", name: "X-Key", environment: "SHOP_KEY" } },
};

/**
 * A client for {@link Shop}. Credentials and base URL come from the options, else from the environment.
 * @example const shop = createShop();
 */
export function createShop<D extends ShopDefaults>(options: ShopOptions & { defaults: D }): WithDefaults<Shop, D>;
export function createShop(options?: ShopOptions): Shop;
export function createShop(options?: ShopOptions): Shop {
  return connect(api, operations, options);
}
`;

test("an API without anything to give or to sign has the smallest factory", async () => {
  const client = await clientOf("paths: { /a: { get: { operationId: a, responses: { 204: { description: x } } } } }");
  expect(client.slice(client.indexOf("/** Every operation"))).toBe(`/** Every operation, by name. */
export const operations = {
  a,
};

/** Options of {@link createShop}. */
export interface ShopOptions extends ClientOptions {
  /** Required here or as \`SHOP_BASE_URL\` in the environment: the document names no server. */
  baseUrl?: string | undefined;
}

/** What {@link connect} must know of the API, apart from its operations. */
export const api: Api<Shop, ShopOptions> = {
  name: "shop",
  environment: "SHOP_BASE_URL",
  servers: [],
  security: {},
};

/**
 * A client for {@link Shop}. Credentials and base URL come from the options, else from the environment.
 * @example const shop = createShop();
 */
export function createShop(options?: ShopOptions): Shop {
  return connect(api, operations, options);
}
`);
});

test("what the document calls as the runtime does is kept, and the runtime's is imported under another name", async () => {
  const json = (schema: string) => `responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/${schema}' } } } } }`;
  const client = await clientOf(
    `paths: { /a: { get: { operationId: connect, ${json("Call")} }, put: { operationId: json, requestBody: { content: { application/json: {} } }, ${json("Operation_")} } } }\ncomponents: { schemas: { Call: { type: string }, Operation_: { type: string }, Operation: { type: string } } }`,
  );
  expect(client).toContain('import { type Api, type Call as Call_, type CallOptions, type ClientOptions, type NoParameters, type Operation as Operation__, connect as connect_, json as json_ } from "specloom";');
  expect(client).toContain('import type { Call, Operation_ } from "./schemas.ts";');
  expect(client).toContain("): Call_<Call>;");
  expect(client).toContain("return connect_(api, operations, options);");
  expect(client).toContain("export const connect: Operation__ = {");
  expect(client).toContain("serialize: json_");
});

test("an API whose own types are called as the runtime's are", async () => {
  const { files } = await generated({ "client.yaml": 'openapi: 3.1.0\ninfo: { title: Client, version: "1" }\npaths: { /a: { get: { operationId: a, responses: { 204: { description: x } } } } }\n' });
  expect(files.get("client.ts")).toContain("type ClientOptions as ClientOptions_");
  expect(files.get("client.ts")).toContain("export interface ClientOptions extends ClientOptions_ {");
});
