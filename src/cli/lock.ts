import { mkdir, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Ticket, isAlive, ownName, tickets } from "./lock-tickets.ts";

/**
 * Lamport's bakery: everybody draws a number higher than those he sees, and the lowest goes first. Unlike one lock file,
 * nothing is ever taken away from a process that died: its ticket, whose name nobody uses again, just stops counting.
 * @param say hears, once, what a long wait is for
 * @see https://lamport.azurewebsites.net/pubs/bakery.pdf
 */
export async function withLock<T>(folder: string, work: () => Promise<T>, say: (line: string) => void = () => {}): Promise<T> {
  const name = ownName();
  const drawing = join(folder, `drawing.0.${name}`);
  await create(folder, drawing);
  const number = 1 + Math.max(0, ...(await tickets(folder)).map((ticket) => ticket.number));
  const mine = join(folder, `ticket.${number}.${name}`);
  try {
    await create(folder, mine);
    await rm(drawing, { force: true });
    await turn(folder, number, name, patience(folder, say));
    return await work();
  } finally {
    await rm(drawing, { force: true });
    await rm(mine, { force: true });
    // The last one out takes the folder away; where something is in it, it stays.
    await rmdir(folder).catch(() => {});
  }
}

/** Nobody who came later can get ahead: he is seen drawing, or his number is higher. So first the drawing, then the numbers. */
async function turn(folder: string, number: number, name: string, waits: Waits): Promise<void> {
  const isAhead = (ticket: Ticket) => ticket.number < number || (ticket.number === number && ticket.name < name);
  await gone(folder, (ticket) => ticket.kind === "drawing" && ticket.name !== name, waits);
  await gone(folder, (ticket) => ticket.kind === "ticket" && isAhead(ticket), waits);
}

async function gone(folder: string, matches: (ticket: Ticket) => boolean, waits: Waits): Promise<void> {
  for (;;) {
    const waitingFor: Ticket[] = [];
    for (const ticket of (await tickets(folder)).filter(matches)) {
      if (await isAlive(folder, ticket)) waitingFor.push(ticket);
      else await rm(join(folder, ticket.file), { force: true });
    }
    const [first] = waitingFor;
    if (!first) return;
    waits(first);
    await sleep(10 + Math.random() * 20);
  }
}

type Waits = (ticket: Ticket) => void;

/** Other runs are over in less than this. */
const quiet = 1_500;

function patience(folder: string, say: (line: string) => void): Waits {
  const since = Date.now();
  let isSaid = false;
  return ({ file }) => {
    if (isSaid || Date.now() - since < quiet) return;
    isSaid = true;
    say(`Waiting for another run that writes to the same folder. If there is none, delete ${join(folder, file)}`);
  };
}

/** The folder may vanish at each step, when another run was the last one out: but not every time. */
async function create(folder: string, file: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await makeFolder(folder);
      return await writeFile(file, "", { flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT" || attempt === 100) throw error;
    }
  }
}

/** Node's own way, on a file system that is read-only, says that there is no such folder. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder).catch((again: NodeJS.ErrnoException) => {
      if (again.code !== "EEXIST") throw again;
    });
  }
}
