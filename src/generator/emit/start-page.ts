import type { Documented } from "./docs.ts";
import { escapeHtml, inline, quantity } from "./html.ts";
import { type Coverage, card } from "./start-page-card.ts";
import { type Guide, searchIndex } from "./start-page-index.ts";
import { script } from "./start-page-script.ts";
import { style } from "./start-page-style.ts";

export type { Guide } from "./start-page-index.ts";
/** An API on the start page. */
export type Listed = Documented & { coverage?: Coverage };

/** The page that lists every API and finds what is in them: one file that loads nothing. */
export function startPage(apis: Listed[], guides: Guide[]): string {
  const count = apis.reduce((sum, { api }) => sum + api.operations.length, 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>APIs</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
<h1>APIs</h1>
<p>${quantity(apis.length, "API")}, ${quantity(count, "operation")}. Each has its parameters, its answers, a sample, and what it rests on.</p>
</header>
<main>
<div id="search" class="search" role="search" hidden>
<label for="query">Find an operation, a parameter, a property or a schema <kbd>/</kbd></label>
<input id="query" type="search" autocomplete="off" spellcheck="false" aria-keyshortcuts="/" aria-controls="results">
<p role="status"></p>
</div>
<ul id="results" class="results" aria-label="Results" hidden></ul>
<div id="all">
<div class="cards">
${apis.map(card).join("\n")}
</div>
${guides.length > 0 ? guideList(guides) : ""}
</div>
</main>
<script type="application/json" id="index">${inScript(searchIndex(apis, guides))}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

const guideList = (guides: Guide[]): string => `<section class="guides" aria-labelledby="guides">
<h2 id="guides">Guides</h2>
<ul>
${guides.map(({ title, href, summary }) => `<li><a href="${escapeHtml(href)}"><strong>${inline(title)}</strong> <span>${inline(summary)}</span></a></li>`).join("\n")}
</ul>
</section>`;

/** Data that no text in it can end. */
const inScript = (data: unknown): string => JSON.stringify(data).replaceAll("<", "\\u003c");
