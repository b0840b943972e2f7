/** The tags of a page and the names of their attributes, and what its links lead to: text has no part in the former. */
export type Page = { tags: string[]; links: string[] };

/** Reads HTML as a browser does where it matters here: what a script, a style or a title holds ends at its own end tag only. */
export function pageOf(html: string): Page {
  const page: Page = { tags: [], links: [] };
  const tag = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?[a-zA-Z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const name = (found[1] ?? "!").toLowerCase();
    const attributes = [...(found[2] ?? "").matchAll(/([^\s=/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g)];
    page.tags.push(`${name} ${attributes.map(([, attribute]) => attribute?.toLowerCase()).join(" ")}`.trim());
    for (const [, attribute, value = ""] of attributes) if (/^(href|src|action|srcdoc)$/i.test(attribute ?? "")) page.links.push(value.replace(/^["']|["']$/g, ""));
    if (!/^(script|style|title|textarea)$/.test(name)) continue;
    const end = new RegExp(`</${name}[\\s/>]`, "gi");
    end.lastIndex = tag.lastIndex;
    tag.lastIndex = end.exec(html)?.index ?? html.length;
  }
  return page;
}
