import { readFile, readdir, rm, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { coverage } from "../evidence/coverage.ts";
import { elementsOf } from "../evidence/elements.ts";
import { pageOf } from "../generator/emit/docs.ts";
import type { Guide, Listed } from "../generator/emit/start-page.ts";
import { bibliographyOf, bibliographyText } from "./bibliography.ts";
import { fingerprint, hash, remember, remembered } from "./cache.ts";
import { buildDocs } from "./docs.ts";
import { printFindings } from "./diagnostics.ts";
import { workFolder } from "./journal.ts";
import { type Loaded, type LoadOptions, load, loadUnchanged } from "./load.ts";
import { withLock } from "./lock.ts";
import { withoutParts } from "./parts.ts";
import { findSpecs } from "./specs.ts";
import { says, status } from "./terminal.ts";

/** Page and size in bytes. */
type Pages = [page: string, bytes: number][];
type Remembered = { builder: string; documents: Record<string, string>; guides: string; pages: Pages };
/** With the text of its bibliography. */
type Cited = Loaded & { cites: string | undefined };

/** Builds the pages whose documents changed, and the start page that lists all. */
export async function publishPages(loaded: Loaded[], options: LoadOptions): Promise<void> {
  const { out, terminal } = options;
  const all = await Promise.all((await withSiblings(loaded, options)).map(async (one): Promise<Cited> => ({ ...one, cites: await bibliographyText(one.spec) })));
  const documents = Object.fromEntries(all.map(({ spec, inputs, cites }) => [spec.name, hash(JSON.stringify([inputs, cites]))]));
  const builder = await fingerprint(["../generator/", "../evidence/", "./"], ["yaml", "@redocly/cli"]);
  const guides = await guidesIn(out);
  const now = { builder, documents, guides: hash(JSON.stringify(guides)) };
  const known = await remembered<Remembered>(["docs", out], terminal.env);
  const present = await pagesIn(out);
  if (known && same(known, { ...now, pages: present } satisfies Remembered)) {
    terminal.stdout.write(`pages unchanged, ${describe(present)}\n`);
    return;
  }
  const changed = Object.keys(documents).filter((name) => known?.builder !== builder || known.documents[name] !== documents[name]);
  const apis = await Promise.all(all.map((one) => complete(one, options)));
  const show = status(terminal);
  const gone = Object.keys(known?.documents ?? {}).filter((name) => !(name in documents));
  await withLock(workFolder(out), async () => {
    await buildDocs(apis, out, { changed, guides, report: show });
    for (const name of gone) await rm(join(out, "docs", pageOf(name)), { force: true });
  }, says(terminal));
  show("");
  const pages = await pagesIn(out);
  await remember(["docs", out], { ...now, pages } satisfies Remembered, terminal.env);
  terminal.stdout.write(`pages built, ${describe(pages)}: ${relative(terminal.cwd, join(out, "docs", "index.html"))}\n`);
}

/** Guides are pages of the project's own, in a folder beside ours that says what is in it. */
async function guidesIn(out: string): Promise<Guide[]> {
  const text = await readFile(join(out, "docs", "guides", "index.json"), "utf8").catch(() => "[]");
  return (JSON.parse(text) as Guide[]).map((guide) => ({ ...guide, href: `guides/${guide.href}` }));
}

/** Output of our own package is imported by its name, that of others by its path. */
function moduleFrom(name: string, { out, terminal }: LoadOptions): { module?: string } {
  const path = relative(terminal.cwd, join(out, name, "client.js")).replaceAll("\\", "/");
  return path === `generated/${name}/client.js` ? {} : { module: path.startsWith(".") ? path : `./${path}` };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The start page lists every spec of the folder, also when only some were named. */
async function withSiblings(loaded: Loaded[], options: LoadOptions): Promise<Loaded[]> {
  const { cwd } = options.terminal;
  if (!loaded.every(({ spec }) => spec.folder === join(cwd, "specs"))) return loaded;
  const siblings = await findSpecs([], cwd);
  const all = await Promise.all(
    siblings.map(async (spec) => {
      const own = loaded.find((one) => one.spec.name === spec.name);
      return own ?? (await loadUnchanged(spec, options)) ?? (await load(spec, options));
    }),
  );
  return withoutParts(all).documents;
}

/** The generated API, of unchanged specs too, with what it rests on. */
async function complete(one: Cited, options: LoadOptions): Promise<Listed> {
  const { spec, cites } = one;
  const { generated, findings } = one.unchanged ? await load(spec, options) : one;
  if (!generated) {
    printFindings(findings, "text", options.terminal);
    throw new Error(`The pages list every spec, and ${spec.path} has errors: correct it, or leave the pages with --no-docs.`);
  }
  const { api, document } = generated;
  const bibliography = cites === undefined ? undefined : await bibliographyOf(spec, cites, options.terminal);
  return {
    ...{ api, document, ...moduleFrom(api.name, options) },
    ...(bibliography && { bibliography, coverage: coverage(elementsOf(document), bibliography) }),
  };
}

async function pagesIn(out: string): Promise<Pages> {
  const folder = join(out, "docs");
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".html")).sort();
  return Promise.all(files.map(async (file): Promise<Pages[number]> => [file, (await stat(join(folder, file))).size]));
}

function describe(pages: Pages): string {
  const bytes = pages.reduce((sum, [, size]) => sum + size, 0);
  return `${pages.length} files, ${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
