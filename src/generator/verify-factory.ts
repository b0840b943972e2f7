/** What ends client.ts, read back: credentials, defaults, options, what the runtime must know, and the one function. */
import { variableMembers } from "./emit/factory.ts";
import type { Api, Member } from "./model.ts";
import { readData, textsOf } from "./verify-data.ts";
import type { Expect } from "./verify-expect.ts";
import { type Names, expectMember } from "./verify-type.ts";

const credentials = { apiKey: "string", bearer: "string", basic: "BasicCredentials", oauth2: "OAuth2Credential" };

export function expectFactory(api: Api, defaults: Member[], expect: Expect, names: Names, values: ReadonlySet<string>): void {
  const { typeName: name, schemes, servers } = api;
  const local = (own: string): string => names.get(own) ?? own;
  const variables = variableMembers(api);
  if (schemes.length > 0) {
    expect.tokens("export", "interface", `${name}Credentials`, "{");
    for (const { name: scheme, scheme: kind } of schemes) {
      expect.key(scheme);
      expect.tokens("?", ":", local("Credential"), "<", local(credentials[kind]), ">", ";");
    }
    expect.token("}");
  }
  if (variables.length > 0) {
    expect.tokens("export", "interface", `${name}ServerVariables`, "{");
    for (const member of variables) expectMember(member, expect, names);
    expect.token("}");
  }
  if (defaults.length > 0) {
    expect.tokens("export", "interface", `${name}Defaults`, "{");
    for (const member of defaults) expectMember(member, expect, names);
    expect.tokens("}", "export", "type", `${name}WithDefaults`, "=", local("WithDefaults"), "<", name, ",", "Required", "<", `${name}Defaults`, ">", ">", ";");
  }
  expect.tokens("export", "interface", `${name}Options`, "extends", local("ClientOptions"), "{", "baseUrl", "?", ":", "string", "|", "undefined", ";");
  if (schemes.length > 0) expect.tokens("credentials", "?", ":", `${name}Credentials`, "|", "undefined", ";");
  if (variables.length > 0) expect.tokens("serverVariables", "?", ":", `${name}ServerVariables`, "|", "undefined", ";");
  expect.tokens("}", "export", "const", "api", ":", local("Api"), "<", name, ",", `${name}Options`, ">", "=");
  readData(expect, textsOf([api.name, api.environment, servers, schemes, api.rateLimit, Object.fromEntries(["name", "environment", "servers", "security", "rateLimit", "limiter", ...schemes.map((scheme) => scheme.name), ...variables.map((variable) => variable.name)].map((key) => [key, null]))]), values);
  expect.token(";");
  const options = ["(", "options", "?", ":", `${name}Options`, ")", ":", name];
  const create = ["export", "function", `create${name}`];
  if (defaults.length > 0) {
    expect.tokens(...create, "<", "D", "extends", `${name}Defaults`, ">", "(", "options", ":", `${name}Options`, "&", "{", "defaults", ":", "D", "}", ")", ":", local("WithDefaults"), "<", name, ",", "D", ">", ";");
    expect.tokens(...create, ...options, ";");
  }
  expect.tokens(...create, ...options, "{", "return", local("connect"), "(", "api", ",", "operations", ",", "options", ")", ";", "}");
}
