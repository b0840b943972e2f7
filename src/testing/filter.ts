import { Refusal } from "./refusal.ts";

type Row = Record<string, unknown>;
type Test = (actual: string, wanted: string) => boolean;

const not = (test: Test): Test => (actual, wanted) => !test(actual, wanted);
const ignoringCase = (test: Test): Test => (actual, wanted) => test(actual.toLowerCase(), wanted.toLowerCase());

const equal: Test = (actual, wanted) => actual === wanted;
const includes: Test = (actual, wanted) => actual.includes(wanted);
const begins: Test = (actual, wanted) => actual.startsWith(wanted);
const ends: Test = (actual, wanted) => actual.endsWith(wanted);
const oneOf: Test = (actual, wanted) => wanted.split(",").includes(actual);

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

/** Negative, zero or positive; two numbers by value, anything else as text. */
const compare = (a: string, b: string) => (isNumber(a) && isNumber(b) ? Number(a) - Number(b) : Number(a > b) - Number(a < b));

// A leading n negates, a trailing i ignores case.
const operands = new Map<string, Test>(
  Object.entries({
    eq: equal, eqi: ignoringCase(equal), ne: not(equal), nei: ignoringCase(not(equal)),
    gt: (a, b) => compare(a, b) > 0, ge: (a, b) => compare(a, b) >= 0,
    lt: (a, b) => compare(a, b) < 0, le: (a, b) => compare(a, b) <= 0,
    in: oneOf, ini: ignoringCase(oneOf), nin: not(oneOf), nini: ignoringCase(not(oneOf)),
    inc: includes, inci: ignoringCase(includes), ninc: not(includes), ninci: ignoringCase(not(includes)),
    begins, beginsi: ignoringCase(begins), nbegins: not(begins), nbeginsi: ignoringCase(not(begins)),
    ends, endsi: ignoringCase(ends),
  } satisfies Record<string, Test>),
);

const knownField = (field: string, fields: string[]) => {
  if (!fields.includes(field)) throw new Refusal(400, `unknown field ${field}`);
};

/**
 * Reads Infinity's `{field}-{operand}-value-{comparison}`; the comparison may itself contain hyphens.
 * @throws {Refusal} 400 for another form, a field not in `fields`, an operand not known.
 */
export const parseFilter = (text: string, fields: string[]): ((row: Row) => boolean) => {
  const [, field, operand, wanted] = /^([^-]*)-([^-]*)-value-(.*)$/s.exec(text) ?? [];
  if (field === undefined || operand === undefined || wanted === undefined) throw new Refusal(400, `invalid filter ${text}`);
  knownField(field, fields);
  const test = operands.get(operand);
  if (!test) throw new Refusal(400, `unknown operand ${operand}`);
  return (row) => test(String(row[field]), wanted);
};

/**
 * Reads Infinity's `{field}-asc` or `{field}-desc`.
 * @throws {Refusal} 400 for another form or a field not in `fields`.
 */
export const parseSort = (text: string, fields: string[]): ((a: Row, b: Row) => number) => {
  const [, field, direction] = /^([^-]*)-(asc|desc)$/.exec(text) ?? [];
  if (field === undefined) throw new Refusal(400, `invalid sort ${text}`);
  knownField(field, fields);
  const sign = direction === "asc" ? 1 : -1;
  return (a, b) => sign * compare(String(a[field]), String(b[field]));
};
