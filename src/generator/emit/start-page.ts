import { type Documented, moduleOf, operationAnchor, pageOf } from "./docs.ts";
import { describeScheme, variablesOf } from "./credentials.ts";
import { escapeHtml } from "./html.ts";
import { style } from "./start-page-style.ts";

/** The page that lists every API: one file that loads nothing and runs nothing. */
export function startPage(apis: Documented[]): string {
  const count = apis.reduce((sum, { api }) => sum + api.operations.length, 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>APIs</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
<h1>APIs</h1>
<p>${quantity(apis.length, "API")}, ${quantity(count, "operation")}. Each operation has its parameters, its answers and a sample.</p>
</header>
<main>
${apis.map(card).join("\n")}
</main>
</body>
</html>
`;
}

function card(documented: Documented): string {
  const { api, document } = documented;
  const id = escapeHtml(api.name);
  const info = (document["info"] ?? {}) as { summary?: unknown };
  const about = typeof info.summary === "string" ? info.summary : (api.description?.trim().split(/\n\s*\n/)[0] ?? "");
  const page = encodeURIComponent(pageOf(api.name));
  return `<article aria-labelledby="${id}">
<h2 id="${id}"><a href="${page}">${escapeHtml(api.title)}</a> <small>${escapeHtml(api.version)}</small></h2>
${about ? `<p>${inline(about)}</p>` : ""}
<dl>
${facts(documented).map(([term, details]) => `<div><dt>${term}</dt>${details.map((detail) => `<dd>${detail}</dd>`).join("")}</div>`).join("\n")}
</dl>
<details${api.operations.length <= 20 ? " open" : ""}>
<summary>${quantity(api.operations.length, "operation")}</summary>
<ul>
${api.operations.map((operation) => item(operation, `${page}${escapeHtml(operationAnchor(documented, operation))}`)).join("\n")}
</ul>
</details>
</article>`;
}

/** Terms with their details, as HTML. */
function facts(documented: Documented): [string, string[]][] {
  const { api } = documented;
  const variables = [...api.schemes.flatMap(variablesOf), api.environment];
  const all: [string, string[]][] = [
    ["Client", [`<code>import { create${escapeHtml(api.typeName)} } from &quot;${escapeHtml(moduleOf(documented))}&quot;</code>`]],
    ["Server", api.servers.map(({ url }) => `<code>${escapeHtml(url)}</code>`)],
    ["Auth", api.schemes.length > 0 ? api.schemes.map((scheme) => `${escapeHtml(describeScheme(scheme))} <span class="name">${escapeHtml(scheme.name)}</span>`) : ["None"]],
    ["Environment", variables.map((name) => `<code>${escapeHtml(name)}</code>`)],
  ];
  return all.filter(([, details]) => details.length > 0);
}

function item({ id, method, path, documentation }: Documented["api"]["operations"][number], href: string): string {
  const { summary = id, deprecated } = documentation;
  return `<li><a href="${href}"><b class="${method.toLowerCase()}">${escapeHtml(method)}</b><span>${deprecated ? `<s>${inline(summary)}</s>` : inline(summary)} <code>${escapeHtml(path)}</code></span></a></li>`;
}

/** Markdown of one paragraph: code is shown as code, a link as its text. */
const inline = (markdown: string): string =>
  escapeHtml(markdown)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");

const quantity = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
