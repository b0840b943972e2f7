/** Where in an input file a finding lies. Lines and columns count from 1. */
export type Position = { file: string; line: number; column: number };

/** One finding in an input: where it is, what is wrong, and what to do about it. */
export type Diagnostic = Position & {
  severity: "error" | "warning";
  /** Stable, kebab-case: `ref-not-found`. */
  code: string;
  message: string;
  /** One sentence that says what to do. */
  advice: string;
};

/** The input cannot be generated from. It carries every finding, not the first only. */
export class SpecError extends Error {
  override name = "SpecError";
  readonly diagnostics: Diagnostic[];
  constructor(diagnostics: Diagnostic[]) {
    super(diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.code} ${d.message}`).join("\n"));
    this.diagnostics = diagnostics;
  }
}

/** For an input that cannot even be read: there is this one finding. */
export function refuse(position: Position, code: string, message: string, advice: string): never {
  throw new SpecError([{ ...position, severity: "error", code, message, advice }]);
}
