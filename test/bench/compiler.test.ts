import { expect, test } from "vitest";
import { readDiagnostics } from "../../bench/compiler.ts";

const counted = "Files:             73\nInstantiations:  1784\nMemory used:  81234K\nCheck time:     0.42s\nTotal time:     1.05s\n";

test("reads what the compiler counted", () => {
  expect(readDiagnostics(counted)).toEqual({ errors: 0, instantiations: 1784, checkSeconds: 0.42 });
});

test("counts errors of files and of the program, each once", () => {
  const errors = [
    "api/client.ts(3,14): error TS2304: Cannot find name 'Pet'.",
    "  The message goes on: error TS1 is a text here.",
    "api/it's (2).ts(10,1): error TS1005: ';' expected.",
    "error TS2688: Cannot find type definition file for 'node'.",
  ];
  expect(readDiagnostics(`${errors.join("\n")}\n${counted}`).errors).toBe(3);
});

test("hands on what the compiler said instead of counting", () => {
  expect(() => readDiagnostics("error TS6044: Compiler option 'types' expects an argument.\n")).toThrow("tsc counted nothing: error TS6044");
});
