import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { HttpError, isHttpError } from "specloom";
import { downloadDraftEndUserIdsCsv, downloadDraftMissingUsersCsv, downloadSegmentEndUsersCsv, importUsersCsv, listSegmentEndUsers } from "specloom/banno";
import { fileOf, segmentIdOf, startBanno as start, userIdOf } from "./support/banno.ts";
import { collect, failure } from "./support/outcome.ts";

const segmentId = segmentIdOf(1);
const sourceType = "username";

describe("an import", () => {
  const csv = "Ruf,Wer\nGrüß,user-1\n\"a, b\",user-2\n";
  test.each([
    ["a file keeps its name", new File([csv], "Kunden März.csv", { type: "text/csv" }), "Kunden März.csv"],
    ["a blob has the name of the field", new Blob([csv], { type: "text/csv" }), "file"],
    ["bytes have the name of the field", new TextEncoder().encode(csv), "file"],
  ])("is a multipart form: %s", async (_, file, name) => {
    const { banno, requests } = await start({ users: 5 });
    const body = { file, sourceProvider: "Geezeo", user_identifier_csv_column: 1, csv_header_row_exists: false };
    const imported = await banno.importUsersCsv({ sourceType, body });
    expect(imported).toMatchObject({ csvHeaders: [], csvUnknownRows: [{ rowNumber: 1, values: ["Ruf", "Wer"] }], foundUsersCount: 2 });
    const { headers, bytes, query } = requests()[0]!;
    expect([...query]).toEqual([["sourceType", "username"]]);
    const form = await new Response(bytes, { headers: { "content-type": headers["content-type"]! } }).formData();
    const { file: sent, ...fields } = Object.fromEntries(form);
    expect(fields).toEqual({ sourceProvider: "Geezeo", user_identifier_csv_column: "1", csv_header_row_exists: "false" });
    expect([(sent as File).name, await (sent as File).text()]).toEqual([name, csv]);
  });

  test("needs no more than a file", async () => {
    const { banno, requests } = await start({ users: 5 });
    expect(await banno.importUsersCsv({ sourceType, body: { file: fileOf("user-5") } })).toMatchObject({ csvHeaders: ["name"], csvUnknownRows: [], foundUsersCount: 1 });
    const { headers, bytes } = requests()[0]!;
    const form = await new Response(bytes, { headers: { "content-type": headers["content-type"]! } }).formData();
    expect([...form.keys()]).toEqual(["file"]);
  });

  const identifiers = { username: "user-2", netteller_id: "N2", member_number: "M2", userId: userIdOf(2) } as const;
  test.each(Object.entries(identifiers) as [keyof typeof identifiers, string][])("finds users by %s, and appends and deletes them", async (sourceType, identifier) => {
    const { banno, requests } = await start({ users: 3, importApplies: true });
    const count = async () => (await banno.getSegmentStats({ segmentId: segmentIdOf(2) })).userCount;
    for (const [operationType, left] of [["append", 1], ["delete", 0]] as const) {
      const imported = await banno.importSegmentUsersCsv({ segmentId: segmentIdOf(2), sourceType, operationType, body: { file: fileOf(identifier, "nobody") } });
      expect([imported.foundUsersCount, await count()]).toEqual([1, left]);
      expect([...requests().at(-2)!.query]).toEqual([["sourceType", sourceType], ["operationType", operationType]]);
    }
  });

  test("of what is no CSV is an HttpError 400 with what the specification says of it", async () => {
    const { banno } = await start({ errorBody: "text" });
    const error = await failure(banno.importUsersCsv({ sourceType, body: { file: fileOf('a"b') } }));
    if (!isHttpError(error, importUsersCsv, 400)) throw error;
    expect([error.body, error.mayHaveBeenApplied]).toEqual(["file is not CSV: row 2 has a quote in a wrong place", false]);
    expect(error.message.endsWith(importUsersCsv.responses[400]!.description!)).toBe(true);
  });

  test("is not sent again where the service is down, for it may have been applied", async () => {
    const { banno, simulator, requests } = await start();
    await banno.listSegments();
    simulator.answerNext(503);
    expect(await failure(banno.importUsersCsv({ sourceType, body: { file: fileOf("user-1") } }))).toMatchObject({ status: 503, mayHaveBeenApplied: true });
    expect(requests()).toHaveLength(2);
  });
});

describe("the users of a segment", () => {
  test("are JSON up to 150, and one more is an HttpError 400 whose message names the CSV operation", async () => {
    const { banno } = await start({ users: 151 });
    const { draftId } = await banno.importUsersCsv({ sourceType, body: { file: fileOf("user-151") } });
    const error = await failure(banno.listSegmentEndUsers({ segmentId }));
    if (!isHttpError(error, listSegmentEndUsers, 400)) throw error;
    const { description } = listSegmentEndUsers.responses[400]!;
    expect(description).toContain(downloadSegmentEndUsersCsv.id);
    expect(error.message.endsWith(`answered 400: ${description}`)).toBe(true);
    expect(await collect((await banno.downloadSegmentEndUsersCsv({ segmentId })).rows())).toHaveLength(151);
    await banno.removeSegmentUsers({ segmentId, draftId });
    expect((await banno.listSegmentEndUsers({ segmentId })).endUsers).toHaveLength(150);
  });

  const columns = "endUserId,firstName,lastName,username,email,nettellerId,memberNumber";
  const first = `${userIdOf(1)},Zoë,"O'Neil, Jr.",user-1,user-1@bank.example,N1,M1`;

  test.each(["text/csv", "text/csv; charset=utf-8", "application/octet-stream"])("are a file by name, rows, text and bytes, as %s", async (csvContentType) => {
    const { banno, requests } = await start({ users: 3, csvContentType });
    const download = () => banno.downloadSegmentEndUsersCsv({ segmentId });
    const csv = await download();
    expect(csv.filename).toBe(`segment-${segmentId}.csv`);
    expect((await collect(csv.rows()))[0]).toEqual({
      endUserId: userIdOf(1), firstName: "Zoë", lastName: "O'Neil, Jr.", username: "user-1", email: "user-1@bank.example", nettellerId: "N1", memberNumber: "M1",
    });
    const text = await (await download()).text();
    expect(text.split("\r\n").slice(0, 2)).toEqual([columns, first]);
    expect(await new Response((await download()).stream()).text()).toBe(text);
    expect(requests()[0]!.headers["accept"]).toMatch(/^text\/csv/);
  });

  test("may be left in the middle", async () => {
    const { banno } = await start({ users: 20_000 });
    const seen: unknown[] = [];
    for await (const { username } of (await banno.downloadSegmentEndUsersCsv({ segmentId })).rows()) if (seen.push(username) === 3) break;
    expect(seen).toEqual(["user-1", "user-2", "user-3"]);
    expect((await banno.getSegment({ segmentId })).name).toBe("Segment 1");
  });

  test("and of a draft that do not exist are an HttpError, told before anything is read", async () => {
    const { banno } = await start({ errorBody: "json" });
    const unknown = { segmentId: segmentIdOf(99), draftId: segmentIdOf(99) };
    const error = await failure(banno.downloadSegmentEndUsersCsv(unknown));
    expect(isHttpError(error, downloadSegmentEndUsersCsv, 404) && error.body).toEqual({ message: "segment not found" });
    expect(isHttpError(await failure(banno.downloadDraftMissingUsersCsv(unknown)), downloadDraftMissingUsersCsv, 400)).toBe(true);
    expect(await failure(banno.downloadDraftEndUserIdsCsv(unknown))).toBeInstanceOf(HttpError);
    expect(isHttpError(await failure(banno.downloadDraftEndUserIdsCsv(unknown)), downloadDraftEndUserIdsCsv, 400)).toBe(true);
  });
});

describe("200,000 users", () => {
  test("are imported as one file and become a segment", async () => {
    const { banno } = await start({ users: 200_000 });
    const file = new Blob(["name\n", ...Array.from({ length: 200_000 }, (_, index) => `user-${index + 1}\n`)]);
    const { draftId, foundUsersCount } = await banno.importUsersCsv({ sourceType, body: { file } });
    const created = await banno.createSegment({ body: { name: "All", sourceProvider: "Banno", draftId } });
    expect([foundUsersCount, (await banno.getSegmentStats({ segmentId: created.segmentId })).userCount]).toEqual([200_000, 200_000]);
  });

  test("are downloaded in order, flat in memory", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc") as () => void;
    const used = () => {
      collectGarbage();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return (heapUsed + arrayBuffers) / 1_048_576;
    };
    const { banno } = await start({ users: 200_000 });
    const csv = await banno.downloadSegmentEndUsersCsv({ segmentId });
    const before = used();
    const growth: number[] = [];
    let count = 0;
    for await (const { endUserId } of csv.rows()) {
      count += 1;
      if (endUserId !== userIdOf(count)) throw new Error(`row ${count} is ${endUserId}`);
      if (count % 50_000 === 0) growth.push(used() - before);
    }
    expect(count).toBe(200_000);
    // The file has some 20 MB.
    expect(Math.max(...growth)).toBeLessThan(8);
  });
});
