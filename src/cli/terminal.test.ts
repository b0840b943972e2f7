import { expect, test } from "vitest";
import { safe } from "./terminal.ts";

test.each([
  ["::add-mask::x", String.raw`\u{3a}:add-mask::x`],
  ["  ::error::x", String.raw`  \u{3a}:error::x`],
  ["\n::error::x", String.raw`\u{a}::error::x`],
  ["\u00a0::error::x", String.raw`${"\u00a0"}\u{3a}:error::x`],
  ["a ##[add-mask]b ##[x]", String.raw`a \u{23}#[add-mask]b \u{23}#[x]`],
  ["###[group]", String.raw`#\u{23}#[group]`],
  ["##VSO[task.x]", String.raw`\u{23}#VSO[task.x]`],
  ["\u001b[2J\u202e\r", String.raw`\u{1b}[2J\u{202e}\u{d}`],
])("a log and a terminal are shown %j, and do not obey it", (text, shown) => {
  expect(safe(text)).toBe(shown);
});

test.each(["a::b", "std::string", "# Title", "## [link]", "a#[0]", "::", ": :"])("%j is shown as it is, or nearly so", (text) => {
  expect(safe(text).replace(/^\\u\{3a\}/, ":")).toBe(text);
});
