import { type JsonObject, objectOf, stringOf } from "../json.ts";
import { type Citation, citations } from "./docs-citations.ts";
import { citedAt, concernedBy } from "./docs-contradictions.ts";
import { type Bibliography, contradictionNote, evidenceLine, small } from "./docs-evidence.ts";
import { resolve } from "./docs-references.ts";
import { code } from "./markdown.ts";

export type Add = (element: JsonObject | undefined, note: string) => void;

/** What each element rests on, and the contradictions of the sources where they matter. */
export function addEvidence(root: JsonObject, bibliography: Bibliography, add: Add): void {
  const all = [...citations(root)];
  // What is said of the document as a whole stands in its introduction.
  const shown = (host: JsonObject) => (host === root ? objectOf(root, "info") : host);
  const byHost = new Map<JsonObject, Citation[]>();
  for (const citation of all) byHost.set(citation.host, [...(byHost.get(citation.host) ?? []), citation]);
  for (const [host, cited] of byHost) {
    keepDescription(root, host);
    add(shown(host), small(lineOf(cited, bibliography)));
  }
  // The description of an object is not shown where its properties are.
  const cited = citedAt(all.filter(({ host }) => !Object.hasOwn(host, "properties")));
  const elsewhere: string[] = [];
  const disagreements = new Map<JsonObject, string>();
  for (const contradiction of bibliography.contradictions.values()) {
    const concerned = concernedBy(contradiction, cited);
    if (concerned.length === 0) elsewhere.push(contradictionNote(contradiction));
    for (const element of concerned) disagreements.set(element, [disagreements.get(element) ?? [], contradictionNote(contradiction)].flat().join("\n\n"));
  }
  for (const [element, note] of disagreements) add(shown(element), note);
  // Where a property is a reference, it is shown in the place of its target.
  for (const host of byHost.keys()) if (Object.hasOwn(host, "$ref")) add(host, disagreements.get(resolve(root, host) ?? host) ?? "");
  if (elsewhere.length > 0) add(shown(root), `<details><summary>Where else the sources disagree (${elsewhere.length})</summary>\n\n${elsewhere.join("\n\n")}\n\n</details>`);
}

/** A description beside a reference would hide that of its target. */
function keepDescription(root: JsonObject, host: JsonObject): void {
  const described = stringOf(resolve(root, host) ?? {}, "description");
  if (described !== undefined && !Object.hasOwn(host, "description")) host["description"] = described;
}

/** Media types are named where there are several. Extensions are said in words, and their evidence with them. */
function lineOf(cited: Citation[], bibliography: Bibliography): string {
  const parts = cited.filter(({ of }) => !of?.startsWith("x-"));
  const names = [...new Set(parts.flatMap(({ of }) => of ?? []))];
  const isApart = names.length > 1 || names.some((name) => name.includes("://"));
  const groups = isApart ? [undefined, ...names].map((name) => [name, parts.filter(({ of }) => of === name)] as const) : [[undefined, parts] as const];
  return groups
    .filter(([, group]) => group.length > 0)
    .map(([name, group]) => {
      const assumed = [...new Set(group.flatMap((one) => one.assumed ?? []))].join(" ");
      const line = evidenceLine({ facts: group.flatMap(({ facts }) => facts), ...(assumed && { assumed }) }, bibliography);
      return name === undefined ? line : `${code(name)}: ${line}`;
    })
    .join("<br>");
}
