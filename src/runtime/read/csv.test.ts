import { fc } from "../../../test/support/property.ts";
import { describe, expect, test } from "vitest";
import { type Csv, DecodeError, type Operation, connect, csv } from "../../index.ts";
import { serve } from "../loopback.test-server.ts";
import { filename } from "./filename.ts";

const operation = (decode?: "integer"): Operation => ({
  id: "download", method: "GET", path: "/file.csv", responses: { 200: { content: "text/csv", read: csv, ...(decode && { decode: { properties: { id: decode } } }) } },
});
/** A file in pieces of the size given, through fetch. */
const download = (file: string, size = 3, decode?: "integer") => {
  const bytes = new TextEncoder().encode(file);
  const body = () => new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  const fetch = async () => new Response(body(), { headers: { "content-disposition": 'attachment; filename="a.csv"' } });
  return (connect({ name: "t", servers: [{ url: "https://t.example" }], security: {} }, { download: operation(decode) } as never, { fetch } as never) as { download(): Promise<Csv> }).download();
};
const rows = async (file: string, size?: number, decode?: "integer") => {
  const found = [];
  for await (const row of (await download(file, size, decode)).rows()) found.push(row);
  return found;
};

describe("a CSV file", () => {
  test("is read by header line: quotes, commas, line breaks and CRLF inside fields, BOM, empty lines, no last line break", async () => {
    const file = '\ufeffid,"na""me"\r\n1,"a,b"\r\n\r\n2,"x\r\ny ""z"""\r\n3,';
    for (let size = 1; size < 8; size++) expect(await rows(file, size)).toEqual([{ id: "1", 'na"me': "a,b" }, { id: "2", 'na"me': 'x\r\ny "z"' }, { id: "3", 'na"me': "" }]);
  });

  test("is read in its charset", async () => {
    const fetch = async () => new Response(new Uint8Array([110, 10, 0xe9, 10]), { headers: { "content-type": 'text/csv; charset="ISO-8859-1"' } });
    const client = connect({ name: "t", servers: [{ url: "https://t.example" }], security: {} }, { download: operation() } as never, { fetch } as never) as { download(): Promise<Csv> };
    const found = [];
    for await (const row of (await client.download()).rows()) found.push(row);
    expect([found, await (await client.download()).text()]).toEqual([[{ n: "é" }], "n\né\n"]);
  });

  test("has text, bytes, a name, and decoded columns", async () => {
    expect(await (await download("a\n1\n")).text()).toBe("a\n1\n");
    expect(await new Response((await download("ä\n1\n", 1)).stream()).text()).toBe("ä\n1\n");
    expect((await download("a")).filename).toBe("a.csv");
    expect(await rows("id\n7\n", 3, "integer")).toEqual([{ id: 7 }]);
    await expect(rows("id\nx\n", 3, "integer")).rejects.toThrow("record 2: /id is not an integer");
  });

  test("that is cut or malformed is an error", async () => {
    for (const [file, message] of [["a,b\n1,2\n3", "record 3 has 1 fields, the header line 2"], ['a\n"1', "ends within a quoted field"], ['a\nx"y"\n', "a quote stands within"], ["a\n" + "x".repeat(2 ** 20 + 1), "more than 1048576"], ["a,b,a\n1,2,3\n", "two columns have one name"]] as const) {
      await expect(rows(file, 2 ** 16)).rejects.toThrow(message);
      await expect(rows(file, 2 ** 16)).rejects.toBeInstanceOf(DecodeError);
    }
  });

  test("changes no prototype", async () => {
    const [row] = await rows("__proto__\nx\n");
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(Object.entries(row!)).toEqual([["__proto__", "x"]]);
  });

  test("that was written by the rules reads back", async () => {
    const field = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r\n", "ü", "😀", " ") });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, field), { maxLength: 5 }), fc.integer({ min: 1, max: 9 }), async (records, size) => {
        const file = [["a", "b"], ...records].map((record) => record.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        expect(await rows(file, size)).toEqual(records.map(([a, b]) => ({ a, b })));
      }),
      { numRuns: 50 },
    );
  });
});

test("a consumer that stops ends the request", async () => {
  let open = 0;
  await using server = await serve((response) => {
    open++;
    response.on("close", () => open--);
    response.writeHead(200);
    const timer = setInterval(() => response.write("a\n"), 1);
    response.on("close", () => clearInterval(timer));
  });
  const client = connect({ name: "t", servers: [{ url: server.url }], security: {} }, { download: operation() } as never) as unknown as { download(): Promise<Csv> };
  for await (const row of (await client.download()).rows()) if (row) break;
  await expect.poll(() => open).toBe(0);
  expect(server.received[0]!.headers["accept-encoding"]).toBe("identity");
});

test.each([
  ['attachment; filename="a b.csv"', "a b.csv"],
  ["attachment; filename=a.csv", "a.csv"],
  ['attachment; filename="e.csv"; filename*=UTF-8\'\'%e2%82%ac.csv', "€.csv"],
  ['attachment; filename="../../etc/x\\"y"', 'x"y'],
  ["attachment; filename*=UTF-8''%ff", undefined],
  ["attachment", undefined],
  [null, undefined],
])("the file name of %s", (header, name) => expect(filename(header)).toBe(name));
