/** What real documents write that the small ones above do not. */
import { type Case, done, paths } from "./case.ts";

export const asWritten: Case[] = [
  { name: "filters-that-end-with-a-comparison", document: paths("3.0.3", `/a:\n  get: { operationId: get, parameters: [${["Date", "Date<", "Date>", "age>=", "age<=", "filter[n>]"].map((name) => `{ name: '${name}', in: query, schema: { type: string } }`).join(", ")}], ${done} }`), want: ["Date?: string; DateLt?: string; DateGt?: string; ageGte?: string; ageLte?: string; filterNGt?: string;"] },
  { name: "percent-signs-in-names", document: paths("3.0.3", `/50%/{a%}:\n  get: { operationId: get, parameters: [{ name: a%, in: path, required: true, schema: { type: string } }, { name: 'q%2', in: query, schema: { enum: ['%', '%E0'] } }], responses: { 200: { description: 100 %, headers: { h%: { schema: { type: string } } }, content: { application/json: { schema: { type: object, required: [p%], properties: { p%: { type: string } } } } } } } }`), want: ['"p%": string;'] },
  { name: "tags-and-controls-in-descriptions", document: paths("3.1.0", `/a:\n  get: { operationId: get, summary: "@deprecated", description: "mail a@b.example, @internal\\n@see {@link x}\\u202e", ${done} }`) },
];
