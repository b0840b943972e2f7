import { installLine, resolvePeer } from "./peers.ts";
import type { Plan } from "./publish.ts";
import { safe } from "./terminal.ts";

/**
 * What the changed files of one API mean to callers, a line each; nothing for an API that is new or gone. `files` is all
 * that the API has now.
 */
export async function describeChanges(changes: Plan["changes"], files: Map<string, string> | undefined): Promise<string[]> {
  const sides = (name: string) => {
    const after = files?.get(name);
    const change = changes.find(({ file }) => file === name);
    return { before: change ? change.before : after, after };
  };
  const [client, schemas] = [sides("client.ts"), sides("schemas.ts")];
  if (client.before === undefined || client.after === undefined) return [];
  if (client.before === client.after && schemas.before === schemas.after) return [];
  if (!resolvePeer("ts-morph")) return [`To read what this means to callers: ${installLine("ts-morph")}`];
  const { advise, compare } = await import("../generator/changes.ts");
  const found = compare(
    { client: client.before, schemas: schemas.before ?? "" },
    { client: client.after, schemas: schemas.after ?? "" },
  );
  const lines = found.slice(0, most).map(({ level, message }) => safe(`${level}: ${message}`));
  if (found.length > most) lines.push(`… and ${found.length - most} more`);
  return [...lines, `For callers this is a ${advise(found)} release.`];
}

const most = 40;
