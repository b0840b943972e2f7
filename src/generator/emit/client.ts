/** client.ts: the client interface, its parameters, one constant per operation, and the factory. */
import type { Api, Operation, Parameter, Type } from "../model.ts";
import { type Source, comment, empty, identifier, joined, key, literal, member, methodKey, source } from "../text.ts";
import { isError, isSuccess } from "../build/responses.ts";
import { keyword, union } from "../build/types.ts";
import { printDecoders } from "./decode.ts";
import { memberWords, operationWords } from "./documentation.ts";
import { factory } from "./factory.ts";
import { header } from "./header.ts";
import { type Imports, moduleImports } from "./imports.ts";
import { once } from "./once.ts";
import { operationPrinter } from "./operation.ts";
import { measuring } from "./size.ts";
import { printType } from "./type.ts";

export function emitClient(api: Api, spec: string): Source {
  const declared = api.operations.flatMap(({ constant, parametersType = constant, errorsType = constant }) => [constant, parametersType, errorsType]);
  const own = ["", "Credentials", "Defaults", "Options", "ServerVariables"].map((suffix) => api.typeName + suffix);
  const imports = moduleImports([...own, ...api.declarations.map(({ name }) => name), ...declared], false);
  const measure = measuring();
  const parameter = once(({ name, type, required, documentation }: Parameter) => member(memberWords(documentation, "  "), indent, key(name), !required, printType(type, imports, "  ")));
  const print = operationPrinter(imports);
  const parts = [
    clientInterface(api, imports, measure),
    ...api.operations.flatMap((operation) => [...parametersInterface(api, operation, imports, parameter), ...errorsInterface(api, operation, imports)].map((part) => measure(part, operation.path))),
    ...printDecoders(api, imports),
    ...api.operations.map((operation) => measure(constant(operation, imports, print), operation.path)),
    source`/** Every operation, by name. */\nexport const operations = ${shorthand(api)};\n`,
    ...factory(api, imports),
  ];
  const body = joined(parts, "\n");
  return source`${header(spec)}${imports.statements()}export type * from "./schemas.ts";\n\n${body}`;
}

const shorthand = ({ operations }: Api): Source =>
  operations.length === 0 ? source`{}` : source`{\n${joined(operations.map(({ id, constant }) => source`  ${id === constant ? identifier(id) : source`${key(id)}: ${identifier(constant)}`},\n`), "")}}`;

function clientInterface(api: Api, imports: Imports, measure: ReturnType<typeof measuring>): Source {
  const members = api.operations.map((operation) => measure(source`${comment(...operationWords(operation), "  ")}  ${methodKey(operation.id)}(${argumentList(operation, imports)}): ${returnType(operation, imports)};\n`, operation.path));
  return source`${comment([`${api.title} ${api.version}`.trim(), api.description?.split(/\n\s*\n/)[0]])}export interface ${identifier(api.typeName)} {\n${joined(members, "\n")}}\n`;
}

function argumentList(operation: Operation, imports: Imports): Source {
  const optional = (operation.needsParameters ? "" : "?") as Source;
  const parameters = operation.parametersType === undefined ? imports.type("NoParameters") : identifier(operation.parametersType);
  const name = imports.type(operation.pagination ? "PagesOptions" : "CallOptions");
  const contents = operation.body?.content ?? [];
  const choice = contents.length > 1 ? source`<${joined(contents.map(({ mediaType }) => literal(mediaType)), " | ")}>` : empty;
  return source`params${optional}: ${parameters}, options?: ${name}${choice}`;
}

function returnType(operation: Operation, imports: Imports): Source {
  const errors = operation.errorsType === undefined ? empty : source`, ${identifier(operation.errorsType)}`;
  const print = (type: Type): Source => printType(type, imports, "  ");
  const { pagination } = operation;
  if (!pagination) return source`${imports.type("Call")}<${print(dataType(operation))}${errors}>`;
  const streams = operation.responses.some(({ status, read, content }) => isSuccess(status) && content !== undefined && (read === "ndjson" || read === "csv"));
  const body: Type = streams ? { kind: "array", of: pagination.item } : dataType(operation);
  return source`${imports.type("Pages")}<${print(pagination.item)}, ${print(body)}${errors}>`;
}

const isUnknown = (type: Type): boolean => type.kind === "keyword" && type.name === "unknown";

/** What a call resolves with: any success body. Nothing declared: unknown. */
function dataType({ responses }: Operation): Type {
  const declared = responses.filter(({ status }) => isSuccess(status));
  const successes = declared.length > 0 ? declared : responses.filter(({ status }) => status === "default");
  if (successes.length === 0) return keyword("unknown");
  const types = successes.map(({ type, read, content, optional }): Type => {
    const stream = content !== undefined && (read === "ndjson" || read === "csv");
    const data: Type = stream ? { kind: "runtime", name: read === "csv" ? "Csv" : "Ndjson", ...(read === "csv" && isUnknown(type) ? {} : { of: type }) } : type;
    return optional ? union([data, keyword("undefined")]) : data;
  });
  const all = union(types);
  return all.kind === "keyword" && all.name === "undefined" ? keyword("void") : all;
}

function errorsInterface(api: Api, { id, errorsType, responses }: Operation, imports: Imports): Source[] {
  if (errorsType === undefined) return [];
  const members = responses.filter(isError).map(({ status, type, content }) => source`  ${key(status)}: ${printType(content === undefined ? keyword("unknown") : type, imports, "  ")};\n`);
  return [source`${comment([], [`Bodies of the errors of {@link ${api.typeName}.${id}}, by status.`])}export interface ${identifier(errorsType)} {\n${joined(members, "")}}\n`];
}

const indent = source`  `;

function parametersInterface(api: Api, operation: Operation, imports: Imports, parameter: (parameter: Parameter) => Source): Source[] {
  if (operation.parametersType === undefined) return [];
  const { body, pagination } = operation;
  const members = operation.parameters.filter(({ name }) => name !== pagination?.position).map(parameter);
  if (body) members.push(member(comment([body.description], [], "  "), indent, source`body`, !body.required, printType(body.type, imports, "  ")));
  const from = pagination?.position === undefined ? "" : ` Where to start is the call option \`from\`.`;
  const words = comment([], [`Parameters of {@link ${api.typeName}.${operation.id}}.${from}`]);
  return [source`${words}export interface ${identifier(operation.parametersType)} {\n${joined(members, "")}}\n`];
}

function constant(operation: Operation, imports: Imports, print: (operation: Operation) => Source): Source {
  const { errorsType } = operation;
  const type = source`${imports.type("Operation")}${errorsType === undefined ? empty : source`<${identifier(errorsType)}>`}`;
  return source`export const ${identifier(operation.constant)}: ${type} = ${print(operation)};\n`;
}
