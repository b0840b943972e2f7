/** Decode tables as constants, which operations and other tables name. */
import type { Api, Decode } from "../model.ts";
import { type Source, identifier, literal, objectLiteral, source } from "../text.ts";
import type { Imports } from "./imports.ts";

const constantOf = (name: string): Source => identifier(`decode${name}`);

export function printDecoders(api: Api, imports: Imports): Source[] {
  const defined = new Set<string>();
  return api.decoders.map(({ name, decode }) => {
    const text = print(decode, (target) => (defined.has(target) ? constantOf(target) : source`() => ${constantOf(target)}`));
    defined.add(name);
    return source`const ${constantOf(name)}: ${imports.type("Decode")} = ${text};\n`;
  });
}

export const decodeReference = (decode: Decode): Source => print(decode, constantOf);

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype).filter((name) => !name.startsWith("__")));

/** A literal as a member of that name: where every object has such a member, TypeScript would type the literal after that one. */
export const asMember = (name: string, value: Source): Source => (inherited.has(name) ? source`${value} as const` : value);

function print(decode: Decode, reference: (name: string) => Source): Source {
  switch (decode.kind) {
    case "scalar": return literal(decode.to);
    case "reference": return reference(decode.name);
    case "table": return objectLiteral([
      ...(decode.properties ? [["properties", objectLiteral(decode.properties.map(([name, inner]) => [name, inner.kind === "reference" ? print(inner, reference) : asMember(name, print(inner, reference))]))] as [string, Source]] : []),
      ...(decode.items ? [["items", print(decode.items, reference)] as [string, Source]] : []),
      ...(decode.additional ? [["additional", print(decode.additional, reference)] as [string, Source]] : []),
    ]);
  }
}
