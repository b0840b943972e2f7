/** `npm run drift`: traffic of our clients with the simulators, which is as specified, and the same with something changed. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createBanno } from "specloom/banno";
import { createBunce } from "specloom/bunce";
import { createInfinity } from "specloom/infinity";
import { type ShapeRecording, recordShapes, simulateBanno, simulateBunce, simulateInfinity } from "specloom/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientCredentials, privateKeyJwt } from "specloom";
import { drift } from "../scripts/drift-command.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "specloom-drift-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (...words: string[]) => {
  let stdout = "";
  let stderr = "";
  const status = await drift(words, { cwd: root, env: {}, stdout: { write: (text) => (stdout += text) }, stderr: { write: (text) => (stderr += text) } });
  return { status, stdout, stderr };
};

const save = async (name: string, content: unknown) => {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

type Entry = { request: object; response: object };
const exchange = (method: string, url: string, status: number, body?: unknown, mimeType = "application/json"): Entry => ({
  request: { method, url: `https://api.bunce.so/v1${url}`, headers: [] },
  response: { status, headers: [], content: body === undefined ? { mimeType: "", size: 0 } : { mimeType, text: typeof body === "string" ? body : JSON.stringify(body) } },
});
const compareHar = async (...entries: Entry[]) => run(await save("traffic.har", { log: { version: "1.2", entries } }), "--api", "bunce");

const segment = { id: "9da67caa-b803-4691-a2b6-bdcd58008aaf", name: "VIP", description: null, conditions: null, type: "manual", all_customers: 0, created_at: "2024-12-05 08:30:16" };
const answer = (changes: object = {}) => ({ success: true, message: "Segment fetched", data: { ...segment, ...changes } });
const one = (changes: object = {}) => exchange("GET", `/segments/${segment.id}`, 200, answer(changes));

describe("a browser's recording", () => {
  test("that is as specified has no drift", async () => {
    const other = { request: { method: "GET", url: "https://elsewhere.example/" }, response: { status: 200 } };
    expect(await compareHar(one(), exchange("GET", "/segments?page=1&per_page=20", 200, { success: true, message: "", data: [segment] }), other)).toEqual({
      status: 0, stderr: "", stdout: "2 of 3 exchanges are with bunce: no drift\n",
    });
  });

  test.each<[string, Entry, ...RegExp[]]>([
    [
      "a new property", one({ colour: "red" }), /^specs\/bunce\.yaml:\d+:5 new-property in the answer 200 of getSegment: \/data\/colour \(string\) is not documented \(warning\)$/m, /^> \d+ \| {5}Segment:$/m,
      /^ {2}Contradicts create-response-sample: .* \(https:\/\/developers\.bunce\.so\/api\/segments\/create\); node-segment: /m,
    ],
    ["a wrong type", one({ name: 7 }), /wrong-type in the answer 200 of getSegment: \/data\/name is integer, documented as string$/m, /Contradicts create-meanings: /],
    ["an unknown value", one({ type: "dynamic" }), /unknown-value .*: \/data\/type has "dynamic" beside the documented "automatic", "manual" \(warning\)$/m, /Contradicts segment-type: /],
    ["a value beyond a limit", one({ created_at: "2024-12-05T08:30:16Z" }), /beyond-limit .*: \/data\/created_at must match pattern/m, /Contradicts segment-created-at: /],
    ["a missing property", one({ name: undefined }), /missing-property .*: \/data\/name is required, and missing in 1 of 1$/m],
    ["an undocumented status", exchange("GET", "/segments", 418, { message: "" }), /undocumented-status listSegments answered 418, documented are 200, 400, 401, 422, 429, default$/m, /Contradicts list-operation: /],
    ["an undocumented media type", exchange("GET", "/segments", 200, "<p>", "text/html"), /undocumented-media-type the answer 200 of listSegments is text\/html, documented as application\/json$/m],
    ["what is no JSON", exchange("GET", "/segments", 200, "<p>"), /not-json the answer 200 of listSegments is no JSON, though called application\/json$/m],
    ["an undocumented operation", exchange("DELETE", `/segments/${segment.id}`, 204), /undocumented-operation DELETE \/segments\/\{segment_id\} is not documented \(warning\)$/m],
    ["an undocumented parameter", exchange("GET", "/segments?colour=red", 200, { message: "", data: [] }), /undocumented-parameter listSegments was sent the query parameter colour, which is not documented \(warning\)$/m],
    [
      "what is wrong in a request", { ...exchange("PATCH", `/segments/${segment.id}`, 200, answer()), request: { method: "PATCH", url: `https://api.bunce.so/v1/segments/${segment.id}`, headers: [], postData: { mimeType: "application/json", text: '{"name":7}' } } },
      /wrong-type in the request body of updateSegment: \/name is integer, documented as null or string$/m, /Contradicts update-body: /,
    ],
  ])("tells %s, with a code frame and the evidence", async (_, entry, ...lines) => {
    const { status, stdout, stderr } = await compareHar(entry);
    expect(status).toBe(1);
    for (const line of lines) expect(stderr).toMatch(line);
    expect(stdout).toBe("1 of 1 exchanges are with bunce: 1 drift\n");
  });

  test("of many exchanges tells each thing once, with how often", async () => {
    const { stderr } = await compareHar(one({ colour: "red" }), one({ colour: "blue" }), one());
    expect(stderr.match(/new-property/g)).toHaveLength(1);
    expect(stderr).toContain("is not documented (2 times)");
  });

  test("shows no values but those that a list does not have", async () => {
    const { stdout, stderr } = await compareHar(one({ name: 7, created_at: "secret-1", colour: "secret-2" }));
    expect(stdout + stderr).not.toContain("secret");
  });
});

test("JSON has the evidence with its pages, and the place", async () => {
  const path = await save("json.har", { log: { version: "1.2", entries: [one({ type: "dynamic" })] } });
  const { status, stdout, stderr } = await run(path, "--api", "bunce", "--json");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  const report = JSON.parse(stdout) as { api: string; exchanges: number; drifts: { contradicts: { facts: object[] } }[] };
  expect(report).toMatchObject({ api: "bunce", recorded: 1, exchanges: 1, drifts: [{ kind: "unknown-value", seen: 1, at: "/data/type", specification: { file: "specs/bunce.yaml", pointer: "/components/schemas/Segment/properties/type" } }] });
  expect(report.drifts[0]?.contradicts.facts[0]).toEqual({ id: "segment-type", says: expect.any(String), page: "Segments", url: "https://developers.bunce.so/api/segments/create", heading: "Response" });
});

describe("what recordShapes writes down", () => {
  let url: string;
  let recorded: ShapeRecording;
  let text: string;
  let values: string[];

  beforeAll(async () => {
    const simulator = await simulateBunce({ segments: 25 });
    const { middleware, recording } = recordShapes();
    const bunce = createBunce({ baseUrl: simulator.url, credentials: simulator.credentials, middleware: [middleware] });
    const names: string[] = [];
    let id = "";
    for await (const item of bunce.listSegments()) {
      names.push(item.name);
      id = item.id;
    }
    await bunce.getSegment({ segment_id: id });
    await bunce.getSegment({ segment_id: "none" }).catch(() => undefined);
    await bunce.addSegmentCustomers({ segment_id: id, body: { customers: [{ email: "ada@bank.example", first_name: "Ada" }] } });
    recorded = await recording();
    text = JSON.stringify(recorded);
    url = simulator.url;
    await simulator.close();
    values = [...names, id, "ada@bank.example", "Ada", simulator.credentials.secretKey];
  });

  test("is HAR with outlines, the names of path parameters and no values", () => {
    expect(values.length).toBeGreaterThan(25);
    expect(values.filter((value) => text.includes(`"${value}"`) || text.includes(`/${value}`))).toEqual([]);
    const read = recorded.log.entries.find(({ comment }) => comment === "getSegment");
    expect(read?.request.url).toBe(`${url}/segments/{segment_id}`);
    expect(read?.response.content).toMatchObject({ mimeType: "application/json", _outline: { success: "boolean", data: { id: "string", description: expect.stringMatching(/^(null|string)$/) } } });
    const list = recorded.log.entries.find(({ comment }) => comment === "listSegments");
    expect(list?.request.url).toBe(`${url}/segments?page=`);
    const added = recorded.log.entries.find(({ comment }) => comment === "addSegmentCustomers");
    expect(added?.request.postData).toEqual({ mimeType: "application/json", _outline: { customers: [{ email: "string", first_name: "string" }] } });
  });

  test("has no drift where the service does as specified, and has where it does not", async () => {
    expect(await run(await save("shapes.har", text), "--api", "bunce", "--server", url)).toMatchObject({ status: 0, stderr: "" });
    const changed = text.replaceAll('"has_next_page":"boolean"', '"has_next_page":"string","cursor":"string"');
    const { status, stderr } = await run(await save("changed.har", changed), "--api", "bunce", "--server", url);
    expect(status).toBe(1);
    expect(stderr).toMatch(/wrong-type in the answer 200 of listSegments: \/meta\/has_next_page is string, documented as boolean/);
    expect(stderr).toMatch(/new-property .*\/meta\/cursor \(string\) is not documented/);
    expect(stderr).toContain("Contradicts meta-object: ");
  });

  test("leaves streams alone", async () => {
    const { middleware, recording } = recordShapes();
    const infinity = await simulateInfinity();
    const client = createInfinity({ baseUrl: infinity.url, credentials: { basicAuth: infinity.credentials.basicAuth }, defaults: { igrp: 7 }, middleware: [middleware] });
    for await (const item of client.listSegments()) expect(item.segmentName).toBeTypeOf("string");
    await infinity.close();
    const banno = await simulateBanno();
    const { privateKey, clientId, algorithm } = banno.credentials;
    const credentials = { clientCredentials: clientCredentials({ clientId, tokenUrl: banno.tokenUrl, clientAuthentication: privateKeyJwt({ privateKey, algorithm }) }) };
    const people = createBanno({ baseUrl: banno.url, credentials, defaults: { institutionId: banno.institutionId }, middleware: [middleware] });
    const draft = await people.importUsersCsv({ sourceType: "username", body: { file: new Blob(["username\nuser-7\n"]) } });
    expect(await (await people.downloadDraftEndUserIdsCsv({ draftId: draft.draftId })).text()).not.toBe("");
    await banno.close();
    const { entries } = (await recording()).log;
    expect(entries.find(({ comment }) => comment === "listSegments")?.response.content).not.toHaveProperty("_outline");
    expect(entries.find(({ comment }) => comment === "downloadDraftEndUserIdsCsv")?.response.content).toEqual({ mimeType: expect.stringMatching(/csv/), size: 1 });
  });
});

describe("the command", () => {
  test.each([
    [[], "Name one recording and its API"],
    [["a.har"], "--api bunce"],
    [["none.har", "--api", "bunce"], "There is no recording none.har."],
    [["none.har", "--api", "bunc"], "Did you mean bunce?"],
    [["a.har", "--api", "bunce", "--server", "4010"], "--server 4010 is no address"],
    [["a.har", "--apis", "bunce"], "--apis"],
  ])("refuses %j", async (words, message) => {
    const { status, stdout, stderr } = await run(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });

  test("says where a recording is malformed", async () => {
    const path = await save("malformed.har", '{ "log": { "entries": [ { "request": {} } ] } }');
    const { status, stderr } = await run(path, "--api", "bunce");
    expect(status).toBe(2);
    expect(stderr).toMatch(/malformed\.har:1:\d+ har entry 0 has no request\.method$/m);
  });

  test("says that nothing of a recording is of the API", async () => {
    const path = await save("other.har", { log: { entries: [{ request: { method: "GET", url: "http://127.0.0.1:4010/v1/segments" }, response: { status: 200 } }] } });
    expect(await run(path, "--api", "bunce")).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("--server http://127.0.0.1:4010") });
  });

  test("runs as a program", async () => {
    const path = await save("program.har", { log: { entries: [one({ colour: "red" })] } });
    const result = await new Promise<{ code: number | null; stdout: string }>((resolve) => {
      const child = execFile(process.execPath, ["node_modules/tsx/dist/cli.mjs", "--conditions=specloom-source", "scripts/drift.ts", path, "--api", "bunce"], { cwd: root }, (_, stdout) => resolve({ code: child.exitCode, stdout }));
    });
    expect(result).toEqual({ code: 1, stdout: "1 of 1 exchanges are with bunce: 1 drift\n" });
  });
});
