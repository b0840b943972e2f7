/**
 * The offset in JSON text of what a pointer names: the key of a member, the start of an element. The nearest ancestor where
 * the text ends early. JSON.parse keeps no positions, and they are needed only when there is a finding.
 */
export function locateInJson(text: string, tokens: readonly string[]): number {
  let found = 0;
  let at = skipSpace(text, 0);
  for (const token of tokens) {
    const next = text[at] === "{" ? memberAt(text, at, token) : text[at] === "[" ? elementAt(text, at, Number(token)) : undefined;
    if (!next) return found;
    found = next.start;
    at = next.value;
  }
  return found;
}

type Found = { start: number; value: number } | undefined;

function memberAt(text: string, open: number, name: string): Found {
  let last: Found;
  for (let at = skipSpace(text, open + 1); text[at] === '"'; ) {
    const end = skipString(text, at);
    const value = skipSpace(text, skipSpace(text, end) + 1);
    if (JSON.parse(text.slice(at, end)) === name) last = { start: at, value };
    const after = skipSpace(text, skipValue(text, value));
    if (text[after] !== ",") return last;
    at = skipSpace(text, after + 1);
  }
  return last;
}

function elementAt(text: string, open: number, index: number): Found {
  let at = skipSpace(text, open + 1);
  for (let i = 0; i < index; i++) {
    const after = skipSpace(text, skipValue(text, at));
    if (text[after] !== ",") return undefined;
    at = skipSpace(text, after + 1);
  }
  return { start: at, value: at };
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && " \t\r\n".includes(text.charAt(at))) at++;
  return at;
}

function skipString(text: string, at: number): number {
  for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === "\\") at++;
  return at + 1;
}

function skipValue(text: string, at: number): number {
  let depth = 0;
  do {
    const char = text[at];
    if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") depth--;
    if (char === '"') at = skipString(text, at);
    else if (depth > 0 || char === "}" || char === "]") at++;
    else while (at < text.length && !",]} \t\r\n".includes(text.charAt(at))) at++;
  } while (depth > 0 && at < text.length);
  return at;
}

// oxlint-disable-next-line no-control-regex
const jsonToken = /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The offset at which a text that is not JSON stops being it. The message of JSON.parse does not always say, and differs by engine. */
export function endOfJson(text: string): number {
  const open: string[] = [];
  let expected: "value" | "value or end" | "key" | "key or end" | "colon" | "after" = "value";
  for (let at = skipSpace(text, 0); ; at = skipSpace(text, jsonToken.lastIndex)) {
    jsonToken.lastIndex = at;
    const token = jsonToken.exec(text)?.[0];
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
