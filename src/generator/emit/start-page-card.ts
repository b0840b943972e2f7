import { isObject, objectOf, stringOf } from "../json.ts";
import type { Operation } from "../model.ts";
import { describeScheme, variablesOf } from "./credentials.ts";
import { type Documented, anchorsOf, moduleOf, pageOf } from "./docs.ts";
import { addressPart, escapeHtml, inline, quantity } from "./html.ts";

/** How many elements of a document rest on what, by the best of it. */
export type Coverage = { elements: number; documented: number; outside: number; assumed: number; contradictions: number };

/** An API in short, as HTML. */
export function card(documented: Documented & { coverage?: Coverage }): string {
  const { api, document } = documented;
  const id = escapeHtml(api.name);
  const about = stringOf(objectOf(document, "info") ?? {}, "summary") ?? api.description?.trim().split(/\n\s*\n/)[0] ?? "";
  const page = addressPart(pageOf(api.name));
  const anchor = anchorsOf(documented);
  return `<article aria-labelledby="${id}">
<h2 id="${id}"><a href="${page}">${escapeHtml(api.title)}</a> <small>${escapeHtml(api.version)}</small></h2>
${about ? `<p>${inline(about)}</p>` : ""}
<dl>
${facts(documented).map(([term, details]) => `<div><dt>${term}</dt>${details.map((detail) => `<dd>${detail}</dd>`).join("")}</div>`).join("\n")}
</dl>
<details>
<summary>${quantity(api.operations.length, "operation")}</summary>
<ul>
${api.operations.map((operation) => item(operation, `${page}${escapeHtml(anchor(operation))}`)).join("\n")}
</ul>
</details>
</article>`;
}

/** Terms with their details, as HTML. */
function facts({ coverage, ...documented }: Documented & { coverage?: Coverage }): [string, string[]][] {
  const { api, document } = documented;
  const variables = [...api.schemes.flatMap(variablesOf), api.environment];
  const docs = objectOf(document, "externalDocs");
  const all: [string, string[]][] = [
    ["Vendor", isObject(docs) ? vendor(stringOf(docs, "url") ?? "", stringOf(docs, "description")) : []],
    ["Auth", api.schemes.length > 0 ? api.schemes.map((scheme) => `${escapeHtml(describeScheme(scheme))} <span class="name">${escapeHtml(scheme.name)}</span>`) : ["None"]],
    ["Server", api.servers.map(({ url }) => `<code>${escapeHtml(url)}</code>`)],
    ["Client", [`<code>import { create${escapeHtml(api.typeName)} } from &quot;${escapeHtml(moduleOf(documented))}&quot;</code>`]],
    ["Environment", variables.map((name) => `<code>${escapeHtml(name)}</code>`)],
    ["Evidence", coverage ? evidence(coverage) : []],
  ];
  return all.filter(([, details]) => details.length > 0);
}

function vendor(url: string, description = url): string[] {
  return /^https?:\/\//i.test(url) ? [`<a href="${escapeHtml(url)}">${inline(description)}</a>`] : [];
}

function evidence({ elements, contradictions, ...counts }: Coverage): string[] {
  const kinds = (["documented", "outside", "assumed"] as const).filter((kind) => counts[kind] > 0);
  const share = (kind: keyof typeof counts) => (counts[kind] / elements) * 100;
  const disagree = contradictions > 0 ? ` The sources disagree in ${contradictions} ${contradictions === 1 ? "point" : "points"}.` : "";
  return [
    kinds.map((kind) => `<span class="share"><i class="${kind}"></i>${share(kind) < 0.5 ? "under 1" : Math.round(share(kind))} % ${kind}</span>`).join(" "),
    `<span class="bar" aria-hidden="true">${kinds.map((kind) => `<i class="${kind}" style="width:${share(kind).toFixed(1)}%"></i>`).join("")}</span>`,
    `<span class="name">Of ${quantity(elements, "element")}.${disagree}</span>`,
  ];
}

function item({ id, method, documentation }: Operation, href: string): string {
  const { summary = id, deprecated } = documentation;
  return `<li><a href="${href}"><b class="${escapeHtml(method.toLowerCase())}">${escapeHtml(method)}</b><span>${deprecated ? `<s>${inline(summary)}</s>` : inline(summary)} <code>${escapeHtml(id)}</code></span></a></li>`;
}
