import { existsSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { remember, remembered } from "./cache.ts";
import type { Finding } from "./diagnostics.ts";
import { evidenceOf } from "./evidence.ts";
import { stateOf } from "./project-state.ts";
import { redocly } from "./redocly.ts";
import type { Spec } from "./specs.ts";
import type { Terminal } from "./terminal.ts";

type Problem = {
  ruleId: string;
  severity: "error" | "warn";
  message: string;
  reference?: string;
  suggest?: string[];
  location: { source: { ref: string }; start?: { line: number; col: number } }[];
};

/**
 * What each spec lacks in evidence, and what Redocly says of it: by the rules of the project's `redocly.yaml`; without one only
 * by what OpenAPI itself demands, since a legal document of somebody else is not refused for style. A project in which nothing
 * changed since a run that found nothing is not linted again.
 * @param specs what our own reader accepts: Redocly's has no bounds
 * @param out where the output goes, which lint does not read
 * @param documents the files of the specs: no other is read as part of them
 */
export async function lintAll(specs: Spec[], out: string, { cwd, env }: Pick<Terminal, "cwd" | "env">, documents = specs.map(({ folder, entry }) => join(folder, entry))): Promise<Finding[][]> {
  const key = ["lint", cwd, ...specs.map(({ folder, entry }) => join(folder, entry))];
  const state = await stateOf([cwd, ...specs.map(({ folder }) => folder)], out);
  if (state !== undefined && (await remembered(key, env)) === state) return specs.map(() => []);
  const [linted, cited] = await Promise.all([lint(specs, cwd, documents), Promise.all(specs.map((spec) => evidenceOf(spec, cwd)))]);
  const found = linted.map((findings, index) => [...findings, ...(cited[index] ?? [])]);
  if (state !== undefined && found.every((findings) => findings.length === 0)) await remember(key, state, env);
  return found;
}

/** One process for all, since starting one costs more than linting. Where it cannot read one of them, each has its own. */
async function lint(specs: Spec[], cwd: string, documents: string[]): Promise<Finding[][]> {
  if (specs.length === 0) return [];
  const config = existsSync(join(cwd, "redocly.yaml")) ? "--config=redocly.yaml" : "--extends=spec";
  const paths = specs.map(({ folder, entry }) => relative(cwd, join(folder, entry)));
  const files = paths.map((path) => (isAbsolute(path) || path.startsWith(".") ? path : `./${path}`));
  const { stdout, stderr } = await redocly(["lint", ...files, config, "--format=json", "--max-problems=1000"], cwd, documents);
  const reports = parseReports(stdout);
  if (reports.length === specs.length) return reports.map(({ problems }, index) => problems.map((problem) => finding(problem, paths[index] ?? "")));
  if (specs.length === 1) return [[broken(paths[0] ?? "", stderr)]];
  const found: Finding[][] = [];
  for (const spec of specs) found.push(...(await lint([spec], cwd, documents)));
  return found;
}

/** One report right behind the other, each ended by a brace at the beginning of a line. */
function parseReports(stdout: string): { problems: Problem[] }[] {
  const texts = stdout.slice(stdout.indexOf("{"), stdout.lastIndexOf("}") + 1).split(/(?<=^\})\s*(?=\{)/m);
  try {
    return texts.map((text) => JSON.parse(text) as { problems: Problem[] });
  } catch {
    return [];
  }
}

function finding({ ruleId, severity, message, reference, suggest, location }: Problem, path: string): Finding {
  const [at] = location;
  const advice = suggest?.length ? `Did you mean ${suggest.join(", ")}?` : undefined;
  return {
    file: at?.source.ref ?? path,
    line: at?.start?.line ?? 1,
    column: at?.start?.col ?? 1,
    severity: severity === "error" ? "error" : "warning",
    code: ruleId,
    message: message.trim(),
    advice: advice ?? (reference ? `The rule is explained at ${reference}` : `The rule ${ruleId} is set in redocly.yaml.`),
  };
}

/** The linter printed no report: the document cannot be parsed, or the configuration cannot. Its words say which. */
function broken(path: string, stderr: string): Finding {
  const words = stderr
    .split("\n")
    .map((line) => line.trim().replace(/^- /, ""))
    .filter((line) => line !== "" && !/^[╔║╚]|^validating |^run `|^at |^\w*Error\b/.test(line));
  const position = /\((\d+):(\d+)\)/.exec(stderr);
  return {
    file: path,
    line: Number(position?.[1] ?? 1),
    column: Number(position?.[2] ?? 1),
    severity: "error",
    code: "lint-failed",
    message: words.slice(0, 2).join(" ") || "The linter gave no answer.",
    advice: "Correct what the linter cannot read: the document, or redocly.yaml and its plugins.",
  };
}
