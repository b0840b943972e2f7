import { ts } from "ts-morph";
import { type Shape, shapeOf } from "./shape.ts";

/** What a generated API offers to callers, read from its text. */
export type Declarations = {
  operations: Map<string, Offered>;
  /** Interfaces and aliases by name, the client itself left out. */
  types: Map<string, Shape>;
  /** Constants as text, without the descriptions in them: what goes over the wire, and how answers are read. */
  constants: Map<string, string>;
};

export type Offered = {
  parameters: Shape | undefined;
  /** Media types to choose from, where there are several. */
  contentTypes: Shape | undefined;
  isPaged: boolean;
  /** The data, or one item of it where it is paged. */
  response: Shape | undefined;
  /** All else that the signature names. */
  rest: Shape[];
  errors: Shape | undefined;
};

/**
 * By the parser alone, no program and no types: the two files name all there is. The parser is the one in ts-morph, which
 * is there whichever TypeScript the project has.
 */
export function readDeclarations(client: string, schemas: string): Declarations {
  const found: Declarations = { operations: new Map(), types: new Map(), constants: new Map() };
  readFile(schemas, found);
  readFile(client, found);
  return found;
}

function readFile(text: string, { operations, types, constants }: Declarations): void {
  const source = ts.createSourceFile("generated.ts", text, ts.ScriptTarget.ES2022);
  const clientName = readConstants(source, constants);
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement) && statement.name.text === clientName) {
      for (const member of statement.members) readOperation(member, source, operations);
    } else if (ts.isInterfaceDeclaration(statement)) types.set(statement.name.text, shapeOf(statement, source));
    else if (ts.isTypeAliasDeclaration(statement)) types.set(statement.name.text, shapeOf(statement.type, source));
  }
}

/** Returns the name of the client interface, which the constant `api` names in its type. */
function readConstants(source: ts.SourceFile, constants: Declarations["constants"]): string | undefined {
  let clientName: string | undefined;
  for (const statement of source.statements.filter(ts.isVariableStatement)) {
    for (const { name, type, initializer } of statement.declarationList.declarations) {
      if (!initializer) continue;
      constants.set(name.getText(source), withoutDescriptions(initializer.getText(source)));
      if (name.getText(source) === "api" && type && ts.isTypeReferenceNode(type)) clientName = type.typeArguments?.[0]?.getText(source);
    }
  }
  return clientName;
}

function readOperation(member: ts.TypeElement, source: ts.SourceFile, operations: Declarations["operations"]): void {
  if (!ts.isMethodSignature(member)) return;
  const [parameters, options] = member.parameters.map(({ type }) => type);
  const shape = (node: ts.TypeNode | undefined) => (node ? shapeOf(node, source) : undefined);
  const result = member.type && ts.isTypeReferenceNode(member.type) ? member.type : undefined;
  const isPaged = result?.typeName.getText(source) === "Pages";
  const [response, ...others] = [...(result?.typeArguments ?? [])];
  const errors = others[isPaged ? 1 : 0];
  operations.set(member.name.getText(source), {
    parameters: shape(parameters),
    contentTypes: shape(options && ts.isTypeReferenceNode(options) ? options.typeArguments?.[0] : undefined),
    isPaged,
    response: shape(response),
    errors: shape(errors),
    rest: others.filter((node) => node !== errors).map((node) => shapeOf(node, source)),
  });
}

const withoutDescriptions = (text: string) => text.replace(/description: "(?:[^"\\]|\\.)*"/g, "");
