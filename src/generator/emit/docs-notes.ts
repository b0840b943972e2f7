import { type JsonObject, entriesOf, isObject, objectOf, own, stringOf } from "../json.ts";
import type { Api } from "../model.ts";
import { schemeWords } from "./credentials.ts";
import { citedBy } from "./docs-citations.ts";
import { type Bibliography, evidenceLine, small } from "./docs-evidence.ts";
import { type Add, addEvidence } from "./docs-evidence-notes.ts";
import { operationWords, rateLimitWords } from "./docs-operation.ts";
import { operationIn, resolve } from "./docs-references.ts";
import { code, plain } from "./markdown.ts";

/** Markdown that stands at the end of the description of an element. */
export type Notes = Map<JsonObject, string>;

/** What a page says beside the document: what the client does, what each element rests on, and where the sources disagree. */
export function notesOf(root: JsonObject, api: Api, bibliography: Bibliography | undefined): Notes {
  const notes: Notes = new Map();
  const add: Add = (element, note) => {
    const before = element && notes.get(element);
    if (element && note !== "") notes.set(element, before === undefined ? note : `${before}\n\n${note}`);
  };
  const evidence = (holder: JsonObject, extension: string): string => {
    const cited = citedBy(own(holder, extension) ?? null);
    return bibliography && cited ? small(evidenceLine(cited, bibliography)) : "";
  };
  addApi(root, api, evidence(root, "x-rate-limit"), add);
  const responses = new Set<JsonObject>();
  for (const operation of api.operations) {
    const element = operationIn(root, operation);
    if (!element) continue;
    add(element, operationWords(api, operation, (extension) => evidence(element, extension)));
    for (const [, response] of entriesOf(element, "responses")) responses.add(resolve(root, response) ?? {});
  }
  for (const response of responses) add(response, responseWords(response, evidence(response, "x-failure")));
  for (const scheme of api.schemes) {
    const declared = objectOf(objectOf(root, "components") ?? {}, "securitySchemes") ?? {};
    const element = resolve(root, own(declared, scheme.name));
    if (element) add(element, schemeWords(scheme, evidence(element, "x-client-authentication")));
  }
  if (bibliography) addEvidence(root, bibliography, add);
  return notes;
}

function addApi(root: JsonObject, { environment, rateLimit }: Api, evidence: string, add: Add): void {
  const lines = [`**Environment:** ${code(environment)} names the server, where the program does not.`];
  if (rateLimit) lines.push(`**Rate limit:** ${rateLimitWords(rateLimit)} ${evidence}`.trim());
  add(objectOf(root, "info"), lines.join("\n\n"));
}

function responseWords(response: JsonObject, evidence: string): string {
  const failure = own(response, "x-failure");
  return [
    ...(own(response, "x-body-optional") === true ? ["The body may be missing: then the data is `undefined`."] : []),
    ...(isObject(failure) ? [`Where ${code(stringOf(failure, "pointer") ?? "")} is ${plain(JSON.stringify(failure["equals"]))}, the call fails with this body as the error. ${evidence}`.trim()] : []),
  ].join("\n\n");
}
