import { readdir, rm, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { pageOf } from "../generator/emit/docs.ts";
import type { Generated } from "../generator/generate.ts";
import { fingerprint, hash, hashes, remember, remembered } from "./cache.ts";
import { buildDocs } from "./docs.ts";
import { printFindings } from "./diagnostics.ts";
import { workFolder } from "./journal.ts";
import { type Loaded, type LoadOptions, load, loadUnchanged } from "./load.ts";
import { withLock } from "./lock.ts";
import { findSpecs } from "./specs.ts";
import { status } from "./terminal.ts";

/** Page and size in bytes. */
type Pages = [page: string, bytes: number][];
type Remembered = { builder: string; documents: Record<string, string>; pages: Pages };

/** Builds the pages whose documents changed, and the start page that lists all. */
export async function publishPages(loaded: Loaded[], options: LoadOptions): Promise<void> {
  const { out, terminal } = options;
  const all = await withSiblings(loaded, options);
  const documents = Object.fromEntries(all.map(({ spec, texts }) => [spec.name, hash(JSON.stringify(hashes(texts)))]));
  const builder = await fingerprint(["../generator/", "./"], ["yaml", "@redocly/cli"]);
  const known = await remembered<Remembered>(["docs", out], terminal.env);
  const present = await pagesIn(out);
  if (known && known.builder === builder && same(known.pages, present) && same(known.documents, documents)) {
    terminal.stdout.write(`pages unchanged, ${describe(present)}\n`);
    return;
  }
  const changed = Object.keys(documents).filter((name) => known?.builder !== builder || known.documents[name] !== documents[name]);
  const apis = (await Promise.all(all.map((one) => complete(one, options)))).map((generated) => ({ ...generated, ...moduleFrom(generated.api.name, options) }));
  const show = status(terminal);
  const gone = Object.keys(known?.documents ?? {}).filter((name) => !(name in documents));
  await withLock(workFolder(out), async () => {
    await buildDocs(apis, out, { changed, report: show });
    for (const name of gone) await rm(join(out, "docs", pageOf(name)), { force: true });
  });
  show("");
  const pages = await pagesIn(out);
  await remember(["docs", out], { builder, documents, pages } satisfies Remembered, terminal.env);
  terminal.stdout.write(`pages built, ${describe(pages)}: ${relative(terminal.cwd, join(out, "docs", "index.html"))}\n`);
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
  return Promise.all(
    siblings.map(async (spec) => {
      const own = loaded.find((one) => one.spec.name === spec.name);
      return own ?? (await loadUnchanged(spec, options)) ?? (await load(spec, options));
    }),
  );
}

/** The generated API, of unchanged specs too. */
async function complete(one: Loaded, options: LoadOptions): Promise<Generated> {
  const { generated, findings } = one.unchanged ? await load(one.spec, options) : one;
  if (generated) return generated;
  printFindings(findings, "text", options.terminal);
  throw new Error(`The pages list every spec, and ${one.spec.path} has errors: correct it, or leave the pages with --no-docs.`);
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
