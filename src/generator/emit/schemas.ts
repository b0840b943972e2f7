/** schemas.ts: a named interface, or type, per schema. */
import type { Api, Declaration, Type } from "../model.ts";
import { type Source, identifier, joined, source } from "../text.ts";
import { memberWords } from "./documentation.ts";
import { header } from "./header.ts";
import { type Imports, moduleImports } from "./imports.ts";
import { measuring } from "./size.ts";
import { printMembers, printType } from "./type.ts";

export function emitSchemas(api: Api, spec: string): Source {
  const imports = moduleImports(api.declarations.map(({ name }) => name), true);
  const measure = measuring();
  const declarations = api.declarations.map((declaration) => measure(printDeclaration(declaration, imports), declaration.wire));
  const body = joined(declarations, "\n");
  return source`${header(spec)}${imports.statements()}\n${api.declarations.length > 0 ? body : source`export {};\n`}`;
}

function printDeclaration({ name, type, documentation }: Declaration, imports: Imports): Source {
  const words = memberWords(documentation);
  return isInterface(type)
    ? source`${words}export interface ${identifier(name)} {\n${printMembers(type, imports, "  ")}}\n`
    : source`${words}export type ${identifier(name)} = ${printType(type, imports)};\n`;
}

/** Only what has members: an interface without any would take every value. */
const isInterface = (type: Type): type is Type & { kind: "object" } => type.kind === "object" && (type.members.length > 0 || type.index !== undefined);
