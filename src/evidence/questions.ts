/** What to ask the vendor, as Markdown: where the pages disagree, and what is assumed because they are silent. */
import { type JsonObject, isObject, stringOf } from "../generator/json.ts";
import type { Bibliography, Contradiction } from "./bibliography.ts";
import { type Dependence, dependence } from "./dependence.ts";
import { type Element, elementsOf, nameOf, ownEvidence } from "./elements.ts";
import { type Part, partsOf } from "./parts.ts";

export function questions(document: JsonObject, bibliography: Bibliography): string {
  const title = stringOf(isObject(document["info"]) ? document["info"] : {}, "title") ?? "the API";
  const known = dependence(document);
  const sections = [
    ["Where the documentation says two things", disagreements(document, bibliography, known)],
    ...groups.map((group) => [group.heading, silences(document, group, known)] as const),
  ] as const;
  const texts = sections.filter(([, items]) => items.length > 0).map(([heading, items]) => [`## ${heading}`, ...items.map(listed)].join("\n\n"));
  return [`# Questions about ${title}`, introduction, ...texts].join("\n\n") + "\n";
}

/** An item of a numbered list, and what is said of it as a list within. */
const listed = ([question = "", ...more]: string[], index: number): string => {
  const number = `${index + 1}. `;
  return [`${number}${question}`, ...more.map((line) => `${" ".repeat(number.length)}- ${line}`)].join("\n");
};

const introduction = `We describe this API in OpenAPI and generate clients from the description. It follows the public documentation; where that is
silent, or says two things, we had to choose. Below is every such choice, with the operations that depend on it. A yes is enough
where we are right; where we are not, please tell us what the service does. What we say is quoted from our description, in which
the vendor is you.`;

/** What is asked about, by the kind of what is assumed. */
const groups: { heading: string; kinds: Part["kind"][]; question: string }[] = [
  { heading: "Servers and access", kinds: ["document", "server", "server variable", "security scheme"], question: "Is this how the service is reached?" },
  { heading: "Operations", kinds: ["info", "operation", "tag"], question: "Does the service behave so?" },
  { heading: "Requests", kinds: ["parameter", "request body"], question: "Is this what the service takes?" },
  { heading: "Responses", kinds: ["response", "header"], question: "Is this what the service answers?" },
  { heading: "Media types", kinds: ["media type", "encoding"], question: "Is this the media type?" },
  { heading: "Data", kinds: ["schema", "property", "subschema"], question: "Is this the form of the data?" },
  { heading: "Examples", kinds: ["example"], question: "Would the service take or send this?" },
];

function disagreements(document: JsonObject, { facts, pages, contradictions }: Bibliography, known: Dependence): string[][] {
  const elements = elementsOf(document);
  return [...contradictions].map(([name, { problem, resolution, question, facts: ids }]) => {
    const sources = [...new Set(ids.map((id) => facts.get(id)?.page ?? ""))].flatMap((page) => pages.get(page) ?? []);
    const links = sources.map(({ title, url }) => (url === undefined ? title : `[${title}](${url})`));
    const operations = concerned(elements, ids).flatMap(({ tokens }) => known.dependants(tokens));
    return [`**${capital(name.replaceAll("-", " "))}.** ${problem} **${question?.trim() ?? "Is that right?"}**`, `We took: ${resolution}`, `Pages: ${links.join("; ")}.`, dependsOn(operations, known)];
  });
}

/** Where facts disagree matters to what rests on two of them; one alone may be cited for something else that it says. */
function concerned(elements: Element[], ids: Contradiction["facts"]): Element[] {
  const resting = (least: number) => elements.filter(({ evidence }) => ids.filter((id) => evidence?.facts.includes(id)).length >= least);
  const found = resting(2);
  return found.length > 0 ? found : resting(1);
}

function silences(document: JsonObject, { kinds, question }: (typeof groups)[number], known: Dependence): string[][] {
  const asked = new Map<string, { about: Assumption[]; operations: string[] }>();
  for (const part of partsOf(document).filter(({ kind }) => kinds.includes(kind))) {
    for (const assumption of assumptionsIn(part)) {
      const { about, operations } = asked.get(assumption.because) ?? { about: [], operations: [] };
      asked.set(assumption.because, { about: [...about, assumption], operations: [...operations, ...known.dependants(part.tokens)] });
    }
  }
  return [...asked].map(([because, { about, operations }]) => {
    const said = about.length === 1 && about[0]?.said ? `We say: ${about[0].said}` : undefined;
    return [`**${[...new Set(about.map(({ name }) => name))].join(", ")}.** ${because} **${question}**`, said, dependsOn(operations, known)].filter((line) => line !== undefined);
  });
}

type Assumption = { name: string; because: string; said?: string | undefined };

/** What is assumed of a part itself, and in the extensions that it has. */
function* assumptionsIn(part: Part): Generator<Assumption> {
  const of = nameOf(part);
  const because = ownEvidence(part.node)?.assumed?.trim();
  const [said] = (stringOf(part.node, "description") ?? "").trim().split(/\n\s*\n/);
  if (because !== undefined) yield { name: `${part.kind === "subschema" ? "Part of" : capital(part.kind)} \`${of}\``, because, said: said?.replaceAll("\n", " ") };
  for (const [key, value] of Object.entries(part.node)) {
    const because = key.startsWith("x-") && isObject(value) ? ownEvidence(value)?.assumed?.trim() : undefined;
    if (because === undefined) continue;
    const { "x-evidence": _, "x-assumed": __, ...stated } = value as JsonObject;
    yield { name: `${words[key] ?? key}${of && ` of \`${of}\``}`, because, said: `\`${JSON.stringify(stated)}\`` };
  }
}

/** Extensions, in words that do not need our vocabulary. */
const words: Record<string, string> = { "x-pagination": "Paging", "x-rate-limit": "Rate limit", "x-client-authentication": "Client authentication", "x-failure": "Failure flag" };

function dependsOn(operations: string[], known: Dependence): string {
  const found = known.operations.filter((name) => operations.includes(name));
  if (found.length === 0) return "No operation depends on it.";
  if (found.length === known.operations.length) return "Every operation depends on it.";
  return `Depending on it: ${found.map((name) => `\`${name}\``).join(", ")}.`;
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
