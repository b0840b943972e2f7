/** What is found wrong in a document, and where: places are looked up once, at the end, for all findings together. */
import type { Diagnostic, Position } from "./errors.ts";
import type { Parsed } from "./parse.ts";
import { pointersTo } from "./pointer.ts";

/** `node` is a part of the document, `key` one of its members. */
export type Finding = { code: string; node?: object | undefined; key?: string | undefined; message: string; advice: string };
export type Report = (severity: Diagnostic["severity"], finding: Finding) => void;

export type Findings = {
  report: Report;
  /** Of a file that could not be read. */
  add: (diagnostics: Diagnostic[]) => void;
  /** What was found so far, in order of place, each once. */
  diagnostics: () => Diagnostic[];
};

/** Nobody reads more, and a document that a program broke may have any number. */
const most = 1_000;

/** `files` are those that were read, the entry first. */
export function collectFindings(entry: string, files: ReadonlyMap<string, Parsed>): Findings {
  const placed: Diagnostic[] = [];
  const unplaced = new Map<string, { severity: Diagnostic["severity"]; finding: Finding }>();
  const count = { error: 0, warning: 0 };
  const ids = new Map<object | undefined, number>();
  const idOf = (node: object | undefined): number => {
    const id = ids.get(node) ?? ids.size;
    ids.set(node, id);
    return id;
  };
  return {
    report(severity, finding) {
      const same = JSON.stringify([idOf(finding.node), finding.key, finding.code, finding.message]);
      if (count[severity] <= most && !unplaced.has(same)) unplaced.set(same, { severity, finding: ++count[severity] > most ? tooMany(severity) : finding });
    },
    add(diagnostics) {
      placed.push(...diagnostics);
    },
    diagnostics() {
      const placeOf = placesOf(entry, files, new Set([...ids.keys()].filter((node) => node !== undefined)));
      const found = [...unplaced.values()].map(({ severity, finding: { node, key, code, message, advice } }): Diagnostic => ({ ...placeOf(node, key), severity, code, message, advice }));
      // By aliases and other files, two nodes may stand in one place.
      const once = new Map([...placed, ...found].map((diagnostic) => [JSON.stringify([diagnostic.file, diagnostic.line, diagnostic.column, diagnostic.code, diagnostic.message]), diagnostic]));
      return [...once.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
    },
  };
}

const tooMany = (severity: Diagnostic["severity"]): Finding => ({ code: "too-many-findings", message: `there are more than ${most} ${severity}s, and only the first are shown`, advice: "Mend these, then look again." });

function placesOf(entry: string, files: ReadonlyMap<string, Parsed>, nodes: ReadonlySet<object>): (node: object | undefined, key: string | undefined) => Position {
  const known = new Map<object, { parsed: Parsed; tokens: string[] }>();
  // The entry first, and overruled: it holds what was brought in from the others too.
  for (const parsed of nodes.size === 0 ? [] : files.values()) for (const [node, tokens] of pointersTo(parsed.value, nodes)) known.set(node, { parsed, tokens });
  return (node, key) => {
    const place = node && known.get(node);
    return place ? { file: place.parsed.file, ...place.parsed.locate(key === undefined ? place.tokens : [...place.tokens, key]) } : { file: entry, line: 1, column: 1 };
  };
}
