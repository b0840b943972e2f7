/**
 * The only place where text of a document becomes source text. What goes into the `source` template is a `Source`, and only the
 * functions here make one from a plain string: what is not escaped does not compile.
 */
declare const escaped: unique symbol;
export type Source = string & { readonly [escaped]: true };

/** Controls, line and paragraph separators, invisible and bidirectional characters, tags, lone surrogates. */
// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escapeUnit = (char: string): string => char.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

export function source(parts: TemplateStringsArray, ...values: Source[]): Source {
  // What String.raw does at four times the cost, for every line of the output.
  let text = parts[0] ?? "";
  for (let i = 0; i < values.length; i++) text += (values[i] as string) + (parts[i + 1] as string);
  return text as Source;
}

export const empty = "" as Source;

export const joined = (parts: readonly Source[], separator: string): Source => parts.join(separator) as Source;

/** A JavaScript literal of a JSON value. `__proto__` is a computed key, since a plain one would set the prototype. */
export function literal(value: unknown): Source {
  if (typeof value === "string") return JSON.stringify(value).replace(unsafe, escapeUnit) as Source;
  if (Array.isArray(value)) return source`[${joined(value.map(literal), ", ")}]`;
  if (typeof value === "object" && value !== null) return objectLiteral(Object.entries(value).map(([name, member]) => [name, literal(member)]));
  return JSON.stringify(value ?? null) as Source;
}

export function objectLiteral(members: readonly [string, Source][]): Source {
  if (members.length === 0) return source`{}`;
  return source`{ ${joined(members.map(([name, value]) => source`${valueKey(name)}: ${value}`), ", ")} }`;
}

const valueKey = (name: string): Source => (name === "__proto__" ? source`["__proto__"]` : key(name));

/** A member name: as it is where it is an identifier or a whole number, else quoted. */
export const key = (name: string): Source => (isPlainIdentifier(name) || /^(0|[1-9]\d{0,8})$/.test(name) ? (name as Source) : literal(name));

const isPlainIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);

/** A name that the name table made. Anything else is a mistake of ours, and stops here. */
export function identifier(name: string): Source {
  if (!/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name)) throw new TypeError(`not an identifier: ${JSON.stringify(name)}`);
  return name as Source;
}

/** A documentation comment, or nothing. Paragraphs are Markdown; tags are ours, one line each. */
export function comment(paragraphs: readonly (string | undefined)[], tags: readonly string[] = [], indent = ""): Source {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    const own = paragraph === undefined ? [] : commentLines(paragraph);
    if (own.length === 0) continue;
    if (lines.length > 0) lines.push("");
    lines.push(...own);
  }
  for (const tag of tags) lines.push(inComment(tag.replace(/\s+/g, " ").trim()));
  if (lines.length === 0) return empty;
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n` as Source;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line && ` ${line}`}\n`).join("")}${indent} */\n` as Source;
}

/** One line of prose of a document inside a tag of ours. */
export const phrase = (text: string): string => inComment(text.replace(/\s+/g, " ").trim());

function commentLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).map((line) => inComment(` ${line.trimEnd()}`).slice(1));
  while (lines.length > 0 && lines.at(-1) === "") lines.pop();
  while (lines.length > 0 && lines[0] === "") lines.shift();
  return lines;
}

/** A star and a slash would end the comment, an at sign after a space begin a tag; controls would hide what follows. Tabs are kept as a space. */
const inComment = (line: string): string => (harmless.test(line) ? line : escapeComment(line));

/** Most lines, so that they cost one look. */
const harmless = /^(?:[\x20-\x29\x2b-\x3f\x41-\x7e]|\*(?!\/))*$/;

const escapeComment = (line: string): string => line.replaceAll("\t", " ").replace(unsafe, "").replaceAll("*/", "*\\/").replace(/(?<=\s)@(?=\S)/g, "\\@");

/** The same as source text of a line comment. */
export const phraseSource = (text: string): Source => phrase(text) as Source;
