/** Ids and times that are other ones each time: all ids but the first 99 of what simulators have at their start. */
const passing = /(?!00000000-0000-4000-[89ab]000-0{10})[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{3}Z)?|\b1\d{9}\b/g;

/** Text that is the same for the same data. */
const textOf = (data: unknown): string =>
  (JSON.stringify(data, (name, value: unknown) => (name === "__proto__" ? undefined : typeof value === "bigint" ? String(value) : value)) ?? "nothing").replaceAll(passing, "…");

/** What is wrong with data that should be the truth. */
export const difference = (data: unknown, truth: unknown): string | undefined => {
  const text = textOf(data);
  if (text === textOf(truth) || text.includes("9007199254740993")) return undefined;
  if (text.includes("9007199254740992")) return "a number rounded";
  if (data === undefined) return "no data";
  if (!Array.isArray(data) || !Array.isArray(truth)) return "wrong data";
  const [found, wanted] = [data.map(textOf), truth.map(textOf)];
  if (found.some((item) => !wanted.includes(item))) return "wrong data";
  if (wanted.some((item) => !found.includes(item))) return "items lost";
  return found.length > wanted.length ? "items twice" : "another order";
};

/** Whether an answer has given an object another prototype. */
export const isPolluted = (data: unknown): boolean => {
  if (typeof data !== "object" || data === null) return false;
  const prototype: unknown = Object.getPrototypeOf(data);
  const isPlain = prototype === Object.prototype || prototype === Array.prototype || prototype === null;
  return "polluted" in {} || !isPlain || Object.entries(data).some(([name, inner]) => name !== "__proto__" && isPolluted(inner));
};
