import { parseArgs } from "node:util";
import { nearest } from "../generator/nearest.ts";

export type Options = {
  /** As given; empty: the folder `specs`. */
  specs: string[];
  out: string;
  check: boolean;
  watch: boolean;
  lint: boolean;
  http: boolean;
  docs: boolean;
  format: "text" | "github";
};

/** The command was not called as it can be. One line that says what to do. */
export class UsageError extends Error {
  override name = "UsageError";
}

const needsFolder = "--out needs the folder to write to, as in: --out src/api";

const options = {
  out: { type: "string", default: "generated" },
  check: { type: "boolean", default: false },
  watch: { type: "boolean", default: false },
  lint: { type: "boolean", default: false },
  http: { type: "boolean", default: false },
  docs: { type: "boolean", default: false },
  format: { type: "string", default: "text" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", short: "v", default: false },
} as const;

/** @throws {UsageError} */
export function readArguments(words: string[]): Options | "help" | "version" {
  const { values, positionals } = parse(words);
  if (values.help || words.length === 0) return "help";
  if (values.version) return "version";
  const [command, ...specs] = positionals;
  if (command === "help") return "help";
  if (command !== "generate") {
    throw new UsageError(`There is one command, as in: specloom generate ${nearest(command ?? "", ["generate"]) ? specs.join(" ") : positionals.join(" ")}`.trimEnd());
  }
  const { format, check, watch, lint, http, docs, out } = values;
  if (format !== "text" && format !== "github") throw new UsageError(`--format is "text" or "github", not "${format}".`);
  if (check && watch) throw new UsageError("--check looks once and --watch goes on: give one of them.");
  if (out === "") throw new UsageError(needsFolder);
  return { specs, out, check, watch, lint, http, docs, format };
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    throw new UsageError(explain(error as Error & { code?: string }));
  }
}

function explain(error: Error & { code?: string }): string {
  if (error.message.startsWith("Option '--out")) return needsFolder;
  const unknown = /^Unknown option '(-[^']*)'/.exec(error.message)?.[1];
  if (error.code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION" || unknown === undefined) return error.message.split(/(?<=\.) /)[0] ?? error.message;
  if (/^--?i(n|nput|nput-spec)?$/.test(unknown)) return `There is no option ${unknown}: name the spec alone, as in: specloom generate ./openapi.yaml`;
  const known = [...Object.keys(options).map((name) => `--${name}`), "--no-docs"];
  // Others have letters for these, and longer names.
  const near = known.find((name) => (unknown.length === 2 ? name.startsWith(`-${unknown}`) : unknown.startsWith(name))) ?? nearest(unknown.toLowerCase(), known);
  return near ? `There is no option ${unknown}. Did you mean ${near}?` : `There is no option ${unknown}. Options: ${known.join(" ")}`;
}
