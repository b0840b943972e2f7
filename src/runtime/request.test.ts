import { describe, expect, test } from "vitest";
import { Exchange } from "./exchange.ts";
import { createClient } from "./client.ts";
import { InputError, type Operation, type Parameter, apiKey, binary, deepObject, form, json, label, matrix, multipart, simple, text } from "../index.ts";
import type { AnyOptions, CallOptions } from "./options.ts";
import { buildRequest } from "./request.ts";

const build = (operation: Partial<Operation>, parameters: Record<string, unknown> = {}, options: AnyOptions = {}, call: CallOptions = {}) => {
  const client = createClient({ name: "t", servers: [{ url: "https://t.example/v1/" }], security: { key: { scheme: apiKey, environment: "T_KEY" } } }, options);
  const exchange = new Exchange(client, { id: "op", method: "GET", path: "/a", responses: {}, ...operation }, call);
  return buildRequest(exchange, parameters);
};
const path = (value: unknown, template = "/a/{id}/b", parameter: Partial<Parameter> = {}) =>
  build({ path: template, parameters: { id: { in: "path", required: true, ...parameter } } }, { id: value });

describe("a path value", () => {
  test.each([["a b"], ["a/b"], ["a\\b"], ["?#;&="], ["ü"], ["%2F"], ["{x}"], ["$&"], ["..."], [".a"], ["x".repeat(10_000)]])("arrives equal in one segment: %s", (value) => {
    const segments = new URL(path(value).url).pathname.split("/");
    expect(segments.length).toBe(5);
    expect(decodeURIComponent(segments[3]!)).toBe(value);
  });

  test.each([["."], [".."], ["%2e"], ["%2E%2e"], [".%2e"], [""], [undefined], [null], [{}], [[]], [["a"]], [new Date()], [Number.NaN], ["\ud800"], ["a\u0000"], ["a\r\nb"], ["\u007f"]])(
    "that could be anything else is refused, naming the parameter: %j",
    (value) => {
      expect(() => path(value)).toThrow(InputError);
      expect(() => path(value)).toThrow(/op: id /);
    },
  );

  test("together with others cannot make a dot segment", () => {
    const operation = { path: "/a/{x}{y}", parameters: { x: { in: "path" }, y: { in: "path" } } } as const;
    expect(() => build(operation, { x: ".", y: "." })).toThrow("op: y leads out of its path segment");
    expect(() => path("", "/a/{id}.json")).toThrow("id is empty");
    expect(path(".", "/a/x{id}").url).toBe("https://t.example/v1/a/x.");
  });

  test("takes arrays and objects where the parameter names a style", () => {
    expect(path(["a/b", "c"], undefined, { style: simple }).url).toMatch(/\/a\/a%2Fb,c\/b$/);
    expect(path({ x: 1 }, undefined, { style: matrix, explode: true }).url).toMatch(/\/a\/;x=1\/b$/);
    expect(path(["a", "b"], undefined, { style: label, explode: true }).url).toMatch(/\/a\/.a.b\/b$/);
    expect(() => path([], undefined, { style: simple })).toThrow("id is empty");
  });
});

describe("parameters", () => {
  test("go to query, header and cookie under their wire names", () => {
    const request = build(
      {
        parameters: {
          filter: { in: "query", name: "filter[]" }, where: { in: "query", style: deepObject }, json: { in: "query", content: "application/json" },
          traceId: { in: "header", name: "X-Trace-Id" }, list: { in: "header" }, session: { in: "cookie" }, theme: { in: "cookie" },
        },
      },
      { filter: ["a", "b"], where: { x: { y: 1 } }, json: { a: [1] }, traceId: "t 1", list: ["a", "b"], session: "a b;c", theme: "dark" },
    );
    expect(request.url).toBe("https://t.example/v1/a?filter%5B%5D=a&filter%5B%5D=b&where%5Bx%5D%5By%5D=1&json=%7B%22a%22%3A%5B1%5D%7D");
    expect(request.headers).toEqual({ "x-trace-id": "t 1", list: "a,b", cookie: "session=a%20b%3Bc; theme=dark" });
  });

  test("that are missing are refused if required; null counts as missing, inherited names are not values", () => {
    const operation = { parameters: { constructor: { in: "query", required: true } } } as unknown as Partial<Operation>;
    expect(() => build(operation, {})).toThrow("op: constructor is missing");
    expect(() => build(operation, { constructor: null })).toThrow("op: constructor is missing");
    expect(build({ parameters: { constructor: { in: "query" } } } as unknown as Partial<Operation>, {}).url).toBe("https://t.example/v1/a");
  });

  test("come from the client's defaults where the document allows it", () => {
    const options = { defaults: { org: 7, other: 8 } };
    const operation = { parameters: { org: { in: "query", client: true }, other: { in: "query" } } } as const;
    expect(build(operation, {}, options).url).toBe("https://t.example/v1/a?org=7");
    expect(build(operation, { org: 9 }, options).url).toBe("https://t.example/v1/a?org=9");
  });
});

test("a path with a fragment, or a query of its own, keeps its parameters where the server sees them", () => {
  const operation = (path: string): Partial<Operation> => ({ path, parameters: { id: { in: "path", required: true }, q: { in: "query" } } });
  expect(build(operation("/files/{id}#shared"), { id: "a#b", q: 1 }).url).toBe("https://t.example/v1/files/a%23b?q=1");
  expect(build(operation("/files/{id}?x=1"), { id: "a?b", q: 2 }).url).toBe("https://t.example/v1/files/a%3Fb?x=1&q=2");
});

describe("headers and bodies", () => {
  test("the call's headers win over the client's, these over the document's", () => {
    const request = build({ accept: "application/json" }, {}, { headers: { Accept: "text/html", "User-Agent": "a" } }, { headers: { "user-agent": "b" } });
    expect(request.headers).toEqual({ accept: "text/html", "user-agent": "b" });
  });

  test("a body is sent by DELETE too, not at all unless given, and is refused if missing or not serializable", () => {
    const body = { required: true, content: { "application/json": { serialize: json } } } as const;
    expect(build({ method: "DELETE", body }, { body: { ids: [1] } })).toMatchObject({ method: "DELETE", body: '{"ids":[1]}', headers: { "content-type": "application/json" } });
    expect(build({ body: { content: body.content } }).body).toBe(undefined);
    expect(() => build({ body })).toThrow("op: body is missing");
    expect(() => build({ body }, { body: 1n })).toThrow("op: body cannot be sent");
    expect(() => build({ body }, { body: () => 1 })).toThrow("op: body is a function");
    expect(() => build({ body }, { body: {} }, {}, { contentType: "text/xml" as never })).toThrow("contentType is none of application/json");
  });

  test("of several media types the first that can carry the value is sent, or what the call says", () => {
    const content = { "application/xml": { serialize: text }, "application/x-www-form-urlencoded": { serialize: form }, "application/json": { serialize: json }, "image/*": { serialize: binary } };
    const type = (value: unknown, contentType?: string) => build({ method: "POST", body: { content } }, { body: value }, {}, { contentType: contentType as never }).headers["content-type"];
    expect(["<a/>", { a: 1 }, [1], new Blob(["x"])].map((value) => type(value))).toEqual(["application/xml", "application/x-www-form-urlencoded", "application/json", "application/xml"]);
    expect([type({ a: 1 }, "application/json"), type(new Blob(["x"], { type: "image/png" }), "image/*")]).toEqual(["application/json", "image/png"]);
    const parts = { "multipart/form-data": { serialize: multipart }, "multipart/mixed": { serialize: multipart } };
    expect(build({ method: "POST", body: { content: parts } }, { body: ["a"] }).headers["content-type"]).toMatch(/^multipart\/mixed;/);
    expect(() => type(() => 1)).toThrow("op: body must be text");
  });

  test("an idempotency key is the caller's or a fresh one", () => {
    const operation = { method: "POST", idempotencyKey: "Idempotency-Key" };
    expect(build(operation, {}, {}, { idempotencyKey: "k" }).headers).toEqual({ "idempotency-key": "k" });
    expect(build(operation).headers["idempotency-key"]).toMatch(/^[\da-f-]{36}$/);
  });

  test("forms follow OpenAPI: repeated names, JSON for objects, encoding where it says so", () => {
    const request = build(
      { method: "POST", body: { content: { "application/x-www-form-urlencoded": { serialize: form, encoding: { deep: { style: deepObject } } } } } },
      { body: { a: "x y&z", b: [1, 2], c: { d: 1 }, deep: { e: 2 }, none: undefined, nil: null, yes: true } },
    );
    expect(request.body).toBe("a=x%20y%26z&b=1&b=2&c=%7B%22d%22%3A1%7D&deep%5Be%5D=2&nil=&yes=true");
  });
});

describe("the base URL", () => {
  const url = (options: AnyOptions, servers = [{ url: "https://t.example/{v}", variables: { v: { default: "v2", enum: ["v2", "v3"] } } }]) => {
    const client = createClient({ name: "t", environment: "SPECLOOM_T_BASE_URL", servers, security: {} }, options);
    return client.server(new Exchange(client, { id: "op", method: "GET", path: "/", responses: {} }, {})).url;
  };

  test("is the option, else the environment, else the document's with its variables", () => {
    expect(url({})).toBe("https://t.example/v2");
    expect(url({ serverVariables: { v: "v3" } })).toBe("https://t.example/v3");
    process.env["SPECLOOM_T_BASE_URL"] = "https://env.example/";
    expect([url({}), url({ baseUrl: "https://option.example/x/" })]).toEqual(["https://env.example", "https://option.example/x"]);
    delete process.env["SPECLOOM_T_BASE_URL"];
  });

  test.each<[string, string, string | undefined]>([
    ["https://{v}.t.example/x", "eu", "https://eu.t.example/x"],
    ["https://t.example:{v}", "8443", "https://t.example:8443"],
    ["https://t.example/{v}/x", "a/b", "https://t.example/a/b/x"],
    ["{v}/x", "https://other.example", "https://other.example/x"],
    ["{v}://t.example", "https", "https://t.example"],
    ...["evil.example/x", "evil.example#", "evil.example?", "evil.example\\", "a@evil.example", "a:1", "a b", "a\t"].flatMap((value): [string, string, undefined][] => [["https://{v}.t.example", value, undefined], ["https://{v}/x", value, undefined]]),
    ["{v}://t.example", "https://evil.example/", undefined],
    ["https://t.example:{v}/", "80@evil.example", undefined],
    ...["a?b", "a#b", "..", "a/../b", "a/%2E.", "a\\b", "a\n"].flatMap((value): [string, string, undefined][] => [["https://t.example/{v}", value, undefined]]),
    ["{v}/x", "https://evil.example?", undefined],
  ])("stays where the document says: %s with %j", (template, v, wanted) => {
    const given = () => url({ serverVariables: { v } }, [{ url: template, variables: { v: { default: "usual" } } }] as never);
    if (wanted) expect(given()).toBe(wanted);
    else expect(given).toThrow(`op: serverVariables.v leads out of its place in ${template}`);
  });

  test("is as the document has it, be it a host with a port", () => {
    const servers = [{ url: "https://{v}/x", variables: { v: { default: "t.example:8443" } } }] as never;
    expect([url({}, servers), url({ serverVariables: { v: "t.example:8443" } }, servers)]).toEqual(["https://t.example:8443/x", "https://t.example:8443/x"]);
    expect(url({ serverVariables: { v: "a.example:1" } }, [{ url: "https://{v}/x", variables: { v: { default: "", enum: ["a.example:1"] } } }] as never)).toBe("https://a.example:1/x");
    // without a host, what follows would be taken for it
    expect(() => url({}, [{ url: "https://{v}/x" }] as never)).toThrow("op: no server");
  });

  test("is refused if missing, unknown, in the open or with credentials, and not repeated", () => {
    expect(() => url({}, [])).toThrow("op: no server: give baseUrl (or set SPECLOOM_T_BASE_URL)");
    expect(() => url({}, [{ url: "/relative" }] as never)).toThrow("op: no server");
    expect(() => url({ serverVariables: { v: "v9" } })).toThrow("serverVariables.v is none of v2, v3");
    for (const baseUrl of ["http://t.example", "http://localhost.example", "ftp://t.example", "https://u:secret@t.example", "https://t.example?key=secret", "http://127.0.0.1.example"]) {
      expect(() => url({ baseUrl })).toThrow(/^op: the base URL must be https, or http on this machine, and end with its path$/);
    }
    for (const baseUrl of ["http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1", "http://api.localhost"]) expect(url({ baseUrl })).toBe(baseUrl);
  });
});
