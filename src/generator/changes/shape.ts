import { ts } from "ts-morph";

/** A type as far as a comparison looks into it; what it does not know stays text. */
export type Shape =
  | { kind: "object"; members: Map<string, { optional: boolean; shape: Shape }>; rest: string }
  | { kind: "array"; of: Shape }
  | { kind: "union"; of: Shape[] }
  | { kind: "reference"; name: string; of: Shape[] }
  | { kind: "text"; text: string; names: string[] };

export function shapeOf(node: ts.TypeNode | ts.InterfaceDeclaration, source: ts.SourceFile): Shape {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) return objectShape(node, source);
  if (ts.isParenthesizedTypeNode(node)) return shapeOf(node.type, source);
  if (ts.isArrayTypeNode(node)) return { kind: "array", of: shapeOf(node.elementType, source) };
  if (ts.isUnionTypeNode(node)) {
    return { kind: "union", of: node.types.flatMap((type) => membersOf(shapeOf(type, source))) };
  }
  if (ts.isTypeReferenceNode(node)) {
    const name = node.typeName.getText(source);
    const of = (node.typeArguments ?? []).map((type) => shapeOf(type, source));
    return name === "Array" && of[0] ? { kind: "array", of: of[0] } : { kind: "reference", name, of };
  }
  return { kind: "text", text: node.getText(source).replace(/\s+/g, " "), names: namesIn(node, source) };
}

function objectShape(node: ts.InterfaceDeclaration | ts.TypeLiteralNode, source: ts.SourceFile): Shape {
  const members: (Shape & { kind: "object" })["members"] = new Map();
  const rest: string[] = [];
  if (ts.isInterfaceDeclaration(node)) rest.push(...(node.heritageClauses ?? []).map((clause) => clause.getText(source)));
  for (const member of node.members) {
    if (ts.isPropertySignature(member) && member.type) {
      members.set(nameOf(member.name, source), { optional: member.questionToken !== undefined, shape: shapeOf(member.type, source) });
    } else rest.push(member.getText(source).replace(/\s+/g, " "));
  }
  return { kind: "object", members, rest: rest.sort().join(" ") };
}

const nameOf = (name: ts.PropertyName, source: ts.SourceFile) => (ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : name.getText(source));

/** The members of a union; `boolean` is one of two. */
export function membersOf(shape: Shape): Shape[] {
  if (shape.kind === "union") return shape.of;
  if (shape.kind === "text" && shape.text === "boolean") return ["true", "false"].map((text) => ({ kind: "text", text, names: [] }));
  return [shape];
}

/** The names of all types that a shape mentions. */
export function mentioned(shape: Shape | undefined): string[] {
  switch (shape?.kind) {
    case undefined:
      return [];
    case "object":
      return [...[...shape.members.values()].flatMap((member) => mentioned(member.shape)), ...(shape.rest.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])];
    case "array":
      return mentioned(shape.of);
    case "union":
      return shape.of.flatMap(mentioned);
    case "reference":
      return [shape.name, ...shape.of.flatMap(mentioned)];
    case "text":
      return shape.names;
  }
}

function namesIn(node: ts.Node, source: ts.SourceFile): string[] {
  const names: string[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isTypeReferenceNode(child)) names.push(child.typeName.getText(source));
    child.forEachChild(visit);
  };
  visit(node);
  return names;
}

/** One text per meaning: the order of members and of alternatives makes no difference. */
export function canonical(shape: Shape): string {
  switch (shape.kind) {
    case "object":
      return `{${[...shape.members].map(([name, { optional, shape: of }]) => `${name}${optional ? "?" : ""}:${canonical(of)}`).sort().join(";")}|${shape.rest}}`;
    case "array":
      return `${canonical(shape.of)}[]`;
    case "union":
      return [...new Set(shape.of.map(canonical))].sort().join("|");
    case "reference":
      return shape.of.length === 0 ? shape.name : `${shape.name}<${shape.of.map(canonical).join(",")}>`;
    case "text":
      return shape.text;
  }
}
