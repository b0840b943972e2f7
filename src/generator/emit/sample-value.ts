import type { Declaration, Member, MemberDocumentation, Type } from "../model.ts";

/** Stands for bytes, which no JSON value is. */
export const bytes = Symbol("bytes");

/** What an example may hold: beyond that nobody reads it, and types that hold two of each other would double it at every step. */
const mostReferences = 500;

/** An example of a type: what is documented, else the least that is valid. */
export function exampleOf(type: Type, declarations: Declaration[], documentation?: MemberDocumentation, inside: string[] = [], followed = { count: 0 }): unknown {
  const documented = documentation?.example ?? documentation?.default;
  if (documented !== undefined && documented !== null) return documented;
  const example = (inner: Type, of?: MemberDocumentation) => exampleOf(inner, declarations, of, inside, followed);
  switch (type.kind) {
    case "keyword":
      return keywordExample(type.name, documentation?.format);
    case "literal":
      return type.value;
    case "reference": {
      const declaration = declarations.find(({ name }) => name === type.name);
      if (!declaration || inside.includes(type.name) || followed.count++ > mostReferences) return {};
      return exampleOf(declaration.type, declarations, declaration.documentation, [...inside, type.name], followed);
    }
    case "runtime":
      return bytes;
    case "array":
      return type.of.kind === "reference" && inside.includes(type.of.name) ? [] : [example(type.of)];
    case "tuple":
      return type.of.map((inner) => example(inner));
    case "object":
      return Object.fromEntries(type.members.filter(isNeeded).map((member) => [member.name, example(member.type, member.documentation)]));
    case "union":
      return example(type.of.find((inner) => !(inner.kind === "keyword" && inner.name === "null")) ?? { kind: "keyword", name: "null" }, documentation);
    case "intersection":
      return Object.assign({}, ...type.of.map((inner) => example(inner)));
  }
}

const isNeeded = ({ optional }: Member): boolean => !optional;

const formats: Record<string, string> = {
  date: "2026-01-31",
  "date-time": "2026-01-31T12:00:00Z",
  email: "ada@example.com",
  uri: "https://example.com/",
  uuid: "123e4567-e89b-12d3-a456-426614174000",
};

function keywordExample(name: (Type & { kind: "keyword" })["name"], format = ""): unknown {
  if (name === "string") return formats[format] ?? "…";
  if (name === "number") return 1;
  if (name === "boolean") return true;
  return name === "null" ? null : {};
}

/** True when the value holds bytes somewhere. */
export const hasBytes = (value: unknown): boolean =>
  value === bytes || (typeof value === "object" && value !== null && Object.values(value).some(hasBytes));
