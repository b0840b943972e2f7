// Where credentials do not go: every status × another port, host, scheme × every way to authenticate.
import { describe, expect, test } from "vitest";
import { foundIn } from "../../test/support/secrets.ts";
import { type Kind, clientKinds, issuedToken, kinds } from "../../test/support/security-kinds.ts";
import { type Api, type Call, type Operation, type Pages, type PaginationStyle, PaginationError, connect, json, link, url } from "../index.ts";
import { type Answer, reply, serve } from "./loopback.test-server.ts";
import type { AnyOptions } from "./options.ts";

type Client = Record<"read" | "write" | "replace", (params?: object) => Call<unknown>> & { list(): Pages<unknown> };
const shared = { path: "/from", accept: "application/json", security: [{ key: [] }], responses: { 200: { content: "application/json" } } };
const body = { content: { "application/json": { serialize: json } } };
const list = (style: PaginationStyle): Operation => ({ ...shared, id: "list", method: "GET", pagination: { style, items: ["/items"], next: ["/next"], stop: ["no-next"] } });
const operations: Record<keyof Client, Operation> = {
  read: { ...shared, id: "read", method: "GET" },
  write: { ...shared, id: "write", method: "POST", body },
  replace: { ...shared, id: "replace", method: "PUT", body },
  list: list(url),
};
/** A header that the caller gives may be secret too. */
const mine = "m1ne-9876";
const statuses = [301, 302, 303, 307, 308];

/** A server with a token endpoint and one elsewhere, which records; over https the client's fetch records and answers. */
async function open({ declaration, secret, credential }: Kind, answer: (elsewhere: Record<string, string>) => Record<string, Answer>, style: PaginationStyle = url) {
  const overHttps: { url: string; init: RequestInit }[] = [];
  const other = await serve((response) => reply(response, 200, { access_token: issuedToken, token_type: "Bearer" }));
  const server = await serve((response, request, count) => {
    const { url: base } = server;
    const elsewhere = { port: other.url, host: base.replace("127.0.0.1", "localhost"), scheme: base.replace("http:", "https:") };
    const [path = ""] = request.url.split("?");
    const issue: Answer = () => reply(response, 200, { access_token: issuedToken, token_type: "Bearer" });
    ({ "/token": issue, ...answer(elsewhere) }[path] ?? (() => reply(response, 200, "there")))(response, request, count);
  });
  const api: Api<Client, AnyOptions> = { name: "t", servers: [], security: { key: declaration } };
  const client = connect(api, { ...operations, list: list(style) }, {
    baseUrl: server.url, retries: 0, credentials: { key: credential(secret, `${server.url}/token`) }, headers: { "x-mine": mine },
    fetch: (url, init) => {
      if (!url.startsWith("https:")) return fetch(url, init);
      overHttps.push({ url, init });
      return Promise.resolve(Response.json("there"));
    },
  });
  /** What came elsewhere, wherever that is. */
  const arrived = () => [
    ...other.received, ...server.received.filter(({ headers }) => headers.host?.startsWith("localhost")),
    ...overHttps.map(({ url, init }) => ({ url, method: init.method, headers: init.headers as Record<string, string>, body: init.body ?? "" })),
  ];
  const close = async () => void (await Promise.all([other, server].map((each) => each[Symbol.asyncDispose]())));
  return { client, server, arrived, secrets: [secret, issuedToken, mine], [Symbol.asyncDispose]: close };
}

const redirect = (status: number, location: string): Answer => (response) => response.writeHead(status, { location }).end();

/** The header names that fetch adds by itself, and the one that is ours. */
const harmless = /^(accept|accept-encoding|accept-language|connection|host|sec-fetch-mode|user-agent)$/;
function expectNothingOfOurs({ arrived, secrets }: Awaited<ReturnType<typeof open>>): void {
  for (const { url, method, headers, body } of arrived()) {
    expect(Object.keys(headers).filter((name) => !harmless.test(name))).toEqual([]);
    expect([method, url.includes("?"), body]).toEqual(["GET", false, ""]);
  }
  expect(foundIn(JSON.stringify(arrived()), secrets)).toEqual([]);
}

describe.each(Object.entries(kinds))("%s", (_, kind) => {
  test.each(statuses)("a %d elsewhere is followed with nothing of ours, and never with a body", async (status) => {
    for (const place of ["port", "host", "scheme"]) {
      await using t = await open(kind, (elsewhere) => ({ "/from": redirect(status, `${elsewhere[place]!}/to`) }));
      await t.client.read();
      await t.client.write({ body: "b0dy" }).result().catch(() => undefined);
      await t.client.replace({ body: "b0dy" }).result().catch(() => undefined);
      expect(t.arrived(), place).toHaveLength(status === 303 ? 3 : 1);
      expectNothingOfOurs(t);
    }
  });

  test.each(statuses)("a %d within the origin keeps headers, and the body where it stays a write", async (status) => {
    await using t = await open(kind, () => ({ "/from": redirect(status, "/to") }));
    expect(await t.client.read()).toBe("there");
    expect(await t.client.replace({ body: "b0dy" })).toBe("there");
    const sent = t.server.received.filter(({ url }) => url !== "/token");
    for (const [from, to] of [sent.slice(0, 2), sent.slice(2)]) {
      expect([to!.headers.authorization, to!.headers.cookie, to!.headers["x-mine"]]).toEqual([from!.headers.authorization, from!.headers.cookie, from!.headers["x-mine"]]);
    }
    expect([sent[3]!.method, sent[3]!.body]).toEqual(status === 303 ? ["GET", ""] : ["PUT", '"b0dy"']);
  });

  test("back from elsewhere it has no credentials either", async () => {
    await using t = await open(kind, ({ host }) => ({ "/from": redirect(302, `${host}/back`), "/back": (response) => redirect(302, t.server.url + "/to")(response, t.server.received[0]!, 0) }));
    await t.client.read();
    const { headers, url } = t.server.received.at(-1)!;
    expect([url, headers.authorization, headers.cookie, headers["x-mine"]]).toEqual(["/to", undefined, undefined, undefined]);
  });

  test("a redirect that leads to itself ends", async () => {
    await using t = await open(kind, () => ({ "/from": redirect(307, "/from") }));
    await expect(t.client.read()).rejects.toMatchObject({ name: "NetworkError", code: "redirect" });
    expect(t.server.received.filter(({ url }) => url !== "/token")).toHaveLength(11);
  });

  test.each([["port"], ["host"], ["scheme"]])("a link to a next page at another %s is refused, and nothing is sent there", async (place) => {
    for (const style of [url, link]) {
      const page = (elsewhere: string): Answer => (response) => reply(response, 200, { items: [1], next: `${elsewhere}/from` }, { link: `<${elsewhere}/from>; rel="next"` });
      await using t = await open(kind, (elsewhere) => ({ "/from": page(elsewhere[place]!) }), style);
      const pages = t.client.list().pages()[Symbol.asyncIterator]();
      expect((await pages.next()).value).toMatchObject({ items: [1] });
      await expect(pages.next()).rejects.toBeInstanceOf(PaginationError);
      expect(t.arrived()).toEqual([]);
    }
  });
});

describe.each(Object.entries(clientKinds))("the token endpoint, %s", (_, kind) => {
  test.each(statuses)("redirected with %d elsewhere: neither proof nor body goes there", async (status) => {
    for (const place of ["port", "host", "scheme"]) {
      await using t = await open(kind, (elsewhere) => ({ "/token": redirect(status, `${elsewhere[place]!}/to`) }));
      await t.client.read().result().catch(() => undefined);
      expect(t.server.received[0]!.url, place).toBe("/token");
      expectNothingOfOurs(t);
    }
  });
});

test.each([["/to?a=1", "/to?a=1&key=v%201"], ["/to?key=v%201", "/to?key=v%201"]])("a key in the query is in a redirect within the origin, once: %s", async (location, wanted) => {
  await using t = await open({ ...kinds["API key in the query"]!, secret: "v 1" }, () => ({ "/from": redirect(307, location) }));
  await t.client.read();
  expect(t.server.received[1]!.url).toBe(wanted);
});
