// What calls leave on a caller's signal that outlives them: nothing.
import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import { reply } from "./loopback.test-server.ts";
import type { PagesOptions } from "./options.ts";
import { type Client, caught, failing, fastClock, open } from "./timing.test-client.ts";

const warnings: Error[] = [];
const warned = (warning: Error) => void warnings.push(warning);
beforeEach(() => void process.on("warning", warned));
afterEach(() => void process.off("warning", warned));

/** Answers at once, as the last part of the path says. */
const answers: Record<string, () => Response> = {
  read: () => Response.json([1]),
  replace: () => new Response("{}", { status: 409 }),
  write: () => Response.error(),
  change: () => new Response("<html>", { headers: { "content-type": "application/json" } }),
  keyed: () => new Response(null, { status: 503 }),
  harmless: () => new Response(null, { status: 307, headers: { location: "/read" } }),
  stream: () => new Response("1\n2\n3\n"),
  list: () => Response.json({ items: [1, 2] }),
  "list?after=1": () => Response.json({ items: [1, 2], next: "2" }),
  "list?after=2": () => Response.json({ items: [3, 4] }),
};
const answer = async (url: string) => answers[url.split("/").at(-1)!]!();

const iterate = async (items: AsyncIterable<unknown>, count = Infinity) => {
  for await (const item of items) if (--count < 1) return item;
};
const kinds: Record<string, (client: Client, options: PagesOptions) => Promise<unknown>> = {
  "a success": (client, options) => client.read({}, options),
  "a result": (client, options) => client.replace({}, options).result(),
  "an error status": (client, options) => caught(client.replace({}, options)),
  "a failed request": (client, options) => caught(client.write({}, options)),
  "a body that is not JSON": (client, options) => caught(client.change({}, options)),
  "retries": (client, options) => caught(client.keyed({}, options)),
  "a redirect": (client, options) => client.harmless({}, options),
  "bad input": (client, options) => caught(client.write({ body: 1n }, options)),
  "no credential": (client, options) => caught(client.signed({}, options)),
  "a response, read": async (client, options) => (await client.read({}, options).response()).text(),
  "a response, cancelled": async (client, options) => (await client.read({}, options).response()).body!.cancel(),
  "a response, left alone": (client, options) => client.read({}, options).response(),
  "a stream, read whole": async (client, options) => iterate(await client.stream({}, options)),
  "a stream, left early": async (client, options) => iterate(await client.stream({}, options), 1),
  "a stream, left alone": (client, options) => client.stream({}, options),
  "a stream, as text": async (client, options) => (await client.stream({}, options)).text(),
  "a stream, as bytes, cancelled": async (client, options) => (await client.stream({}, options)).stream().cancel(),
  "a first page": async (client, options) => client.list({}, options),
  "a list, read whole": async (client, options) => iterate(client.list({ after: 1 }, options)),
  "a list, left early": async (client, options) => iterate(client.list({ after: 1 }, options), 3),
  "pages, left early": async (client, options) => iterate(client.list({ after: 1 }, options).pages(), 1),
};

const { signal } = new AbortController();

// 500 of each kind: more than 10,000 with one signal
test.each(Object.entries(kinds))("calls leave no listener on their signal: %s", async (_name, call) => {
  await using t = await open(() => undefined, { fetch: answer, clock: fastClock().clock, retries: 1 });
  for (let round = 0; round < 50; round++) await Promise.all(Array.from({ length: 10 }, () => call(t.client, { signal, deadline: 60_000 })));
  expect(getEventListeners(signal, "abort")).toEqual([]);
  expect(warnings).toEqual([]);
});

test("nor do calls over HTTP, of which one is sent many times", async () => {
  await using t = await open(failing(20, 503), { clock: fastClock().clock, retries: 20 });
  expect(await caught(t.client.read({}, { signal }))).toMatchObject({ attempts: 11 });
  await using u = await open((response, { url }) => (url === "/stream" ? response.end("1\n2\n") : reply(response, 200, [1])));
  for (let round = 0; round < 20; round++) {
    await Promise.all([u.client.read({}, { signal }), u.client.stream({}, { signal }).then((items) => iterate(items, 1)), u.client.stream({}, { signal }).then((items) => iterate(items))]);
  }
  expect(getEventListeners(signal, "abort")).toEqual([]);
  expect(warnings).toEqual([]);
});
