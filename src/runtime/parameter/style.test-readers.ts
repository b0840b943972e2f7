// For tests: parameters read back by the specification alone, in the words of nobody's code. @see https://spec.openapis.org/oas/v3.1.1.html#style-values
import { expect } from "vitest";

export type Entries = [string, string][];
export type Reader = { items: (text: string, name: string) => string[]; members: (text: string, name: string) => Entries };
const decode = decodeURIComponent;
export const cut = (text: string, separator: string): [string, string] => [text.split(separator, 1)[0]!, text.split(separator).slice(1).join(separator)];
export const pair = (text: string): [string, string] => cut(text, "=").map(decode) as [string, string];
export const inTwos = (texts: string[]): Entries => texts.flatMap((text, index) => (index % 2 ? [] : [[text, texts[index + 1]!] as [string, string]]));
const valueOf = ([found, value]: [string, string], name: string) => (expect(found).toBe(name), value);

/** Between separators, after a prefix. */
export const joined = (separator: string, prefix: (name: string) => string = () => ""): Reader => {
  const texts = (text: string, name: string) => (expect(text.startsWith(prefix(name))).toBe(true), text.slice(prefix(name).length).split(separator).map(decode));
  return { items: texts, members: (text, name) => inTwos(texts(text, name)) };
};
export const named = (separator: string) => joined(separator, (name) => `${encodeURIComponent(name)}=`);
/** Names and values each by themselves. */
export const apart = (separator: string, start = ""): Reader => {
  const pairs = (text: string) => text.slice(start.length).split(separator).map(pair);
  return { items: (text, name) => pairs(text).map((found) => valueOf(found, name)), members: (text) => pairs(text) };
};
export const bare = (separator: string, start = ""): Reader => ({ items: joined(separator, () => start).items, members: apart(separator, start).members });
export const bracketed: Reader = {
  items: (text, name) => text.split("&").map((found) => valueOf(pair(found), `${name}[]`)),
  members: (text, name) => text.split("&").map(pair).map(([path, value]) => (expect([path.slice(0, name.length + 1), path.at(-1)]).toEqual([`${name}[`, "]"]), [path.slice(name.length + 1, -1), value])),
};
