import type { Diagnostic } from "../generator/errors.ts";
import { codeFrame } from "./code-frame.ts";
import { type Paint, type Terminal, paint, safe } from "./terminal.ts";

/** A diagnostic whose file is relative to the working directory, and the text of that file where it is known. */
export type Finding = Diagnostic & { text?: string | undefined };

export const hasErrors = (findings: Finding[]): boolean => findings.some(({ severity }) => severity === "error");

/** Prints findings by file and position, each once. A screen of them is enough to work with: the rest is counted. */
export function printFindings(findings: Finding[], format: "text" | "github", terminal: Terminal): void {
  const style = paint(terminal.stderr, terminal.env);
  const print = format === "github" ? githubCommand : (finding: Finding) => `${describe(finding, style)}\n`;
  const sorted = [...new Map(findings.map((finding) => [`${place(finding)} ${finding.code} ${finding.message}`, finding])).values()].sort(order);
  for (const finding of sorted.slice(0, most)) terminal.stderr.write(`${print(finding)}\n`);
  if (sorted.length > most) terminal.stderr.write(`… and ${sorted.length - most} more\n\n`);
  if (sorted.length > 0) terminal.stderr.write(`${count(sorted)}\n`);
}

const most = 200;

function describe(finding: Finding, style: Paint): string {
  const isError = finding.severity === "error";
  const head = `${style("bold", safe(place(finding)))} ${style(isError ? "red" : "yellow", safe(finding.code))} ${safe(finding.message)}`;
  const frame = finding.text === undefined ? [] : codeFrame(finding.text, finding.line, finding.column, style);
  return [isError ? head : `${head} (warning)`, ...frame, `  ${style("cyan", safe(finding.advice))}`].join("\n");
}

/** @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
function githubCommand(finding: Finding): string {
  const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const at = `file=${property(finding.file)},line=${finding.line},col=${finding.column},title=${property(finding.code)}`;
  return `::${finding.severity} ${at}::${data(finding.message)}%0A${data(finding.advice)}`;
}

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
