import { getEventListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { type Api, type Call, DecodeError, type Event, HttpError, type Ndjson, NetworkError, type Operation, TimeoutError, apiKey, checkedJson, connect, json, ndjson } from "../index.ts";
import { type Answer, reply, serve } from "./loopback.test-server.ts";
import type { AnyOptions, CallOptions } from "./options.ts";

type Client = Record<"read" | "write" | "stream" | "checked", (params?: object, options?: CallOptions) => Call<unknown>>;
const operations: Record<string, Operation> = {
  read: { id: "read", method: "GET", path: "/read", responses: { 200: { content: "application/json" }, 204: {}, "4XX": { content: "application/json", description: "Your fault." } } },
  write: { id: "write", method: "POST", path: "/write", body: { content: { "application/json": { serialize: json } } }, responses: { 200: { content: "application/json" } } },
  stream: { id: "stream", method: "GET", path: "/stream", responses: { 200: { content: "application/x-ndjson", read: ndjson } } },
  checked: {
    id: "checked", method: "GET", path: "/checked", int64: true,
    responses: { 200: { content: "application/json", read: checkedJson, failure: { pointer: "/success", equals: false }, description: "It did not work.", decode: { properties: { on: "boolean", n: "integer" } } } },
  },
};
const api: Api<Client, AnyOptions> = { name: "t", servers: [], security: {} };
const open = async (answer: Answer, options: AnyOptions = {}) => {
  const server = await serve(answer);
  return { server, client: connect(api, operations as Record<keyof Client, Operation>, { baseUrl: server.url, retries: 0, ...options }), [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
};
const raw = (response: ServerResponse, status: number, body: string, type?: string) => response.writeHead(status, type ? { "content-type": type } : {}).end(body);
const caught = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => expect.unreachable(), (error: unknown) => error);

describe("views", () => {
  test("send once, whichever and however many are used", async () => {
    await using t = await open((response) => reply(response, 200, { a: 1 }));
    const call = t.client.read();
    const [data, result, response] = await Promise.all([call, call.result(), call.response()]);
    expect([data, result.data, response.status, t.server.received.length]).toEqual([{ a: 1 }, { a: 1 }, 200, 1]);
    expect(call).toBeInstanceOf(Promise);
  });

  test("the response is unread, whatever its status; data after it is refused", async () => {
    await using t = await open((response) => raw(response, 404, "gone"));
    const call = t.client.read();
    const response = await call.response();
    expect([response.status, response.bodyUsed, await response.text(), response.url]).toEqual([404, false, "gone", `${t.server.url}/read`]);
    await expect(call).rejects.toThrow("the response was asked for");
    await expect(call.result()).rejects.toThrow("the response was asked for");
  });

  test("a result holds the error as a value; without a response it rejects", async () => {
    await using t = await open((response) => response.writeHead(401).end());
    const { error, response } = await t.client.read().result();
    expect([error instanceof HttpError, error && "body" in error && error.body, response.status]).toEqual([true, undefined, 401]);
    await expect(t.client.write({ body: 1n }).result()).rejects.toThrow("body cannot be sent");
  });

  test("a variable for a call need not name its errors; one that does must name the right ones", async () => {
    type Missing = { 404: { missing: string } };
    await using t = await open((response) => reply(response, 404, { missing: "x" }));
    const call = t.client.read() as Call<number, Missing>;
    const plain: Call<number> = call;
    // @ts-expect-error another body
    const wrong: Call<number, { 404: { gone: boolean } }> = call;
    const { error } = await call.result();
    expect(error?.status === 404 && "body" in error && error.body.missing).toBe("x");
    expect((await plain.result()).error).toBe((await wrong.result()).error);
  });

  test("a failure that nobody looks at is one unhandled rejection, one that is looked at none; the event says the same", async () => {
    const seen: unknown[] = [];
    const listener = (error: unknown) => seen.push(error);
    const others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", listener);
    const events: Event[] = [];
    await using t = await open((response) => reply(response, 400, {}), { onEvent: (event) => event.type === "unobserved" && events.push(event) });
    void t.client.read();
    await expect.poll(() => seen.length).toBe(1);
    await t.client.read().result();
    await t.client.read().response();
    await caught(t.client.read());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen.length).toBe(1);
    expect(events).toEqual([{ type: "unobserved", operation: "read", request: `GET ${t.server.url}/read`, attempt: 1, error: "http-status" }]);
    process.removeAllListeners("unhandledRejection");
    for (const other of others) process.on("unhandledRejection", other);
  });

  test("a body that nobody looks at leaves no connection open, streams included", async () => {
    let busy = 0;
    await using t = await open((response, { url }) => {
      busy++;
      response.on("close", () => busy--);
      if (url === "/read") reply(response, 200, "x".repeat(1e6));
      else response.writeHead(200).write("1\n");
    }, { timeout: 100 });
    void t.client.read();
    void t.client.stream();
    await expect.poll(() => t.server.received.length).toBe(2);
    await expect.poll(() => busy).toBe(0);
  });
});

describe("a response", () => {
  test.each<[string, number, string, string | undefined, RegExp]>([
    ["HTML with a JSON type", 200, "<html>", "application/json", /answered 200, application\/json: the body is not JSON$/],
    ["HTML", 200, "<html>", "text/html", /answered 200, text\/html: the body is not JSON$/],
    ["empty", 200, "", "application/json", /the body is empty$/],
    ["neither type nor JSON", 200, "hello", undefined, /answered 200, no content type: the body is not JSON$/],
  ])("that is not what is declared is a DecodeError: %s", async (_name, status, body, type, message) => {
    await using t = await open((response) => raw(response, status, body, type));
    const error = await caught(t.client.read());
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ status, code: "decode", snippet: body, message: expect.stringMatching(message) });
  });

  test("of an undeclared success is unknown data; of 204 none", async () => {
    await using t = await open((response, _request, count) => (count === 1 ? reply(response, 202, [1]) : count === 2 ? raw(response, 203, "text") : response.writeHead(204).end()));
    expect([await t.client.read(), await t.client.read(), await t.client.read()]).toEqual([[1], "text", undefined]);
  });

  test("with an error status keeps its body, whatever it is, and ends its message as declared", async () => {
    await using t = await open((response, _request, count) => (count === 1 ? raw(response, 418, "<html>", "text/html") : reply(response, 500, { a: 1 }, { "x-request-id": "r1" })));
    expect(await caught(t.client.read())).toMatchObject({ status: 418, body: "<html>", message: `read: GET ${t.server.url}/read answered 418: Your fault.` });
    const error = (await caught(t.client.read())) as HttpError;
    expect(error.message).toMatch(/answered 500, not sent again: Internal Server Error$/);
    expect([error.body, error.requestId, error.headers.get("x-request-id"), error.attempts, error.mayHaveBeenApplied]).toEqual([{ a: 1 }, "r1", "r1", 1, false]);
  });

  test.each([
    [400, "no such\r\n\u0000 thing", 'answered 400, "no such  thing": Your fault.'],
    [400, { message: "no such thing", error: "x" }, 'answered 400, "no such thing": Your fault.'],
    [400, { error: "no such thing" }, 'answered 400, "no such thing": Your fault.'],
    [400, { error: { message: "deep" } }, "answered 400: Your fault."],
    [400, "x".repeat(300), `answered 400, "${"x".repeat(200)}": Your fault.`],
    [429, {}, "answered 429, not sent again: Your fault."],
  ])("with an error status says what the server says in few words: %d %j", async (status, body, message) => {
    await using t = await open((response) => reply(response, status, body));
    expect(((await caught(t.client.read())) as Error).message).toBe(`read: GET ${t.server.url}/read ${message}`);
  });

  test("that says in its body that it failed is an HttpError", async () => {
    await using t = await open((response, _request, count) => reply(response, 200, { success: count > 1, on: "1", n: "-7" }));
    expect(await caught(t.client.checked())).toMatchObject({ code: "declared-failure", status: 200, body: { success: false }, message: expect.stringMatching(/: It did not work\.$/) });
    expect(await t.client.checked()).toEqual({ success: true, on: true, n: -7 });
  });

  test("with an integer that a number cannot hold is an error where the document declares such", async () => {
    await using t = await open((response, { url }) => raw(response, 200, url === "/read" ? "[9007199254740993]" : '{"s":"9007199254740993","ok":9007199254740991,"id":-9007199254740993}'));
    await expect(t.client.checked()).rejects.toThrow("-9007199254740993 is more than a number can hold");
    expect(await t.client.read()).toEqual([9007199254740992]);
  });

  test("changes no prototype, is UTF-8, and fits the limit", async () => {
    await using t = await open((response, _request, count) => (count === 1 ? raw(response, 200, '\ufeff{"__proto__":{"x":1},"a":1}') : count === 2 ? response.end(Buffer.from([0x22, 0xff, 0x22])) : reply(response, 200, "x".repeat(1000))), { maxBodySize: 500 });
    const data = (await t.client.read()) as object;
    expect([Object.getPrototypeOf(data), ({} as { x?: number }).x]).toEqual([Object.prototype, undefined]);
    await expect(t.client.read()).rejects.toThrow("the body is not UTF-8");
    expect(await caught(t.client.read())).toMatchObject({ code: "body-too-large" });
  });

  test("that breaks off is a NetworkError", async () => {
    await using t = await open((response, { url }) => {
      response.writeHead(200, { "content-length": "100" }).write('{"a":');
      setTimeout(() => response.destroy(), 10).unref();
      if (url === "/write") return;
    });
    expect(await caught(t.client.read())).toBeInstanceOf(NetworkError);
    expect(await caught(t.client.write({ body: 1 }))).toMatchObject({ code: "network", mayHaveBeenApplied: true, message: expect.stringMatching(/failed: [A-Z_]+ \(may have been applied\)$/) });
  });
});

describe("NDJSON", () => {
  const collect = async (data: unknown) => {
    const items = [];
    for await (const item of data as Ndjson<unknown>) items.push(item);
    return items;
  };

  test("arrives as it is sent: in pieces within characters, with CRLF, blank lines, BOM, without a last line break", async () => {
    const bytes = Buffer.from('\ufeff{"a":"ü😀"}\r\n\n  \n2\n[3]');
    await using t = await open(async (response) => {
      for (const byte of bytes) {
        response.write(Buffer.from([byte]));
        await new Promise(setImmediate);
      }
      response.end();
    });
    expect(await collect(await t.client.stream())).toEqual([{ a: "ü😀" }, 2, [3]]);
  });

  test("gives the first item before the last is sent", async () => {
    let finish: (() => void) | undefined;
    await using t = await open((response) => {
      response.write("1\n");
      finish = () => response.end("2\n");
    });
    const items: unknown[] = [];
    for await (const item of (await t.client.stream()) as Ndjson<unknown>) {
      items.push(item);
      finish!();
    }
    expect(items).toEqual([1, 2]);
  });

  test.each([['{"a":1}\n{"b":', "line 2: not JSON"], ["1\nx\n", "line 2: not JSON"], ["x".repeat(2 ** 20 + 1), "a line has more than 1048576 characters"]])("that is cut or wrong is a DecodeError", async (body, message) => {
    await using t = await open((response) => response.end(body));
    const error = await caught(collect(await t.client.stream()));
    expect(error).toBeInstanceOf(DecodeError);
    expect((error as Error).message).toContain(message);
  });

  test("is text or bytes too, but read once", async () => {
    await using t = await open((response) => response.end("1\n2\n"));
    const data = (await t.client.stream()) as Ndjson<number>;
    expect(await data.text()).toBe("1\n2\n");
    await expect(collect(data)).rejects.toThrow("the body has been read");
    expect(await new Response(((await t.client.stream()) as Ndjson<number>).stream()).text()).toBe("1\n2\n");
  });
});

describe("time", () => {
  test("a call that is aborted rejects with the reason, in every phase, and leaves no listener", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    await using t = await open((response, { url }) => {
      if (url === "/stream") response.writeHead(200).write("1\n");
    });
    const headers = t.client.read({}, { signal });
    const body = (await t.client.stream({}, { signal })) as Ndjson<number>;
    const reading = (async () => {
      for await (const item of body) if (item !== 1) break;
    })();
    await expect.poll(() => t.server.received.length).toBe(2);
    const reason = new Error("enough");
    controller.abort(reason);
    expect([await caught(headers), await caught(reading), await caught(t.client.read({}, { signal }))]).toEqual([reason, reason, reason]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(t.server.received.length).toBe(2);
  });

  test("a timeout is until the headers, then between two pieces", async () => {
    await using t = await open(async (response, { url }) => {
      if (url === "/read") return;
      for (let piece = 0; piece < 4; piece++) {
        response.write(`${piece}\n`);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    }, { timeout: 120 });
    expect(await caught(t.client.read())).toMatchObject({ name: "TimeoutError", code: "timeout", message: `read: GET ${t.server.url}/read sent nothing for 120 ms` });
    const items: unknown[] = [];
    const stalled = caught((async () => {
      for await (const item of (await t.client.stream()) as Ndjson<number>) items.push(item);
    })());
    expect(await stalled).toBeInstanceOf(TimeoutError);
    expect(items).toEqual([0, 1, 2, 3]);
  });

  test("a deadline covers everything, also a fetch that does not heed its signal and a credential that never comes", async () => {
    await using t = await open((response) => response.writeHead(200).write("["), { deadline: 80 });
    expect(await caught(t.client.read())).toMatchObject({ code: "deadline" });
    const deaf = connect(api, operations as Record<keyof Client, Operation>, { baseUrl: "https://t.example", deadline: 30, fetch: () => new Promise(() => undefined) });
    expect(await caught(deaf.read())).toMatchObject({ code: "deadline" });
    const stuck = connect(api, operations as Record<keyof Client, Operation>, { baseUrl: "https://t.example", deadline: 30, middleware: [() => new Promise(() => undefined)] });
    expect(await caught(stuck.read())).toMatchObject({ code: "deadline" });
  });

  test("a credential that never comes ends with the deadline, and with the signal", async () => {
    const waiting = connect({ ...api, security: { key: { scheme: apiKey, in: "header", name: "x-key" } } } as typeof api, { read: { ...operations["read"]!, security: [{ key: [] }] } }, { baseUrl: "https://t.example", credentials: { key: () => new Promise(() => undefined) } });
    expect(await caught(waiting.read({}, { deadline: 20 }))).toMatchObject({ code: "deadline", attempts: 0 });
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), 20);
    expect(await caught(waiting.read({}, { signal: controller.signal }))).toBe("enough");
  });

  test("attempts that run side by side each have their timeout", async () => {
    await using t = await open((response, _request, count) => count === 1 && reply(response, 200, "first"), {
      timeout: 50, middleware: [async (request, next) => {
        const [first, second] = await Promise.allSettled([next(request), next(request)]);
        expect(second).toMatchObject({ status: "rejected", reason: { code: "timeout" } });
        return first.status === "fulfilled" ? first.value : Response.error();
      }],
    });
    expect(await t.client.read().response().then(({ status }) => status)).toBe(200);
  });

  test.each<[keyof AnyOptions, unknown]>([["timeout", 0], ["timeout", NaN], ["deadline", -1], ["retries", -1], ["retries", "2"], ["maxBodySize", NaN]])("an option that makes no sense is refused before anything is sent: %s %s", async (name, value) => {
    await using t = await open((response) => reply(response, 200, 1));
    expect(await caught(t.client.read({}, { [name]: value }))).toMatchObject({ code: "input", attempts: 0, message: expect.stringContaining(`${name} must be a number from`) });
    await using wrong = await open((response) => reply(response, 200, 1), { [name]: value });
    expect(await caught(wrong.client.read())).toMatchObject({ code: "input" });
    expect([t.server.received, wrong.server.received]).toEqual([[], []]);
  });

  test("a response that was asked for is still guarded", async () => {
    await using t = await open((response) => response.writeHead(200).write("1"), { timeout: 50 });
    const response = await t.client.read().response();
    expect(await caught(response.text())).toMatchObject({ code: "timeout" });
  });
});
