import { expect, test } from "vitest";
import { withoutHtml } from "./markdown.ts";

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
