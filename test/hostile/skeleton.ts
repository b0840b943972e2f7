/** The syntax of generated text, without its texts. TypeScript's own parser is the judge. */
import ts from "typescript";

export type Syntax = {
  /** Kinds of all nodes, tags and links of comments: names, and whether they are quoted, are left out. */
  skeleton: string[];
  literals: Set<string>;
  identifiers: Set<string>;
  problems: string[];
};

export function syntaxOf(text: string): Syntax {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022, true);
  const parsed: Syntax = { skeleton: [], literals: new Set(), identifiers: new Set(), problems: (file as unknown as { parseDiagnostics: { messageText: unknown }[] }).parseDiagnostics.map(({ messageText }) => String(messageText)) };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) parsed.literals.add(node.text);
    if (ts.isIdentifier(node)) parsed.identifiers.add(node.text);
    const isName = ts.isStringLiteral(node) || ts.isIdentifier(node) || ts.isNumericLiteral(node);
    parsed.skeleton.push(isName ? "text" : ts.SyntaxKind[node.kind]);
    for (const tag of ts.getJSDocTags(node)) parsed.skeleton.push(`@${tag.tagName.text}`, ...linksOf(tag.comment));
    for (const comment of ts.getJSDocCommentsAndTags(node)) if (ts.isJSDoc(comment)) parsed.skeleton.push(...linksOf(comment.comment));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return parsed;
}

const linksOf = (comment: ts.JSDoc["comment"]): string[] => (typeof comment === "object" ? comment.filter((part) => part.kind !== ts.SyntaxKind.JSDocText).map(({ kind }) => ts.SyntaxKind[kind]) : []);
