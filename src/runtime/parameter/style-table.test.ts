// The style tables of the specifications, as they arrive: through URL parser, fetch and server.
import { afterAll, describe, expect, test } from "vitest";
import { type Api, type Call, type Operation, type Parameter, connect, cookie, deepObject, formQuery, jsonQuery, label, matrix, nestedForm, pipeDelimited, reserved, reservedInCookie, reservedInPath, simple, spaceDelimited } from "../../index.ts";
import { reply, serve } from "../loopback.test-server.ts";
import type { AnyOptions } from "../options.ts";
import { form } from "./style.ts";

const server = await serve((response) => reply(response, 200, 1));
afterAll(() => server[Symbol.asyncDispose]());

/** The text that arrives for a parameter, undefined for none; "refused" if nothing is sent. */
async function arriving(parameter: Parameter, value: unknown): Promise<string | undefined> {
  const api: Api<{ send(parameters: object): Call<unknown> }, AnyOptions> = { name: "t", servers: [], security: {} };
  const operation: Operation = { id: "send", method: "GET", path: parameter.in === "path" ? "/{color}" : "/", parameters: { color: parameter }, responses: { 200: { content: "application/json" } } };
  const before = server.received.length;
  const refused = await connect(api, { send: operation }, { baseUrl: server.url }).send({ color: value }).then(() => false, () => true);
  expect(server.received.length - before).toBe(refused ? 0 : 1);
  if (refused) return "refused";
  const { url, headers } = server.received.at(-1)!;
  if (parameter.in === "path") return url.slice(1);
  return parameter.in === "query" ? url.split("?")[1] : (headers[parameter.in === "cookie" ? "cookie" : "color"] as string | undefined);
}

/** Empty text, text, array, object. A dash is what the specification leaves open; a path of nothing or of one dot is refused, as it would be another path. */
type Row = [Parameter["in"], Exclude<Parameter["style"], undefined>, boolean, string, string, string, string];

const styles: Row[] = [
  ["path", matrix, false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  ["path", matrix, true, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
  ["path", label, false, "refused", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  ["path", label, true, "refused", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  ["path", simple, false, "refused", "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["path", simple, true, "refused", "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["header", simple, false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["header", simple, true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["query", form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ["query", form, true, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
  ["query", spaceDelimited, false, "-", "-", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"],
  ["query", pipeDelimited, false, "-", "-", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"],
  ["query", deepObject, true, "-", "-", "-", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
  // In cookies pairs are apart by a semicolon and a space: what 3.2 has the style `cookie` for, which encodes nothing.
  ["cookie", cookie, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ["cookie", cookie, true, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"],
  ["cookie", form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ["cookie", form, true, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"],
];

/** @see https://spec.openapis.org/oas/v3.1.1.html#style-examples @see https://spec.openapis.org/oas/v3.2.0.html#style-examples */
describe("a value arrives as the style table says", () => {
  const values = ["", "blue", ["blue", "black", "brown"], { R: 100, G: 200, B: 150 }];
  test.each(styles)("in %s, style %o, explode %s", async (place, style, explode, ...wanted) => {
    const found: (string | undefined)[] = [];
    for (const [index, value] of values.entries()) found.push(wanted[index] === "-" ? "-" : await arriving({ in: place, explode, ...(style !== form && { style }) }, value));
    expect(found).toEqual(wanted);
  });

  test.each<[Parameter]>([[{ in: "query" }], [{ in: "query", explode: false }], [{ in: "query", style: deepObject }], [{ in: "query", style: pipeDelimited, explode: false }], [{ in: "query", style: nestedForm }], [{ in: "cookie" }]])(
    "and empty arrays and objects not at all: %o",
    async (parameter) => expect([await arriving(parameter, []), await arriving(parameter, {})]).toEqual([undefined, undefined]),
  );
});

/** What the styles are defined by: form is `{?x}`, simple `{x}`, label `{.x}`, matrix `{;x}`, explode `*`. @see https://www.rfc-editor.org/rfc/rfc6570#section-3.2 */
describe("reserved characters arrive as in the examples of RFC 6570", () => {
  const keys = { semi: ";", dot: ".", comma: "," };
  test.each<[string, Parameter, unknown, string]>([
    ["{x}", { in: "path", style: simple }, "50%", "50%25"],
    ["{keys}", { in: "path", style: simple }, keys, "semi,%3B,dot,.,comma,%2C"],
    ["{keys*}", { in: "path", style: simple, explode: true }, keys, "semi=%3B,dot=.,comma=%2C"],
    ["{.x}", { in: "path", style: label }, "50%", ".50%25"],
    ["{.keys}", { in: "path", style: label }, keys, ".semi,%3B,dot,.,comma,%2C"],
    // Of the example a dot is left out, which no reader could tell from those between the members.
    ["{.keys*}", { in: "path", style: label, explode: true }, { semi: ";", comma: "," }, ".semi=%3B.comma=%2C"],
    ["{;x}", { in: "path", style: matrix }, "50%", ";color=50%25"],
    ["{;keys}", { in: "path", style: matrix }, keys, ";color=semi,%3B,dot,.,comma,%2C"],
    ["{;keys*}", { in: "path", style: matrix, explode: true }, keys, ";semi=%3B;dot=.;comma=%2C"],
    ["{?x}", { in: "query" }, "/foo/bar", "color=%2Ffoo%2Fbar"],
    ["{?keys}", { in: "query", explode: false }, keys, "color=semi,%3B,dot,.,comma,%2C"],
    ["{?keys*}", { in: "query" }, keys, "semi=%3B&dot=.&comma=%2C"],
    ["{?x} with {+x}", { in: "query", encode: reserved }, "/foo/bar", "color=/foo/bar"],
  ])("%s %#", async (_template, parameter, value, wanted) => expect(await arriving(parameter, value)).toBe(wanted));
});

describe("what stands for nothing, or beside itself", () => {
  test.each<[Parameter, unknown, string]>([
    [{ in: "query", explode: false }, [""], "color="],
    [{ in: "query", style: pipeDelimited, explode: false }, [""], "color="],
    [{ in: "path", style: matrix }, [""], ";color"],
    [{ in: "query", explode: false, encode: reserved }, ["a,b/c", "d"], "color=a%2Cb/c,d"],
    [{ in: "query", encode: reserved }, ["a,b", "c"], "color=a,b&color=c"],
    [{ in: "cookie", encode: reservedInCookie }, "a;b", "color=a%3Bb"],
    [{ in: "cookie", encode: reservedInCookie, explode: false }, ["a,b=c", "d"], "color=a%2Cb=c,d"],
    [{ in: "query", encode: reserved }, "a%2Fb;c=d&%zz%", "color=a%2Fb;c=d%26%25zz%25"],
    [{ in: "query", encode: reserved }, { "a=b": "c=d" }, "a%3Db=c=d"],
    [{ in: "path", encode: reservedInPath }, "a/b?c#d:e;f=g%2F", "a%2Fb%3Fc%23d:e;f=g%2F"],
    [{ in: "path", style: matrix, encode: reservedInPath }, "a;b", ";color=a%3Bb"],
    [{ in: "query", style: formQuery }, { a: "x + y", b: ["1", "2"], c: { d: 1 } }, "a=x%20%2B%20y&b=1&b=2&c=%7B%22d%22%3A1%7D"],
    [{ in: "query", style: nestedForm }, [{ scope: "all", at: "1 + 1" }], "color=%5B%7B%22scope%22%3A%22all%22%2C%22at%22%3A%221%20%2B%201%22%7D%5D"],
    [{ in: "query", style: nestedForm }, { page: 1, sort: ["a,asc", "b"], where: { x: [1] } }, "page=1&sort=a%2Casc&sort=b&where=%7B%22x%22%3A%5B1%5D%7D"],
    [{ in: "query", style: nestedForm, explode: false }, { a: [1], b: 2 }, "color=%7B%22a%22%3A%5B1%5D%2C%22b%22%3A2%7D"],
    [{ in: "query", style: jsonQuery }, { a: [1] }, "%7B%22a%22%3A%5B1%5D%7D"],
    [{ in: "cookie", style: cookie }, ["a%2Cb", "c!"], "color=a%2Cb; color=c!"],
    [{ in: "cookie", style: cookie }, { a: "1&2", b: "x" }, "a=1&2; b=x"],
    [{ in: "header", style: simple }, "a,b", "a,b"],
    [{ in: "query", style: spaceDelimited, explode: false }, "a b", "color=a%20b"],
  ])("is sent where it can be told apart: %o %j", async (parameter, value, wanted) => expect(await arriving(parameter, value)).toBe(wanted));

  test.each<[Parameter, unknown]>([
    [{ in: "path", style: matrix }, []],
    [{ in: "path", style: label }, {}],
    [{ in: "path", style: label, explode: true }, { a: undefined }],
    [{ in: "query", style: pipeDelimited, explode: false }, ["a|b", "c"]],
    [{ in: "query", style: spaceDelimited, explode: false }, { "a b": "c" }],
    [{ in: "header", style: simple }, ["a,b", "c"]],
    [{ in: "header", style: simple, explode: true }, { "a=b": "c" }],
    [{ in: "path", style: label, explode: true }, [1.5, 2]],
    [{ in: "query", style: deepObject }, { a: { "b][c": 1 } }],
    [{ in: "cookie", style: cookie }, "a;b"],
    [{ in: "cookie", style: cookie }, "a b"],
    [{ in: "cookie", style: cookie, explode: false }, ["a,b"]],
    [{ in: "path", encode: reservedInPath }, "%2e%2E"],
    [{ in: "path", encode: reservedInPath }, "a%00"],
    [{ in: "path", encode: reservedInPath }, "a%7fb"],
  ])("is refused where it cannot: %o %j", async (parameter, value) => expect(await arriving(parameter, value)).toBe("refused"));
});
