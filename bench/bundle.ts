import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import { type Metafile, build } from "esbuild";

export type Bundle = { text: string; map: string; meta: Metafile };

/** A program minified for the web; `client` is what it imports by that name, `external` what it leaves out. */
export async function bundle(text: string, client: string, external: string[] = []): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: text, resolveDir: dirname(client) },
    alias: { client },
    external,
    ...{ bundle: true, minify: true, format: "esm", target: "es2022", write: false, outfile: "program.js", sourcemap: "external", metafile: true },
  });
  const fileOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { text: fileOf(".js"), map: fileOf(".map"), meta: metafile };
}

export const gzipSize = ({ text }: Bundle): number => gzipSync(text, { level: 9 }).length;
