/** client.ts, read back: its statements in their order, each with what it says. */
import { isError } from "./build/responses.ts";
import { clientParameters } from "./emit/factory.ts";
import type { Api, Operation, Type } from "./model.ts";
import { expectFactory } from "./verify-factory.ts";
import { type Data, readData, textsOf } from "./verify-data.ts";
import { type Expect, textOf } from "./verify-expect.ts";
import { expectImports } from "./verify-imports.ts";
import { type Names, expectMember, expectRuntime } from "./verify-type.ts";

export function expectClient(api: Api, expect: Expect): void {
  const names = expectImports(expect);
  expect.tokens("export", "type", "*", "from", '"./schemas.ts"', ";", "export", "interface", api.typeName, "{");
  const words = new Set([...plain, ...names.values(), ...api.declarations.map(({ name }) => name)]);
  for (const operation of api.operations) expectMethod(operation, expect, names, words);
  expect.token("}");
  for (const operation of api.operations) {
    expectParameters(operation, expect, names);
    expectErrors(operation, expect, names);
  }
  const values = new Set([...names.values(), ...api.decoders.map(({ name }) => `decode${name}`)]);
  for (const { name, decode } of api.decoders) {
    expect.tokens("const", `decode${name}`, ":", names.get("Decode") ?? "Decode", "=");
    readData(expect, textsOf(decode), values);
    expect.token(";");
  }
  for (const operation of api.operations) expectConstant(operation, expect, names, values);
  expect.tokens("export", "const", "operations", "=", "{");
  for (const { id, constant } of api.operations) {
    expect.key(id);
    if (id !== constant) expect.tokens(":", constant);
    expect.token(",");
  }
  expect.tokens("}", ";");
  expectFactory(api, clientParameters(api), expect, names, values);
}

function expectMethod(operation: Operation, expect: Expect, names: Names, words: ReadonlySet<string>): void {
  const { id, parametersType, needsParameters, pagination, body, responses } = operation;
  // Without quotes it would be what constructs one.
  if (id === "new") expect.token('"new"');
  else expect.key(id);
  expect.tokens("(", "params", ...(needsParameters ? [] : ["?"]), ":", parametersType ?? names.get("NoParameters") ?? "NoParameters", ",", "options", "?", ":");
  expectRuntime(pagination ? "PagesOptions" : "CallOptions", expect, names);
  const contents = body?.content ?? [];
  contents.forEach(({ mediaType }, i) => {
    if (contents.length < 2) return;
    expect.tokens(i === 0 ? "<" : "|");
    expect.value(mediaType);
  });
  if (contents.length > 1) expect.token(">");
  expect.tokens(")", ":");
  // What it returns is made of what is declared of the responses.
  let own: Set<string> | undefined;
  const open: string[] = [];
  for (let token = expect.next(); open.length > 0 || token !== ";"; token = expect.next()) {
    const close = closing.get(token);
    if (close !== undefined) open.push(close);
    else if (token === "" || token === "}" || token === ")" || token === "]") {
      if (open.pop() !== token) expect.refuse(token, "what closes");
    } else if (!words.has(token) && token !== operation.errorsType) {
      own ??= typeWords([...responses.map(({ type }) => type), ...(pagination ? [pagination.item] : [])], new Set());
      if (!own.has(textOf(token))) expect.refuse(token, "a part of what is returned");
    }
  }
}

const closing = new Map([["{", "}"], ["(", ")"], ["[", "]"]]);
const plain = ["string", "number", "boolean", "unknown", "never", "null", "undefined", "void", "true", "false", "name", "globalThis", "Blob", "<", ">", "|", "&", "?", ":", ";", ",", "."];

function typeWords(types: Type[], into: Set<string>): Set<string> {
  for (const type of types) {
    if (type.kind === "literal") into.add(String(type.value));
    else if (type.kind === "object") {
      for (const { name } of type.members) into.add(name);
      typeWords([...type.members.map((member) => member.type), ...(type.index ? [type.index] : [])], into);
    } else if (type.kind === "tuple") typeWords([...type.of, ...(type.rest ? [type.rest] : [])], into);
    else if (type.kind === "union" || type.kind === "intersection") typeWords(type.of, into);
    else if ((type.kind === "array" || type.kind === "runtime") && type.of) typeWords([type.of], into);
  }
  return into;
}

function expectParameters({ parametersType, parameters, body, pagination }: Operation, expect: Expect, names: Names): void {
  if (parametersType === undefined) return;
  expect.tokens("export", "interface", parametersType, "{");
  for (const { name, required, type } of parameters) if (name !== pagination?.position) expectMember({ name, type, optional: !required }, expect, names);
  if (body) expectMember({ name: "body", type: body.type, optional: !body.required }, expect, names);
  expect.token("}");
}

function expectErrors({ errorsType, responses }: Operation, expect: Expect, names: Names): void {
  if (errorsType === undefined) return;
  expect.tokens("export", "interface", errorsType, "{");
  for (const { status, type, content } of responses.filter(isError)) {
    expectMember({ name: status, type: content === undefined ? { kind: "keyword", name: "unknown" } : type, optional: false }, expect, names);
  }
  expect.token("}");
}

function expectConstant(operation: Operation, expect: Expect, names: Names, values: ReadonlySet<string>): void {
  const { id, method, path, constant, errorsType } = operation;
  expect.tokens("export", "const", constant, ":", names.get("Operation") ?? "Operation", ...(errorsType === undefined ? [] : ["<", errorsType, ">"]), "=");
  const data = readData(expect, dataTexts(operation), values) as Data;
  const isSo =
    data["id"] === id && data["method"] === method && data["path"] === path &&
    hasMembers(data["parameters"], operation.parameters.map(({ name }) => name)) &&
    hasMembers(data["responses"], operation.responses.map(({ status }) => status)) &&
    hasMembers((data["body"] as Data | undefined)?.["content"], operation.body?.content.map(({ mediaType }) => mediaType) ?? []);
  if (!isSo) expect.refuse(`another operation as ${constant}`, JSON.stringify([id, method, path]));
  expect.token(";");
}

function hasMembers(data: unknown, names: string[]): boolean {
  const members = data ?? {};
  return Object.keys(members).length === names.length && names.every((name) => Object.hasOwn(members, name));
}

/** What an operation says to the runtime: not its types, nor its documentation. */
function dataTexts({ id, method, path, servers, parameters, body, security, accept, responses, pagination, idempotencyKey }: Operation): Pick<Set<string>, "has"> {
  const texts = new Set<string>().add(id).add(method).add(path);
  for (const { name, wire, style, content } of parameters) for (const text of [name, wire, style, content]) if (text !== undefined) texts.add(text);
  for (const { status, description, content, failure, decode } of responses) {
    texts.add(status);
    for (const text of [description, content]) if (text !== undefined) texts.add(text);
    if (failure || decode) textsOf([failure, decode], texts);
  }
  const { item: _item, ...pages } = pagination ?? {};
  textsOf([servers, body?.content, security, accept, pages, idempotencyKey], texts);
  return { has: (text) => members.has(text) || texts.has(text) };
}

/** The members of an operation, as the runtime knows them. */
const members = new Set((
  "id method path servers url variables default enum parameters in path query header cookie name required client style explode encode content body serialize encoding contentType security " +
  "accept responses description read decode optional failure pagination retrySafe idempotencyKey int64 sensitive"
).split(" "));
