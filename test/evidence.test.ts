/** `npm run evidence`, on our specs and on copies of them with one thing changed. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { evidence } from "../scripts/evidence-command.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "specloom-evidence-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (cwd: string, ...words: string[]) => {
  let stdout = "";
  let stderr = "";
  const status = await evidence(words, { cwd, env: {}, stdout: { write: (text) => (stdout += text) }, stderr: { write: (text) => (stderr += text) } });
  return { status, stdout, stderr };
};

/** All reasons, wherever they stand. */
const assumptionsIn = (node: unknown): string[] =>
  typeof node !== "object" || node === null ? [] : Object.entries(node).flatMap(([key, value]: [string, unknown]) => (key === "x-assumed" && typeof value === "string" ? [value] : assumptionsIn(value)));

/** Replaces what stands once in a file of the copy. */
const change = async (file: string, before: string, after: string) => {
  const path = join(folder, "specs", file);
  const text = await readFile(path, "utf8");
  expect(text.split(before)).toHaveLength(2);
  await writeFile(path, text.replace(before, () => after));
};

describe("our specs", () => {
  test("are complete, with their coverage and their contradictions", async () => {
    const { status, stdout, stderr } = await run(root);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const api of ["banno", "bunce", "hang", "infinity", "unity-one"]) expect(stdout).toMatch(new RegExp(`^${api}( +\\d+){1}( +\\d+ \\(\\d+ %\\)){3}( +\\d+){5}$`, "m"));
    expect(stdout).toContain("Contradictions in the pages on bunce, and what was decided\n  segments-path\n");
  });

  test("have nothing but documented, outside and assumed elements", async () => {
    const { stdout } = await run(root, "bunce");
    const [elements, ...shares] = (/^bunce +(\d+) +(\d+) \(.*?\) +(\d+) \(.*?\) +(\d+) /m.exec(stdout) ?? []).slice(1).map(Number);
    expect(shares.reduce((sum, share) => sum + share)).toBe(elements);
  });
});

describe("a finding, with code frame and advice", () => {
  beforeEach(() => cp(join(root, "specs"), join(folder, "specs"), { recursive: true }));

  const cases: [what: string, file: string, before: string, after: string, ...lines: (string | RegExp)[]][] = [
    [
      "a removed citation", "bunce.yaml", "      externalDocs: { url: https://developers.bunce.so/api/segments/list }\n      x-evidence: [list-operation]\n",
      "      externalDocs: { url: https://developers.bunce.so/api/segments/list }\n", /^specs\/bunce\.yaml:45:5 no-evidence operation listSegments has no evidence$/m, /^> 45 \|     get:\n +\| +\^$/m,
      "  Cite facts with x-evidence, or say with x-assumed why it is assumed.",
    ],
    [
      "a misspelt fact id", "bunce.yaml", "x-evidence: [segment-conditions, node-segment]", "x-evidence: [segment-condition, node-segment]",
      "unknown-fact specs/evidence/bunce.yaml has no fact segment-condition", /^> \d+ \| +x-evidence: \[segment-condition, node-segment\]\n +\| +\^$/m, "Did you mean segment-conditions?",
    ],
    [
      "a property cited neither itself nor by its schema", "bunce.yaml", "      x-evidence: [remove-body]\n      required: [customers]", "      required: [customers]",
      "no-evidence property SegmentCustomerKeys.customers has no evidence, nor the schema that declares it", /^> \d+ \| +customers:$/m,
    ],
    ["a schema without evidence", "bunce.yaml", "      x-evidence: [node-add-all]\n\n    Confirmation:", "\n    Confirmation:", "no-evidence schema EmptyBody has no evidence"],
    [
      "an enum on a property that only inherits", "bunce.yaml", "          x-evidence: [device-fields, node-requests]\n        device_token", "        device_token",
      "no-evidence Device.device_type enum has no evidence: what restricts values is not inherited", /^> \d+ \| +- \{ type: string, enum: \[ios, android\] \}$/m,
    ],
    ["a limit on a property that only inherits", "banno.yaml", "          format: uuid\n          x-evidence: [end-user]\n", "          format: uuid\n", "no-evidence EndUser.endUserId format has no evidence"],
    ["a parameter", "hang.yaml", "        x-evidence: [get-operation, delete-id, segment-keys, sibling-ids]\n      x-evidence: [get-operation, delete-id]\n", "        x-evidence: [get-operation, delete-id, segment-keys, sibling-ids]\n", "no-evidence parameter id has no evidence"],
    ["a server", "hang.yaml", "    description: Production.\n    x-evidence: [base-url, paths, staging-origin]", "    description: Production.", "no-evidence server https://loyalty.hang.xyz/partner-api has no evidence"],
    ["a security scheme", "hang.yaml", "      x-evidence: [key-header, authorizations, program-key, key-spelling]\n", "", "no-evidence security scheme apiKey has no evidence"],
    ["a response", "hang.yaml", "          x-evidence: [delete-answer, delete-no-media-type]\n", "", "no-evidence response deleteProgramSegment 204 has no evidence"],
    ["an object-valued extension, which shares nothing", "bunce.yaml", "  seconds: 60\n  x-evidence: [rate-limit]\n", "  seconds: 60\n", "no-evidence x-rate-limit has no evidence", "inside where its value is an object"],
    [
      "a fact that is cited although it says why not", "evidence/bunce.yaml", "    says: POST creates a segment.\n", "    says: POST creates a segment.\n    uncited: Nobody needs it.\n",
      /^specs\/evidence\/bunce\.yaml:\d+:5 fact-cited fact create-operation is cited$/m, /^> \d+ \| +uncited: Nobody needs it\.$/m, "Remove its uncited.",
    ],
    [
      "a fact that is cited nowhere", "evidence/bunce.yaml", "    uncited: It describes the page, not the API.\n", "",
      /^specs\/evidence\/bunce\.yaml:\d+:3 fact-not-cited fact create-languages is cited nowhere$/m, "Cite it, or say under uncited why not.",
    ],
    ["a contradiction of an unknown fact", "evidence/bunce.yaml", "facts: [create-samples]\n", "facts: [create-sample]\n", "has no fact create-sample", "Did you mean create-samples?"],
    ["a page that no fact is from", "evidence/bunce.yaml", "\nfacts:\n", "  news: { url: https://developers.bunce.so/news, title: News }\n\nfacts:\n", "page-not-used no fact is from the page news"],
    ["a bibliography of another form", "evidence/bunce.yaml", "    page: rate-limiting\n    heading: Rate Limit\n", "    page: rate-limit\n    heading: Rate Limit\n", "bibliography page of rate-limit is wrong", "Give a key of pages."],
    ["an address that is none of the web", "evidence/bunce.yaml", "url: https://developers.bunce.so/guide/errors", 'url: "javascript:alert(1)"', "bibliography url of errors is wrong", "Give an http or https address."],
    [
      "an example that its schema refuses", "bunce.yaml", "id: 9da67caa-b803-4691-a2b6-bdcd58008aaf", "id: segment-1",
      "example-not-valid #/components/responses/SegmentCreated/content/application~1json/examples/documented/value/data/id must match format \"uuid\"",
      /^> \d+ \| +id: segment-1\n +\| +\^$/m, "the schema at #/components/responses/SegmentCreated/content/application~1json/schema.",
    ],
    ["an example in another file's words: of OpenAPI 3.0", "banno.yaml", "            email: ada@example.com", "            email: 1", "example-not-valid #/components/examples/", "/email must be string"],
    ["a line of an example", "infinity.yaml", '{"segment":"401",', '{"segment":{},', / line 2 \/segment must be /],
    ["an example of a parameter", "infinity.yaml", "      example: 1\n", "      example: one\n", "example-not-valid #/components/parameters/", "/example must be integer"],
    ["an example of a schema", "hang.yaml", "examples: [1725000000]", "examples: [soon]", "example-not-valid #/components/schemas/EpochSeconds/examples/0 must "],
  ];

  test.each(cases)("%s", async (_, file, before, after, ...lines) => {
    await change(file, before, after);
    const { status, stderr } = await run(folder, file.replace(/^.*\/|\.yaml$/g, ""));
    expect(status).toBe(1);
    for (const line of lines) expect(stderr).toMatch(line);
    expect(stderr).toMatch(/^[1-9]\d* errors?$/m);
    expect(stderr).not.toContain("    at ");
  });

  test("a spec without a bibliography has its examples checked, and is told so", async () => {
    await rm(join(folder, "specs/evidence/hang.yaml"));
    expect(await run(folder, "hang")).toEqual({ status: 0, stdout: "specs/hang.yaml has no bibliography (evidence/hang.yaml beside it): only its examples are checked\n", stderr: "" });
    expect(await run(folder, "hang", "--questions")).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("has no bibliography") });
  });

  test("a document that cannot be read is one finding", async () => {
    await writeFile(join(folder, "specs/hang.yaml"), "openapi: [");
    expect(await run(folder, "hang")).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(/^specs\/hang\.yaml:1:\d+ invalid-yaml /) });
    await writeFile(join(folder, "specs/hang.yaml"), "- openapi");
    expect(await run(folder, "hang")).toMatchObject({ status: 1, stderr: expect.stringMatching(/^specs\/hang\.yaml:1:1 not-openapi /) });
  });

  test("a reference that leads to another file is no stack trace", async () => {
    await change("hang.yaml", "program_segment: { $ref: \"#/components/schemas/ProgramSegmentDetails\" }", "program_segment: { $ref: ./other.yaml }");
    const { status, stderr } = await run(folder, "hang");
    expect(status).toBe(1);
    expect(stderr).toMatch(/example-not-valid .* cannot be judged, since its schema cannot be read: .*other\.yaml/);
  });
});

describe("questions", () => {
  test("are Markdown, with what is contradictory and what is assumed, and the operations that depend on it", async () => {
    const { status, stdout, stderr } = await run(root, "--questions", "bunce");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^# Questions about Bunce Segments\n\n/);
    expect(stdout).toMatch(/\*\*Description email\.\*\* .* \*\*.*\?\*\*\n +- We took: .*\n +- Pages: \[Segments\]\(https:\/\/developers\.bunce\.so\/api\/segments\/create\).*\n +- Depending on it: `POST \/segments`, `PATCH \/segments\/\{segment_id\}`\.\n/);
    expect(stdout).toMatch(/\*\*Paging of `listSegments`\.\*\* .*\n +- We say: `\{"style":"page".*`\n +- Depending on it: `GET \/segments`\.\n/);
  });

  test("leave no assumption and no contradiction out", async () => {
    for (const api of ["banno", "bunce", "hang", "infinity", "unity-one"]) {
      const { stdout } = await run(root, "--questions", api);
      const spec: unknown = parse(await readFile(join(root, "specs", `${api}.yaml`), "utf8"));
      const assumed = assumptionsIn(spec);
      expect(assumed.length).toBeGreaterThan(0);
      expect(assumed.filter((text) => !stdout.includes(text.trim()))).toEqual([]);
      const bibliography = await readFile(join(root, "specs", "evidence", `${api}.yaml`), "utf8");
      const contradictions = bibliography.slice(bibliography.indexOf("\ncontradictions:")).match(/^ {2}[a-z0-9-]+:$/gm) ?? [];
      expect(stdout.match(/^ +- We took: /gm)).toHaveLength(contradictions.length);
    }
  });

  test("need one API", async () => {
    expect(await run(root, "--questions")).toMatchObject({ status: 2, stderr: expect.stringContaining("--questions bunce") });
  });
});

describe("the command", () => {
  const command = (...words: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(process.execPath, ["node_modules/tsx/dist/cli.mjs", "--conditions=specloom-source", "scripts/evidence.ts", ...words], { cwd: root }, (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }));
    });

  test("helps, and does what it says", async () => {
    expect(await command("--help")).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("--questions") });
    expect(await command("hang")).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("hang") });
  });

  test("says what is wrong with how it is called", async () => {
    expect(await run(root, "bunc")).toMatchObject({ status: 2, stderr: expect.stringContaining("Did you mean bunce?") });
    expect(await run(root, "--question")).toMatchObject({ status: 2, stderr: expect.stringContaining("--questions") });
  });
});
