/** What memory a program needs that reads a CSV of 200,000 users row by row, beside one that reads 200. */
import { spawn } from "node:child_process";
import { simulateBanno } from "specloom/testing";
import { inRoot, root } from "./measure.ts";
import { printTable, spread } from "./table.ts";
import type { Download } from "./download-process.ts";

const rounds = 3;

export async function benchDownload(): Promise<void> {
  const rows: string[][] = [];
  for (const users of [200, 200_000]) {
    const runs: Download[] = [];
    for (let round = 0; round < rounds; round++) runs.push(await download(users));
    rows.push([`${users.toLocaleString("en")} users`, ...(["rows", "megabytes", "seconds", "grown", "peak"] as const).map((figure) => spread(runs.map((run) => run[figure]), figure === "rows" ? 0 : 1))]);
  }
  printTable(`download: segment users as CSV, row by row, ${rounds} rounds`, ["", "rows", "MB read", "wall s", "grown MB", "peak MB"], rows);
}

/** In a process of its own, so that the simulator's memory is not counted. */
async function download(users: number): Promise<Download> {
  const banno = await simulateBanno({ users });
  try {
    const { url, tokenUrl, institutionId, credentials } = banno;
    const child = spawn(process.execPath, ["--expose-gc", "--import", import.meta.resolve("tsx"), "--conditions=specloom-source", inRoot("bench/download-process.ts")], { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.end(JSON.stringify({ url, tokenUrl, institutionId, credentials }));
    let text = "";
    for await (const chunk of child.stdout) text += String(chunk);
    return JSON.parse(text) as Download;
  } finally {
    await banno.close();
  }
}
