import type { Bibliography } from "../src/evidence/bibliography.ts";
import type { Coverage } from "../src/evidence/coverage.ts";
import { type Paint, safe } from "../src/cli/terminal.ts";

export type Judged = { name: string; coverage: Coverage; examples: number; contradictions: Bibliography["contradictions"] };

/** For people: where the pages disagree and what was decided, then a line of numbers per API. */
export function report(apis: Judged[], style: Paint): string {
  return [...apis.filter(({ contradictions }) => contradictions.size > 0).map((api) => contradictionsOf(api, style)), table(apis, style)].join("\n\n") + "\n";
}

function contradictionsOf({ name, contradictions }: Judged, style: Paint): string {
  const entries = [...contradictions].map(([id, { problem, resolution }]) =>
    [`  ${style("yellow", safe(id))}`, ...wrap(problem, "    "), ...wrap(`→ ${resolution}`, "    ").map((line) => style("cyan", line))].join("\n"),
  );
  return [style("bold", `Contradictions in the pages on ${safe(name)}, and what was decided`), ...entries].join("\n");
}

const width = 100;

function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of safe(text.trim().replace(/\s+/g, " ")).split(" ")) {
    if (line !== "" && indent.length + line.length + word.length >= width) {
      lines.push(indent + line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, indent + line];
}

const headings = ["", "elements", "documented", "outside", "assumed", "in part", "facts", "cited", "contradictions", "examples"];

function table(apis: Judged[], style: Paint): string {
  const rows = apis.map(({ name, coverage: { elements, documented, outside, assumed, assumedInPart, facts, cited, contradictions }, examples }) => [
    safe(name),
    `${elements}`,
    ...[documented, outside, assumed].map((count) => `${count} (${elements === 0 ? 0 : Math.round((count / elements) * 100)} %)`),
    ...[assumedInPart, facts, cited, contradictions, examples].map(String),
  ]);
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2))).join("");
  return [style("dim", line(headings)), ...rows.map(line)].join("\n");
}
