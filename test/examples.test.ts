/** The programs in `examples/` against the simulators: what they did there, and what they said of it. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { clientCredentials, privateKeyJwt } from "specloom";
import { createBanno } from "specloom/banno";
import { createBunce } from "specloom/bunce";
import { createHang } from "specloom/hang";
import { createInfinity } from "specloom/infinity";
import { type BannoOptions, type BunceOptions, type RecordedRequest, type UnityOneOptions, simulateBanno, simulateBunce, simulateHang, simulateInfinity, simulateUnityOne } from "specloom/testing";
import { createUnityOne } from "specloom/unity-one";
import { importAudience } from "../examples/banno.ts";
import { addCustomers } from "../examples/bunce.ts";
import { tryRequirements } from "../examples/hang.ts";
import { addCampaign } from "../examples/infinity.ts";
import { mirrorSegments } from "../examples/unity-one.ts";

const root = join(import.meta.dirname, "..");

function printer() {
  const lines: string[] = [];
  return { lines, log: (line: string) => void lines.push(line) };
}

/** A simulator for as long as the test runs. */
async function running<S extends { close(): Promise<void> }>(simulator: Promise<S>): Promise<S> {
  const started = await simulator;
  onTestFinished(() => started.close());
  return started;
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "specloom-examples-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

/** Method, the end of the path, and status: `POST /segments 201`. */
const line = ({ method, path, status }: RecordedRequest): string => `${method} /${path.split("/").at(-1)} ${status}`;
const json = (request: RecordedRequest | undefined): unknown => JSON.parse(request!.body);
const refused = (requests: RecordedRequest[]): string[] => requests.filter(({ status }) => status >= 400).map(line);
const failure = (promise: Promise<unknown>): Promise<string> => promise.then(() => "none", String);
const csv = (lines: string[]): Blob => new Blob([`username\n${lines.join("\n")}\n`], { type: "text/csv" });

test("Bunce: creates a segment once, adds customers, and lists to the last page", async () => {
  const { url: baseUrl, credentials, requests } = await running(simulateBunce({ segments: 60 }));
  const { lines, log } = printer();
  await addCustomers(createBunce({ baseUrl, credentials }), log);
  expect(requests.map(line)).toEqual([
    "GET /segments 200", "GET /segments 200", "POST /segments 201", "POST /customers 200", "GET /segments 200", "GET /segments 200",
  ]);
  expect(json(requests[2])).toEqual({ name: "Spring campaign", description: "Bought something in March" });
  expect(json(requests[3])).toMatchObject({ customers: [{ customer_id: "c-1001", email: "ada@shop.example" }, { customer_id: "c-1002" }, { email: "alan@shop.example" }] });
  expect(lines[0]).toMatch(/^segment [\da-f-]{36} is called "Spring campaign"$/);
  expect(lines[2]).toBe("it has 3 customers, and the account 61 segments");

  await addCustomers(createBunce({ baseUrl, credentials }), log);
  expect(requests.filter(({ method, path }) => method === "POST" && path.endsWith("/segments")).length).toBe(1);
  expect(lines.slice(3)).toEqual(lines.slice(0, 3));
});

test.each<BunceOptions>([
  { meta: "inside", allCustomers: "boolean" }, { meta: "total-pages", createStatus: 200 }, { meta: "none", maxPerPage: 20 },
])("Bunce: lives with %o", async (options) => {
  const { url: baseUrl, credentials } = await running(simulateBunce({ segments: 60, ...options }));
  const { lines, log } = printer();
  await addCustomers(createBunce({ baseUrl, credentials }), log);
  expect(lines[2]).toBe("it has 3 customers, and the account 61 segments");
});

test("Infinity: creates with criteria, reads 2,500 in pages, orders all of them, and renames", async () => {
  const { url: baseUrl, credentials, requests } = await running(simulateInfinity({ segments: 2_500 }));
  const infinity = createInfinity({ baseUrl, credentials, defaults: { igrp: 7 } });
  const { lines, log } = printer();
  await addCampaign(infinity, log);
  expect(lines).toEqual([
    "segment 2502 has the reference spring-campaign",
    "it is detected before 2,500 others",
    'it is called "Spring campaign", still in organisation 2 and group 3',
  ]);
  const pages = requests.filter(({ query }) => query.get("limit") === "500");
  expect(pages.map(({ query }) => query.get("offset"))).toEqual(["0", "500", "1000", "1500", "2000", "2500"]);
  const sorted = new URLSearchParams(requests.find(({ method }) => method === "PUT")!.body).getAll("sortedSegments[]").map(Number);
  expect(sorted).toEqual([2502, ...Array.from({ length: 2_500 }, (_, index) => index + 2)]);
  expect(await infinity.readSegment({ segment: 2502 })).toMatchObject({ segmentOrder: 0, segmentGroupId: 3, criteria: [{ field: "href", op: "begins", value: "/spring" }, { field: "act" }] });
  expect(refused(requests)).toEqual([]);
});

test("Infinity: a segment that is there keeps the organisation and the group that somebody gave it", async () => {
  const { url: baseUrl, credentials, requests } = await running(simulateInfinity());
  const infinity = createInfinity({ baseUrl, credentials, defaults: { igrp: 7 } });
  const criteria = [{ field: "href", op: "eq", value: "/april" }];
  await infinity.createSegment({ body: { segment: 400, segmentRef: "spring-campaign", segmentName: "?", orgId: 12, segmentGroupId: 1, criteria } });
  const { lines, log } = printer();
  await addCampaign(infinity, log);
  expect(lines.at(-1)).toBe('it is called "Spring campaign", still in organisation 12 and group 1');
  expect(await infinity.readSegment({ segment: 400 })).toMatchObject({ orgId: 12, segmentGroupId: 1, criteria });
  expect(requests.filter(({ path, method }) => method === "POST" && path.endsWith("/segments")).length).toBe(1);
});

const silentSpots: UnityOneOptions[] = [
  {},
  { idleNextId: "zero", typeCase: "lower", maxEvents: 2 },
  { idleNextId: "null", keepDeleted: true },
  { idleNextId: "absent", maxEvents: 1 },
];

test.each(silentSpots)("Unity ONe: copies the tree and resumes where it stopped, with %o", async (options) => {
  const one = await running(simulateUnityOne({ segments: 0, ...options }));
  const unityOne = createUnityOne({ baseUrl: one.url, credentials: one.credentials });
  const file = join(await folder(), "segments.json");
  const steps = () => one.requests.splice(0).flatMap(({ query }) => query.get("startId") ?? []);
  one.saveInOne({ id: "b", name: "Below", parentSegmentId: "c" });
  one.saveInOne({ id: "c", name: "Top", parentSegmentId: null });
  const first = printer();
  await mirrorSegments(unityOne, file, first.log);
  expect(first.lines).toEqual(["3 segments are copied, the feed goes on at 3", "Top", "  Below", "segment"]);
  expect(steps()[0]).toBe("1");

  one.saveInOne({ id: "d", name: "New", parentSegmentId: "b" });
  one.saveInOne({ id: "b", name: "Bellow", parentSegmentId: "c" });
  one.saveInOne({ id: "b", name: "Below it", parentSegmentId: "c" });
  one.deleteInOne("c");
  const second = printer();
  await mirrorSegments(unityOne, file, second.log);
  expect(new Set(second.lines.slice(1, -3))).toEqual(new Set(['"New" is changed or new', '"Below it" is changed or new', "c is gone"]));
  expect(second.lines.slice(-3)).toEqual(["Below it", "  New", "segment"]);
  expect(steps()[0]).toBe("3");
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ position: "7" });

  await mirrorSegments(unityOne, file, second.log);
  expect(one.requests.map(line)).toEqual(["GET /synchronization 200"]);
  expect(steps()).toEqual(["7"]);
});

test("Unity ONe: a run that is cut off repeats a batch and misses none", async () => {
  const one = await running(simulateUnityOne({ segments: 0, maxEvents: 1 }));
  const unityOne = createUnityOne({ baseUrl: one.url, credentials: one.credentials, retries: 0 });
  const file = join(await folder(), "segments.json");
  await writeFile(file, JSON.stringify({ position: "1", segments: [] }));
  one.saveInOne({ id: "a", name: "A" });
  one.saveInOne({ id: "b", name: "B" });
  const { lines, log } = printer();
  const cutOff = mirrorSegments(unityOne, file, (said) => {
    log(said);
    // The answers to what comes next: the feed, and then the segment of its second event.
    if (!said.startsWith('"A"')) return;
    one.answerNext(200, { nextId: 3, events: [{ segmentId: "b", type: "CREATE" }] });
    one.answerNext(500);
  });
  expect(await failure(cutOff)).toMatch(/^HttpError: getSegment: GET .*\/b answered 500/);
  await mirrorSegments(unityOne, file, log);
  expect(lines).toEqual([
    "0 segments are copied, the feed goes on at 1", '"A" is changed or new',
    "1 segments are copied, the feed goes on at 2", '"B" is changed or new', "A", "B",
  ]);
});

test("Hang: creates with requirements, reads them back, and deletes", async () => {
  const { url: baseUrl, credentials, requests } = await running(simulateHang());
  const { lines, log } = printer();
  await tryRequirements(createHang({ baseUrl, credentials }), log);
  expect(requests.map(line)).toEqual(["POST /program-segments 201", "GET /4 200", "DELETE /4 204"]);
  expect(json(requests[0])).toEqual({ name: "Gold in Lagos", requirements: [{ filter_key: "tier", filter_value: "gold" }, { filter_key: "city", filter_value: "Lagos" }] });
  expect(lines).toEqual(['segment 4 is called "Gold in Lagos"', "its members have tier = gold", "its members have city = Lagos", "segment 4 is deleted"]);
});

test("Hang: deletes what it created when reading it back fails", async () => {
  const { url: baseUrl, credentials, requests, answerNext } = await running(simulateHang());
  const hang = createHang({ baseUrl, credentials, retries: 0 });
  const said = await failure(tryRequirements(hang, (line) => void (line.includes("called") && answerNext(500, { error: "try later" }))));
  expect(said).toMatch(/^HttpError: getProgramSegment: /);
  expect(requests.map(line)).toEqual(["POST /program-segments 201", "GET /4 500", "DELETE /4 204"]);
});

test("Banno: imports, reviews, creates, appends and downloads 200,000 users with one token", async () => {
  const banno = await running(simulateBanno({ users: 200_000, segments: 0 }));
  const { lines, log } = printer();
  const progress: string[] = [];
  const users = Array.from({ length: 199_998 }, (_, index) => `user-${index + 1}`);
  await importAudience(client(banno), [csv([...users, "ada", "grace"]), csv(["user-199999", "user-200000"])], log, (line) => void progress.push(line));
  expect(banno.requests.map(line)).toEqual([
    "POST /token 200", "POST /import 200", "POST /segments 201", "POST /import 200", expect.stringMatching(/^PUT \/[\da-f-]+ 200$/), "GET /stats 200", "GET /end-users.csv 200",
  ]);
  expect(lines).toEqual([
    "199,998 users found, 2 rows unknown", "  row 200000: ada", "  row 200001: grace",
    expect.stringMatching(/^segment [\da-f-]{36} is called "Spring loans"$/),
    "2 users found, 0 rows unknown", "it has 200,000 users",
    expect.stringMatching(/^segment-[\da-f-]{36}\.csv: 200,000 users, 20,000 without an email address$/),
  ]);
  expect(progress.length).toBe(40);
  expect(progress.slice(-2)).toEqual(["195,000 of 200,000 users (97 %)", "200,000 of 200,000 users (100 %)"]);
});

test.each<BannoOptions>([
  { nulls: true, csvContentType: "application/octet-stream" }, { singleUseDrafts: true, expiresIn: false },
])("Banno: lives with %o", async (options) => {
  const banno = await running(simulateBanno({ segments: 0, ...options }));
  const { lines, log } = printer();
  await importAudience(client(banno), [csv(["user-1", "user-20"]), csv(["user-30", "?"])], log, log);
  expect(lines.slice(-1)).toEqual([expect.stringMatching(/csv: 3 users, 2 without an email address$/)]);
});

test("Banno: makes no segment of a file that is mostly unknown", async () => {
  const banno = await running(simulateBanno());
  const { lines, log } = printer();
  const unknown = ["a", "b", "c", "d", "e", "f", "g"];
  const said = await failure(importAudience(client(banno), [csv(["user-1", ...unknown]), csv([])], log, log));
  expect(said).toBe("Error: more rows are unknown than known: does the first column have user names?");
  expect(lines).toEqual(["1 users found, 7 rows unknown", "  row 3: a", "  row 4: b", "  row 5: c", "  row 6: d", "  row 7: e"]);
  expect(banno.requests.map(line)).toEqual(["POST /token 200", "POST /import 200"]);
});

function client({ url: baseUrl, tokenUrl, institutionId, credentials: { clientId, ...key } }: Awaited<ReturnType<typeof simulateBanno>>) {
  const credential = clientCredentials({ clientId, tokenUrl, clientAuthentication: privateKeyJwt(key) });
  return createBanno({ baseUrl, credentials: { clientCredentials: credential }, defaults: { institutionId } });
}

test("each is a program that reads its environment, and says in one line what is missing there", { timeout: 60_000 }, async () => {
  const path = await folder();
  const [users, more] = [join(path, "users.csv"), join(path, "more.csv")];
  await Promise.all([writeFile(users, "name\nuser-1\nuser-2\n"), writeFile(more, "name\nuser-3\n")]);
  const bunce = await running(simulateBunce());
  const infinity = await running(simulateInfinity());
  const one = await running(simulateUnityOne());
  const hang = await running(simulateHang());
  const banno = await running(simulateBanno());
  const { username, password } = infinity.credentials.basicAuth;
  const programs: [words: string[], env: Record<string, string>, says: string, missing: RegExp][] = [
    [["bunce"], { BUNCE_BASE_URL: bunce.url, BUNCE_SECRET_KEY: bunce.credentials.secretKey }, "it has 3 customers", /^AuthError: .* set BUNCE_SECRET_KEY\)\n$/],
    [["infinity", "7"], { INFINITY_BASE_URL: infinity.url, INFINITY_BASIC_AUTH_USERNAME: username, INFINITY_BASIC_AUTH_PASSWORD: password }, "still in organisation 2", /^AuthError: .* set INFINITY_API_KEY\)\n$/],
    [["unity-one", join(path, "segments.json")], { UNITY_ONE_BASE_URL: one.url, UNITY_ONE_ONE_TENANT: one.credentials.oneTenant, UNITY_ONE_API_AUTH: one.credentials.apiAuth }, "4 segments are copied", /^InputError: .*UNITY_ONE_BASE_URL.*\n$/],
    [["hang"], { HANG_BASE_URL: hang.url, HANG_API_KEY: hang.credentials.apiKey }, "segment 4 is deleted", /^AuthError: .* set HANG_API_KEY\)\n$/],
    [["banno", users, more], { BANNO_BASE_URL: banno.url, BANNO_TOKEN_URL: banno.tokenUrl, BANNO_INSTITUTION_ID: banno.institutionId, BANNO_CLIENT_ID: banno.credentials.clientId, BANNO_PRIVATE_KEY: banno.credentials.privateKey }, "it has 3 users", /^Error: .* environment variables .*\n$/],
  ];
  const run = ([[name, ...words], env]: (typeof programs)[number]) => program([`examples/${name}.ts`, ...words], env);
  const unset = await Promise.all(programs.map(([words]) => run([words, {}, "", /./])));
  const set = await Promise.all(programs.map(run));
  for (const [index, [[name], , says, missing]] of programs.entries()) {
    expect(unset[index], name).toEqual({ status: 1, output: expect.stringMatching(missing) as string });
    expect(set[index], name).toEqual({ status: 0, output: expect.stringContaining(says) as string });
  }
});

test("the demo ends by itself, well, in lines of at most 100 columns and without colours where nobody looks", { timeout: 60_000 }, async () => {
  const { status, output } = await program(["scripts/demo.ts"], {});
  expect(output).toMatch(/^All five did their job: \d+ requests in [\d.]+ s\.\n$/m);
  expect(status).toBe(0);
  expect(output).not.toContain("\u001b");
  expect(output.split("\n").filter(({ length }) => length > 100)).toEqual([]);
});

function program(words: string[], env: Record<string, string>): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "--conditions=specloom-source", ...words], { cwd: root, env: { PATH: process.env["PATH"] ?? "", ...env } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", reject).on("close", (status) => resolve({ status, output }));
  });
}
