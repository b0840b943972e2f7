/** The bibliography of an API: what was read, what it establishes, and where the vendor's pages disagree. */
import { type Diagnostic, SpecError } from "../generator/errors.ts";
import { type JsonObject, entriesOf, isObject, own, stringOf } from "../generator/json.ts";
import { type Parsed, parse } from "../generator/parse.ts";

/** Without a URL where the source has no address of its own; the title then says so. */
export type Page = { url?: string; title: string };

export type Fact = {
  /** A key of `pages`. */
  page: string;
  /** Where on the page. */
  heading: string;
  /** What is established, in our words. */
  says: string;
  /** What the vendor states, what only a sample of the vendor shows, or what comes from anywhere else. */
  kind: "documented" | "example" | "outside";
  confidence: "high" | "medium" | "low";
  note?: string;
  /** Why no element cites it. */
  uncited?: string;
};

export type Contradiction = {
  facts: string[];
  problem: string;
  resolution: string;
  /** What only the vendor can answer. */
  question?: string;
};

/** By name, in the order of the file. */
export type Bibliography = {
  source: Parsed;
  pages: Map<string, Page>;
  facts: Map<string, Fact>;
  contradictions: Map<string, Contradiction>;
};

/** @throws {SpecError} with every member that is missing, unknown or of the wrong form */
export async function readBibliography(text: string, file: string): Promise<Bibliography> {
  const source = await parse(file, text);
  const findings = [...malformed(source)];
  if (findings.length > 0) throw new SpecError(findings);
  const section = <T>(name: string) => new Map(entriesOf(source.value as JsonObject, name)) as Map<string, unknown> as Map<string, T>;
  return { source, pages: section<Page>("pages"), facts: section<Fact>("facts"), contradictions: section<Contradiction>("contradictions") };
}

type Member = { isOptional?: true; form: string; holds: (value: unknown, root: JsonObject) => boolean };

const sentence: Member = { form: "a text", holds: (value) => typeof value === "string" && value.trim() !== "" };
const optionalSentence: Member = { ...sentence, isOptional: true };
const oneOf = (...words: string[]): Member => ({ form: words.join(", "), holds: (value) => words.includes(value as string) });

/** What each entry of a section has. */
const sections: Record<string, Record<string, Member>> = {
  // What is shown as a link leads to a page and nowhere else.
  pages: { url: { isOptional: true, form: "an http or https address", holds: (value) => typeof value === "string" && /^https?:\/\/[^\s<>"]+$/.test(value) }, title: sentence },
  facts: {
    page: { form: "a key of pages", holds: (value, root) => entriesOf(root, "pages").some(([name]) => name === value) },
    heading: sentence,
    says: sentence,
    kind: oneOf("documented", "example", "outside"),
    confidence: oneOf("high", "medium", "low"),
    note: optionalSentence,
    uncited: optionalSentence,
  },
  contradictions: {
    facts: { form: "a list of fact ids", holds: (value) => Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === "string") },
    problem: sentence,
    resolution: sentence,
    question: { isOptional: true, form: "a text that ends with a question mark", holds: (value) => typeof value === "string" && value.trimEnd().endsWith("?") },
  },
};

function* malformed({ file, value: root, locate }: Parsed): Generator<Diagnostic> {
  const finding = (tokens: string[], message: string, advice: string): Diagnostic => ({ file, ...locate(tokens), severity: "error", code: "bibliography", message, advice });
  if (!isObject(root)) return yield finding([], "this is no bibliography: its root is no mapping", "Start it with `api`, `pages` and `facts`.");
  const known = ["api", ...Object.keys(sections)];
  for (const name of Object.keys(root).filter((key) => !known.includes(key))) yield finding([name], `a bibliography has no ${name}`, `It has ${known.join(", ")}.`);
  if (stringOf(root, "api") === undefined) yield finding([], "api is missing", "Name the API as its document's file is named.");
  for (const [section, members] of Object.entries(sections)) {
    for (const [name, entry] of entriesOf(root, section)) {
      if (!isObject(entry)) {
        yield finding([section, name], `${name} is no mapping`, `It has ${Object.keys(members).join(", ")}.`);
        continue;
      }
      for (const key of Object.keys(entry).filter((key) => !Object.hasOwn(members, key))) yield finding([section, name, key], `${name} has an unknown ${key}`, `It may have ${Object.keys(members).join(", ")}.`);
      for (const [key, { isOptional, form, holds }] of Object.entries(members)) {
        const value = own(entry, key);
        if (value === undefined ? !isOptional : !holds(value, root)) yield finding([section, name, key], `${key} of ${name} is ${value === undefined ? "missing" : "wrong"}`, `Give ${form}.`);
      }
    }
  }
}
