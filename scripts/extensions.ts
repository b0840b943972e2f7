/** docs/extensions.md, as schemas/extensions.json has it. */
import { readFile, writeFile } from "node:fs/promises";
import { stringify } from "yaml";

type Extension = { name: string; where: string[]; summary: string; description: string; schema: unknown; example: unknown };

const vocabulary = new URL("../schemas/extensions.json", import.meta.url);
const page = new URL("../docs/extensions.md", import.meta.url);

export async function extensionsPage(): Promise<string> {
  const { extensions } = JSON.parse(await readFile(vocabulary, "utf8")) as { extensions: Extension[] };
  const rows = extensions.map(({ name, where, summary }) => `| [\`${name}\`](#${name}) | ${places(where)} | ${summary} |`);
  const sections = extensions.map(({ name, where, description, schema, example }) =>
    [`## ${name}`, `Stands on: ${places(where)}.`, description, fenced("yaml", stringify({ [name]: example }, { lineWidth: 100 }).trimEnd()), `<details><summary>What it may say, as JSON Schema</summary>\n\n${fenced("json", JSON.stringify(schema, null, 2))}\n\n</details>`].join("\n\n"),
  );
  return `${[
    "<!-- Generated from schemas/extensions.json by npm run generate. Do not edit. -->",
    "# Extensions",
    "What a specification may say beyond OpenAPI. It is declared, linted and held against the document it stands in, and never guessed. Pointers are [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901).",
    ["| Extension | Where | Says |", "|---|---|---|", ...rows].join("\n"),
    ...sections,
  ].join("\n\n")}\n`;
}

/** Writes the page where it differs. */
export async function writeExtensionsPage(): Promise<void> {
  const text = await extensionsPage();
  if ((await readFile(page, "utf8").catch(() => "")) !== text) await writeFile(page, text);
}

/** Redocly's names of node types, as words. */
const places = (where: string[]): string => where.map((name) => (name === "any" ? "every element" : name === "Root" ? "document" : name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase())).join(", ");

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
