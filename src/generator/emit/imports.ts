/** What a generated module imports: only what it uses, from the runtime under another name where the document took that one. */
import { type Source, identifier, joined, source } from "../text.ts";
import type { Scope } from "./type.ts";

export type Imports = Scope & {
  value: (name: string) => Source;
  /** The import statements for what was asked for. */
  statements: () => Source;
};

/** `declared`: what the module declares itself; `local`: whether it declares the schemas too. */
export function moduleImports(declared: Iterable<string>, local: boolean): Imports {
  const taken = new Set(declared);
  const schemas = new Set<string>();
  const used = new Map<string, { local: string; isType: boolean }>();
  const use = (name: string, isType: boolean): Source => {
    let local = name;
    while (taken.has(local)) local += "_";
    used.set(name, { local, isType });
    return identifier(local);
  };
  return {
    // The platform's own, which a schema may hide.
    type: (name) => (name !== "Blob" ? use(name, true) : taken.has(name) ? source`globalThis.Blob` : source`Blob`),
    value: (name) => use(name, false),
    schema(name) {
      if (!local) schemas.add(name);
      return identifier(name);
    },
    statements() {
      const types = [...schemas].sort();
      const fromSchemas = types.length > 0 ? source`import type { ${joined(types.map(identifier), ", ")} } from "./schemas.ts";\n` : source``;
      const order = [...used].sort(([a, x], [b, y]) => Number(y.isType) - Number(x.isType) || (a < b ? -1 : 1));
      if (order.length === 0) return fromSchemas;
      const names = order.map(([name, { local, isType }]) => source`${(isType ? "type " : "") as Source}${identifier(name)}${local === name ? source`` : source` as ${identifier(local)}`}`);
      return source`import { ${joined(names, ", ")} } from "specloom";\n${fromSchemas}`;
    },
  };
}
