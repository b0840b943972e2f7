/** What a bundler makes of programs that use one operation, and how much of that belongs to operations that they do not use. */
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { basename, join, relative } from "node:path";
import type { Spec } from "../src/cli/specs.ts";
import { type Bundle, bundle, gzipSize } from "./bundle.ts";
import { root } from "./measure.ts";
import { benchPrograms } from "./programs.ts";
import { type SampleOperation, readSample } from "./sample.ts";
import { count, printTable, times } from "./table.ts";
import { generateInto, withWorkspace } from "./workspace.ts";

type Program = { name: string; text: string; uses: string[] };

export async function benchSize(specs: Spec[]): Promise<void> {
  await benchPrograms();
  for (const spec of specs) {
    const { typeName, operations } = await readSample(spec);
    await withWorkspace(async (folder) => {
      const client = join(generateInto(spec, folder), "client.ts");
      const programs = programsOf(typeName, operations);
      const bundles = await Promise.all(programs.map(({ text }) => bundle(text, client)));
      const peer = gzipSize(bundles.at(-1) as Bundle);
      const rows = programs.map(({ name, uses }, index) => {
        const made = bundles[index] as Bundle;
        return [name, count(made.text.length), count(gzipSize(made)), times(gzipSize(made) / peer), count(foreignBytes(made, client, operations, uses))];
      });
      printTable(`size of programs for ${spec.path}, minified by esbuild`, ["", "bytes", "gzip", "of openapi-fetch", "of other operations"], rows);
      printTable(`what the first of them holds`, ["", "bytes"], modulesOf(bundles[0] as Bundle));
    });
  }
}

function programsOf(typeName: string, operations: SampleOperation[]): Program[] {
  const connected = ({ constant, isPaged }: SampleOperation): Program => ({
    name: `connect(api, { ${constant} })${isPaged ? ", paged" : ""}`,
    text: `import { connect } from "specloom"; import { api, ${constant} } from "client"; export default connect(api, { ${constant} });`,
    uses: [constant],
  });
  const single = operations.find(({ method, isPaged }) => method === "GET" && !isPaged) ?? operations[0];
  const paged = operations.find(({ isPaged }) => isPaged);
  const chosen = [single, paged].flatMap((operation) => (operation ? [connected(operation)] : []));
  const factory = `create${typeName}`;
  const whole = { name: `${factory}()`, text: `import { ${factory} } from "client"; export default ${factory}();`, uses: operations.map(({ constant }) => constant) };
  const peer = { name: "openapi-fetch, createClient()", text: `import createClient from "openapi-fetch"; export default createClient();`, uses: [] };
  return [...chosen, whole, peer];
}

/** Characters of the bundle that come from the declaration of an operation that the program does not name. */
function foreignBytes({ text, map }: Bundle, client: string, operations: SampleOperation[], uses: string[]): number {
  const foreign = new Set(operations.map(({ constant }) => constant).filter((constant) => !uses.includes(constant)));
  const owners = ownersOf(readFileSync(client, "utf8"));
  const sources = new SourceMap(JSON.parse(map) as ConstructorParameters<typeof SourceMap>[0]);
  let bytes = 0;
  for (const [row, line] of text.split("\n").entries()) {
    for (let column = 0; column < line.length; column++) {
      const entry = sources.findEntry(row, column);
      if (!("originalSource" in entry) || basename(entry.originalSource) !== basename(client)) continue;
      if (foreign.has(owners[entry.originalLine] ?? "")) bytes++;
    }
  }
  return bytes;
}

/** By line of the client: the name of the constant that the line declares. */
function ownersOf(text: string): string[] {
  let owner = "";
  return text.split("\n").map((line) => {
    if (/^\S/.test(line) && !/^[}\])]/.test(line)) owner = /^(?:export )?const ([\w$]+)/.exec(line)?.[1] ?? "";
    return owner;
  });
}

/** The largest, and the others together. */
function modulesOf({ meta }: Bundle): string[][] {
  const inputs = Object.values(meta.outputs).flatMap((output) => Object.entries(output.inputs)).map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }));
  const sorted = inputs.sort((a, b) => b.bytes - a.bytes);
  const name = (path: string) => relative(join(root, "dist/src/runtime"), join(process.cwd(), path)).replace(/^(\.\.\/)+.*\//, "");
  const rest = sorted.slice(15).reduce((sum, { bytes }) => sum + bytes, 0);
  return [...sorted.slice(0, 15).map(({ path, bytes }) => [name(path), count(bytes)]), ["others", count(rest)]];
}
