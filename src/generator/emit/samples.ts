import type { Api, Operation, SecurityScheme } from "../model.ts";
import { constantName } from "../names.ts";
import { key, literal } from "../text.ts";
import { variablesOf } from "./credentials.ts";
import type { SampleInput } from "./sample-input.ts";
import { bytes } from "./sample-value.ts";

/** A program that makes one call with the generated client, as short as an honest one can be. */
export function typescriptSample(api: Api, operation: Operation, input: SampleInput, module: string): string {
  const client = constantName(api.typeName.charAt(0).toLowerCase() + api.typeName.slice(1));
  const token = schemesOf(api, operation).find(({ scheme }) => scheme === "oauth2");
  return [
    ...(token ? ["import {", "  clientCredentials,", `  ${authenticationOf(token)},`, `} from "specloom";`] : []),
    `import { create${api.typeName} } from ${literal(module)};`,
    "",
    ...(token ? [] : credentials(api, operation)),
    `const ${client} = create${api.typeName}(${options(api, token, input)});`,
    "",
    useOf(operation, `${client}.${operation.id}`, input),
  ].join("\n");
}

/** The schemes of the first security requirement that the client can meet by itself. */
export function schemesOf(api: Api, operation: Operation): Api["schemes"] {
  const known = new Map(api.schemes.map((scheme) => [scheme.name, scheme]));
  const requirement = operation.security?.map(Object.keys).find((names) => names.length > 0 && names.every((name) => known.has(name)));
  return (requirement ?? []).flatMap((name) => known.get(name) ?? []);
}

function credentials(api: Api, operation: Operation): string[] {
  const variables = schemesOf(api, operation).flatMap(variablesOf);
  return variables.length === 0 ? [] : ["// Credentials come from the environment:", ...variables.map((name) => `// ${name}`)];
}

/** The runtime's function for how the client proves itself at the token endpoint. */
function authenticationOf({ declaration }: SecurityScheme): "privateKeyJwt" | "clientSecretBasic" | "clientSecretPost" {
  const { method } = (declaration["clientAuthentication"] ?? {}) as { method?: string };
  return method === "private_key_jwt" ? "privateKeyJwt" : method === "client_secret_post" ? "clientSecretPost" : "clientSecretBasic";
}

function tokenCredential(scheme: SecurityScheme): Code {
  const authentication = authenticationOf(scheme);
  const secret = authentication === "privateKeyJwt" ? { privateKey: "-----BEGIN PRIVATE KEY-----…" } : "…";
  return { code: "clientCredentials", argument: { clientId: "…", clientAuthentication: { code: authentication, argument: secret } satisfies Code } };
}

function options(api: Api, token: SecurityScheme | undefined, { parameters }: SampleInput): string {
  const defaults = parameters.filter(({ parameter }) => parameter.client).map(({ parameter, value }) => [parameter.name, value]);
  const isReachable = api.servers.some(({ url }) => /^https?:/.test(url));
  const given = {
    ...(isReachable ? {} : { baseUrl: "https://…" }),
    ...(token ? { credentials: { [token.name]: tokenCredential(token) } } : {}),
    ...(defaults.length > 0 ? { defaults: Object.fromEntries(defaults) as object } : {}),
  };
  return Object.keys(given).length > 0 ? print(given) : "";
}

/** A call among values. */
type Code = { code: string; argument: unknown };
const isCode = (value: object): value is Code => "code" in value && "argument" in value && Object.keys(value).length === 2;

function callArguments({ parameters, body }: SampleInput, position: string | undefined, used: number): string {
  const given = parameters.filter(({ parameter }) => !parameter.client && parameter.name !== position).map(({ parameter, value }) => [parameter.name, value] as const);
  if (body) given.push(["body", body.value]);
  return given.length > 0 ? print(Object.fromEntries(given), "", used) : "";
}

function useOf({ responses, pagination }: Operation, method: string, input: SampleInput): string {
  const call = `${method}(${callArguments(input, pagination?.position, `const result = await ${method}(`.length)})`;
  const response = responses.find(({ status }) => status.startsWith("2")) ?? responses.find(({ status }) => status === "default");
  if (pagination) return `for await (const item of ${call}) {\n  console.log(item);\n}`;
  if (!response?.content) return `await ${call};`;
  if (response.read === "ndjson") return `for await (const item of await ${call}) {\n  console.log(item);\n}`;
  if (response.read === "csv") return `const csv = await ${call};\nfor await (const row of csv.rows()) {\n  console.log(row);\n}`;
  return `const result = await ${call};\nconsole.log(result);`;
}

/** Columns that Redoc shows without scrolling. */
const width = 52;

/** A value as a literal: on one line where that fits beside the `used` columns, else a line for each member. */
function print(value: unknown, indent = "", used = indent.length): string {
  if (value === bytes) return `new Blob(["…"])`;
  if (typeof value !== "object" || value === null) return literal(value);
  if (isCode(value)) return `${value.code}(${print(value.argument, indent, used + value.code.length + 1)})`;
  const isList = Array.isArray(value);
  const members = Object.entries(value).map(([name, member]) => {
    const label = isList ? "" : `${key(name)}: `;
    return label + print(member, `${indent}  `, indent.length + 2 + label.length);
  });
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const pad = isList || members.length === 0 ? "" : " ";
  const line = `${open}${pad}${members.join(", ")}${pad}${close}`;
  if (used + line.length <= width && !line.includes("\n")) return line;
  return `${open}\n${members.map((member) => `${indent}  ${member},\n`).join("")}${indent}${close}`;
}
