/** A deliberate mistake. */
export type Mutant = {
  /** What goes wrong with it. */
  name: string;
  /** A document under specs/ is generated again before its test runs. */
  file: string;
  /** Occurs exactly once in the file. */
  find: string;
  put: string;
  /** The test file that must fail. */
  test: string;
};

/** By file. */
export type Mutants = Record<string, Omit<Mutant, "file">[]>;

/** The text with the mistake, and the line where it is; undefined if it does not say where exactly. */
export function mutate(text: string, { find, put }: Mutant): { text: string; line: number } | undefined {
  const [before, after, ...more] = text.split(find);
  return before === undefined || after === undefined || more.length > 0 ? undefined : { text: before + put + after, line: before.split("\n").length };
}
