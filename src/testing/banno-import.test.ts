import { afterEach, expect, test } from "vitest";
import { segmentId, startBanno, upload, userId } from "./banno.test-client.ts";
import type { BannoOptions } from "./banno.ts";

let started: Awaited<ReturnType<typeof startBanno>>;
afterEach(() => started.banno.close());

const start = async (options?: BannoOptions) => (started = await startBanno(options));

const send = async (path: string, body: FormData | object) => {
  const response = await started.send("POST", path, body);
  const text = await response.text();
  return { status: response.status, ...(response.ok ? (JSON.parse(text) as { draftId: string }) : { text }) };
};

const count = async (index: number) =>
  ((await (await started.send("GET", `/segments/${segmentId(index)}/stats`)).json()) as { userCount: number }).userCount;

const byType = [["username", "user-2"], ["netteller_id", "N2"], ["member_number", "M2"], ["userId", userId(2)]] as const;

for (const [sourceType, identifier] of byType) {
  test(`finds users by ${sourceType}, and returns the rows that it does not find`, async () => {
    await start({ users: 2 });
    const csv = `\ufeffWho,Why\r\n${identifier},"a, b"\r\n\r\n${identifier}x,\r\n${identifier},again\r\n`;
    expect(await send(`/import?sourceType=${sourceType}`, upload(csv))).toEqual({
      status: 200,
      csvHeaders: ["Who", "Why"],
      csvUnknownRows: [{ rowNumber: 3, values: [`${identifier}x`, ""] }],
      draftId: expect.stringMatching(/^[\da-f-]{36}$/),
      foundUsersCount: 1,
    });
  });
}

test("takes the column it is told and no header", async () => {
  await start({ users: 3 });
  const form = upload("a,user-1\nb,user-9\nc", { user_identifier_csv_column: "1", csv_header_row_exists: "false", sourceProvider: "Geezeo" });
  expect(await send("/import?sourceType=username", form)).toMatchObject({
    csvHeaders: [],
    csvUnknownRows: [{ rowNumber: 2, values: ["b", "user-9"] }, { rowNumber: 3, values: ["c"] }],
    foundUsersCount: 1,
  });
});

const into = (index: number, type: string) => `/segments/${segmentId(index)}/import?sourceType=username&operationType=${type}`;

test("drafts an import into a segment without applying it, unless told", async () => {
  await start({ users: 3 });
  expect(await send(into(2, "append"), upload("h\nuser-1"))).toMatchObject({ status: 200, foundUsersCount: 1 });
  expect(await count(2)).toBe(0);
  await started.banno.close();
  await start({ users: 3, importApplies: true });
  await send(into(2, "append"), upload("h\nuser-1\nuser-2"));
  await send(into(2, "delete"), upload("h\nuser-1"));
  expect(await count(2)).toBe(1);
});

const withoutFile = new FormData();
withoutFile.set("sourceProvider", "Geezeo");
const textFile = new FormData();
textFile.set("file", "user-1");

const refused: [why: string, path: string, body: FormData | object][] = [
  ["no source type", "/import", upload("a")],
  ["a source type as the prose names it", "/import?sourceType=usernames", upload("a")],
  ["two source types", "/import?sourceType=username&sourceType=userId", upload("a")],
  ["an operation type where there is none", "/import?sourceType=username&operationType=append", upload("a")],
  ["no operation type", `/segments/${segmentId(1)}/import?sourceType=username`, upload("a")],
  ["an operation type that only drafts have", into(1, "replace"), upload("a")],
  ["a segment that does not exist", into(99, "append"), upload("a")],
  ["JSON", "/import?sourceType=username", { file: "a" }],
  ["no file", "/import?sourceType=username", withoutFile],
  ["a file that is text", "/import?sourceType=username", textFile],
  ["a field not documented", "/import?sourceType=username", upload("a", { csvHeaderRowExists: "true" })],
  ["a column that is no number", "/import?sourceType=username", upload("a", { user_identifier_csv_column: "-1" })],
  ["a flag that is no boolean", "/import?sourceType=username", upload("a", { csv_header_row_exists: "1" })],
  ["a file that is no CSV", "/import?sourceType=username", upload('a"b')],
];

for (const [why, path, body] of refused) {
  test(`refuses an import with ${why}`, async () => {
    await start({ errorBody: "text" });
    expect(await send(path, body)).toEqual({ status: 400, text: expect.any(String) });
  });
}

test("refuses a multipart body that is none", async () => {
  await start({ errorBody: "text" });
  const headers = { authorization: started.authorization, "content-type": "multipart/form-data; boundary=x" };
  for (const body of ["", "--x\r\ncontent-disposition: form-data; name=file", "a,b"]) {
    const response = await fetch(`${started.base}/import?sourceType=username`, { method: "POST", headers, body });
    expect([response.status, await response.text()]).toEqual([400, "body is not multipart/form-data"]);
  }
});

test("imports 200,000 users", async () => {
  await start({ users: 200_000 });
  const csv = Array.from({ length: 200_000 }, (_, index) => userId(index + 1)).join("\n");
  expect(await send("/import?sourceType=userId", upload(`id\n${csv}`))).toMatchObject({ status: 200, foundUsersCount: 200_000, csvUnknownRows: [] });
});
