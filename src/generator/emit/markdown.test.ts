import { expect, test } from "vitest";
import { code, link, plain, withoutHtml } from "./markdown.ts";

test.each([
  ["a <b>bold</b> word", "a &lt;b>bold&lt;/b> word"],
  ["1 < 2 and <!-- this -->", "1 < 2 and &lt;!-- this -->"],
  ["`<id>` of <id>", "`<id>` of &lt;id>"],
  ["{% if $x %} and `{% if %}`", "&#123;% if $x %} and `{% if %}`"],
  ["![logo](https://a.example/x.png)!", "[logo](https://a.example/x.png)!"],
  ["```xml\n<a/>\n```\n<a/>", "```xml\n<a/>\n```\n&lt;a/>"],
])("keeps code and shows HTML as text: %s", (given, want) => {
  expect(withoutHtml(given)).toBe(want);
});

test.each([
  "- `\n- ` <meta> ` <iframe>`",
  "a | ` | <meta> | `",
  "~~~\n```\n~~~\n<meta>\n```",
  "\\` <meta> `",
  "`` ` <meta> ``",
  "- a\n   ```\n<meta>\n   ```",
])("takes nothing for code where that is uncertain: %j", (given) => {
  expect(withoutHtml(given)).not.toMatch(/<(meta|iframe)/);
});

test("shows plain text as it is, on one line", () => {
  expect(plain(" a *b* _c_\n<d> [e] {% f %} \\ `g` & h|i ")).toBe("a \\*b\\* \\_c\\_ \\<d\\> \\[e\\] &#123;% f %} \\\\ \\`g\\` \\& h\\|i");
  expect(["a", "a`b", "{% x %}", "a  b"].map(code)).toEqual(["`a`", "a\\`b", "&#123;% x %}", "a b"]);
});

test.each([
  ["https://a.example/b_(c)?d=e&f", '[t](<https://a.example/b_(c)?d=e&f> "n")'],
  ['http://a.example/> "x" <y', '[t](<http://a.example/%3E%20%22x%22%20%3Cy> "n")'],
  ["javascript:alert(1)", "t"],
  ["//a.example", "t"],
  [undefined, "t"],
])("a link leads to the web or is text: %s", (url, want) => {
  expect(link("t", url, "n")).toBe(want);
});

test("a link holds its text and its title", () => {
  expect(link("a](b)", "https://a.example", '"> {% x')).toBe('[a\\](b)](<https://a.example> "&quot;\\> &#123;% x")');
});
