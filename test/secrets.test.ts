import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { type Api, type Call, type CallOptions, type ClientOptions, type Event, type Operation, checkedJson, connect, url } from "specloom";
import { type Answer, type Received, reply, serve } from "../src/runtime/loopback.test-server.ts";
import { failure } from "./support/outcome.ts";
import { foundIn, shown } from "./support/secrets.ts";
import { type Kind, clientKinds, issuedToken, kinds, plainKinds } from "./support/security-kinds.ts";

type Client = Record<"read" | "check" | "list", (params?: object, options?: CallOptions) => Call<unknown>>;
type Options = ClientOptions & { credentials?: object };
const common = { method: "GET", path: "/read", security: [{ key: [] }] };
const operations: Record<keyof Client, Operation> = {
  read: { ...common, id: "read", responses: { 200: { content: "application/json" } } },
  check: { ...common, id: "check", responses: { 200: { content: "application/json", read: checkedJson, failure: { pointer: "/success", equals: false } } } },
  list: { ...common, id: "list", responses: { 200: { content: "application/json" } }, pagination: { style: url, items: ["/items"], next: ["/next"], stop: ["no-next"] } },
};

type Failure = { codes: string[]; answer?: Answer; token?: Answer; options?: ClientOptions; call?: CallOptions; operation?: keyof Client; secret?: (secret: string) => string; throws?: true };

const issue: Answer = (response) => reply(response, 200, { access_token: issuedToken, token_type: "Bearer" });

/** Lets a call fail, and returns what there is to see of it. */
async function fail({ declaration, secret, credential }: Kind, { answer = issue, token = issue, options, call, operation = "read", ...more }: Failure) {
  const events: Event[] = [];
  await using server = await serve((response, request, count) => (request.url.startsWith("/token") ? token : answer)(response, request, count));
  const given = more.secret?.(secret) ?? secret;
  const api: Api<Client, Options> = { name: "t", servers: [], security: { key: declaration } };
  const thrown = () => Promise.reject(new Error(`the vault refuses ${given}`, { cause: given }));
  const credentials = { key: more.throws ? thrown : credential(given, `${server.url}/token`) };
  const client = connect(api, operations, { baseUrl: server.url, retries: 0, credentials, onEvent: (event) => events.push(event), ...options });
  const error = await failure(operation === "list" ? last(client.list()) : client[operation]({}, call));
  const assertions = server.received.map(({ body }) => new URLSearchParams(body).get("client_assertion") ?? "");
  return { error, events, client, secrets: [given, issuedToken, ...assertions.flatMap((text) => text.split(".").slice(2))] };
}

async function last(list: Call<unknown>): Promise<void> {
  for await (const _ of list as unknown as AsyncIterable<unknown>);
}

/** All that a server was sent, as it came, decoded, and with hexadecimal digits in lower case. */
function echo({ url, headers, body }: Received): string {
  const [, encoded = ""] = /^Basic (.*)/.exec(headers.authorization ?? "") ?? [];
  return `${url} ${url.replace(/%../g, (hex) => hex.toLowerCase())} ${decodeURIComponent(url)} ${JSON.stringify(headers)} ${body} ${decodeURIComponent(body)} ${decodeURIComponent(Buffer.from(encoded, "base64").toString())}`;
}

const refuse: ClientOptions["fetch"] = (url, init) => Promise.reject(new TypeError(`cannot fetch ${url} with ${JSON.stringify(init)}`, { cause: new Error(inspect(init)) }));
const hang = () => undefined;

const failures: Record<string, Failure> = {
  "a status": { codes: ["http-status"], answer: (response) => reply(response, 500, { message: "no" }) },
  "a lost connection": { codes: ["network"], answer: (response) => response.destroy() },
  "a timeout": { codes: ["timeout"], answer: hang, options: { timeout: 15 } },
  "a deadline": { codes: ["deadline"], answer: hang, call: { deadline: 60 } },
  "a body that is not JSON": { codes: ["decode"], answer: (response) => response.end("{") },
  "an echo in the body of an error": { codes: ["http-status"], answer: (response, request) => reply(response, 400, { message: echo(request) }) },
  "an echo in the text of an error": { codes: ["http-status"], answer: (response, request) => response.writeHead(400).end(echo(request)) },
  "an echo in the body of a success that is none": { codes: ["declared-failure"], operation: "check", answer: (response, request) => reply(response, 200, { success: false, error: echo(request) }) },
  "an echo in a body that is not JSON": { codes: ["decode"], answer: (response, request) => response.end(`{${echo(request)}`) },
  "an echo in the request id": { codes: ["http-status"], answer: (response, request) => reply(response, 400, {}, { "x-request-id": echo(request) }) },
  "an echo in the content type": { codes: ["decode"], answer: (response, request) => response.writeHead(200, { "content-type": `text/plain; was=${echo(request)}` }).end("{") },
  "an echo in the status text": { codes: ["http-status"], answer: (response, request) => response.writeHead(400, echo(request)).end() },
  "an echo in a redirect": { codes: ["redirect"], answer: (response, request) => response.writeHead(302, { location: `http://u:${encodeURIComponent(echo(request))}@sp.example/${encodeURIComponent(echo(request))}?k=${encodeURIComponent(echo(request))}` }).end() },
  "an echo in what is not HTTP": { codes: ["network"], answer: (response, request) => response.socket!.end(`HTTP/1.1 200 OK\r\ncontent-length: ${echo(request)}\r\n\r\n`) },
  "an echo in the link to the next page": { codes: ["page-origin"], operation: "list", answer: (response, request) => reply(response, 200, { items: [1], next: `http://sp.example/${encodeURIComponent(echo(request))}` }) },
  "an echo in the path of the next page, which fails": {
    codes: ["http-status"], operation: "list",
    answer: (response, request) => (request.url.startsWith("/next") ? reply(response, 500, {}) : reply(response, 200, { items: [1], next: `/next/${encodeURIComponent(echo(request))}#${encodeURIComponent(echo(request))}` })),
  },
  "a fetch that throws what it was given": { codes: ["network"], options: { fetch: refuse } },
  "a supplier that throws the secret": { codes: ["credential-failed"], throws: true },
  "a line break in the secret": { codes: ["input", "credential-failed", "http-status"], secret: (secret) => `${secret}\r\nx: y`, answer: (response) => reply(response, 500, {}) },
  "a middleware that throws what it sees": {
    codes: ["undefined"],
    options: { middleware: [async (request, next, operation) => Promise.reject(new Error(inspect([request, operation, await next(request)])))] },
  },
};

const refusals: Record<string, Failure> = {
  "with an echo in the description": { codes: ["token-failed"], token: (response, request) => reply(response, 401, { error: "invalid_client", error_description: echo(request) }) },
  "with an echo in the error's name": { codes: ["token-failed"], token: (response, request) => reply(response, 400, { error: echo(request), error_uri: echo(request) }) },
  "with an echo in a challenge": { codes: ["token-failed"], token: (response, request) => reply(response, 401, {}, { "www-authenticate": `Basic realm="${encodeURIComponent(echo(request))}"` }) },
  "with an echo that is no OAuth": { codes: ["token-failed"], token: (response, request) => response.writeHead(200, echo(request)).end(echo(request)) },
  "with a token of another type": { codes: ["token-failed"], token: (response, request) => reply(response, 200, { access_token: issuedToken, token_type: echo(request) }) },
  "with an echo in a redirect": { codes: ["redirect"], token: (response, request) => response.writeHead(307, { location: `http://sp.example/${encodeURIComponent(echo(request))}` }).end() },
  "with a lost connection": { codes: ["network"], token: (response) => response.destroy() },
  "with an echo in what is not HTTP": { codes: ["network"], token: (response, request) => response.socket!.end(`HTTP/1.1 200 OK\r\ncontent-length: ${encodeURIComponent(echo(request))}\r\n\r\n`) },
};

const named = <T>(table: Record<string, T>) => Object.entries(table);

describe.each(named(kinds))("no secret is shown: %s, after", (_, kind) => {
  test.each(named(failures))("%s", async (_, wanted) => {
    const { error, events, client, secrets } = await fail(kind, wanted);
    expect(wanted.codes).toContain(String((error as { code?: unknown }).code));
    // the server's own data, of which the next test tells
    if ("body" in (error as object)) Object.assign(error as object, { body: undefined });
    expect(foundIn(shown(error), secrets)).toEqual([]);
    expect(foundIn(shown([events, client]), secrets)).toEqual([]);
  });

  test("an echo, in the body that the error holds", async () => {
    const { error, secrets } = await fail(kind, failures["an echo in the body of an error"]!);
    expect(foundIn(shown((error as { body: unknown }).body), secrets)).toEqual([]);
  });

  test("an abort, whose reason is the caller's own", async () => {
    const reason = new Error("enough");
    const controller = new AbortController();
    const { error, events } = await fail(kind, { codes: [], answer: () => controller.abort(reason), call: { signal: controller.signal } });
    expect(error).toBe(reason);
    expect(events.at(-1)).toMatchObject({ type: "attempt", error: "aborted" });
  });
});

describe.each(named(clientKinds))("no secret is shown: %s, after a token request refused", (_, kind) => {
  test.each(named(refusals))("%s", async (_, wanted) => {
    const { error, events, secrets } = await fail(kind, wanted);
    expect(wanted.codes).toContain(String((error as { code?: unknown }).code));
    expect(foundIn(shown(error), secrets)).toEqual([]);
    expect(foundIn(shown(events), secrets)).toEqual([]);
  });
});

test.each(["2024", "true", "year", '"year":'])("a secret that is like JSON leaves the error what it is: %s", async (secret) => {
  const { error } = await fail({ ...plainKinds.basic, secret }, { codes: [], answer: (response) => reply(response, 400, { year: 2024, is: true, message: "no" }) });
  expect(error).toMatchObject({ code: "http-status", status: 400, body: { message: "no" } });
});

describe.each(named<Kind>(plainKinds))("no secret is shown: %s, by", (_, { declaration, secret, credential }) => {
  const api: Api<Client, Options> = { name: "t", servers: [], security: { key: declaration } };
  test("a client, a call or a list, printed", async () => {
    await using server = await serve((response) => reply(response, 200, { items: [] }));
    const client = connect(api, operations, { baseUrl: server.url, credentials: { key: credential(secret, "") } });
    const [call, list] = [client.read(), client.list()];
    expect(foundIn(shown([client, call, list]), [secret])).toEqual([]);
    await Promise.all([call, list]);
    expect(foundIn(shown([client, call, list]), [secret])).toEqual([]);
  });

  test("a response, printed", async () => {
    await using server = await serve((response) => reply(response, 200, 1));
    const client = connect(api, operations, { baseUrl: server.url, credentials: { key: credential(secret, "") } });
    expect(foundIn(shown((await client.read().result()).response), [secret])).toEqual([]);
    expect(foundIn(shown(await client.read().response()), [secret])).toEqual([]);
  });
});
