/** Whether text of a document became more than text: what is generated from it is held against what is generated from its harmless twin. */
import { createContext, runInContext } from "node:vm";
import { transform } from "esbuild";
import type { Generated, generate } from "../../src/generator/generate.ts";
import { document } from "./document.ts";
import { type Syntax, syntaxOf } from "./skeleton.ts";

export type Generate = typeof generate;
type Outcome = { texts: Map<string, string>; files: Map<string, Syntax>; generated: Generated };

/** Both begin and end alike, so that both have text wherever text may be left out. */
export const around = (text: string): string => `x ${text} x`;
const harmless = around("y");

/** @param only the positions that hold the text; all of them if it is absent */
export async function outcomeOf(run: Generate, text: string, http: boolean, only?: string): Promise<Outcome> {
  const texts = new Map<string, string>();
  const place = (position: string): string => {
    const here = only === undefined || only === position ? text : harmless;
    texts.set(position, here);
    return here;
  };
  const entry = `s${place("file name").replaceAll("/", "")}.json`;
  const content = JSON.stringify(document(place));
  const generated = await run(entry, () => Promise.resolve(content), { http });
  return { texts, generated, files: new Map([...generated.files].map(([name, file]) => [name, syntaxOf(file)])) };
}

export const twin = (run: Generate, http: boolean): Promise<Outcome> => outcomeOf(run, harmless, http);

/** What is wrong, one line each; empty when the text stayed text. */
export async function complaints(run: Generate, way: string, http: boolean, like: Outcome, only?: string): Promise<string[]> {
  const found: string[] = [];
  const text = around(way);
  const { texts, files, generated } = await outcomeOf(run, text, http, only);
  for (const [name, syntax] of files) {
    found.push(...inert(name, syntax));
    if (syntax.skeleton.join(" ") !== like.files.get(name)?.skeleton.join(" ")) found.push(`${name} has another syntax`);
  }
  const literals = new Set([...(files.get("client.ts")?.literals ?? []), ...(files.get("schemas.ts")?.literals ?? [])]);
  for (const [position, literal] of Object.entries(comesBack)) if (!literals.has(literal(texts.get(position) ?? ""))) found.push(`the ${position} did not come back`);
  return [...found, ...(await whenLoaded(generated))];
}

export function inert(name: string, { problems, identifiers }: Syntax): string[] {
  return [...problems.map((problem) => `${name} does not parse: ${problem}`), ...(identifiers.has("__pwned") ? [`${name} has the mark as an identifier`] : [])];
}

/** Runs the client module, and each function that a schema could have become. */
export async function whenLoaded({ files }: Generated): Promise<string[]> {
  const { code } = await transform(files.get("client.ts") ?? "", { loader: "ts", format: "cjs", logLevel: "silent" });
  const nothing: unknown = new Proxy(() => nothing, { get: () => nothing });
  const module = { exports: {} as { api?: { name: string }; operations?: object } };
  const context = createContext({ module, exports: module.exports, require: () => nothing });
  runInContext(code, context);
  JSON.stringify([module.exports.api, module.exports.operations]);
  const found = [];
  if ("__pwned" in context || "__pwned" in globalThis) found.push("the mark ran");
  if (!module.exports.api || !module.exports.operations) found.push("the module has no operations");
  if (runInContext("Object.keys(Object.prototype).length + Object.getOwnPropertyNames({}).length", context) !== 0) found.push("a prototype was changed");
  return found;
}

/** Texts that programs and servers see: they come back as literals, unchanged. */
const comesBack: Record<string, (text: string) => string> = {
  "server.url": (text) => `https://x.example/${text}`,
  "server variable default": (text) => text,
  "query name": (text) => `q${text}`,
  "header name": (text) => `h${text}`,
  "cookie name": (text) => `c${text}`,
  "parameter enum": (text) => text,
  "parameter const": (text) => text,
  "body media type": (text) => `application/${text}`,
  "form property": (text) => `f${text}`,
  "encoding content type": (text) => text,
  "error media type": (text) => `x/${text}`,
  "error description": (text) => text,
  "inline property": (text) => `r${text}`,
  "inline enum": (text) => text,
  "property name": (text) => `m${text}`,
  "decoded property": (text) => `d${text}`,
  "enum value": (text) => text,
  "enum object key": (text) => `k${text}`,
  "enum object value": (text) => text,
  "words enum": (text) => text,
  "position name": (text) => `at${text}`,
  "path server url": (text) => `https://p.example/${text}`,
  "apiKey.name": (text) => text,
  "x-value-prefix": (text) => text,
  "x-idempotency-key": (text) => text,
  "x-failure equals": (text) => text,
  audience: (text) => text,
  tokenUrl: (text) => text,
  scope: (text) => text,
  const: (text) => text,
};
