/** Text of a document becomes code nowhere: with hostile text in every place, the output has the syntax of its harmless twin. */
import ts from "typescript";
import { expect, test } from "vitest";
import { generate } from "../src/generator/generate.ts";

const document = (text: string) => ({
  openapi: "3.1.0",
  info: { title: text, version: text, description: text, summary: text },
  servers: [{ url: `https://x.example/${text}`, description: text, variables: { [text]: { default: text, enum: [text], description: text } } }],
  tags: [{ name: text, description: text }],
  security: [{ [`s${text}`]: [text] }],
  paths: {
    [`/a/${text.replace(/[{}]/g, "")}`]: {
      post: {
        operationId: "send", summary: text, description: `${text}\n\n${text}`, tags: [text], externalDocs: { url: text, description: text }, deprecated: true, "x-idempotency-key": text,
        parameters: [
          { name: `q${text}`, in: "query", description: text, example: text, schema: { type: "string", enum: [text], default: text, pattern: text, title: text } },
          { name: `j${text}`, in: "query", content: { [text]: { schema: { type: "string" } } } },
        ],
        requestBody: { description: text, content: { [`application/${text}`]: { schema: { type: "string" } }, "multipart/form-data": { schema: { type: "object", properties: { [text]: { type: "string" } } }, encoding: { [text]: { contentType: text } } } } },
        responses: {
          200: { description: text, "x-failure": { pointer: `/${text}`, equals: text }, content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } },
          404: { description: text, content: { [`x/${text}`]: { schema: { $ref: "#/components/schemas/Pet" } } } },
        },
      },
    },
  },
  components: {
    securitySchemes: { [`s${text}`]: { type: "apiKey", in: "header", name: text, "x-value-prefix": text, description: text } },
    schemas: {
      Pet: {
        title: text, description: text, format: text, default: { [text]: text }, example: text,
        type: "object", required: [`m${text}`],
        properties: { [`m${text}`]: { description: text, const: text, default: text, deprecated: true }, [`d${text}`]: { type: "string", "x-decode": "integer", description: text }, list: { enum: [text, { [`k${text}`]: text }] } },
      },
    },
  },
});

/** Kinds of all nodes; a name may be quoted or not. Tags of comments are told by name. */
function skeleton(text: string): string[] {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022, true);
  expect((file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([]);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    found.push(ts.isStringLiteral(node) || ts.isIdentifier(node) || ts.isNumericLiteral(node) ? "text" : ts.SyntaxKind[node.kind]);
    for (const tag of ts.getJSDocTags(node)) found.push(`@${tag.tagName.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

async function skeletons(text: string): Promise<string[][]> {
  const { files } = await generate("shop.json", () => Promise.resolve(JSON.stringify(document(text))), { http: false });
  return [...files.values()].map(skeleton);
}

test.each([
  "*/ run(); /*", "*\u200b/ run()", "\\*/", "/**/", "// run()", '"; run(); "', "'; run(); '", "`; ${run()}", "${run()}", "\\", '\\"', "a\nrun();", "a\r\nrun();", "a\rrun();", "a\u2028run();", "a\u2029run();", "a\u0085b", "\u0000", "\u001b[2J", "\u202erun", "\ud800", "x\udc00", "</script>",
  "<!--", "@deprecated x", "a @internal b", "a\n@internal", "\u00a0@internal", "{@link run} @internal", "];run();[", "};run();({", "#!/bin/sh", "\ufeff", "__proto__", "constructor", "*/", "a*", "/", "1", " ", "import(\"x\")",
])("%j", async (attack) => {
  // The harmless twin begins and ends like it, so that both have text wherever text may be left out.
  expect(await skeletons(`x ${attack} x`)).toEqual(await skeletons("x y x"));
});

test("code that a text became would be seen", () => {
  expect(skeleton('const a = { b: "x" };')).not.toEqual(skeleton('const a = { b: "x" + run() };'));
  expect(skeleton("/** x */\nconst a = 1;")).not.toEqual(skeleton("/** x @internal */\nconst a = 1;"));
});
