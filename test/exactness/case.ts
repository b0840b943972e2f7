/** A legal document, as small as can be, and what its output must hold. */
export type Case = {
  /** Also the name of its folder. */
  name: string;
  document: string;
  /** What stands in `schemas.ts` or `client.ts`, white space collapsed and comments left out. */
  want?: string[];
  /** A program that must compile with the output beside it. */
  program?: string;
  /** The codes of the warnings it gets; none if left out. */
  warnings?: string[];
  /** The schemas whose types differ from openapi-typescript's, and why. */
  differs?: Record<string, string>;
};

/** Why types may differ; docs/decisions/0007-differences-in-types.md has the whole of it. */
export const because = {
  views: "a view for each direction",
  closed: "no member where none may be",
  decode: "what programs see",
  tuple: "a tuple is as open as the schema",
  anyOf: "anyOf beside other keywords narrows",
  emptyList: "a list of nothing",
  depth: "deeper than the compiler compares",
};

export const openapi = (version: "3.0.3" | "3.1.0" | "3.2.0", parts: string): string => `openapi: ${version}\ninfo: { title: T, version: "1" }\n${parts}\n`;

const indented = (text: string, by: number): string => text.trim().replace(/^/gm, " ".repeat(by));

/** A document of schemas; the one called `A` is sent and received. */
export const schemas = (version: "3.0.3" | "3.1.0" | "3.2.0", text: string): string =>
  openapi(version, `paths:
  /a:
    put:
      operationId: put
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
      responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
components:
  schemas:
${indented(text, 4)}`);

/** A document of path items, and what else the parts say. */
export const paths = (version: "3.0.3" | "3.1.0" | "3.2.0", text: string, rest = ""): string => openapi(version, `paths:\n${indented(text, 2)}\n${rest}`);

/** A response without a body, for operations that are about something else. */
export const done = "responses: { 204: { description: x } }";
