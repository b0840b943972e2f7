import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Mutant, mutate } from "./mutant.ts";
import { readIn } from "./tree.ts";

/** What of the table is no longer true: one line for each mutant that cannot be made. */
export async function stale(mutants: Mutant[], tree: string): Promise<string[]> {
  const complaints = mutants.map(async (mutant) => {
    const { name, file, find, put, test } = mutant;
    if (!existsSync(join(tree, test))) return `${name}: there is no ${test}; name the test file that has to notice it`;
    if (!existsSync(join(tree, file))) return `${name}: there is no ${file}`;
    if (find === put || !mutate(await readIn(tree, file), mutant)) return `${name}: ${file} does not hold ${JSON.stringify(find)} exactly once; say anew where the mistake is`;
    return [];
  });
  return (await Promise.all(complaints)).flat();
}
