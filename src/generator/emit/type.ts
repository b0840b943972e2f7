/** Types as text. */
import type { Member, Type } from "../model.ts";
import { type Source, empty, identifier, joined, key, literal, member, source } from "../text.ts";
import { memberWords } from "./documentation.ts";

/** The names that types have in the module that is being printed; asking for one is using it. */
export type Scope = {
  /** A type of the runtime. */
  type: (name: string) => Source;
  /** A type of schemas.ts. */
  schema: (name: string) => Source;
};

export function printType(type: Type, scope: Scope, indent = ""): Source {
  switch (type.kind) {
    case "keyword": return identifier(type.name);
    case "literal": return literal(type.value);
    case "reference": return scope.schema(type.name);
    case "runtime": return type.of ? source`${scope.type(type.name)}<${printType(type.of, scope, indent)}>` : scope.type(type.name);
    case "array": return source`${grouped(type.of, scope, indent)}[]`;
    case "tuple": return source`[${joined([...type.of.map((item, i) => (i < (type.least ?? type.of.length) ? printType(item, scope, indent) : source`${grouped(item, scope, indent)}?`)), ...(type.rest ? [source`...${grouped(type.rest, scope, indent)}[]`] : [])], ", ")}]`;
    case "object": return printObject(type, scope, indent);
    case "union": return joined(openStrings(type.of).map((part) => ("kind" in part ? grouped(part, scope, indent, "union") : part.text)), " | ");
    case "intersection": return joined(type.of.map((part) => grouped(part, scope, indent)), " & ");
  }
}

const grouped = (type: Type, scope: Scope, indent: string, within?: "union"): Source =>
  type.kind === "union" || (type.kind === "intersection" && within !== "union") ? source`(${printType(type, scope, indent)})` : printType(type, scope, indent);

/** Beside literals `string` would swallow them; written as an intersection, editors still offer the known values. */
function openStrings(parts: Type[]): (Type | { text: Source })[] {
  const known = parts.some((part) => part.kind === "literal" && typeof part.value === "string");
  return parts.map((part) => (known && part.kind === "keyword" && part.name === "string" ? { text: source`(string & {})` } : part));
}

function printObject(type: Type & { kind: "object" }, scope: Scope, indent: string): Source {
  if (type.members.length === 0) return type.index ? source`{ [name: string]: ${printType(type.index, scope, indent)} }` : source`{}`;
  return source`{\n${printMembers(type, scope, `${indent}  `)}${indent as Source}}`;
}

/** The lines between the braces. */
export function printMembers(type: Type & { kind: "object" }, scope: Scope, indent: string): Source {
  const index = type.index ? source`${indent as Source}[name: string]: ${printType(type.index, scope, indent)};\n` : empty;
  return source`${joined(type.members.map((member) => printMember(member, scope, indent)), "")}${index}`;
}

function printMember({ name, type, optional, documentation }: Member, scope: Scope, indent: string): Source {
  return member(memberWords(documentation, indent), indent as Source, key(name), optional, printType(type, scope, indent));
}
