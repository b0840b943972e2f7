/** Data, read back: literals, names and references, with nothing in them that runs. */
import { type Expect, textOf } from "./verify-expect.ts";

export type Data = Record<string, unknown>;
type Texts = Pick<ReadonlySet<string>, "has">;

/** Reads one value. Its strings and keys are among `texts`, its references among `words`; they are read as undefined. */
export function readData(expect: Expect, texts: Texts, words: ReadonlySet<string>): unknown {
  const value = readValue(expect, texts, words);
  if (expect.is("as")) expect.token("const");
  return value;
}

function readValue(expect: Expect, texts: Texts, words: ReadonlySet<string>): unknown {
  const token = expect.next();
  if (token === "{") return readObject(expect, texts, words);
  if (token === "[") return readList(expect, texts, words);
  if (token === "(") {
    expect.tokens(")", "=", ">");
    reference(expect.next(), expect, words);
    return undefined;
  }
  if (token.startsWith('"')) return text(token, expect, texts);
  if (/^[-\d]/.test(token)) return Number(token);
  if (token === "true" || token === "false" || token === "null") return JSON.parse(token);
  return reference(token, expect, words);
}

function readObject(expect: Expect, texts: Texts, words: ReadonlySet<string>): Data {
  const data: Data = {};
  for (let token = expect.next(); token !== "}"; token = expect.next()) {
    // As a plain key it would set the prototype.
    if (token === "[") expect.tokens('"__proto__"', "]");
    else if (textOf(token) === "__proto__") expect.refuse(token, '["__proto__"]');
    const key = token === "[" ? "__proto__" : text(token, expect, texts);
    if (Object.hasOwn(data, key)) expect.refuse(token, "another member");
    expect.token(":");
    const value = readData(expect, texts, words);
    if (key === "__proto__") Object.defineProperty(data, key, { value, enumerable: true });
    else data[key] = value;
    if (expect.is("}")) break;
    expect.token(",");
  }
  return data;
}

function readList(expect: Expect, texts: Texts, words: ReadonlySet<string>): unknown[] {
  const list: unknown[] = [];
  while (!expect.is("]")) {
    list.push(readData(expect, texts, words));
    if (expect.is("]")) break;
    expect.token(",");
  }
  return list;
}

function text(token: string, expect: Expect, texts: Texts): string {
  const value = textOf(token);
  return texts.has(value) ? value : expect.refuse(token, "a text of the document");
}

const reference = (token: string, expect: Expect, words: ReadonlySet<string>): undefined => (words.has(token) ? undefined : expect.refuse(token, "a value"));

/** Every text in a part of the model, the names of members too. */
export function textsOf(part: unknown, into: Set<string> = new Set()): Set<string> {
  if (typeof part === "string") into.add(part);
  else if (Array.isArray(part)) for (const item of part) textsOf(item, into);
  else if (typeof part === "object" && part !== null) {
    for (const [name, value] of Object.entries(part)) {
      into.add(name);
      textsOf(value, into);
    }
  }
  return into;
}
