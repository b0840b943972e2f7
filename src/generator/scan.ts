/**
 * Reads generated text back without a compiler, token by token: comments are passed over, and what the emitters never write (a
 * template, a regular expression, an escape outside a string, a character that hides or reorders text) is refused.
 */
export type Tokens = {
  /** Takes the next token if it is this one. */
  is: (wanted: string) => boolean;
  /** Takes the next token: a word, a number, a string with its quotes, or one character. Empty at the end. */
  next: () => string;
  /** Where the next token is, from 1. */
  line: () => number;
};

/** By character code below 128: 1 a part of words, 2 a token by itself. */
const kinds = new Uint8Array(128);
for (const char of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$") kinds[char.charCodeAt(0)] = 1;
for (const char of "{}()[]<>|&?:;,.=*") kinds[char.charCodeAt(0)] = 2;

const number = /-?\d+(?:\.\d+)?(?:e[+-]\d+)?/y;
const foreignWord = /[\p{ID_Start}_$][\p{ID_Continue}$]*/uy;
/** Controls, line and paragraph separators, lone surrogates, noncharacters, and what is invisible or bidirectional, but for what makes a symbol an emoji. */
const hidden = /(?!(?<=\p{Extended_Pictographic})\ufe0f)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/u;

export function tokensOf(text: string): Tokens {
  for (const [run] of text.matchAll(/[^\n\x20-\x7e]+/g)) if (hidden.test(run)) throw new Error(`${JSON.stringify(run)} stands in it raw`);
  let at = 0;
  // Of a token that was met before only what follows is looked at: most are names that come again and again. A number may go on in more ways.
  const met = new Set<string>();
  return {
    is(wanted) {
      at = skip(text, at);
      if (!text.startsWith(wanted, at)) return false;
      const end = at + wanted.length;
      if (!met.has(wanted) || isWordPart(text.charCodeAt(end))) {
        // One token, the whole of it: a name that was none would be more than one.
        if (endOf(text, at) !== end) return false;
        if (!isNumeric.test(wanted)) met.add(wanted);
      }
      at = end;
      return true;
    },
    next() {
      at = skip(text, at);
      const end = endOf(text, at);
      const token = text.slice(at, end);
      at = end;
      return token;
    },
    line: () => text.slice(0, skip(text, at)).split("\n").length,
  };
}

function endOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return at;
  if (kinds[code] === 2) return at + 1;
  if (code === 34) return endOfString(text, at);
  if (kinds[code] === 1 && !(code >= 48 && code <= 57)) {
    let end = at + 1;
    while (kinds[text.charCodeAt(end)] === 1) end++;
    if (!(text.charCodeAt(end) >= 128)) return end;
  }
  const token = code === 45 || (code >= 48 && code <= 57) ? number : foreignWord;
  token.lastIndex = at;
  if (!token.test(text)) throw new Error(`${JSON.stringify(text.charAt(at))} has no place in generated code`);
  return token.lastIndex;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code === 10) break;
    if (code === 92) at++;
  }
  throw new Error("a string does not end");
}

const isNumeric = /^[-\d]/;

/** Whether a word may go on with it. */
const isWordPart = (code: number): boolean => kinds[code] === 1 || code >= 128;

/** Past spaces and comments. */
function skip(text: string, from: number): number {
  for (let at = from; ; ) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) at++;
    else if (code === 47) {
      const next = text.charCodeAt(at + 1);
      if (next !== 47 && next !== 42) return at;
      const end = text.indexOf(next === 47 ? "\n" : "*/", at + 2);
      if (end === -1) throw new Error("a comment does not end");
      at = end + (next === 47 ? 1 : 2);
    } else return at;
  }
}
