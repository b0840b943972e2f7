/** Keys that stand twice in an object, of which JSON.parse takes the last without a word. */
import { skipSpace, skipString } from "./locate-json.ts";

/**
 * Whether a text of JSON has more keys than the value that was read from it has members: never false where it has. True, too,
 * where strings look like keys, which is rare. Takes a tenth of the time that reading does.
 */
export function mayRepeatKeys(text: string, members: number): boolean {
  if (text.includes('\\\\":') || text.includes('\\\\" :')) return true;
  const dense = count(text, /":/g) - count(text, /\\":/g);
  return dense !== members && (dense > members || dense + count(text, /" :/g) - count(text, /\\" :/g) !== members);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Each key that its object had before, and where. */
export function repeatedKeys(text: string): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) open.push(new Set());
    else if (code === 0x7d || code === 0x5d) open.pop();
    else if (code === 0x22) {
      const offset = at;
      const end = skipString(text, at);
      at = end - 1;
      if (text[skipSpace(text, end)] !== ":") continue;
      const key = JSON.parse(text.slice(offset, end)) as string;
      if (open.at(-1)?.has(key)) found.push({ key, offset });
      open.at(-1)?.add(key);
    }
  }
  return found;
}
