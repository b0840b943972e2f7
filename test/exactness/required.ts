/** Names in `required` that no `properties` beside it declare, and what is said of members beside alternatives that have none. */
import { type Case, because, schemas } from "./case.ts";

export const required: Case[] = [
  {
    name: "required-and-declared-nowhere",
    document: schemas("3.0.3", "A: { type: object, required: [id, type, constructor, id, type], properties: { id: { type: string }, lock: { type: object, required: [type], properties: { access: { type: string } } }, closed: { $ref: '#/components/schemas/B' } } }\nB: { type: object, required: [x], properties: { a: { type: string } }, additionalProperties: false }\nC: { type: object, required: [x], properties: { a: { type: string } }, additionalProperties: true }\nD: { allOf: [{ $ref: '#/components/schemas/A' }], required: [x] }\nE: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, required: [x] }, { required: [y], properties: { z: { type: string } } }] }\nF: { allOf: [{ type: string }], required: [x] }\nG: { type: object, required: [x], properties: { a: { type: string } }, anyOf: [{ required: [a] }] }\nH: { type: object, required: ['*/ }; run(); /*', '\"', __proto__, \"a\\nb\"], properties: { a: { type: string } } }"),
    want: ["lock?: { access?: string; type?: unknown; };", "export interface B { a?: string; }", "export type D = A & { x?: unknown; };", "export type E = A & { z?: string; y?: unknown; } & { x?: unknown; };", "export type F = string;", "export interface G { a?: string; x?: unknown; }"],
    differs: { G: because.anyOf },
    program: `import { createRequiredAndDeclaredNowhere } from "./client.ts";
const client = createRequiredAndDeclaredNowhere();
void client.put({ body: { id: "", type: "x", lock: { access: "lock", type: "lock" } } });
// What its author no longer means is not asked for.
void client.put({ body: { id: "", lock: {} } }).then(({ type }) => type === "x");
// @ts-expect-error typing errors are found
void client.put({ body: { id: "", tpye: "x" } });
`,
  },
  {
    name: "required-of-a-map",
    document: schemas("3.0.3", "A: { type: object, required: [id, original], properties: { id: { type: integer }, a: { $ref: '#/components/schemas/A' } }, additionalProperties: { $ref: '#/components/schemas/B' } }\nB: { type: object, required: [original], additionalProperties: { type: string } }\nC: { type: object, required: [a, b], additionalProperties: { type: object, required: [a, b], additionalProperties: { type: array, items: { type: string } } } }"),
    want: ["export type A = { id: number; a?: A; original: B; } & { [name: string]: B };", "export interface AInput { id: number; a?: AInput; original: B; [name: string]: B | number | AInput | undefined; }", "export interface B { original: string; [name: string]: string; }", "export interface C { [name: string]: { [name: string]: string[] }; }"],
    program: `import { createRequiredOfAMap } from "./client.ts";
void createRequiredOfAMap().put({ body: { id: 1, original: { original: "", de: "" } } }).then((a): string => a.original.original);
// @ts-expect-error it must be there
void createRequiredOfAMap().put({ body: { id: 1 } });
// @ts-expect-error also in a map alone
void createRequiredOfAMap().put({ body: { id: 1, original: { de: "" } } });
`,
  },
  {
    name: "required-of-a-child",
    document: schemas("3.0.3", "A: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { to: { type: string } } }] }\nBase: { type: object, required: [id, to], properties: { id: { type: string, readOnly: true } } }\nP: { type: object, required: [kind], properties: { p: { type: string } }, discriminator: { propertyName: kind } }\nC: { allOf: [{ $ref: '#/components/schemas/P' }] }"),
    want: ["export interface Base { id: string; to?: unknown; }", "export type AInput = { to?: string; } & { to: string; };"],
    program: `import { createRequiredOfAChild } from "./client.ts";
import type { C } from "./schemas.ts";
void createRequiredOfAChild().put({ body: { to: "" } }).then(({ id, to }): string => id + to);
// @ts-expect-error a child has declared it
void createRequiredOfAChild().put({ body: {} });
export const child: C = { kind: "C" };
`,
  },
  {
    name: "required-beside-alternatives",
    document: schemas("3.1.0", "A: { type: object, required: [id, name], oneOf: [{ $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/Ext' }] }\nBase: { type: object, properties: { name: { type: string } } }\nExt: { type: object, required: [name], properties: { name: { type: string }, id: { type: integer } } }\nB: { required: [id], anyOf: [{ $ref: '#/components/schemas/Ext' }, { type: string }, { type: [object, 'null'], properties: { id: { type: string } } }] }\nC: { type: object, required: [x], properties: { c: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/Ext' }] }\nD: { required: [id], oneOf: [{ type: object, required: [id], properties: { id: { type: integer } } }, { $ref: '#/components/schemas/A' }] }\nE: { required: [name], $ref: '#/components/schemas/Base', oneOf: [{ $ref: '#/components/schemas/Ext' }] }"),
    want: ["export type A = Base & { id: unknown; name: string; } | Ext & { id: number; };", 'export type B = Ext & { id: number; } | string | { id?: string; } & { id: string; } | null;', "export type C = { c?: string; x?: unknown; } & (Base | Ext);"],
    program: `import type { A } from "./schemas.ts";
export const values: A[] = [{ id: 1, name: "" }];
// @ts-expect-error it is required of each
export const none: A = { name: "" };
`,
  },
  {
    name: "members-beside-alternatives-that-have-none",
    document: schemas("3.0.3", "A: { additionalProperties: true, oneOf: [{ type: array, items: { type: object } }, { type: object }] }\nB: { properties: { a: { type: string } }, required: [a], oneOf: [{ $ref: '#/components/schemas/L' }, { type: object, properties: { b: { type: string } } }, { type: string }] }\nL: { type: array, items: { type: string } }\nC: { properties: { a: { type: string } }, anyOf: [{ type: string }, { type: integer }] }\nD: { properties: { a: { type: string } }, allOf: [{ description: x }], oneOf: [{ $ref: '#/components/schemas/L' }, { type: object, properties: { b: { type: string } } }] }\nE: { type: object, properties: { a: { type: string } }, oneOf: [{ type: object, properties: { b: { type: string } } }] }\nF: { additionalProperties: true, oneOf: [{ type: object }], anyOf: [{ type: object }, { type: string }] }"),
    want: ["export type A = { [name: string]: unknown } | { [name: string]: unknown }[];", "export type B = { a: string; } & { b?: string; } | L | string;", "export type C = string | number;"],
    program: `import { createMembersBesideAlternativesThatHaveNone } from "./client.ts";
const client = createMembersBesideAlternativesThatHaveNone();
void client.put({ body: [{ a: 1 }] });
void client.put({ body: { a: 1 } });
`,
  },
];
