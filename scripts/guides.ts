import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Finding } from "../src/cli/diagnostics.ts";
import { workFolder } from "../src/cli/journal.ts";
import { withLock } from "../src/cli/lock.ts";
import { findSpecs } from "../src/cli/specs.ts";
import { pageOf as pageOfApi } from "../src/generator/emit/docs.ts";
import type { Guide } from "../src/generator/emit/start-page.ts";
import { anchorOf, contentsOf, guidePage } from "./guide-page.ts";

/** Pages of `docs/` that guides lean on, and that are pages beside them therefore. */
const reference = ["calls.md", "extensions.md", "conformance.md", "evidence.md"];

/** By their path in the project. */
type Texts = Map<string, string>;

/**
 * The guides of a project as pages: `docs/guides/*.md` to `<out>/docs/guides/*.html`, and `index.json` with what the start page
 * says of them. A link that leads nowhere is a finding; then nothing is written.
 */
export async function buildGuides(cwd: string, out: string): Promise<Finding[]> {
  const texts = await read(cwd);
  const index = texts.get("docs/guides/README.md");
  if (index === undefined) return [];
  const hrefs = new Map([...texts.keys()].map((path) => [path, pageOf(path)]));
  for (const { name, path } of await findSpecs([], cwd)) hrefs.set(path, `../${pageOfApi(name)}`);

  const findings: Finding[] = [];
  const contents = contentsOf(index).map((entry): Guide => ({ ...entry, href: pageOf(entry.href) }));
  const pages = [...texts].map(([path, text]): [string, string] => {
    const link = (href: string) => {
      if (/^https?:/.test(href)) return href;
      const [file = "", heading] = href.split("#");
      // GitHub finds a heading in any case, a browser in its own alone.
      const anchor = heading?.toLowerCase();
      const target = file ? join(dirname(path), file) : path;
      const isThere = anchor === undefined ? existsSync(join(cwd, target)) : anchorsOf(texts.get(target)).has(anchor);
      if (!isThere) findings.push(broken(path, text, href));
      const page = hrefs.get(target);
      return page && page + (anchor === undefined ? "" : `#${anchor}`);
    };
    const at = contents.findIndex(({ href }) => href === pageOf(path));
    const neighbours = at < 0 ? {} : { previous: contents[at - 1], next: contents[at + 1] };
    return [pageOf(path), guidePage({ text, link, ...neighbours })];
  });
  if (findings.length === 0) await withLock(workFolder(out), () => write(join(out, "docs", "guides"), [...pages, ["index.json", JSON.stringify(contents)]]));
  return findings;
}

async function read(cwd: string): Promise<Texts> {
  const guides = (await readdir(join(cwd, "docs/guides")).catch(() => [])).filter((file) => file.endsWith(".md")).sort();
  const leanedOn = reference.map((file) => join("docs", file)).filter((path) => existsSync(join(cwd, path)));
  const paths = [...guides.map((file) => join("docs/guides", file)), ...leanedOn];
  return new Map(await Promise.all(paths.map(async (path): Promise<[string, string]> => [path, await readFile(join(cwd, path), "utf8")])));
}

const pageOf = (path: string): string => `${basename(path, ".md").replace("README", "index")}.html`;

const anchorsOf = (text = ""): Set<string> => new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading)));

function broken(file: string, text: string, href: string): Finding {
  const before = text.slice(0, text.indexOf(`](${href})`) + 2).split("\n");
  return {
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    severity: "error",
    code: "broken-link",
    message: `There is no ${href} as seen from ${dirname(file)}.`,
    advice: "Correct the path or the heading that it names.",
    text,
  };
}

/** What changed, each file at once, so that a page is never half there; what is left of earlier guides goes. */
async function write(folder: string, files: [string, string][]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) {
    if ((await readFile(join(folder, name), "utf8").catch(() => "")) === text) continue;
    await writeFile(join(folder, `.${name}`), text);
    await rename(join(folder, `.${name}`), join(folder, name));
  }
  const names = new Set(files.map(([name]) => name));
  for (const name of await readdir(folder)) if (!names.has(name)) await rm(join(folder, name));
}
