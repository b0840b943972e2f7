import type { Answer } from "../answer.ts";
import type { Fault, List, Occasion, Outcome } from "./fault.ts";
import { toBytes, toText, wholeAnswer } from "./whole.ts";

/** A list at a request: where the page starts, and what the vendor answers elsewhere in it. */
type Page = { list: List; position: number; size: number; occasion: Occasion; at: (position: number, size?: number) => Promise<Answer> };

const ofPages = (description: string, befall: (page: Page) => Outcome | Promise<Outcome>): Fault => ({
  description,
  befall: async (occasion) => {
    const { list, request, handle } = occasion;
    if (!list) return undefined;
    const position = Number(request.query.get(list.position) ?? list.first);
    const size = Number(request.query.get(list.size?.name ?? "") ?? list.size?.default ?? 0);
    const at = (from: number, rows = size) => {
      const query = new URLSearchParams(request.query);
      query.set(list.position, String(from));
      if (list.size && rows !== size) query.set(list.size.name, String(rows));
      return handle({ ...request, query });
    };
    return befall({ list, position, size, occasion, at });
  },
});

/** A fault of every page but the first. */
const ofLaterPages = (description: string, befall: (page: Page) => Outcome | Promise<Outcome>): Fault =>
  ofPages(description, (page) => (page.position === page.list.first ? undefined : befall(page)));

const withRows = async (answer: Answer, { lines }: List, change: (rows: unknown[]) => unknown[]): Promise<Answer> => {
  const whole = await wholeAnswer(answer);
  const text = toText(whole.body);
  if (lines) return { ...whole, body: toBytes(change(text.split(/(?<=\n)/)).join("")) };
  const body: unknown = JSON.parse(text);
  const rows = firstArray(body) ?? [];
  rows.splice(0, Infinity, ...change([...rows]));
  return { ...whole, body: toBytes(JSON.stringify(body)) };
};

const firstArray = (value: unknown): unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return undefined;
  for (const inner of Object.values(value)) {
    const found = firstArray(inner);
    if (found) return found;
  }
  return undefined;
};

const withNext = async (answer: Answer, next: string[], change: (value: unknown) => unknown): Promise<Answer> => {
  const whole = await wholeAnswer(answer);
  const body: unknown = JSON.parse(toText(whole.body), (name, value: unknown) => (next.includes(name) ? change(value) : value));
  return { ...whole, body: toBytes(JSON.stringify(body)) };
};

const ofNext = (description: string, value: unknown): Fault =>
  ofPages(description, async ({ list, occasion }) => (list.next ? withNext(await occasion.answer(), list.next, () => value) : undefined));

export const pageFaults = {
  "page-repeated": ofLaterPages("the first page again instead of a later one", ({ list, at }) => at(list.first)),
  "page-overlapping": ofLaterPages("later pages start a row early, as if a row had been added before them", async ({ list, position, size, at }) => {
    if (list.counts === "rows") return at(position - 1);
    let last: unknown[] = [];
    await withRows(await at(position - 1), list, (rows) => (last = rows.length === size ? rows.slice(-1) : []));
    return withRows(await at(position), list, (rows) => [...last, ...rows.slice(0, size - 1)]);
  }),
  "page-shrunk": ofPages("half the rows that were asked for, and positions that count such pages", ({ list, position, size, at }) =>
    list.size && size > 1 ? at(position, size >> 1) : undefined,
  ),
  "page-cyclic": ofPages("the first page again after the second, and so on", async ({ list, position, size, at, occasion }) => {
    const round = list.counts === "pages" ? 2 : 2 * size;
    if (round > 0) return at(list.first + ((position - list.first) % round));
    return list.next && position !== list.first ? withNext(await occasion.answer(), list.next, () => list.first) : undefined;
  }),
  "page-empty": ofLaterPages("a second page without rows, before the others", async ({ list, position, at, occasion }) => {
    if (list.counts === "pages" && position > list.first + 1) return at(position - 1);
    return withRows(await occasion.answer(), list, () => []);
  }),
  "next-missing": ofNext("what leads to the next page is left out", undefined),
  "next-null": ofNext("what leads to the next page is null", null),
} satisfies Record<string, Fault>;
