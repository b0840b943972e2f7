import { describe, expect, test } from "vitest";
import { type Finding, printFindings } from "./diagnostics.ts";

const finding: Finding = { file: "specs/a.yaml", line: 3, column: 9, severity: "error", code: "ref-not-found", message: "There is no Thing.", advice: "Add it.", text: "one\ntwo\n  $ref: 'x'\nfour\nfive\n" };

function printed(findings: Finding[], format: "text" | "github" = "text", env: Record<string, string> = {}, mostOfKind?: number): string {
  let stderr = "";
  const output = { write: (text: string) => (stderr += text) };
  printFindings(findings, format, { cwd: "", env, stdout: output, stderr: output }, mostOfKind);
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

describe("of many that ask for the same", () => {
  const many = (count: number, severity: "error" | "warning"): Finding[] => Array.from({ length: count }, (_, index) => ({ ...finding, severity, line: index + 1, message: `There is no ${index + 1}.` }));

  test("counts the warnings after the third, with their lines", () => {
    const text = printed([...many(5, "warning"), { ...finding, severity: "warning", advice: "Do another thing.", line: 5 }, { ...finding, severity: "warning", file: "specs/b.yaml", line: 2 }], "text", {}, 3);
    expect(text.match(/^specs.*$|^ {2}[A-Z….].*$|^\d+ w.*$/gm)).toEqual([
      "specs/a.yaml:1:9 ref-not-found There is no 1. (warning)", "  Add it.",
      "specs/a.yaml:2:9 ref-not-found There is no 2. (warning)", "  Add it.",
      "specs/a.yaml:3:9 ref-not-found There is no 3. (warning)", "  Add it.",
      "  … and 3 more like it, in lines 4, 5, specs/b.yaml:2",
      "specs/a.yaml:5:9 ref-not-found There is no Thing. (warning)", "  Do another thing.",
      "7 warnings",
    ]);
    expect(printed(many(20, "warning"), "text", {}, 3)).toContain("… and 17 more like it, in lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, …\n");
  });

  test("tells each error, and leaves the lines around those after the third", () => {
    const text = printed(many(5, "error"), "text", {}, 3);
    expect(text.match(/ref-not-found There is no \d\.\n.*$/gm)).toEqual(["1.\n> 1 | one", "2.\n  1 | one", "3.\n  1 | one", "4.\n  Add it.", "5.\n  Add it."].map((end) => `ref-not-found There is no ${end}`));
  });

  test("shows all to who asks for all", () => expect(printed(many(20, "warning")).match(/^specs/gm)).toHaveLength(20));

  test("counts in an annotation too, since GitHub shows ten of a step", () => {
    expect(printed(many(5, "warning"), "github", {}, 3).match(/^::.*$/gm)?.at(-1)).toBe("::warning file=specs/a.yaml,line=3,col=9,title=ref-not-found::There is no 3.%0AAdd it.%0A… and 2 more like it, in lines 4, 5");
  });
});

test.each(["text", "github"] as const)("quotes no more of a long text than anybody reads (%s)", (format) => {
  expect(printed([{ ...finding, message: "x".repeat(1_000_000), advice: "y".repeat(1_000_000) }], format).length).toBeLessThan(1_500);
});
