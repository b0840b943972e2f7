import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type Documented, docsDocument, pageOf, startPageName } from "../generator/emit/docs.ts";
import { type Guide, type Listed, startPage } from "../generator/emit/start-page.ts";
import { redoc, redocVersion } from "./redoc.ts";
import { withoutLinks } from "./redoc-values.ts";
import { selfContained, withPolicy } from "./self-contained.ts";
import { version } from "./version.ts";

type Options = {
  /** Names of APIs whose pages are built again in any case. */
  changed: string[];
  /** Listed on the start page. */
  guides: Guide[];
  report: (line: string) => void;
};
type Job = { name: string; page: string; document: string; digest: string };

/**
 * Builds `<out>/docs`: a page for each API, where none shows its document as it is now, and the start page. They are moved
 * into place when all of them are there.
 * @returns what was built. @throws {DocsError}
 */
export async function buildDocs(apis: Listed[], out: string, { changed, guides, report }: Options): Promise<{ page: string; bytes: number }[]> {
  const folder = join(out, "docs");
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(join(folder, ".build-"));
  try {
    const due: Job[] = [];
    for (const job of apis.map(jobOf)) {
      if (changed.includes(job.name) || !(await isOf(job.digest, join(folder, job.page)))) due.push(job);
    }
    await twoAtATime(due, (job) => build(job, work, report));
    await writeFile(join(work, startPageName), withPolicy(startPage(apis, guides)));
    const pages = [...due.map(({ page }) => page), startPageName];
    for (const page of pages) await rename(join(work, page), join(folder, page));
    return await Promise.all(pages.map(async (page) => ({ page, bytes: (await stat(join(folder, page))).size })));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The digest is of all that makes the page, so that an update of the builder builds it again. */
function jobOf(documented: Documented): Job {
  const document = JSON.stringify(withoutLinks(docsDocument(documented)));
  const { name } = documented.api;
  const digest = createHash("sha256").update(JSON.stringify([document, version, redocVersion()])).digest("hex");
  return { name, page: pageOf(name), document, digest };
}

const mark = (digest: string) => `<meta name="specloom" content="${digest}">`;

async function isOf(digest: string, file: string): Promise<boolean> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.includes(mark(digest));
}

async function build({ name, page, document, digest }: Job, work: string, report: Options["report"]): Promise<void> {
  const start = performance.now();
  const folder = await mkdtemp(join(work, "redoc-"));
  const text = selfContained(await redoc(name, document, folder)).replace("</title>", () => `</title>\n  ${mark(digest)}`);
  await writeFile(join(work, page), text);
  report(`docs/${page}: ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** A second process helps where there are two cores; more would only need more memory. */
async function twoAtATime<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all([worker(), worker()]);
}
