/** What programs of one operation weigh by what the operation needs. Their APIs have nothing else, so each is the least for its need. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, gzipSize } from "./bundle.ts";
import { inRoot } from "./measure.ts";
import { count, printTable, times } from "./table.ts";
import { generateInto, withWorkspace } from "./workspace.ts";

type Need = { name: string; operation: object; scheme?: object; imports?: string; credential?: string };

const cursor = { style: "cursor", request: { position: "after" }, response: { items: "/data", next: "/next" }, stop: ["no-next"] };
const needs: Need[] = [
  { name: "no auth", operation: {} },
  { name: "API key", operation: {}, scheme: { type: "apiKey", in: "header", name: "X-Api-Key" }, credential: `"key"` },
  {
    name: "OAuth, pages",
    operation: { "x-pagination": cursor },
    scheme: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://gadgets.example/token", scopes: {} } } },
    imports: ", clientCredentials, clientSecretBasic",
    credential: `clientCredentials({ clientId: "id", clientAuthentication: clientSecretBasic("secret") })`,
  },
];

/** The library that makes token requests, which a program loads at the first of them. */
const protocol = "oauth4webapi";

export async function benchPrograms(): Promise<void> {
  await withWorkspace(async (folder) => {
    const programs = await Promise.all(
      needs.map(async (need, index) => {
        const client = writeClient(need, join(folder, String(index)));
        const whole = await bundle(programOf(need), client);
        return [{ name: need.name, made: whole }, ...(need.imports ? [{ name: `${need.name}, until the first token`, made: await bundle(programOf(need), client, [protocol]) }] : [])];
      }),
    );
    const here = inRoot("bench/program.ts");
    const others = [
      { name: "openapi-fetch, createClient()", made: await bundle(`import createClient from "openapi-fetch"; export default createClient();`, here) },
      { name: "ky, create()", made: await bundle(`import ky from "ky"; export default ky.create();`, here) },
    ];
    const peer = gzipSize(others[0]!.made);
    const rows = [...programs.flat(), ...others].map(({ name, made }) => [name, count(made.text.length), count(gzipSize(made)), times(gzipSize(made) / peer)]);
    printTable("size of programs of one operation by what it needs, minified by esbuild", ["", "bytes", "gzip", "of openapi-fetch"], rows);
  });
}

const programOf = ({ imports = "", credential }: Need) =>
  `import { connect${imports} } from "specloom"; import { api, readGadgets } from "client"; export default connect(api, { readGadgets }${credential ? `, { credentials: { scheme: ${credential} } }` : ""});`;

/** @returns the file of a client for an API of this one operation */
function writeClient({ operation, scheme }: Need, folder: string): string {
  const parameters = [{ name: "after", in: "query", schema: { type: "string" } }];
  const schema = { type: "object", properties: { data: { type: "array", items: { type: "string" } }, next: { type: "string" } } };
  const responses = { 200: { description: "Gadgets.", content: { "application/json": { schema } } } };
  const document = {
    openapi: "3.1.1",
    info: { title: "Gadgets", version: "1" },
    servers: [{ url: "https://gadgets.example" }],
    security: scheme ? [{ scheme: [] }] : [],
    paths: { "/gadgets": { get: { operationId: "readGadgets", parameters, responses, ...operation } } },
    ...(scheme && { components: { securitySchemes: { scheme } } }),
  };
  mkdirSync(folder);
  writeFileSync(join(folder, "gadgets.json"), JSON.stringify(document));
  return join(generateInto({ name: "gadgets", folder, entry: "gadgets.json", path: "gadgets.json" }, folder), "client.ts");
}
