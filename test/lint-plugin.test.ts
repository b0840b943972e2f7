import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

type Finding = { rule: string; pointer: string; message: string };

const head = `openapi: 3.1.1
info: { title: Ledger, version: 1.0.0, license: { name: MIT, identifier: MIT } }
servers: [{ url: "https://ledger.example", x-evidence: [server] }]
security: [{ key: [] }]
tags: [{ name: accounts, description: Accounts. }]
`;

const sound = `${head}
x-rate-limit: { requests: 10, seconds: 60, x-assumed: Measured. }
paths:
  /accounts:
    parameters:
      - { name: page, in: query, description: Page., schema: { type: integer }, x-evidence: [list] }
    get:
      operationId: listAccounts
      tags: [accounts]
      summary: List accounts
      description: All of them.
      x-evidence: [list]
      x-pagination:
        style: page
        request: { position: page, size: size }
        response: { items: [/data, /data/data], total: /meta/total }
        stop: [total, short-page]
        x-evidence: [list]
      parameters:
        - { name: size, in: query, description: Size., schema: { type: integer }, x-evidence: [list] }
        - { name: "filter[]", in: query, description: Filter., x-parameter-name: filters, schema: { type: string }, x-evidence: [list] }
        - { name: filter, in: query, description: Filter., schema: { type: string }, x-assumed: Seen in a sample. }
      responses:
        "200":
          description: A page.
          x-evidence: [list]
          headers:
            X-Total: { description: Total., schema: { type: integer }, x-evidence: [list] }
          content:
            application/json:
              x-evidence: [list]
              schema: { $ref: "#/components/schemas/Page" }
        "400": { description: Bad request., x-evidence: [list] }
  /accounts/stream:
    get:
      operationId: streamAccounts
      tags: [accounts]
      summary: Stream accounts
      description: One account per line.
      x-evidence: [list]
      x-pagination: { style: keyset, response: { items: "", key: /id }, stop: [empty-page], x-evidence: [list] }
      responses:
        "200":
          description: Accounts.
          x-evidence: [list]
          content:
            application/x-ndjson:
              x-evidence: [list]
              x-oai-itemSchema: { $ref: "#/components/schemas/Account" }
        "400": { description: Bad request., x-evidence: [list] }
  /accounts/after:
    get:
      operationId: listAccountsAfter
      tags: [accounts]
      summary: List what comes after
      description: Accounts, each page after the last of the one before.
      x-evidence: [list]
      x-pagination: { style: keyset, request: { position: after }, response: { items: [/data, /data/data], key: [/id, /parent/id] }, stop: [empty-page], x-evidence: [list] }
      parameters: [{ name: after, in: query, description: After this account., schema: { type: string }, x-evidence: [list] }]
      responses:
        "200":
          description: A page.
          x-evidence: [list]
          content: { application/json: { x-evidence: [list], schema: { $ref: "#/components/schemas/Page" } } }
        "400": { description: Bad request., x-evidence: [list] }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key, x-value-prefix: "Key ", x-evidence: [server] }
  schemas:
    Account:
      type: object
      properties:
        id: { type: string, x-decode: integer, x-evidence: [list] }
        parent: { $ref: "#/components/schemas/Account", x-assumed: Seen in a sample. }
      x-assumed: As in the list.
    Accounts: { type: array, items: { $ref: "#/components/schemas/Account" }, x-evidence: [list] }
    Page:
      x-evidence: [list]
      allOf:
        - type: object
          x-evidence: [list]
          properties:
            data:
              anyOf:
                - { $ref: "#/components/schemas/Accounts" }
                - { type: object, x-evidence: [list], properties: { data: { $ref: "#/components/schemas/Accounts" } } }
        - { type: object, x-evidence: [list], properties: { meta: { type: object, x-evidence: [list], properties: { total: { type: integer } } } } }
`;

const broken = `${head}
x-failure: { pointer: /success, equals: false, x-evidence: [list] }
x-rate-limit: { requests: 0, seconds: 60 }
paths:
  /accounts/{id}:
    parameters:
      - { name: id, in: path, required: true, description: Id., schema: { type: string, x-decode: integer }, x-evidence: [list] }
    post:
      operationId: createAccount
      tags: [accounts]
      summary: Create
      description: Create an account.
      x-pagintion: { style: page }
      x-pagination:
        style: page
        request: { position: offset }
        response: { items: [/data, /rows], key: /id, total: /data/id }
        stop: [no-next]
        x-evidence: [list]
      parameters:
        - { name: "id[]", in: query, description: Id again., schema: { type: string }, x-evidence: [list, nowhere] }
        - { name: body, in: query, description: Body., schema: { type: string } }
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/Account" } } }
      responses:
        "200":
          description: Created.
          headers: { X-Total: { description: Total., schema: { type: integer } } }
          content: { application/json: { schema: { $ref: "#/components/schemas/Account" } } }
        "400": { description: Bad request., x-evidence: [] }
  /keys:
    get:
      operationId: keys
      tags: [accounts]
      summary: Keys
      description: Goes on after what no item has.
      x-evidence: [list]
      x-pagination: { style: keyset, response: { items: "", key: [/id, /name] }, stop: [empty-page], x-evidence: [list] }
      responses: { "200": { description: Keys., x-evidence: [list], content: { application/x-ndjson: { x-evidence: [list], x-oai-itemSchema: { properties: { id: { type: string, x-evidence: [list] } }, x-evidence: [list] } } } } }
    post:
      operationId: keyless
      tags: [accounts]
      summary: Keyless
      description: Says no key.
      x-evidence: [list]
      x-pagination: { style: keyset, response: { items: "" }, stop: [empty-page], x-evidence: [list] }
      responses: { "200": { description: Keys., x-evidence: [list], content: { application/x-ndjson: { x-evidence: [list], x-oai-itemSchema: { type: string, x-evidence: [list] } } } } }
  /malformed:
    get:
      operationId: malformed
      tags: [accounts]
      summary: Malformed
      description: Says what it must not.
      x-evidence: [list]
      x-pagination: { style: page, response: { items: 1 }, stop: [total], x-evidence: [list] }
      responses: { "400": { description: Bad request., x-evidence: [list] } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
  schemas:
    Account:
      type: object
      properties:
        data: { type: object, properties: { id: { type: string, x-decode: number } } }
        kind: { $ref: "#/components/schemas/Kind", x-evidnce: [list] }
    Kind: { type: string, x-evidence: [list] }
`;

const lint = async (spec: string): Promise<Finding[]> => {
  const cli = join(root, "node_modules/@redocly/cli/bin/cli.js");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const args = [cli, "lint", spec, "--config", join(root, "redocly.yaml"), "--format", "json", "--max-problems", "1000"];
  const output = await new Promise<string>((resolve) => execFile(process.execPath, args, { env }, (_, stdout) => resolve(stdout)));
  const { problems } = JSON.parse(output) as { problems: { ruleId: string; message: string; location: { pointer: string }[] }[] };
  return problems.map(({ ruleId, message, location }) => ({ rule: ruleId, message, pointer: location[0]?.pointer ?? "" }));
};

let folder: string;
const findings: Record<string, Finding[]> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specloom-lint-"));
  const specs = { sound, broken };
  await Promise.all(
    Object.entries(specs).map(async ([name, text]) => {
      const path = join(folder, `${name}.yaml`);
      await writeFile(path, text);
      findings[name] = await lint(path);
    }),
  );
}, 30_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What one of our rules says about a description: `pointer message`. */
const said = (spec: string, rule: string): string[] =>
  (findings[spec] ?? []).filter((finding) => finding.rule === `specloom/${rule}`).map(({ pointer, message }) => `${pointer} ${message}`);

const operation = "#/paths/~1accounts~1{id}/post";

test("a sound description has no finding of any rule", () => {
  expect(findings.sound).toEqual([]);
});

const cases: Record<string, [pointer: string, message: string][]> = {
  extensions: [
    [`${operation}/x-pagintion`, "Did you mean x-pagination?"],
    ["#/x-failure", "may not stand on Root. Move it to Response."],
    ["#/x-rate-limit/requests", "/requests must be >= 1"],
    ["#/components/schemas/Account/properties/data/properties/id/x-decode", "must be equal to one of the allowed values (integer, boolean)"],
    ["#/components/schemas/Account/properties/kind/x-evidnce", "Did you mean x-evidence?"],
    [`${operation}/responses/400/x-evidence`, "must NOT have fewer than 1 items"],
    ["#/paths/~1malformed/get/x-pagination/response/items", "/response/items must be string"],
    ["#/paths/~1malformed/get/x-pagination/response/items", "/response/items must be array"],
    ["#/paths/~1malformed/get/x-pagination/response/items", "/response/items must match a schema in anyOf"],
  ],
  pagination: [
    [`${operation}/x-pagination/request/position`, "this operation has no parameter offset. It has: id, id[], body."],
    [`${operation}/x-pagination/response/items/0`, "/data is no array."],
    [`${operation}/x-pagination/response/items/1`, "no 2xx response schema has /rows."],
    [`${operation}/x-pagination/response/key`, "page has no key."],
    ["#/paths/~1keys/get/x-pagination/response/key/1", "no schema of an item has /name."],
    ["#/paths/~1keys/post/x-pagination/response", "keyset needs response.key."],
    [`${operation}/x-pagination/stop/0`, "no-next needs response.next."],
  ],
  "parameter-names": [
    [`${operation}/parameters/0/name`, "id[] (query) is called id in TypeScript, which is already id (path)."],
    [`${operation}/parameters/1/name`, "body (query) is called body in TypeScript, which is the request body."],
  ],
  "request-decode": [
    ["#/paths/~1accounts~1{id}/parameters/0/schema/x-decode", "decoding is for responses"],
    ["#/components/schemas/Account/properties/data/properties/id/x-decode", "decoding is for responses"],
  ],
};

describe.each(Object.entries(cases))("%s", (rule, expected) => {
  test.each(expected)("reports at %s: %s", (pointer, message) => {
    expect(said("broken", rule)).toContainEqual(expect.stringMatching(new RegExp(`^${escape(pointer)} .*${escape(message)}`)));
  });

  test("reports nothing else", () => {
    expect(said("broken", rule)).toHaveLength(expected.length);
  });
});

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
