import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../src/cli/arguments.ts";
import { type Finding, printFindings } from "../src/cli/diagnostics.ts";
import { readSources } from "../src/cli/evidence.ts";
import { findSpecs } from "../src/cli/specs.ts";
import { type Terminal, safe } from "../src/cli/terminal.ts";
import { type Drift, findDrift } from "../src/drift/drift.ts";
import { readHar } from "../src/drift/har.ts";
import { SpecError } from "../src/generator/errors.ts";
import type { JsonObject } from "../src/generator/json.ts";
import { formatPointer } from "../src/generator/pointer.ts";
import type { Parsed } from "../src/generator/parse.ts";
import { schemaJudge } from "./schema-judge.ts";

const usage = `npm run drift -- recording.har --api bunce [--server URL] [--json]

  Holds recorded traffic against specs/<api>.yaml: new and missing properties, wrong types, unknown values, what is beyond a limit,
  and operations, parameters, statuses and media types that are not documented, each with the evidence that it contradicts.
  A recording is HAR 1.2, of a browser, a proxy or recordShapes() of specloom/testing. docs/evidence.md has more.

  --api NAME      the API
  --server URL    where the traffic went, if not to a server of the specification
  --json          for programs
  --help

Exit status: 0 no drift, 1 drift, 2 wrong usage, or a recording that cannot be read or has nothing of this API.
`;

const options = { api: { type: "string" }, server: { type: "string" }, json: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } } as const;

/** The command: words in, exit status out. */
export async function drift(words: string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const refuse = (text: string): 2 => {
    terminal.stderr.write(`${safe(text)}\n`);
    return 2;
  };
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options });
    if (values.help) {
      terminal.stdout.write(usage);
      return 0;
    }
    const [recording, ...more] = positionals;
    if (recording === undefined || more.length > 0 || values.api === undefined) return refuse("Name one recording and its API, as in: npm run drift -- recording.har --api bunce");
    if (values.server !== undefined && !URL.canParse(values.server)) return refuse(`--server ${values.server} is no address: give all of it, as in --server http://127.0.0.1:4010`);
    return await compareTraffic(recording, values.api, { server: values.server, isJson: values.json }, terminal);
  } catch (error) {
    if (error instanceof SpecError) {
      printFindings(error.diagnostics, "text", terminal);
      return 2;
    }
    const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    if (!isUsage) throw error;
    return refuse((error as Error).message);
  }
}

async function compareTraffic(recording: string, api: string, { server, isJson }: { server: string | undefined; isJson: boolean }, terminal: Terminal): Promise<0 | 1 | 2> {
  const [spec] = await findSpecs([api], terminal.cwd);
  const file = resolve(terminal.cwd, recording);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(error.code === "ENOENT" ? `There is no recording ${recording}.` : `${recording} cannot be read (${error.code}).`);
  });
  const recorded = await readHar(text, relative(terminal.cwd, file));
  const { document, bibliography, findings } = await readSources(spec!, terminal.cwd);
  if (!document || findings.length > 0) {
    printFindings(findings, "text", terminal);
    return 2;
  }
  const root = document.value as JsonObject;
  const { exchanges, drifts } = findDrift(root, recorded, { bibliography, judge: schemaJudge(root), server });
  if (exchanges === 0 && recorded.length > 0) throw new UsageError(`None of the ${recorded.length} exchanges went to a server of ${spec!.path}. Where they went elsewhere, say so, as in --server ${new URL(recorded[0]!.url).origin}`);
  if (isJson) terminal.stdout.write(`${JSON.stringify({ api, recorded: recorded.length, exchanges, drifts: drifts.map((one) => forPrograms(one, document)) }, null, 2)}\n`);
  else {
    printFindings(drifts.map((one) => findingOf(one, document)), "text", terminal);
    terminal.stdout.write(`${exchanges} of ${recorded.length} exchanges are with ${safe(api)}: ${drifts.length === 0 ? "no drift" : `${drifts.length} drift${drifts.length === 1 ? "" : "s"}`}\n`);
  }
  return drifts.length === 0 ? 0 : 1;
}

/** What the service adds breaks no caller. */
const additions = new Set<Drift["kind"]>(["new-property", "unknown-value", "undocumented-operation", "undocumented-parameter"]);

function findingOf({ kind, message, tokens, seen, contradicts }: Drift, { file, text, locate }: Parsed): Finding {
  const facts = contradicts.facts.map(({ id, url, page, says }) => `${id}: ${says} (${url ?? page})`);
  const reasons = [...facts, ...(contradicts.assumed === undefined ? [] : [`assumed: ${contradicts.assumed}`])];
  const advice = reasons.length === 0 ? "No evidence speaks of it." : `Contradicts ${reasons.join("; ")}`;
  return { file, ...locate(tokens), severity: additions.has(kind) ? "warning" : "error", code: kind, message: `${message}${seen > 1 ? ` (${seen} times)` : ""}`, advice, text };
}

function forPrograms({ tokens, ...drift }: Drift, { file, locate }: Parsed) {
  return { ...drift, specification: { file, pointer: formatPointer(tokens), ...locate(tokens) } };
}
