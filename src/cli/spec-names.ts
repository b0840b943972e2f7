import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Spec } from "./specs.ts";

/** What Windows keeps for devices, whatever the extension. */
const reserved = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i;

/** One folder on every machine: what the journal takes for a path of ours is wider. */
const isFolderName = (name: string) => /^(?!\.)[^\p{Cc}/\\:*?"<>|]+(?<![. ])$/u.test(name) && !reserved.test(name);

/** File systems that ignore case, or write accents in another way, take names for one that have this in common. */
const folded = (name: string) => name.normalize("NFKC").toUpperCase().toLowerCase();

/** The name of a spec is that of a folder of its own. All that are wrong at once. @throws {AggregateError} */
export function checkNames(specs: Spec[]): void {
  const taken = new Map<string, Spec>();
  const problems: string[] = [];
  for (const spec of specs) {
    const { name, path } = spec;
    const other = taken.get(folded(name));
    if (!isFolderName(name)) problems.push(`${path}: the file's name names the API and its folder, and ${JSON.stringify(name)} is no name of a folder everywhere: rename the file, as in acme.yaml.`);
    else if (folded(name) === "docs") problems.push(`${path}: "docs" is where the pages go, rename the file.`);
    else if (other) problems.push(`${other.path} and ${path} would both be written to ${name}: rename one, or generate them to two folders.`);
    else taken.set(folded(name), spec);
  }
  refuse(problems);
}

/** On some machines `Acme` and `acme` are one folder: where one of them is there, the other is not written beside it. @throws {AggregateError} */
export async function refuseTwins(specs: Spec[], out: string): Promise<void> {
  const present = await readdir(out).catch(() => []);
  const problems = specs.flatMap(({ name, path }) => {
    const twin = present.find((entry) => entry !== name && folded(entry) === folded(name) && !isSame(entry, name, out));
    return twin === undefined ? [] : [`${path} would be written to ${name}, and ${join(out, twin)} is there, which some file systems take for the same: rename the file, or delete that.`];
  });
  refuse(problems);
}

/** Some file systems write accents in their own way, and then know a folder by both names. */
const isSame = (entry: string, name: string, out: string) => entry.normalize() === name.normalize() && existsSync(join(out, name));

function refuse(problems: string[]): void {
  if (problems.length > 0) throw new AggregateError(problems.map((problem) => new Error(problem)), problems.join(" "));
}
