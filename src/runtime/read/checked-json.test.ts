import { describe, expect, test } from "vitest";
import { type Api, type Call, type Decode, DecodeError, type Operation, checkedJson, connect } from "../../index.ts";
import type { AnyOptions } from "../options.ts";

const api: Api<{ read(): Call<unknown> }, AnyOptions> = { name: "t", servers: [{ url: "https://t.example" }], security: {} };
/** What a body is read as, by an operation with 64-bit integers. */
const read = (body: string, decode?: Decode) => {
  const operation: Operation = { id: "read", method: "GET", path: "/", int64: true, responses: { 200: { content: "application/json", read: checkedJson, ...(decode && { decode }) } } };
  return connect(api, { read: operation }, { fetch: async () => new Response(body, { headers: { "content-type": "application/json" } }) }).read();
};

describe("an integer, however it is written,", () => {
  test.each(["9007199254740993", "-9007199254740993", "[9007199254740993.0]", '{"a":9007199254740993e0}', "[1, 9.007199254740993E15]", "90071992547409930e-1", "[\n-922337203685477e4]", "1e23", "1e400", "9007199254740993.5", '["a\\\\", 9007199254740993]'])("is refused if a number cannot hold it: %s", async (body) => {
    const error: unknown = await read(body).then(() => expect.unreachable(), (thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ message: expect.stringMatching(/: [\d.e-]+ is more than a number can hold$/i), snippet: body });
  });

  test.each(["9007199254740994", "1152921504606846976", "-1e22", "0E+22", "0.000000000000000000001e21", "100000000000000000000000e-20", "1.00000000000000000000"])("is read if a number holds it: %s", async (body) => {
    expect(await read(body)).toBe(Number(body));
  });

  test.each(["0.30000000000000004", "123456789.12345678912", "1e-400", '"9007199254740993"', '["a\\"", ", 9007199254740993"]', '{"9007199254740993":1}'])("is not what is a fraction or a text: %s", async (body) => {
    expect(JSON.stringify(await read(body))).toBe(JSON.stringify(JSON.parse(body)));
  });
});

test.each<[string, string]>([
  ["quotes in a text without end", `"${'\\"'.repeat(500_000)}1234567890123456`],
  ["a number of many digits", "1".repeat(2_000_000)],
  ["zeros within a number", `0.${"0".repeat(1_000_000)}1`],
  ["escapes", `["${"\\n".repeat(6_000_000)}1234567890123456"]`],
])("a long body takes no more than its length: %s", async (_name, body) => {
  const begin = performance.now();
  const error: unknown = await read(body).then(() => undefined, (thrown: unknown) => thrown);
  expect(error === undefined || error instanceof DecodeError).toBe(true);
  expect(performance.now() - begin).toBeLessThan(3_000);
});

test("JSON that is nested too deep to be decoded says so", async () => {
  const table = (): Decode => ({ items: table });
  await expect(read("[".repeat(100_000) + "]".repeat(100_000), table)).rejects.toThrow(/answered 200, application\/json: the body is nested too deep$/);
});
