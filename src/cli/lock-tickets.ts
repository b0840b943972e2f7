import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** A file whose name says all: `ticket.<number>.<name>`, or `drawing.0.<name>` of who does not have a number yet. */
export type Ticket = { kind: string; number: number; name: string; file: string };

/** Of this process, and of one turn of it: nobody uses it again. */
export const ownName = (): string => `${host}.${process.pid}.${startOf(process.pid)}.${randomBytes(6).toString("hex")}`;

export async function tickets(folder: string): Promise<Ticket[]> {
  const files = await readdir(folder).catch(() => []);
  return files.flatMap((file) => {
    const match = /^(drawing|ticket)\.(\d{1,15})\.(.+)$/.exec(file);
    return match ? [{ kind: match[1] ?? "", number: Number(match[2]), name: match[3] ?? "", file }] : [];
  });
}

/** Of another machine's process (a shared folder, a clock of its own) only the age is known, and no run holds the lock for long. */
export async function isAlive(folder: string, ticket: Ticket): Promise<boolean> {
  const [at, pid, start] = ticket.name.split(".");
  if (at !== host) {
    const found = await stat(join(folder, ticket.file)).catch(() => undefined);
    return found !== undefined && Math.abs(Date.now() - found.mtimeMs) < 60_000;
  }
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return startOf(Number(pid)) === start;
}

const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** When a process started, so that a number given to a new process is not taken for the old one; Linux says it, others "0". */
function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "0";
  } catch {
    return "0";
  }
}
