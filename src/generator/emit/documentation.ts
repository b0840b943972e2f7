/** What a documentation comment says of a member, a type or an operation: paragraphs, then tags. */
import type { MemberDocumentation, Operation } from "../model.ts";
import { phrase } from "../text.ts";
import { isError } from "../build/responses.ts";

type Words = [paragraphs: (string | undefined)[], tags: string[]];

export function memberTags({ title, description, constraints, format, default: fallback, deprecated }: MemberDocumentation): Words {
  const limits = [...constraints, ...(format !== undefined && !dullFormats.has(format) ? [`format ${format}`] : [])].join("; ");
  const sentence = limits && `${limits.charAt(0).toUpperCase()}${limits.slice(1)}.`;
  return [[description ?? title, sentence || undefined], [...(fallback === undefined ? [] : [`@default ${JSON.stringify(fallback)}`]), ...(deprecated ? ["@deprecated"] : [])]];
}

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
