import { describe, expect, test } from "vitest";
import { moduleImports } from "./imports.ts";

describe("imports", () => {
  test("are what was asked for: types first, each sort in order of name", () => {
    const imports = moduleImports([], false);
    expect([imports.value("json"), imports.type("Operation"), imports.type("Api"), imports.value("connect"), imports.schema("Pet"), imports.schema("Cat"), imports.type("Api")]).toEqual(["json", "Operation", "Api", "connect", "Pet", "Cat", "Api"]);
    expect(imports.statements()).toBe('import { type Api, type Operation, connect, json } from "specloom";\nimport type { Cat, Pet } from "./schemas.ts";\n');
  });

  test("give way to what the module declares", () => {
    const imports = moduleImports(["Api", "Api_", "json"], false);
    expect([imports.type("Api"), imports.value("json"), imports.type("Call")]).toEqual(["Api__", "json_", "Call"]);
    expect(imports.statements()).toBe('import { type Api as Api__, type Call, json as json_ } from "specloom";\n');
  });

  test("are none where nothing was asked for, or the schemas stand in the module itself", () => {
    const imports = moduleImports([], true);
    expect(imports.schema("Pet")).toBe("Pet");
    expect(imports.statements()).toBe("");
  });

  test("refuse what is no identifier", () => {
    expect(() => moduleImports([], false).schema("a b")).toThrow("not an identifier");
  });
});
