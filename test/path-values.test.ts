// A path value stays one segment, in every operation of every client that has one: it arrives equal, or nothing is sent.
import { operations as banno } from "specloom/banno";
import { operations as bunce } from "specloom/bunce";
import { operations as hang } from "specloom/hang";
import { operations as infinity } from "specloom/infinity";
import { operations as unityOne } from "specloom/unity-one";
import { type Api, type Call, type ClientOptions, InputError, type Operation, connect } from "specloom";
import { afterAll, describe, expect, test } from "vitest";
import { reply, serve } from "../src/runtime/loopback.test-server.ts";
import { failure } from "./support/outcome.ts";

const server = await serve((response) => reply(response, 200, []));
afterAll(() => server[Symbol.asyncDispose]());

const arriving = [
  "a b", " ", "a/b", "/", "../x", "a/../b", "a\\b", "..\\", "?", "?a=1", "#", ";", "..;", "&=", "%", "%2F", "%5c", "%00", "%0d%0a", "...", ".a", "a.", "{x}", "{segment}", "$&", "$1", "a,b", "+", ":@",
  "é", "😀", "\u202e", "__proto__", 0, -1.5, 2n ** 64n, true,
];
const refused = [
  "", ".", "..", "%2e", "%2E%2e", ".%2e", "%252e%252E", "\0", "a\0", "\t", "\r\nX: 1", "a\nb", "\u007f", "\ud800", "a\udc00b", Number.NaN, Infinity, new Date(0), [], ["a"], {}, { a: 1 }, null, undefined, Symbol("a"), () => "a",
];

/** The operation alone, with what it requires besides the path, and without credentials. */
function callable(operation: Operation) {
  const parameters = Object.entries(operation.parameters ?? {});
  const given = Object.fromEntries(parameters.filter(([, { in: place, required }]) => required || place === "path").map(([name]) => [name, "1"]));
  const [mediaType] = Object.keys(operation.body?.content ?? {});
  const body = mediaType?.startsWith("text/") ? "" : {};
  const api: Api<{ send(parameters: object): Call<unknown> }, ClientOptions> = { name: "t", servers: [], security: {} };
  const { send } = connect(api, { send: { ...operation, security: [] } }, { baseUrl: server.url, retries: 0 });
  return {
    inPath: parameters.filter(([, { in: place }]) => place === "path").map(([name]) => ({ name })),
    send: (more: object) => send({ ...given, ...(mediaType && { body }), ...more }).response(),
  };
}

const all = Object.entries({ banno, bunce, hang, infinity, unityOne })
  .flatMap(([name, operations]) => Object.values(operations as Record<string, Operation>).map((operation) => ({ title: `${name}.${operation.id}`, operation })))
  .filter(({ operation }) => operation.path.includes("{"));

describe.each(all)("$title", ({ operation }) => {
  const { inPath, send } = callable(operation);

  test("every path value arrives equal, in its segment", async () => {
    const decoded = (path: string) => path.split("/").map(decodeURIComponent).join("\n");
    await Promise.all(arriving.map((value) => send(Object.fromEntries(inPath.map(({ name }) => [name, value])))));
    const found = server.received.splice(0).map(({ url }) => decoded(url.split("?")[0]!));
    const wanted = arriving.map((value) => decoded(operation.path.replaceAll(/\{[^}]*\}/g, () => encodeURIComponent(String(value)))));
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });

  test("10,000 characters are no more than others", async () => {
    const [{ name }] = inPath as [{ name: string }];
    await send({ [name]: "x".repeat(10_000) });
    expect(server.received.splice(0).flatMap(({ url }) => url.split(/[/?]/)).filter((segment) => segment.length > 1000)).toEqual(["x".repeat(10_000)]);
  });

  test.each(inPath)("$name that cannot do so is refused by its name, and nothing is sent", async ({ name }) => {
    for (const value of refused) {
      const error = await failure(send({ [name]: value }));
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toMatch(new RegExp(`^${operation.id}: ${name} (is|must|has|leads|cannot)`));
    }
    expect(server.received).toEqual([]);
  });
});
