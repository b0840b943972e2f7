import { expect, test } from "vitest";
import { generated, spec } from "../../../test/inline.ts";

test("schemas read like this", async () => {
  const { files } = await generated({
    "api/shop.yaml": spec(`components:
  schemas:
    Pet:
      description: A pet */ of @somebody.
      required: [id]
      properties:
        id: { type: string, readOnly: true, maxLength: 10 }
        size: { enum: [s, m], default: s }
        owner: { properties: { name: { type: string, deprecated: true } } }
    Empty: { type: object, additionalProperties: false }
    Size: { description: How large., enum: [s, m] }
`),
  });
  expect(files.get("schemas.ts")).toBe(`// Generated from shop.yaml by specloom generate. Do not edit.

/** A pet *\\/ of \\@somebody. */
export interface Pet {
  /** At most 10 characters. */
  id: string;
  /** @default "s" */
  size?: "s" | "m";
  owner?: {
    /** @deprecated */
    name?: string;
  };
}

export interface Empty {
  [name: string]: never;
}

/** How large. */
export type Size = "s" | "m";
`);
});

test("a document without schemas has a module all the same", async () => {
  const { files } = await generated("paths: { /a: { get: { responses: { 204: { description: x } } } } }");
  expect(files.get("schemas.ts")).toBe("// Generated from shop.yaml by specloom generate. Do not edit.\n\nexport {};\n");
});

test("the header is one line, whatever the file is called", async () => {
  const name = "a\nrun();\u2028*/.yaml";
  const { files } = await generated({ [name]: spec("components: { schemas: { A: { type: string } } }") });
  expect(files.get("schemas.ts")?.split("\n")[0]).toBe("// Generated from a run(); *\\/.yaml by specloom generate. Do not edit.");
});
