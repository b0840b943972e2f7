import { reader } from "../src/cli/read.ts";
import type { Spec } from "../src/cli/specs.ts";
import { generate } from "../src/generator/generate.ts";
import type { Operation, Parameter, Type } from "../src/generator/model.ts";

/** An operation of a document, and how a program calls it; `positional`: the arguments of a function that takes path values and body in order. */
export type SampleOperation = { constant: string; method: string; path: string; isPaged: boolean; ours: string; openapiFetch: string; positional: string };

/** A document as programs see it; those operations first that need path values only. */
export type Sample = { typeName: string; operations: SampleOperation[] };

export async function readSample(spec: Spec): Promise<Sample> {
  const { api } = await generate(spec.entry, reader(spec.folder).read, { http: false });
  const operations = [...api.operations].sort((a, b) => Number(isAwkward(a)) - Number(isAwkward(b)));
  return { typeName: api.typeName, operations: operations.map(sampleOf) };
}

const required = ({ parameters }: Operation) => parameters.filter((parameter) => parameter.required);
const isAwkward = (operation: Operation) => operation.body?.required === true || required(operation).some((parameter) => parameter.in !== "path");

function sampleOf(operation: Operation): SampleOperation {
  const { id, constant, method, path, body, pagination } = operation;
  const needed = required(operation);
  const content = body?.required ? ["body: null as never"] : [];
  const ours = object([...needed.map((parameter) => member(parameter.name, parameter)), ...content]);
  const groups = (["path", "query", "header", "cookie"] as const).flatMap((place) => {
    const members = needed.filter((parameter) => parameter.in === place).map((parameter) => member(parameter.wire, parameter));
    return members.length > 0 ? [`${place}: ${object(members)}`] : [];
  });
  const values = needed.filter((parameter) => parameter.in === "path").sort((a, b) => path.indexOf(`{${a.wire}}`) - path.indexOf(`{${b.wire}}`));
  const positional = [...values.map(({ type }) => valueOf(type)), ...(body?.required ? ["null as never"] : [])];
  const init = [...(groups.length > 0 ? [`params: ${object(groups)}`] : []), ...content];
  return {
    ...{ constant, method, path, isPaged: pagination !== undefined },
    ours: `client[${JSON.stringify(id)}](${needed.length + content.length > 0 ? ours : ""})`,
    positional: positional.join(", "),
    openapiFetch: `client.${method}(${JSON.stringify(path)}${init.length > 0 ? `, ${object(init)}` : ""})`,
  };
}

const object = (members: string[]) => (members.length > 0 ? `{ ${members.join(", ")} }` : "{}");
const member = (name: string, { type }: Parameter) => `${JSON.stringify(name)}: ${valueOf(type)}`;

/** A value that both clients take; `never` where only the schema knows one. */
function valueOf(type: Type): string {
  if (type.kind === "keyword" && type.name === "string") return '"a"';
  return type.kind === "keyword" && type.name === "number" ? "1" : "null as never";
}
