/** Several files as one document. */
import { fileReference, outside } from "./file-reference.ts";
import type { Finding, Report } from "./findings.ts";
import { type Identifiers, type Place, identifiers } from "./identifiers.ts";
import { type Json, type JsonObject, isObject } from "./json.ts";
import { lentNames } from "./lent-names.ts";
import { type NameTable, nameTable, typeName } from "./names.ts";
import type { Parsed } from "./parse.ts";
import { decodeFragment, formatPointer, formatReference, parsePointer, valueAt } from "./pointer.ts";
import { referenceAdvice } from "./reference-advice.ts";
import { type Reference, isExtension, references } from "./references.ts";

/** A file by its path relative to the entry's folder, or why there is none. */
export type Load = (file: string) => Promise<Parsed | string>;

/** What is part of the document by now: of other files only what something refers to, since the rest of them is not asked for. */
type Part = { parsed: Parsed; value: Json; section: string };

export type Inlined = {
  /** The rare keywords of all parts. */
  met: ReadonlySet<string>;
  /** References that lead nowhere, by where they stand: an error, should somebody need them. */
  lost: Map<object, Finding>;
};

/** Redocly reads and fetches whatever a document names. */
const asOneFile = "make one file of it all first, if you trust it: `npx @redocly/cli bundle openapi.yaml --output bundled.yaml`.";

/** From one reference to the next; more are a circle. */
const mostHops = 20;
const mostSpread = 100_000;

/** Brings what other files hold into `components`, and rewrites the references to it. */
export async function inlineFiles(main: Parsed, load: Load, report: Report): Promise<Inlined> {
  const root = main.value as JsonObject;
  const placed = new Map<string, string>();
  const tables = new Map<string, NameTable>();
  const queue: Part[] = [{ parsed: main, value: root, section: "schemas" }];
  let done = 0;
  const seen = new Set<object>();
  const lost = new Map<object, Finding>();
  /** References by URLs that no file has said to be its own so far. */
  const remote: [Parsed, Reference][] = [];
  const known = identifiers();
  const lent = lentNames(root);
  const met = new Set<string>();
  let spreadMembers = 0;
  const lose = (finding: Finding & { node: JsonObject }, isWhole: boolean): void => void (isWhole || finding.key !== "$ref" ? report("error", finding) : lost.set(finding.node, finding));

  async function follow(parsed: Parsed, { node, key, section, isWhole }: Reference, isLast: boolean, hops = 0): Promise<void> {
    const reference = node[key] as string;
    const named = known.find(parsed, node, reference);
    if (!named && !isWhole && parsed === main && reference.startsWith("#")) return;
    if (!named && /^[a-z][a-z\d+.-]*:|^\/\//i.test(reference)) {
      if (isLast) lose({ code: "ref-remote", node, key, message: `${JSON.stringify(reference)} is a URL, and nothing is fetched`, advice: `Save that file beside the document and refer to it by its path, or ${asOneFile}` }, isWhole === true);
      else remote.push([parsed, { node, key, section, ...(isWhole && { isWhole }) }]);
      return;
    }
    const target = named ?? (await targetOf(parsed, reference, load, known));
    if (typeof target === "string") {
      lose({ code: "ref-not-found", node, key, message: `${JSON.stringify(reference)} leads nowhere: ${target}`, advice: target === outside ? `Move the document to a folder that holds it all, or ${asOneFile}` : isName(reference) ? referenceAdvice(root, reference) : "Refer to a file in the document's folder, and to something that it has." }, isWhole === true);
      return;
    }
    const value = valueAt(target.parsed.value, target.tokens) as Json;
    if (isWhole && isObject(value)) await spread(target.parsed, value, node, section, hops);
    else if (typeof value === "string" || isWhole) {
      report("warning", { code: "ref-to-text", node, key, message: `what ${JSON.stringify(reference)} names is no mapping; the client leaves it out`, advice: "Write it here, where it is used." });
      delete node[key];
    } else node[key] = target.parsed === main ? formatReference(target.tokens) : bring(target, section, node);
  }

  /** A reference that stands for all members of a map is no OpenAPI, but many documents in several files have it. */
  async function spread(parsed: Parsed, from: JsonObject, node: JsonObject, section: string, hops: number): Promise<void> {
    delete node["$ref"];
    const members = Object.entries(from).filter(([name]) => !isExtension(section, name));
    spreadMembers += members.length;
    if (spreadMembers > mostSpread) return report("error", { code: "too-many-copies", node, message: `references that stand for whole maps repeat more than ${mostSpread} members`, advice: "Refer to each member by itself." });
    if (hops > mostHops) return;
    for (const [name, value] of members) {
      if (Object.hasOwn(node, name)) continue;
      put(node, name, value);
      queue.push({ parsed, value, section });
    }
    if (isObject(root["components"]) && Object.values(root["components"]).includes(node)) lent.refresh();
    if (typeof node["$ref"] === "string") await follow(parsed, { node, key: "$ref", section, isWhole: true }, true, hops + 1);
  }

  function bring({ parsed, tokens }: Place, section: string, node: JsonObject): string {
    const id = `${parsed.file}#${formatPointer(tokens)}`;
    const value = valueAt(parsed.value, tokens) as Json;
    const place = placed.get(id) ?? lent.take(node, value) ?? placeIn(root, tables, section, tokens.at(-1) ?? parsed.file.replace(/^.*\/|\.(ya?ml|json)$/g, ""), value);
    if (!placed.has(id)) queue.push({ parsed, value, section });
    placed.set(id, place);
    return place;
  }

  async function followAll(): Promise<void> {
    for (; done < queue.length; done++) {
      const { parsed, value, section } = queue[done] as Part;
      // All of them before the first is followed: what comes in from other files is not looked at as part of this one.
      const found = references(value, met, section, seen);
      if (met.has("$id") || met.has("$anchor") || (isObject(parsed.value) && Object.hasOwn(parsed.value, "$self"))) known.add(parsed);
      const leaving = found.filter(({ node, key, isWhole }) => parsed !== main || isWhole || known.isInside(node) || !(node[key] as string).startsWith("#"));
      for (const reference of lent.first(leaving)) await follow(parsed, reference, false);
    }
  }

  await followAll();
  // Now that every file was asked for its name; those that come in by these are asked, too.
  for (const [parsed, reference] of remote) {
    await follow(parsed, reference, true);
    await followAll();
  }
  return { met, lost };
}

/** What a reference by a path names, or why nothing. */
async function targetOf(from: Parsed, reference: string, load: Load, known: Identifiers): Promise<Place | string> {
  const named = fileReference(from.file, reference);
  if (typeof named === "string") return named;
  const parsed = await load(named.file);
  if (typeof parsed === "string") return parsed;
  const fragment = decodeFragment(`#${named.fragment}`);
  const tokens = parsePointer(fragment);
  if (!tokens) {
    known.add(parsed);
    return known.find(parsed, parsed, `#${fragment}`) ?? "that file has nothing there";
  }
  return valueAt(parsed.value, tokens) === undefined ? "that file has nothing there" : { parsed, tokens };
}

/** Of a component, where a reference belongs. */
const isName = (reference: string) => /^\w+$/.test(reference);

function placeIn(root: JsonObject, tables: Map<string, NameTable>, section: string, wish: string, value: Json): string {
  const components = (root["components"] ??= {}) as JsonObject;
  const holder = (components[section] ??= {}) as JsonObject;
  const table = tables.get(section) ?? nameTable();
  tables.set(section, table);
  let name: string;
  do name = table.take(/^[\w.-]+$/.test(wish) ? wish : typeName(wish));
  while (Object.hasOwn(holder, name));
  put(holder, name, value);
  return `#/components/${section}/${name}`;
}

const put = (object: JsonObject, key: string, value: Json): void => void Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
