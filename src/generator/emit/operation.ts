/** The constant of an operation: what the runtime must know of it, as data. */
import { isError, isSuccess } from "../build/responses.ts";
import type { Encoding, Operation, Pagination, Parameter, RequestBody, Response } from "../model.ts";
import { type Source, joined, key, literal, objectLiteral, source } from "../text.ts";
import { asMember, decodeReference } from "./decode.ts";
import type { Imports } from "./imports.ts";
import { once } from "./once.ts";

type Members = [string, Source][];

/** Prints operations of one module. */
export function operationPrinter(imports: Imports): (operation: Operation) => Source {
  const parameter = once((one: Parameter) => asMember(one.name, withStyle(parameterData(one), imports)));
  const response = once((one: Response) => printResponse(one, false, imports));
  const exactResponse = once((one: Response) => printResponse(one, true, imports));
  return (operation) => printOperation(operation, imports, parameter, operation.int64 ? exactResponse : response);
}

function printOperation(operation: Operation, imports: Imports, printParameter: (parameter: Parameter) => Source, printOneResponse: (response: Response) => Source): Source {
  const { id, method, path, parameters, body, security, accept, responses, pagination, retrySafe, idempotencyKey, servers, int64, sensitive } = operation;
  const members: Members = [["id", literal(id)], ["method", literal(method)], ["path", literal(path)]];
  if (servers) members.push(["servers", literal(servers.map(serverData))]);
  if (parameters.length > 0) members.push(["parameters", objectLiteral(parameters.map((parameter) => [parameter.name, printParameter(parameter)]))]);
  if (body) members.push(["body", printBody(body, imports)]);
  if (security) members.push(["security", literal(security)]);
  if (accept !== undefined) members.push(["accept", literal(accept)]);
  members.push(["responses", responses.length === 0 ? source`{}` : block(responses.map((response) => [response.status, printOneResponse(response)]), "  ")]);
  if (pagination) members.push(["pagination", printPagination(pagination, imports)]);
  if (retrySafe !== undefined) members.push(["retrySafe", literal(retrySafe)]);
  if (idempotencyKey !== undefined) members.push(["idempotencyKey", literal(idempotencyKey)]);
  if (int64) members.push(["int64", literal(true)]);
  if (sensitive) members.push(["sensitive", literal(true)]);
  return block(members, "");
}

const block = (members: Members, indent: string): Source =>
  source`{\n${joined(members.map(([name, value]) => source`${indent as Source}  ${key(name)}: ${value},\n`), "")}${indent as Source}}`;

export const serverData = ({ url, variables }: NonNullable<Operation["servers"]>[number]): object => ({
  url,
  ...(variables.length > 0 && { variables: Object.fromEntries(variables.map(({ name, default: value, enum: values }) => [name, { default: value, ...(values && { enum: values }) }])) }),
});

/** Styles and what encodes are named, so that only those in use are bundled. */
const withStyle = (data: object, imports: Imports): Source =>
  objectLiteral(Object.entries(data).map(([name, value]: [string, unknown]): [string, Source] => [name, name === "style" || name === "encode" ? imports.value(value as string) : literal(value)]));

const encodeData = ({ allowReserved, ...data }: Encoding): object => ({ ...data, ...(allowReserved && { encode: "reserved" }) });

/** What `allowReserved` leaves depends on what a place means by it; headers are not encoded at all. */
const reserving = { path: "reservedInPath", query: "reserved", cookie: "reservedInCookie" };

const parameterData = ({ name, wire, in: location, required, client, style, explode, allowReserved, content }: Parameter): object => ({
  in: location,
  ...(wire !== name && { name: wire }),
  ...(required && { required }),
  ...(client && { client }),
  ...(style !== undefined && { style }),
  ...(explode !== undefined && { explode }),
  ...(allowReserved && location !== "header" && { encode: reserving[location] }),
  ...(content !== undefined && { content }),
});

function printBody({ required, content }: RequestBody, imports: Imports): Source {
  const entries = inOrderOfChoice(content).map(({ mediaType, serialize, encoding }): [string, Source] => [
    mediaType,
    objectLiteral([["serialize", imports.value(serialize)], ...(encoding ? [["encoding", objectLiteral(Object.entries(encoding).map(([property, data]) => [property, asMember(property, withStyle(encodeData(data), imports))]))] as [string, Source]] : [])]),
  ]);
  return objectLiteral([...(required ? [["required", literal(true)] as [string, Source]] : []), ["content", objectLiteral(entries)]]);
}

/** Bytes go as multipart, and other media types make nothing of them: behind those it would never be chosen. */
function inOrderOfChoice(content: RequestBody["content"]): { mediaType: string; serialize: string; encoding?: Record<string, Encoding> }[] {
  const isLate = content.findIndex(({ serialize }) => serialize === "multipart") > 0;
  if (!isLate) return content;
  const [files, others] = [content.filter(({ serialize }) => serialize === "multipart"), content.filter(({ serialize }) => serialize !== "multipart")];
  return [...files.map((one) => ({ ...one, serialize: "multipartOfFiles" })), ...others];
}

function printResponse(response: Response, int64: boolean, imports: Imports): Source {
  const { description, content, read, decode, optional, failure } = response;
  const members: Members = [];
  // What a success means is documentation; what an error means ends the message of the HttpError.
  if (description !== undefined && isError(response)) members.push(["description", literal(description)]);
  if (content !== undefined) members.push(["content", literal(content)]);
  // Plain JSON is what the runtime reads unasked; what looks into the body is named, so that it is bundled only then.
  const looks = decode !== undefined || failure !== undefined || (int64 && isSuccess(response.status));
  if (content !== undefined && (read !== "json" || looks)) members.push(["read", imports.value(read === "json" ? "checkedJson" : read)]);
  if (decode) members.push(["decode", decodeReference(decode)]);
  if (optional) members.push(["optional", literal(true)]);
  if (failure) members.push(["failure", literal(failure)]);
  return objectLiteral(members);
}

function printPagination({ style, item: _item, ...data }: Pagination, imports: Imports): Source {
  return objectLiteral([["style", imports.value(style)], ...Object.entries(data).map(([name, value]): [string, Source] => [name, literal(value)])]);
}
