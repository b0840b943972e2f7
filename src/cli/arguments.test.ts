import { expect, test } from "vitest";
import { UsageError, readArguments } from "./arguments.ts";

const defaults = { specs: [], out: "generated", check: false, watch: false, lint: false, http: false, docs: false, format: "text" };

test.each([
  ["generate", {}],
  ["generate a.yaml folder name", { specs: ["a.yaml", "folder", "name"] }],
  ["generate --out src/api --check --lint --http --docs", { out: "src/api", check: true, lint: true, http: true, docs: true }],
  ["generate --docs bunce --no-docs", { specs: ["bunce"], docs: false }],
  ["generate --format github --watch", { format: "github", watch: true }],
])("reads %s", (line, wanted) => {
  expect(readArguments(line.split(" "))).toEqual({ ...defaults, ...wanted });
});

test.each([
  ["generate --chekc", "There is no option --chekc. Did you mean --check?"],
  ["generate --wat", "There is no option --wat. Did you mean --watch?"],
  ["generate -x", "There is no option -x. Options: --out --check"],
  ["generate --out", "--out needs the folder to write to, as in: --out src/api"],
  ["generate --out --check", "--out needs the folder to write to, as in: --out src/api"],
  ["generate a.yaml -o src", "There is no option -o. Did you mean --out?"],
  ["generate a.yaml --output src", "There is no option --output. Did you mean --out?"],
  ["generate --input a.yaml", "There is no option --input: name the spec alone, as in: specloom generate ./openapi.yaml"],
  ["generate -i a.yaml", "There is no option -i: name the spec alone"],
  ["generate --http=yes", "Option '--http' does not take an argument"],
  ["generate --check --watch", "--check looks once and --watch goes on: give one of them."],
  ["generate --format sarif", '--format is "text" or "github", not "sarif".'],
  ["genrate bunce", "There is one command, as in: specloom generate bunce"],
  ["bunce --check", "There is one command, as in: specloom generate bunce"],
])("refuses %s in one line", (line, wanted) => {
  const read = () => readArguments(line.split(" "));
  expect(read).toThrow(UsageError);
  expect(read).toThrow(wanted);
  expect(read).not.toThrow("\n");
});

test.each([["--help"], ["-h"], ["help"], ["generate --help"], [""]])("answers %s with help", (line) => {
  expect(readArguments(line.split(" ").filter(Boolean))).toBe("help");
});
