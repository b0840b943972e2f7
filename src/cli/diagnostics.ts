import type { Diagnostic } from "../generator/errors.ts";
import { codeFrame } from "./code-frame.ts";
import { type Paint, type Terminal, paint, safe } from "./terminal.ts";

/** A diagnostic whose file is relative to the working directory, and the text of that file where it is known. */
export type Finding = Diagnostic & { text?: string | undefined };

export const hasErrors = (findings: Finding[]): boolean => findings.some(({ severity }) => severity === "error");

/**
 * Prints findings by file and position, each once. A screen of them is enough to work with: the rest is counted.
 * @param mostOfKind how many that ask for the same are shown in full
 */
export function printFindings(findings: Finding[], format: "text" | "github", terminal: Terminal, mostOfKind = Infinity): void {
  const style = paint(terminal.stderr, terminal.env);
  const print = format === "github" ? githubCommand : (told: Told) => `${describe(told, style)}\n`;
  const sorted = [...new Map(findings.map((finding) => [`${place(finding)} ${finding.code} ${finding.message}`, finding])).values()].sort(order);
  const told = tell(sorted, mostOfKind);
  for (const one of told.slice(0, most)) terminal.stderr.write(`${print(one)}\n`);
  if (told.length > most) terminal.stderr.write(`… and ${told.length - most} more\n\n`);
  if (sorted.length > 0) terminal.stderr.write(`${count(sorted)}\n`);
}

const most = 200;

/** `isKnown`: of a kind of which enough was shown. `more`: others of its kind, which are not shown. */
type Told = { finding: Finding; isKnown: boolean; more: Finding[] };

/** Findings that ask for the same are of one kind. Each error is told, since each has to be mended; of warnings the first few are. */
function tell(sorted: Finding[], mostOfKind: number): Told[] {
  const kinds = new Map<string, Told[]>();
  return sorted.flatMap((finding) => {
    const id = JSON.stringify([finding.severity, finding.code, finding.advice]);
    const kind = kinds.get(id) ?? [];
    const last = kind[mostOfKind - 1];
    if (last && finding.severity === "warning") {
      last.more.push(finding);
      return [];
    }
    const told: Told = { finding, isKnown: last !== undefined, more: [] };
    kind.push(told);
    kinds.set(id, kind);
    return [told];
  });
}

function describe(told: Told, style: Paint): string {
  const { finding, isKnown } = told;
  const isError = finding.severity === "error";
  const head = `${style("bold", safe(place(finding)))} ${style(isError ? "red" : "yellow", safe(finding.code))} ${safe(short(finding.message))}`;
  const frame = isKnown || finding.text === undefined ? [] : codeFrame(finding.text, finding.line, finding.column, style);
  return [isError ? head : `${head} (warning)`, ...frame, `  ${style("cyan", safe(short(finding.advice)))}`, ...others(told).map((line) => `  ${safe(line)}`)].join("\n");
}

/** @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
function githubCommand(told: Told): string {
  const { file, line, column, severity, code, message, advice } = told.finding;
  const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const at = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
  return `::${severity} ${at}::${[short(message), short(advice), ...others(told)].map(data).join("%0A")}`;
}

/** Lines of the same file, and places in others. */
function others({ finding, more }: Told): string[] {
  if (more.length === 0) return [];
  const places = more.slice(0, 10).map(({ file, line }) => (file === finding.file ? String(line) : `${file}:${line}`));
  return [`… and ${more.length} more like it, in line${more.length === 1 ? "" : "s"} ${places.join(", ")}${more.length > places.length ? ", …" : ""}`];
}

/** What a finding quotes of a document may be as long as the document. */
const short = (text: string): string => (text.length > 500 ? `${text.slice(0, 500)}…` : text);

/** Text as the message of a workflow command. */
export const data = (text: string): string => safe(text).replaceAll("%", "%25");

const place = ({ file, line, column }: Finding) => `${file}:${line}:${column}`;

function order(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function count(findings: Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  const words = [errors && `${errors} error${errors === 1 ? "" : "s"}`, warnings && `${warnings} warning${warnings === 1 ? "" : "s"}`];
  return words.filter(Boolean).join(", ");
}
