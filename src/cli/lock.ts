import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readdir, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Lamport's bakery: everybody draws a number higher than those he sees, and the lowest goes first. Unlike one lock file,
 * nothing is ever taken away from a process that died: its ticket, whose name nobody uses again, just stops counting.
 * @see https://lamport.azurewebsites.net/pubs/bakery.pdf
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const name = `${host}.${process.pid}.${startOf(process.pid)}.${randomBytes(6).toString("hex")}`;
  const drawing = join(folder, `drawing.0.${name}`);
  await create(folder, drawing);
  const number = 1 + Math.max(0, ...(await tickets(folder)).map((ticket) => ticket.number));
  const mine = join(folder, `ticket.${number}.${name}`);
  try {
    await create(folder, mine);
    await rm(drawing, { force: true });
    await turn(folder, number, name);
    return await work();
  } finally {
    await rm(drawing, { force: true });
    await rm(mine, { force: true });
    // The last one out takes the folder away; where something is in it, it stays.
    await rmdir(folder).catch(() => {});
  }
}

type Ticket = { kind: string; number: number; name: string; file: string };

/** Nobody who came later can get ahead: he is seen drawing, or his number is higher. So first the drawing, then the numbers. */
async function turn(folder: string, number: number, name: string): Promise<void> {
  const isAhead = (ticket: Ticket) => ticket.number < number || (ticket.number === number && ticket.name < name);
  await gone(folder, (ticket) => ticket.kind === "drawing" && ticket.name !== name);
  await gone(folder, (ticket) => ticket.kind === "ticket" && isAhead(ticket));
}

async function gone(folder: string, matches: (ticket: Ticket) => boolean): Promise<void> {
  for (;;) {
    const waitingFor: Ticket[] = [];
    for (const ticket of (await tickets(folder)).filter(matches)) {
      if (await isAlive(folder, ticket)) waitingFor.push(ticket);
      else await rm(join(folder, ticket.file), { force: true });
    }
    if (waitingFor.length === 0) return;
    await sleep(10 + Math.random() * 20);
  }
}

async function tickets(folder: string): Promise<Ticket[]> {
  const files = await readdir(folder).catch(() => []);
  return files.flatMap((file) => {
    const match = /^(drawing|ticket)\.(\d+)\.(.+)$/.exec(file);
    return match ? [{ kind: match[1] ?? "", number: Number(match[2]), name: match[3] ?? "", file }] : [];
  });
}

/** The folder may vanish at each step, when another run was the last one out. */
async function create(folder: string, file: string): Promise<void> {
  for (;;) {
    try {
      await mkdir(folder, { recursive: true });
      return await writeFile(file, "", { flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

/** Of another machine's process (a shared folder) only the age is known, and no run holds the lock for long. */
async function isAlive(folder: string, ticket: Ticket): Promise<boolean> {
  const [at, pid, start] = ticket.name.split(".");
  if (at !== host) {
    const found = await stat(join(folder, ticket.file)).catch(() => undefined);
    return found !== undefined && Date.now() - found.mtimeMs < 60_000;
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
