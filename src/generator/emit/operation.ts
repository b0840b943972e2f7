/** The constant of an operation: what the runtime must know of it, as data. */
import { isError } from "../build/responses.ts";
import type { Operation, Pagination, Parameter, RequestBody, Response } from "../model.ts";
import { type Source, joined, key, literal, objectLiteral, source } from "../text.ts";
import { decodeReference } from "./decode.ts";
import type { Imports } from "./imports.ts";

type Members = [string, Source][];

export function printOperation(operation: Operation, imports: Imports): Source {
  const { id, method, path, parameters, body, security, accept, responses, pagination, retrySafe, idempotencyKey, rateLimit, servers, int64 } = operation;
  const members: Members = [["id", literal(id)], ["method", literal(method)], ["path", literal(path)]];
  if (servers) members.push(["servers", literal(servers.map(serverData))]);
  if (parameters.length > 0) members.push(["parameters", objectLiteral(parameters.map((parameter) => [parameter.name, literal(parameterData(parameter))]))]);
  if (body) members.push(["body", printBody(body, imports)]);
  if (security) members.push(["security", literal(security)]);
  if (accept !== undefined) members.push(["accept", literal(accept)]);
  members.push(["responses", responses.length === 0 ? source`{}` : block(responses.map((response) => [response.status, printResponse(response, imports)]), "  ")]);
  if (pagination) members.push(["pagination", printPagination(pagination, imports)]);
  if (retrySafe !== undefined) members.push(["retrySafe", literal(retrySafe)]);
  if (idempotencyKey !== undefined) members.push(["idempotencyKey", literal(idempotencyKey)]);
  if (rateLimit) members.push(["rateLimit", literal(rateLimit)]);
  if (int64) members.push(["int64", literal(true)]);
  return block(members, "");
}

const block = (members: Members, indent: string): Source =>
  source`{\n${joined(members.map(([name, value]) => source`${indent as Source}  ${key(name)}: ${value},\n`), "")}${indent as Source}}`;

export const serverData = ({ url, variables }: NonNullable<Operation["servers"]>[number]): object => ({
  url,
  ...(variables.length > 0 && { variables: Object.fromEntries(variables.map(({ name, default: value, enum: values }) => [name, { default: value, ...(values && { enum: values }) }])) }),
});

const parameterData = ({ name, wire, in: location, required, client, style, explode, allowReserved, content }: Parameter): object => ({
  in: location,
  ...(wire !== name && { name: wire }),
  ...(required && { required }),
  ...(client && { client }),
  ...(style !== undefined && { style }),
  ...(explode !== undefined && { explode }),
  ...(allowReserved && { allowReserved }),
  ...(content !== undefined && { content }),
});

function printBody({ required, content }: RequestBody, imports: Imports): Source {
  const entries = content.map(({ mediaType, serialize, encoding }): [string, Source] => [
    mediaType,
    objectLiteral([["serialize", imports.value(serialize)], ...(encoding ? [["encoding", literal(encoding)] as [string, Source]] : [])]),
  ]);
  return objectLiteral([...(required ? [["required", literal(true)] as [string, Source]] : []), ["content", objectLiteral(entries)]]);
}

function printResponse(response: Response, imports: Imports): Source {
  const { description, content, read, decode, optional, failure } = response;
  const members: Members = [];
  // What a success means is documentation; what an error means ends the message of the HttpError.
  if (description !== undefined && isError(response)) members.push(["description", literal(description)]);
  if (content !== undefined) members.push(["content", literal(content)]);
  if (content !== undefined && read !== "json") members.push(["read", imports.value(read)]);
  if (decode) members.push(["decode", decodeReference(decode)]);
  if (optional) members.push(["optional", literal(true)]);
  if (failure) members.push(["failure", literal(failure)]);
  return objectLiteral(members);
}

function printPagination({ style, item: _item, ...data }: Pagination, imports: Imports): Source {
  return objectLiteral([["style", imports.value(style)], ...Object.entries(data).map(([name, value]): [string, Source] => [name, literal(value)])]);
}
