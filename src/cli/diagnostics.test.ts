import { expect, test } from "vitest";
import { type Finding, printFindings } from "./diagnostics.ts";

const finding: Finding = { file: "specs/a.yaml", line: 3, column: 9, severity: "error", code: "ref-not-found", message: "There is no Thing.", advice: "Add it.", text: "one\ntwo\n  $ref: 'x'\nfour\nfive\n" };

function printed(findings: Finding[], format: "text" | "github" = "text", env: Record<string, string> = {}): string {
  let stderr = "";
  const output = { write: (text: string) => (stderr += text) };
  printFindings(findings, format, { cwd: "", env, stdout: output, stderr: output });
  return stderr;
}

test("shows place, code, message, the lines around and advice", () => {
  expect(printed([finding])).toBe(`specs/a.yaml:3:9 ref-not-found There is no Thing.
  1 | one
  2 | two
> 3 |   $ref: 'x'
    |         ^
  4 | four
  Add it.

1 error
`);
});

test("sorts by place, tells each finding once and counts", () => {
  const warning: Finding = { ...finding, line: 2, severity: "warning", text: undefined };
  expect(printed([finding, warning, finding]).match(/^\S+:\d+:\d+.*$|^\d error.*$/gm)).toEqual([
    "specs/a.yaml:2:9 ref-not-found There is no Thing. (warning)",
    "specs/a.yaml:3:9 ref-not-found There is no Thing.",
    "1 error, 1 warning",
  ]);
});

test("cuts a line of megabytes around its column", () => {
  const text = `${"x".repeat(1_000_000)}HERE${"y".repeat(1_000_000)}`;
  const lines = printed([{ ...finding, line: 1, column: 1_000_001, text }]).split("\n");
  expect(lines[1]?.length).toBeLessThan(120);
  expect(lines[1]?.indexOf("HERE")).toBe(lines[2]?.indexOf("^"));
});

test.each(["text", "github"] as const)("lets nothing of a document drive the terminal (%s)", (format) => {
  const evil = "a\u001b[2J\u009b31m\u202eb\u2066\r\u0007\u200b\u{e0041}::error::x\n::stop-commands::y";
  const all = printed([{ ...finding, file: evil, code: evil, message: evil, advice: evil, line: 1, column: 2, text: evil }], format);
  // oxlint-disable-next-line no-control-regex
  expect(all).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u);
  expect(all.match(/^::/gm)?.length ?? 0).toBe(format === "github" ? 1 : 0);
  expect(all).toContain("\\u{1b}[2J");
});

test("writes annotations for GitHub", () => {
  expect(printed([{ ...finding, message: "100 %, a:b" }], "github")).toBe("::error file=specs/a.yaml,line=3,col=9,title=ref-not-found::100 %25, a:b%0AAdd it.\n1 error\n");
});

test("colours only where they are wanted", () => {
  expect(printed([finding], "text", { FORCE_COLOR: "1" })).toContain("\u001b[31mref-not-found\u001b[39m");
  expect(printed([finding])).not.toContain("\u001b");
});
