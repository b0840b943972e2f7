/** Own output, read back and held against the model before anybody gets it. A difference is a mistake of ours, or an attack. */
import { clientParameters } from "./emit/factory.ts";
import type { Api } from "./model.ts";
import { skeleton } from "./scan.ts";

export function verify(api: Api, files: { schemas: string; client: string }): void {
  compare("schemas.ts", skeleton(files.schemas), expectedSchemas(api));
  compare("client.ts", skeleton(files.client), expectedClient(api));
}

function compare(file: string, found: string[], expected: string[]): void {
  const statements = found.filter((head) => head !== "import");
  const at = expected.findIndex((head, i) => statements[i] !== head);
  if (at === -1 && statements.length === expected.length) return;
  const place = at === -1 ? expected.length : at;
  throw new Error(`${file} is not what was meant: its statement ${place + 1} is ${JSON.stringify(statements[place] ?? "missing")}, not ${JSON.stringify(expected[place] ?? "the end")}; nothing was written`);
}

function expectedSchemas({ declarations }: Api): string[] {
  if (declarations.length === 0) return ["export"];
  return declarations.map(({ name, type }) => `export ${type.kind === "object" && (type.members.length > 0 || type.index) ? "interface" : "type"} ${name}`);
}

function expectedClient(api: Api): string[] {
  const { typeName: name, schemes, servers, operations, decoders } = api;
  const defaults = clientParameters(api).length > 0;
  return [
    "export type *",
    `export interface ${name}`,
    ...operations.flatMap(({ parametersType, errorsType }) => [parametersType, errorsType].flatMap((type) => (type === undefined ? [] : [`export interface ${type}`]))),
    ...decoders.map((decoder) => `const decode${decoder.name}`),
    ...operations.map(({ constant }) => `export const ${constant}`),
    "export const operations",
    ...(schemes.length > 0 ? [`export interface ${name}Credentials`] : []),
    ...(servers.some(({ variables }) => variables.length > 0) ? [`export interface ${name}ServerVariables`] : []),
    ...(defaults ? [`export interface ${name}Defaults`, `export type ${name}WithDefaults`] : []),
    `export interface ${name}Options`,
    "export const api",
    ...Array.from({ length: defaults ? 2 : 0 }, () => `export function create${name}`),
    `export function create${name}`,
  ];
}
