import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import type { Finding } from "./diagnostics.ts";
import { resolvePeer } from "./peers.ts";
import type { Spec } from "./specs.ts";

type Problem = {
  ruleId: string;
  severity: "error" | "warn";
  message: string;
  reference?: string;
  suggest?: string[];
  location: { source: { ref: string }; start?: { line: number; col: number } }[];
};

/** What Redocly says of each spec. It prints one report per process, so there is one of those for each, two at a time. */
export async function lintAll(specs: Spec[], cwd: string): Promise<Finding[][]> {
  const found: Finding[][] = [];
  const rest = [...specs.entries()];
  const work = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) found[next[0]] = await lint(next[1], cwd);
  };
  await Promise.all([work(), work()]);
  return found;
}

/**
 * What Redocly says of one spec. By the rules of the project's `redocly.yaml`; without one only by what OpenAPI itself
 * demands, since a legal document of somebody else is not refused for style.
 */
async function lint(spec: Spec, cwd: string): Promise<Finding[]> {
  const config = existsSync(join(cwd, "redocly.yaml")) ? "--config=redocly.yaml" : "--extends=spec";
  const path = relative(cwd, join(spec.folder, spec.entry));
  const file = isAbsolute(path) || path.startsWith(".") ? path : `./${path}`;
  const { stdout, stderr } = await redocly(["lint", file, config, "--format=json", "--max-problems=1000"], cwd);
  const report = parseReport(stdout);
  if (report) return report.problems.map((problem) => finding(problem, path));
  return [broken(path, stderr)];
}

function redocly(args: string[], cwd: string): Promise<{ stdout: string; stderr: string }> {
  const cli = resolvePeer("@redocly/cli") ?? "";
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1", FORCE_COLOR: undefined };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject).on("close", () => resolve({ stdout, stderr }));
  });
}

function parseReport(stdout: string): { problems: Problem[] } | undefined {
  try {
    return JSON.parse(stdout.slice(stdout.indexOf("{"))) as { problems: Problem[] };
  } catch {
    return undefined;
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
