/** What a documentation comment says of a member, a type or an operation: paragraphs, then tags. */
import type { MemberDocumentation, Operation } from "../model.ts";
import { type Source, comment, empty, phrase } from "../text.ts";
import { isError } from "../build/responses.ts";

type Words = [paragraphs: (string | undefined)[], tags: string[]];

/** The comment above a member or a type; of many there is nothing to say. */
export function memberWords({ title, description, constraints, format, default: fallback, deprecated }: MemberDocumentation, indent = ""): Source {
  const text = description ?? title;
  const limits = format === undefined || dullFormats.has(format) ? constraints : [...constraints, `format ${format}`];
  if (text === undefined && limits.length === 0 && fallback === undefined && !deprecated) return empty;
  const tags = [...(fallback === undefined ? [] : [`@default ${phrase(JSON.stringify(fallback))}`]), ...(deprecated ? ["@deprecated"] : [])];
  return comment([text, sentence(limits.join("; "))], tags, indent);
}

const sentence = (limits: string): string => limits && `${limits.charAt(0).toUpperCase()}${limits.slice(1)}.`;

/** Formats that the type says already. */
const dullFormats = new Set(["int32", "float", "double", "string", "binary"]);

export function operationWords({ documentation: { summary, description, deprecated, see }, method, path, responses, pagination }: Operation): Words {
  const errors = responses.filter(isError);
  const paged = pagination && "Paged: await the first page, iterate over all items, or take `.pages()`.";
  return [
    [summary === description ? undefined : summary, description, `\`${method} ${path}\``, paged],
    [
      ...(deprecated ? ["@deprecated"] : []),
      ...errors.flatMap(({ status, description: words, failure }) => (words === undefined ? [] : [`@throws {HttpError} ${status}${failure ? " that is a failure" : ""}: ${phrase(firstSentence(words))}`])),
      ...(see === undefined ? [] : [`@see ${phrase(see)}`]),
    ],
  ];
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
