/** What one part of a schema says about another, and objects that are closed or hold members of any name. */
import { type Case, because, schemas } from "./case.ts";

const given = "P: { type: object, properties: { x: { type: string }, y: { type: integer } } }";
const all = (name: string, parts: string, beside = "") => `${name}: { allOf: [${parts}]${beside} }`;
const toP = "{ $ref: '#/components/schemas/P' }";

export const parts: Case[] = [
  {
    name: "required-in-a-part",
    document: schemas("3.0.3", [given, all("A", `${toP}, { required: [x] }`), all("B", `{ required: [x] }, ${toP}`), all("C", `${toP}, { type: object, required: [x] }`), all("D", "{ type: object, properties: { x: { type: string } } }, { required: [x] }"), all("E", `{ allOf: [${toP}] }, { allOf: [{ required: [x] }] }`), all("F", `${toP}, { $ref: '#/components/schemas/R' }`), "R: { type: object, required: [x] }", all("G", "{ required: [x] }", ", properties: { x: { type: string } }")].join("\n")),
    want: ["export type A = P & { x: string; };"],
    program: `import type { A, B, C, D, E, F, G } from "./schemas.ts";
export const read = (...all: (A | B | C | D | E | F | G)[]): string[] => all.map(({ x }) => x);
// @ts-expect-error typing errors are found
export const typo: C = { x: "", z: 1 };
`,
  },
  { name: "required-in-a-part-of-itself", document: schemas("3.1.0", "A: { type: object, properties: { a: { allOf: [{ $ref: '#/components/schemas/A' }, { required: [a] }] } } }\nB: { allOf: [{ $ref: '#/components/schemas/A' }], required: [a] }") },
  {
    name: "closed-beside-all-of",
    document: schemas("3.0.3", [given, all("A", toP, ", type: object, additionalProperties: false"), all("B", `${toP}, { type: object, additionalProperties: false }`), all("C", "{ type: object, properties: { c: { type: string } } }", ", additionalProperties: false, properties: { d: { type: string } }")].join("\n")),
    program: 'import type { A, B, C } from "./schemas.ts";\nexport const values: [A, B, C] = [{ x: "" }, { y: 1 }, { c: "", d: "" }];\n',
  },
  {
    name: "members-of-any-name-written",
    document: schemas("3.1.0", "A: { type: object, required: [id], properties: { id: { type: integer }, b: { $ref: '#/components/schemas/B' } }, additionalProperties: { type: string } }\nB: { type: object, properties: { n: { type: boolean } }, patternProperties: { '^x-': { type: string } } }\nC: { allOf: [{ $ref: '#/components/schemas/B' }], additionalProperties: { type: number } }"),
    program: `import { createMembersOfAnyNameWritten } from "./client.ts";
import type { A } from "./schemas.ts";
export const call = async (): Promise<[number, string | undefined]> => {
  const a: A = await createMembersOfAnyNameWritten().put({ body: { id: 1, b: { n: true, "x-a": "" }, other: "" } });
  // @ts-expect-error members of any name are text
  void createMembersOfAnyNameWritten().put({ body: { id: 1, other: [] } });
  return [a.id, a["other"]];
};
`,
  },
  {
    name: "maps-among-parts-written",
    document: schemas("3.0.3", "A: { allOf: [{ $ref: '#/components/schemas/M' }, { type: object, required: [n], properties: { n: { type: integer }, b: { $ref: '#/components/schemas/B' }, c: { $ref: '#/components/schemas/C' }, d: { $ref: '#/components/schemas/D' }, e: { $ref: '#/components/schemas/E' }, f: { $ref: '#/components/schemas/F' } } }] }\nF: { allOf: [{ $ref: '#/components/schemas/O' }], description: a map with members }\nO: { type: object, properties: { id: { type: integer } }, additionalProperties: { type: string } }\nM: { type: object, additionalProperties: { type: string } }\nN: { type: object, required: [id], properties: { id: { type: integer } }, additionalProperties: { $ref: '#/components/schemas/A' } }\nB: { allOf: [{ $ref: '#/components/schemas/N' }], properties: { n: { type: boolean } } }\nC: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { more: { type: integer } } }] }\nD: { allOf: [{ $ref: '#/components/schemas/M' }], description: a map }\nE: { allOf: [{ type: object, additionalProperties: { $ref: '#/components/schemas/E' } }, { type: object, properties: { n: { type: integer } } }] }"),
    want: ["export type A = M & { n: number;", "export type AInput = { [name: string]: unknown } & { n: number;", "export type D = M;"],
    program: `import { createMapsAmongPartsWritten } from "./client.ts";
const client = createMapsAmongPartsWritten();
void client.put({ body: { n: 1, b: { id: 1, n: true }, c: { n: 1, more: 2 }, d: { x: "" }, e: { n: 1, deep: { n: 1 } }, f: { id: 1, x: "" }, other: "" } });
// @ts-expect-error a member with a name is what it is declared to be
void client.put({ body: { n: "" } });
// @ts-expect-error a map alone holds what it holds
void client.put({ body: { n: 1, d: { x: 1 } } });
// @ts-expect-error also by another name
void client.put({ body: { n: 1, f: { x: true } } });
// What was read can be written.
void client.put().then((a) => client.put({ body: a }));
`,
  },
  {
    name: "closed-in-one-direction",
    document: schemas("3.0.3", "A: { type: object, properties: { name: { type: string }, meta: { $ref: '#/components/schemas/M' }, more: { $ref: '#/components/schemas/N' } } }\nM: { type: object, properties: { id: { type: string, readOnly: true } } }\nN: { allOf: [{ $ref: '#/components/schemas/M' }, { type: object, properties: { n: { type: string } } }] }"),
    program: `import { createClosedInOneDirection } from "./client.ts";
const client = createClosedInOneDirection();
void client.put({ body: { meta: {}, more: { n: "" } } });
// @ts-expect-error there is no such member
void client.put({ body: { meta: { typo: "" } } });
// @ts-expect-error nor here
void client.put({ body: { more: { typo: "" } } });
// What was read can be written.
void client.put().then(({ more }) => client.put({ body: { ...(more && { more }) } }));
`,
  },
  { name: "tuples-of-some-length", document: schemas("3.1.0", "A: { type: array, prefixItems: [{ type: string }, { enum: [a, b] }], minItems: 1 }\nB: { type: array, prefixItems: [{ type: string }, { type: string }], minItems: 2, maxItems: 2 }\nC: { type: array, prefixItems: [{ type: string }, { type: string }], maxItems: 1 }"), want: ['export type A = [string, ("a" | "b")?, ...unknown[]];', "export type B = [string, string];", "export type C = [string?];"], differs: { A: because.tuple, C: because.tuple } },
  { name: "null-among-types-and-not-among-values", document: schemas("3.1.0", "A: { type: [string, 'null'], enum: [a] }\nB: { const: null }\nC: { type: array, items: false }"), want: ['export type A = "a";'] },
  {
    name: "alternatives-made-of-their-union",
    document: schemas("3.0.3", "A: { type: object, properties: {}, oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }] }\nB: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, required: [kind], properties: { kind: { enum: [b] } } }] }\nC: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, required: [kind], properties: { kind: { enum: [c] }, c: { type: string } } }] }\nL: { type: array, items: { $ref: '#/components/schemas/B' } }"),
    program: 'import type { A, B, C, L } from "./schemas.ts";\nimport type { components } from "./types.ts";\nexport const values: [A, A, B, C, L] = [{ kind: "b" }, { kind: "c", c: "" }, { kind: "b" }, { kind: "c" }, [{ kind: "b" }]];\nexport const wire: components["schemas"]["A"] = { kind: "b" };\n',
  },
  {
    name: "child-of-a-discriminated-union",
    document: schemas("3.0.3", "A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: kind } }\nB: { type: object, properties: { kind: { type: string } } }\nC: { type: object, properties: { kind: { type: string } } }\nD: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { d: { type: string } } }] }"),
    program: 'import type { D } from "./schemas.ts";\nexport const value: D = { kind: "B", d: "" };\n',
  },
  { name: "alternatives-in-a-circle", document: schemas("3.0.3", "A: { oneOf: [{ type: string }, { $ref: '#/components/schemas/B' }] }\nB: { oneOf: [{ type: integer }, { $ref: '#/components/schemas/C' }, { $ref: '#/components/schemas/D' }] }\nC: { anyOf: [{ type: boolean }, { $ref: '#/components/schemas/A' }] }\nD: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }"), program: 'import type { C } from "./schemas.ts";\nexport const values: C[] = [true, "", 1, { a: "" }];\n' },
];
