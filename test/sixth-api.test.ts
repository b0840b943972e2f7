import { copyFile, mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { type IncomingMessage, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { type Ended, compile, copyCheckout, node, root, temporaryFolder } from "./fixtures/package/checkout.ts";

const spec = join(root, "test/fixtures/sixth-api/acme.yaml");

/** A program against Acme, wherever its client comes from. */
const program = (client: string) => `
import { isHttpError } from "specloom";
import { type Widget, createAcme, createWidget } from "${client}";
declare const process: { env: Record<string, string>; exitCode: number };

const acme = createAcme();
const created: Widget = await acme.createWidget({ body: { name: "Nut", grams: 3 } });
const names: string[] = [];
for await (const { name } of acme.listWidgets({ limit: 2 })) names.push(name);
const error: unknown = await acme.createWidget({ body: { name: "" } }).catch((reason: unknown) => reason);
const title = isHttpError(error, createWidget, 422) ? error.body.title : "no error";
const { error: refused } = await createAcme({ credentials: { key: "wrong" } }).listWidgets().result();
console.log(JSON.stringify({ created, names, title, refused: refused?.status }));
`;
const printed = { created: { id: "4", name: "Nut", grams: 3 }, names: ["Bolt", "Cog", "Dowel", "Nut"], title: "name is empty", refused: 401 };

async function serveAcme(): Promise<{ ACME_BASE_URL: string; ACME_KEY: string }> {
  const widgets: { id: string; name: string }[] = ["Bolt", "Cog", "Dowel"].map((name, index) => ({ id: String(index + 1), name }));
  const answer = async (request: IncomingMessage): Promise<[status: number, body: unknown]> => {
    if (request.headers["x-acme-key"] !== "acme-key") return [401, { title: "who are you?" }];
    const query = new URL(request.url!, "http://acme.example").searchParams;
    if (request.method === "GET") {
      const [from, size] = [Number(query.get("after") ?? 0), Number(query.get("limit"))];
      return [200, { data: widgets.slice(from, from + size), next: from + size < widgets.length ? String(from + size) : null }];
    }
    const widget = { id: String(widgets.length + 1), ...(JSON.parse(Buffer.concat(await request.toArray()).toString()) as { name: string }) };
    if (!widget.name) return [422, { title: "name is empty" }];
    widgets.push(widget);
    return [201, widget];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => (server.closeAllConnections(), void server.close()));
  return { ACME_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ACME_KEY: "acme-key" };
}

/** Compiles a program for plain Node, and runs it beside a server. */
async function run(folder: string, client: string): Promise<unknown> {
  await writeFile(join(folder, "program.ts"), program(client));
  expect(await compile(folder, "program.ts", "7", { module: "nodenext", outDir: "out", rootDir: "." })).toBe("");
  const ended = await node(folder, await serveAcme(), "out/program.js");
  expect(ended).toMatchObject({ status: 0, stderr: "" });
  return JSON.parse(ended.stdout);
}

const folder = await temporaryFolder();
let checkout: string;
let project: string;
let generated: Ended;

beforeAll(async () => {
  checkout = await copyCheckout(join(folder, "specloom"));
  await copyFile(spec, join(checkout, "specs/acme.yaml"));
  generated = await node(checkout, {}, "node_modules/tsx/dist/cli.mjs", "--conditions=specloom-source", "scripts/generate.ts", "acme", "--no-docs");
  project = join(folder, "project");
  await mkdir(join(project, "node_modules"), { recursive: true });
  await symlink(checkout, join(project, "node_modules/specloom"));
  await writeFile(join(project, "package.json"), JSON.stringify({ name: "project", private: true, type: "module" }));
}, 60_000);

test("in this repository one file is enough for `npm run generate` to make and build its client", async () => {
  expect(generated).toMatchObject({ status: 0, stderr: expect.not.stringContaining("error") });
  expect((await readdir(join(checkout, "generated/acme"))).sort()).toEqual(["client.ts", "http.ts", "schemas.ts", "types.ts"]);
  expect(await run(project, "specloom/acme")).toEqual(printed);
});

test("in a project of one's own `specloom generate` makes it, which compiles and calls", async () => {
  await mkdir(join(project, "specs"));
  await copyFile(spec, join(project, "specs/acme.yaml"));
  const { bin } = JSON.parse(await readFile(join(checkout, "package.json"), "utf8")) as { bin: { specloom: string } };
  const command = await node(project, {}, join("node_modules/specloom", bin.specloom), "generate", "--out", "src/api");
  expect(command).toMatchObject({ status: 0, stderr: "", stdout: "acme  2 operations, +schemas.ts +client.ts\n" });
  expect(await run(project, "./src/api/acme/client.js")).toEqual(printed);
});
