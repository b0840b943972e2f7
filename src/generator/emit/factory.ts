/** What ends the client module: credentials, options, the api constant and the factory. */
import type { Api, Member, SecurityScheme, Type } from "../model.ts";
import { type Source, comment, empty, identifier, joined, key, literal, objectLiteral, source } from "../text.ts";
import { union } from "../build/types.ts";
import { asMember } from "./decode.ts";
import type { Imports } from "./imports.ts";
import { serverData } from "./operation.ts";
import { printMembers } from "./type.ts";

const credentialTypes: Record<SecurityScheme["scheme"], string> = { apiKey: "string", bearer: "string", basic: "BasicCredentials", oauth2: "OAuth2Credential" };

export function factory(api: Api, imports: Imports): Source[] {
  const name = identifier(api.typeName);
  const parts = [credentials(api, imports), serverVariables(api, imports), defaults(api, imports), options(api, imports), apiConstant(api, imports)].filter((part) => part !== empty);
  const create = source`create${name}`;
  const connect = imports.value("connect");
  const words = comment([], [
    `A client for {@link ${api.typeName}}. Credentials and base URL come from the options, else from the environment.`,
    `@example const ${clientVariable(api)} = create${api.typeName}();`,
  ]);
  if (clientParameters(api).length === 0) {
    return [...parts, source`${words}export function ${create}(options?: ${name}Options): ${name} {\n  return ${connect}(api, operations, options);\n}\n`];
  }
  const given = source`${words}export function ${create}<D extends ${name}Defaults>(options: ${name}Options & { defaults: D }): ${imports.type("WithDefaults")}<${name}, D>;\n`;
  return [...parts, source`${given}export function ${create}(options?: ${name}Options): ${name};\nexport function ${create}(options?: ${name}Options): ${name} {\n  return ${connect}(api, operations, options);\n}\n`];
}

export const clientVariable = (api: Api): string => api.typeName.charAt(0).toLowerCase() + api.typeName.slice(1);

/** Parameters that may be given once per client, each once. */
export function clientParameters(api: Api): Member[] {
  const found = new Map<string, Member>();
  for (const { name, client, type, documentation } of api.operations.flatMap(({ parameters }) => parameters)) {
    if (!client) continue;
    const known = found.get(name);
    found.set(name, { name, type: known ? union([known.type, type]) : type, optional: true, documentation });
  }
  return [...found.values()];
}

function credentials(api: Api, imports: Imports): Source {
  if (api.schemes.length === 0) return empty;
  const members = api.schemes.map(({ name, scheme, description, environment }) => {
    const variables = scheme === "basic" ? `\`${environment}_USERNAME\` and \`${environment}_PASSWORD\`` : `\`${environment}\``;
    const value = credentialTypes[scheme] === "string" ? source`string` : imports.type(credentialTypes[scheme]);
    const words = comment([description, `When absent, read from ${variables}${scheme === "oauth2" ? " (an access token)" : ""}.`], [], "  ");
    return source`${words}  ${key(name)}?: ${imports.type("Credential")}<${value}>;\n`;
  });
  return source`/** Credentials of {@link create${identifier(api.typeName)}}, by security scheme. */\nexport interface ${identifier(api.typeName)}Credentials {\n${joined(members, "")}}\n`;
}

/** The variables of all servers, those of operations too, each once. */
export function variableMembers(api: Api): Member[] {
  const found = new Map<string, Member>();
  for (const { name, default: fallback, enum: values, description } of [...api.servers, ...api.operations.flatMap(({ servers = [] }) => servers)].flatMap(({ variables }) => variables)) {
    const type: Type = values ? union(values.map((value) => ({ kind: "literal", value }))) : { kind: "keyword", name: "string" };
    const known = found.get(name);
    if (!known) found.set(name, { name, type, optional: true, documentation: { ...(description !== undefined && { description }), default: fallback, constraints: [] } });
    else known.type = known.type.kind === "keyword" ? known.type : type.kind === "keyword" ? type : union([known.type, type]);
  }
  return [...found.values()];
}

function serverVariables(api: Api, imports: Imports): Source {
  const members = variableMembers(api);
  if (members.length === 0) return empty;
  return source`/** Variables of the server's URL. */\nexport interface ${identifier(api.typeName)}ServerVariables {\n${printMembers({ kind: "object", members }, imports, "  ")}}\n`;
}

function defaults(api: Api, imports: Imports): Source {
  const members = clientParameters(api);
  if (members.length === 0) return empty;
  const name = identifier(api.typeName);
  const given = source`/** Parameters that may be given once, for every operation that has them. */\nexport interface ${name}Defaults {\n${printMembers({ kind: "object", members }, imports, "  ")}}\n`;
  const all = source`/** A {@link ${name}} whose client parameters were all given as \`defaults\`: what a function of yours may ask for. */\nexport type ${name}WithDefaults = ${imports.type("WithDefaults")}<${name}, Required<${name}Defaults>>;\n`;
  return source`${given}\n${all}`;
}

function options(api: Api, imports: Imports): Source {
  const name = identifier(api.typeName);
  const urls = api.servers.map(({ url, description }) => `\`${url}\`${description === undefined ? "" : ` (${description.replace(/\.$/, "")})`}`);
  const base = urls.length > 0 ? `Default: \`${api.environment}\` from the environment, else ${urls[0]}.${urls.length > 1 ? ` Also documented: ${urls.slice(1).join(", ")}.` : ""}` : `Required here or as \`${api.environment}\` in the environment: the document names no server.`;
  const members = [
    source`${comment([base], [], "  ")}  baseUrl?: string | undefined;\n`,
    ...(api.schemes.length > 0 ? [source`  credentials?: ${name}Credentials | undefined;\n`] : []),
    ...(variableMembers(api).length > 0 ? [source`  serverVariables?: ${name}ServerVariables | undefined;\n`] : []),
  ];
  return source`/** Options of {@link create${name}}. */\nexport interface ${name}Options extends ${imports.type("ClientOptions")} {\n${joined(members, "")}}\n`;
}

function apiConstant(api: Api, imports: Imports): Source {
  const name = identifier(api.typeName);
  const schemes = api.schemes.map(({ name: scheme, scheme: kind, declaration, environment }): [string, Source] => [
    scheme,
    asMember(scheme, objectLiteral([["scheme", imports.value(kind)], ...Object.entries(declaration).map(([member, value]): [string, Source] => [member, literal(value)]), ["environment", literal(environment)]])),
  ]);
  const members: [string, Source][] = [
    ["name", literal(api.name)],
    ["environment", literal(api.environment)],
    ["servers", literal(api.servers.map(serverData))],
    ["security", objectLiteral(schemes)],
    ...(api.rateLimit ? [["rateLimit", objectLiteral([["limiter", imports.value("slidingWindow")], ["requests", literal(api.rateLimit.requests)], ["seconds", literal(api.rateLimit.seconds)]])] as [string, Source]] : []),
  ];
  const lines = joined(members.map(([member, value]) => source`  ${key(member)}: ${value},\n`), "");
  return source`/** What {@link ${imports.value("connect")}} must know of the API, apart from its operations. */\nexport const api: ${imports.type("Api")}<${name}, ${name}Options> = {\n${lines}};\n`;
}

