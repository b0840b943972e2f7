import { Marked, type Tokens } from "marked";
import { escapeHtml } from "../src/generator/emit/html.ts";
import type { Guide } from "../src/generator/emit/start-page.ts";
import { style } from "./guide-style.ts";
import { highlight } from "./highlight.ts";

/** What a page is made of. */
export type GuideSource = {
  text: string;
  /** Where a link of the text leads to among the pages; undefined: it leads to no page, and its words are shown alone. */
  link: (href: string) => string | undefined;
  previous?: Guide | undefined;
  next?: Guide | undefined;
};

/** A guide as a page that loads nothing and runs nothing. */
export function guidePage({ text, link, previous, next }: GuideSource): string {
  const title = escapeHtml(titleOf(text));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<nav aria-label="Pages"><a href="../index.html">All APIs</a> <a href="index.html">Guides</a></nav>
<main>
${body(text, link)}</main>
${neighbours(previous, next)}
</body>
</html>
`;
}

function neighbours(previous: Guide | undefined, next: Guide | undefined): string {
  if (!previous && !next) return "";
  const back = previous ? `<a rel="prev" href="${escapeHtml(previous.href)}">← ${escapeHtml(previous.title)}</a>` : "<span></span>";
  return `<nav aria-label="Neighbours">${back}${next ? `<a rel="next" href="${escapeHtml(next.href)}">${escapeHtml(next.title)} →</a>` : ""}</nav>`;
}

export const titleOf = (text: string): string => /^# (.+)$/m.exec(text)?.[1] ?? "";

/** The list of an index: `- [First call](first-call.md): what it is about`. */
export function contentsOf(text: string): Guide[] {
  return [...text.matchAll(/^- \[([^\]]+)\]\(([^)]+)\): (.+)$/gm)].map(([, title = "", href = "", summary = ""]) => ({ title, href, summary }));
}

function body(text: string, link: GuideSource["link"]): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: words }: Tokens.Heading) {
        return `<h${depth} id="${escapeHtml(anchorOf(words))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const target = link(href);
        const words = this.parser.parseInline(tokens);
        return target === undefined ? words : `<a href="${escapeHtml(target)}">${words}</a>`;
      },
      // What may be wider than a phone scrolls by itself, with the keyboard too.
      code: ({ text: code, lang }: Tokens.Code) => `<pre tabindex="0"><code>${highlight(code, lang)}</code></pre>\n`,
    },
  });
  // A cell that heads nothing is no heading.
  const html = marked.parse(text, { async: false }).replace(/<th[^>]*><\/th>/g, "<td></td>");
  return html.replace(/<table>[^]*?<\/table>/g, (table) => `<div class="table" role="group" aria-label="Table" tabindex="0">${table}</div>`);
}

/** As GitHub names it, so that one link is right in both places. */
export const anchorOf = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, "").replaceAll(" ", "-");
