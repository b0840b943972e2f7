/** Text of a document is text on the start page: its tags are those of the page of a harmless document. */
import { beforeAll, expect, test } from "vitest";
import { docsDocument } from "../../src/generator/emit/docs.ts";
import { startPage } from "../../src/generator/emit/start-page.ts";
import { type Generated, generate } from "../../src/generator/generate.ts";
import { around, outcomeOf, twin } from "./check.ts";
import { type Page, pageOf } from "./html.ts";
import { waysOut } from "./ways-out.ts";

function startPageOf({ api, document }: Generated): Page {
  return pageOf(startPage([{ api, document }], [{ title: api.title, href: "guide.html", summary: api.title }]));
}

let tags: string[];
beforeAll(async () => {
  tags = startPageOf((await twin(generate, false)).generated).tags;
});

const ways = waysOut.filter(([from]) => /HTML|Markdown|string|eye|statement/.test(from));

test.each(ways)("out of %s: %j", async (_from, way) => {
  const { generated } = await outcomeOf(generate, around(way), false);
  const page = startPageOf(generated);
  // Code and links of Markdown in a description are shown as such.
  const bare = (names: string[]): string => names.filter((name) => !/^\/?code$/.test(name)).join("\n");
  expect(bare(page.tags)).toBe(bare(tags));
  expect(page.links.filter((link) => /^\s*[a-z][a-z\d+.-]*:|^\/\//i.test(link) && !/^https?:|^data:,$/.test(link))).toEqual([]);
});

// A span of code over several lines pairs differently in every description: that is withoutHtml's own test.
test.each(ways.filter(([, way]) => !/`[^]*\n|\n[^]*`/.test(way)))("Redoc is given no HTML of a document's, out of %s: %j", async (_from, way) => {
  const { generated } = await outcomeOf(generate, around(way), false);
  const { info, ...document } = docsDocument(generated);
  const descriptions: string[] = [];
  JSON.stringify({ info, document }, (key, value: unknown) => {
    if (key === "description" && typeof value === "string") descriptions.push(value);
    // Redoc shows that of a server as plain text.
    return key === "servers" ? undefined : value;
  });
  expect(descriptions.length).toBeGreaterThan(30);
  // What is certainly code may hold anything.
  const shown = descriptions.map((text) => text.replaceAll(/^```[^`\n]*\n[\s\S]*?^```[ \t]*$|`[^`\n]*`/gm, ""));
  expect(shown.filter((text) => /(?<!\\)<(?:script|iframe|img|svg|meta|math|a )|\{%/i.test(text))).toEqual([]);
});

test("a tag that a text became would be seen", () => {
  expect(pageOf('<p title="<b>">x</p>').tags).toEqual(["p title", "/p"]);
  expect(pageOf('<p title=""><b onclick="x">x</p>').tags).toEqual(["p title", "b onclick", "/p"]);
  expect(pageOf("<script>a</script><b>").tags).toEqual(["script", "/script", "b"]);
  expect(pageOf('<a href="javascript:x">').links).toEqual(["javascript:x"]);
});
