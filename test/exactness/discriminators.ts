/** Discriminators beside words that schemas have of their own. */
import { type Case, openapi, schemas } from "./case.ts";

const parent = "A: { type: object, required: [kind], properties: { kind: { type: string }, a: { type: string } }, discriminator: { propertyName: kind } }";
const ofParent = "allOf: [{ $ref: '#/components/schemas/A' }]";
const told = (name: string, value: string) => `import type { ${name} } from "./schemas.ts";\nimport type { components } from "./types.ts";\nexport const value: ${name} = { kind: ${JSON.stringify(value)} };\nexport const wire: components["schemas"]["${name}"] = value;\nexport const kind: ${JSON.stringify(value)} = value.kind;\n`;

export const discriminators: Case[] = [
  { name: "discriminator-that-a-child-declares", document: schemas("3.1.0", `${parent}\nB: { ${ofParent}, properties: { kind: { const: b } } }\nC: { ${ofParent}, required: [kind], properties: { kind: { type: string, enum: [c] } } }\nD: { ${ofParent}, required: [kind], properties: { kind: { type: string } } }\nE: { ${ofParent}, properties: { kind: { type: string } } }`), program: told("C", "c") },
  { name: "discriminator-that-a-part-declares", document: schemas("3.0.3", `${parent}\nB: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, required: [kind], properties: { kind: { type: string, enum: [b_b] } } }] }`), want: ['export type B = A & { kind: "b_b"; };'], program: told("B", "b_b") },
  { name: "discriminator-mapped-to-what-declares-it", document: schemas("3.0.3", `A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: kind, mapping: { b: '#/components/schemas/B', c: '#/components/schemas/C' } } }\nP: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }\nB: { allOf: [{ $ref: '#/components/schemas/P' }, { type: object, properties: { kind: { type: string, enum: [b] }, b: { type: string } } }] }\nC: { allOf: [{ $ref: '#/components/schemas/P' }, { type: object, properties: { c: { type: number } } }] }`), program: 'import type { A } from "./schemas.ts";\nexport const read = (a: A): string | number | undefined => (a.kind === "b" ? a.b : a.c);\n' },
  { name: "discriminator-of-children-that-are-not-mapped", document: schemas("3.0.3", `${parent.replace("kind }", "kind, mapping: { bee: B } }")}\nB: { ${ofParent} }\nC: { ${ofParent} }`), want: ['export type B = A & { kind: "bee"; };', 'export type C = A & { kind: "C"; };'], program: told("C", "C") },
  {
    name: "discriminator-with-a-default",
    document: openapi("3.2.0", "paths: {}\ncomponents: { schemas: { A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: kind, mapping: { b: B }, defaultMapping: C } }, B: { type: object, properties: { kind: { type: string } } }, C: { type: object, properties: { kind: { type: string }, c: { type: string } } } } }"),
    program: 'import type { A } from "./schemas.ts";\nexport const values: A[] = [{ kind: "b" }, { c: "" }, { kind: "other", c: "" }];\n',
  },
  {
    name: "discriminator-of-alternatives-that-may-be-null",
    document: schemas("3.1.0", "A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: kind } }\nB: { type: [object, 'null'], required: [kind], properties: { kind: { type: string } } }\nC: { type: object, required: [kind], properties: { kind: { type: string } } }\nD: { anyOf: [{ $ref: '#/components/schemas/E' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: kind } }\nE: { properties: { kind: { type: string } }, oneOf: [{ $ref: '#/components/schemas/C' }, { type: 'null' }] }\nF: { oneOf: [{ $ref: '#/components/schemas/C' }, { type: 'null' }], discriminator: { propertyName: kind } }"),
    program: 'import type { A, D, F } from "./schemas.ts";\nimport type { components } from "./types.ts";\nexport const none: [A, D, F] = [null, null, null];\nexport const wire: Pick<components["schemas"], "A" | "D" | "F"> = { A: null, D: null, F: null };\nexport const read = (a: A): "B" | "C" | undefined => a?.kind;\n',
  },
  {
    name: "discriminator-of-children-that-may-be-null",
    document: schemas("3.0.3", `${parent}\nB: { nullable: true, ${ofParent} }\nC: { ${ofParent} }`),
    want: ['export type B = A & { kind: "B"; } | null;'],
    program: 'import type { B } from "./schemas.ts";\nimport type { components } from "./types.ts";\nexport const none: B = null;\nexport const wire: components["schemas"]["B"] = none;\n',
  },
];
