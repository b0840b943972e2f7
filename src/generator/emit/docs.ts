import { type Json, type JsonObject, entriesOf, objectOf, own, stringOf } from "../json.ts";
import type { Api, Operation } from "../model.ts";
import { curlSample } from "./curl.ts";
import { forReaders } from "./docs-elements.ts";
import type { Bibliography } from "./docs-evidence.ts";
import { notesOf } from "./docs-notes.ts";
import { operationIn, resolve } from "./docs-references.ts";
import { renameTags, tagSlugs } from "./docs-tags.ts";
import { withoutHtml } from "./markdown.ts";
import { sampleInput } from "./sample-input.ts";
import { typescriptSample } from "./samples.ts";

/** An API as the generator knows it: the model and the bundled document. */
export type Documented = {
  api: Api;
  document: JsonObject;
  /** Where a program imports the client from; where it is absent, from this package. */
  module?: string;
  /** What the document cites; without it nothing is said of evidence. */
  bibliography?: Bibliography;
};

export const moduleOf = ({ api, module = `specloom/${api.name}` }: Documented): string => module;

/** The file of an API's page. The start page is index.html, which no API can take. */
export const pageOf = (api: string): string => (api === "index" ? "index-api.html" : `${api}.html`);

export const startPageName = "index.html";

/** The languages of the samples, as Redoc is to be told: it drops a sample whose label it was not told. */
export const sampleLanguages = [{ lang: "TypeScript", label: "TypeScript" }, { lang: "Shell", label: "curl" }, { lang: "Payload" }];

/**
 * The document that Redoc gets: with what they say in the place of our extensions, with samples, and with tags and operation
 * ids whose anchors `anchorsOf` knows.
 */
export function docsDocument(documented: Documented): JsonObject {
  const { api, document, bibliography } = documented;
  const root = structuredClone(document);
  for (const operation of api.operations) {
    const element = operationIn(root, operation);
    if (!element) continue;
    const input = sampleInput(api, operation, bodyExample(root, element));
    element["operationId"] = operation.id;
    element["x-codeSamples"] = [
      { ...sampleLanguages[0], source: typescriptSample(api, operation, input, moduleOf(documented)) },
      { ...sampleLanguages[1], source: curlSample(api, operation, input) },
    ];
  }
  renameTags(root, tagSlugs(api, root));
  const clean = forReaders(root, notesOf(root, api, bibliography));
  const info = objectOf(clean, "info") ?? {};
  const summary = stringOf(info, "summary");
  // Unlike other summaries Redoc takes this one for Markdown.
  clean["info"] = { ...info, ...(summary !== undefined && { summary: withoutHtml(summary) }), "x-logo": backLink };
  return clean;
}

/** Where each operation stands in the page of its API. */
export function anchorsOf({ api, document }: Documented): (operation: Operation) => string {
  const slugs = tagSlugs(api, document);
  return ({ id, tags }) => `#/${slugs.get(tags[0] ?? "")}/${id.toLowerCase()}`;
}

/** In the place of a logo, which Redoc shows above the menu and links. In a blue that both of its themes can carry. */
const backLink = {
  url: `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="92" height="20"><text x="4" y="15" font-family="system-ui, sans-serif" font-size="14" fill="#3b82f6">← All APIs</text></svg>`,
  )}`,
  href: startPageName,
  altText: "All APIs",
};

/** The documented example of a request body's first media type. */
function bodyExample(root: JsonObject, element: JsonObject): Json | undefined {
  const body = resolve(root, own(element, "requestBody"));
  const [, first] = entriesOf(body, "content")[0] ?? [];
  const media = resolve(root, first);
  if (!media) return undefined;
  const [, named] = entriesOf(media, "examples")[0] ?? [];
  const example = resolve(root, named);
  return own(media, "example") ?? (example && (own(example, "dataValue") ?? own(example, "value")));
}
