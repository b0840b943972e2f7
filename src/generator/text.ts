/**
 * The only place where text of a document becomes source text. What goes into the `source` template is a `Source`, and only the
 * functions here make one from a plain string: what is not escaped does not compile.
 */
declare const escaped: unique symbol;
export type Source = string & { readonly [escaped]: true };

/** Controls, line and paragraph separators, what is invisible or bidirectional, noncharacters, lone surrogates; not what makes a symbol an emoji. */
const unsafe = /(?!(?<=\p{Extended_Pictographic})\ufe0f)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;
const escapeUnit = (char: string): string => char.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

export function source(parts: TemplateStringsArray, ...values: Source[]): Source {
  // What String.raw does at four times the cost, for every line of the output.
  let text = parts[0] ?? "";
  for (let i = 0; i < values.length; i++) text += (values[i] as string) + (parts[i + 1] as string);
  return text as Source;
}

export const empty = "" as Source;

/** A line that declares a member of a type, below the words about it: half of all output, so it goes past the template. */
export const member = (words: Source, indent: Source, name: Source, optional: boolean, type: Source): Source =>
  (words + indent + name + (optional ? "?: " : ": ") + type + ";\n") as Source;

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

/** The name of a method in an interface: `new` would be what makes one. */
export const methodKey = (name: string): Source => (name === "new" ? literal(name) : key(name));

const isPlainIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);

/** A name that the name table made. Anything else is a mistake of ours, and stops here. */
export function identifier(name: string): Source {
  if (!isPlainIdentifier(name) && !/^(?!.*\p{Default_Ignorable_Code_Point})[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name)) throw new TypeError(`not an identifier: ${JSON.stringify(name)}`);
  return name as Source;
}

/** A documentation comment, or nothing. Paragraphs are Markdown; tags are ours, one line each, and what they quote of a document is a {@link phrase}. */
export function comment(paragraphs: readonly (string | undefined)[], tags: readonly string[] = [], indent = ""): Source {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    const own = paragraph === undefined ? [] : commentLines(paragraph);
    if (own.length === 0) continue;
    if (lines.length > 0) lines.push("");
    // Some are too long to be arguments.
    for (const line of own) lines.push(line);
  }
  for (const tag of tags) lines.push(inComment(tag.replace(/\s+/g, " ").trim()));
  if (lines.length === 0) return empty;
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n` as Source;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line && ` ${line}`}\n`).join("")}${indent} */\n` as Source;
}

/** One line of prose of a document inside a tag of ours. */
export const phrase = (text: string): string => prose(text.replace(/\s+/g, " ").trim());

function commentLines(text: string): string[] {
  // One line without anything to escape is what most are.
  if (!harmful.test(text)) return text.trim() === "" ? [] : [text.trimEnd()];
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).map((line) => prose(` ${line.trimEnd()}`).slice(1));
  const first = lines.findIndex((line) => line !== "");
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== "") + 1);
}

/** A star and a slash would end the comment, an at sign after a space or a star begin a tag; controls would hide what follows. Tabs are kept as a space. */
const inComment = (line: string): string => (harmful.test(line) ? escapeComment(line) : line);

/** The same of what is not ours, where an at sign after a brace would begin a link. */
const prose = (line: string): string => inComment(line).replaceAll("{@", "{\\@");

/** Not of most lines, so that they cost one look. */
const harmful = /[^\x20-\x3f\x41-\x7e]|\*\//;

const escapeComment = (line: string): string => line.replaceAll("\t", " ").replace(unsafe, "").replaceAll("*/", "*\\/").replace(/(?<=[\s*])@/g, "\\@");

/** The same as source text of a line comment. */
export const phraseSource = (text: string): Source => phrase(text) as Source;
