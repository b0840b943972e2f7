import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { document, project } from "./project.test-setup.ts";

const requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(request.url ?? "");
  response.setHeader("content-type", "application/json").end('{ "type": "string", "description": "from elsewhere" }');
});
let origin: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => void requests.splice(0));

/** References where OpenAPI has none: Redocly would follow each of them. */
const hostile = (targets: string[]) =>
  targets
    .map((target, index) => [`x-${index}: { $ref: "${target}" }`, `x-list-${index}: [{ externalValue: "${target}" }]`].join("\n"))
    .concat(document(), "    Other:", ...["example", "default", "const", "x-any"].map((key, index) => `      ${key}: { $ref: "${targets[index % targets.length]}" }`))
    .concat(`  examples: { one: { externalValue: "${targets[0]}" }, two: { value: { $ref: "${targets[1]}" } }, three: { value: { $ref: "#/nowhere" } } }`)
    .join("\n");

test("neither the pages nor the linter fetch a URL or read a file that is not the document's", async () => {
  const { folder } = await project({ "secret.json": '{ "description": "the secret" }' });
  const secret = `${folder}/secret.json`;
  const targets = [`${origin}/a.json`, `../${basename(folder)}/secret.json`, secret, `file://${secret}`, "/dev/zero", "#/nowhere"];
  const own = await project({ "openapi.yaml": hostile(targets) });
  expect(await own.run("generate", "openapi.yaml", "--out", "out", "--lint", "--docs")).toMatchObject({ status: 0, stderr: "" });
  expect(requests).toEqual([]);
  const page = await own.read("out/docs/openapi.html");
  expect(page).not.toMatch(/the secret|from elsewhere/);
}, 60_000);

test("the linter sees no document that was refused", async () => {
  const reference = document().replace("#/components/schemas/Thing", `${origin}/thing.json`);
  const { run } = await project({ "openapi.yaml": reference });
  const { status, stderr } = await run("generate", "openapi.yaml", "--lint");
  expect(status).toBe(1);
  expect(stderr).toContain(" ref-remote ");
  expect(requests).toEqual([]);
});

test("the linter reads the other files of a document, and what the rules of the project extend", async () => {
  const { run } = await project({
    "openapi.yaml": document().replace("#/components/schemas/Thing", "parts/thing.yaml"),
    "parts/thing.yaml": "type: object\nproperties: { a: { $ref: more.yaml } }\n",
    "parts/more.yaml": "type: string\n",
    "rules/own.yaml": "rules: { info-license: warn, no-unresolved-refs: error }\n",
    "redocly.yaml": "extends: [rules/own.yaml]\n",
  });
  const { status, stderr } = await run("generate", "openapi.yaml", "--lint");
  expect(stderr).toContain("info-license");
  expect(stderr).not.toContain("no-unresolved-refs");
  expect(status).toBe(0);
});
