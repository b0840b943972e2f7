import type { Expect } from "./verify-expect.ts";
import type { Names } from "./verify-type.ts";

/** The import statements that a file begins with: what it calls the types and values that it has from elsewhere, by their own names. */
export function expectImports(expect: Expect): Names {
  const names = new Map<string, string>();
  while (expect.is("import")) {
    const onlySchemas = expect.is("type");
    expect.token("{");
    for (let token = expect.next(); token !== "}"; token = expect.next()) {
      const name = token === "type" ? expect.next() : token;
      // A name that the document took has underscores after it.
      const local = expect.is("as") ? expect.next() : name;
      if (local.replace(/_+$/, "") !== name.replace(/_+$/, "")) expect.refuse(local, `${name}_`);
      if (!onlySchemas) names.set(name, local);
      if (expect.is("}")) break;
      expect.token(",");
    }
    expect.tokens("from", onlySchemas ? '"./schemas.ts"' : '"specloom"', ";");
  }
  return names;
}
