import { parseArgs } from "node:util";
import { UsageError } from "../src/cli/arguments.ts";
import { type Finding, printFindings } from "../src/cli/diagnostics.ts";
import { readSources, withText } from "../src/cli/evidence.ts";
import { type Spec, findSpecs } from "../src/cli/specs.ts";
import { type Terminal, paint, safe } from "../src/cli/terminal.ts";
import { coverage } from "../src/evidence/coverage.ts";
import { elementsOf } from "../src/evidence/elements.ts";
import { exampleFindings } from "../src/evidence/examples.ts";
import { evidenceFindings } from "../src/evidence/findings.ts";
import { questions } from "../src/evidence/questions.ts";
import type { JsonObject } from "../src/generator/json.ts";
import { type Judged, report } from "./evidence-report.ts";
import { schemaJudge } from "./schema-judge.ts";

const usage = `npm run evidence [-- api …] [-- --questions api]

  Holds every element of specs/<api>.yaml to the facts of specs/evidence/<api>.yaml, every fact to the elements that cite it,
  and every example to its schema. Without a name it does so for all APIs. docs/evidence.md has the rules.

  --questions api   print what to ask the vendor, as Markdown: everything assumed or contradictory, and what depends on it
  --help

Exit status: 0 complete, 1 findings (on stderr), 2 wrong usage.
`;

/** The command: words in, exit status out. */
export async function evidence(words: string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const say = (text: string, status: 0 | 2) => {
    (status === 0 ? terminal.stdout : terminal.stderr).write(text);
    return status;
  };
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options });
    if (values.help) return say(usage, 0);
    if (values.questions && positionals.length !== 1) return say("--questions needs one API, as in: npm run evidence -- --questions bunce\n", 2);
    const specs = await findSpecs(positionals, terminal.cwd);
    return await (values.questions ? ask(specs, terminal) : check(specs, terminal));
  } catch (error) {
    const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    if (!isUsage) throw error;
    return say(`${safe((error as Error).message)}\n\n${usage}`, 2);
  }
}

const options = { questions: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } } as const;

async function check(specs: Spec[], terminal: Terminal): Promise<0 | 1> {
  const judged: Judged[] = [];
  const findings: Finding[] = [];
  for (const spec of specs) {
    const { document, bibliography, findings: unread } = await readSources(spec, terminal.cwd);
    findings.push(...unread);
    if (!document) continue;
    const { examples, findings: wrong } = exampleFindings(document, schemaJudge(document.value as JsonObject));
    findings.push(...withText(wrong, [document]));
    if (!bibliography) {
      if (unread.length === 0) terminal.stdout.write(`${safe(spec.path)} has no bibliography (evidence/${safe(spec.name)}.yaml beside it): only its examples are checked\n`);
      continue;
    }
    findings.push(...withText(evidenceFindings(document, bibliography), [document, bibliography.source]));
    judged.push({ name: spec.name, coverage: coverage(elementsOf(document.value as JsonObject), bibliography), examples, contradictions: bibliography.contradictions });
  }
  if (judged.length > 0) terminal.stdout.write(report(judged, paint(terminal.stdout, terminal.env)));
  printFindings(findings, "text", terminal);
  return findings.length === 0 ? 0 : 1;
}

async function ask(specs: Spec[], terminal: Terminal): Promise<0 | 1> {
  for (const spec of specs) {
    const { document, bibliography, findings } = await readSources(spec, terminal.cwd);
    if (document && bibliography) terminal.stdout.write(questions(document.value as JsonObject, bibliography));
    else if (findings.length === 0) terminal.stderr.write(`${safe(spec.path)} has no bibliography, so nothing is known to be assumed: add evidence/${safe(spec.name)}.yaml beside it\n`);
    printFindings(findings, "text", terminal);
    if (!document || !bibliography) return 1;
  }
  return 0;
}
