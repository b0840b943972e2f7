/**
 * Finds what a pointer names in JSON text: the key of a member, the start of an element; the nearest ancestor where there is no
 * such thing. JSON.parse keeps no positions, and they are needed only when there is a finding: what is learnt of the text for
 * the first is kept for the others, so that many findings in a large document take no longer than they must.
 */
export function jsonLocator(text: string): (tokens: readonly string[]) => number {
  let ends: Map<number, number> | undefined;
  const known = new Map<number, Map<string, Part>>();
  const partsOf = (open: number): Map<string, Part> => {
    const parts = known.get(open) ?? partsAt(text, open, (ends ??= collectionEnds(text)));
    known.set(open, parts);
    return parts;
  };
  return (tokens) => {
    let found = 0;
    let at = skipSpace(text, 0);
    for (const token of tokens) {
      const part = partsOf(at).get(token);
      if (!part) return found;
      found = part.start;
      at = part.value;
    }
    return found;
  };
}

/** Where a key or an element begins, and where its value does. */
type Part = { start: number; value: number };

function partsAt(text: string, open: number, ends: Map<number, number>): Map<string, Part> {
  const parts = new Map<string, Part>();
  const isObject = text[open] === "{";
  if (!isObject && text[open] !== "[") return parts;
  for (let start = skipSpace(text, open + 1); text[start] !== "}" && text[start] !== "]"; ) {
    const end = isObject ? skipString(text, start) : start;
    const value = isObject ? skipSpace(text, skipSpace(text, end) + 1) : start;
    // Of two members with one name, JSON.parse takes the last.
    parts.set(isObject ? (JSON.parse(text.slice(start, end)) as string) : String(parts.size), { start, value });
    const after = skipSpace(text, skipValue(text, value, ends));
    if (text[after] !== ",") break;
    start = skipSpace(text, after + 1);
  }
  return parts;
}

export function skipSpace(text: string, at: number): number {
  while (at < text.length && " \t\r\n".includes(text.charAt(at))) at++;
  return at;
}

export function skipString(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === 0x5c) first--;
  return (at - first) % 2 === 1;
}

function skipValue(text: string, at: number, ends: Map<number, number>): number {
  if (text[at] === "{" || text[at] === "[") {
    let end = ends.get(at);
    if (end === undefined) eachEnd(text, at, (open, found) => open !== at || (end = found) === undefined);
    return end ?? text.length;
  }
  if (text[at] === '"') return skipString(text, at);
  while (at < text.length && !",]} \t\r\n".includes(text.charAt(at))) at++;
  return at;
}

/** Short ones are sooner looked through again than remembered. */
const short = 2_000;

/** Where each long object and array ends, by where it begins. */
function collectionEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  eachEnd(text, 0, (open, end) => {
    if (end - open > short) ends.set(open, end);
    return true;
  });
  return ends;
}

/** Tells of each object and array from `at` on where it begins and ends, the inner ones first, for as long as more is wanted. */
function eachEnd(text: string, at: number, tell: (open: number, end: number) => boolean): void {
  const unclosed: number[] = [];
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = skipString(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) unclosed.push(at);
    else if ((code === 0x7d || code === 0x5d) && !tell(unclosed.pop() ?? 0, at + 1)) return;
  }
}

const jsonToken = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The token that begins here. A string may be too long for a regular expression. */
function tokenAt(text: string, at: number): string | undefined {
  if (text[at] !== '"') {
    jsonToken.lastIndex = at;
    return jsonToken.exec(text)?.[0];
  }
  const string = text.slice(at, skipString(text, at));
  try {
    JSON.parse(string);
    return string;
  } catch {
    return undefined;
  }
}

/** The offset at which a text that is not JSON stops being it. The message of JSON.parse does not always say, and differs by engine. */
export function endOfJson(text: string): number {
  const open: string[] = [];
  let expected: "value" | "value or end" | "key" | "key or end" | "colon" | "after" = "value";
  let token: string | undefined;
  for (let at = skipSpace(text, 0); ; at = skipSpace(text, at + token.length)) {
    token = tokenAt(text, at);
    if (token === undefined) return at;
    const closes = (token === "}" || token === "]") && token === open.at(-1) && (expected === "after" || expected.endsWith("or end"));
    if (closes) {
      open.pop();
      expected = "after";
    } else if (expected.startsWith("key")) {
      if (!token.startsWith('"')) return at;
      expected = "colon";
    } else if (expected === "colon") {
      if (token !== ":") return at;
      expected = "value";
    } else if (expected === "after") {
      if (token !== "," || open.length === 0) return at;
      expected = open.at(-1) === "}" ? "key" : "value";
    } else if (token === "{" || token === "[") {
      open.push(token === "{" ? "}" : "]");
      expected = token === "{" ? "key or end" : "value or end";
    } else if ("}],:".includes(token)) return at;
    else expected = "after";
  }
}
