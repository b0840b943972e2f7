/** What memory a program needs that reads far more rows than would fit, and one that reads them slower than they come. */
import type { Growth, Task } from "./growth-process.ts";
import { interleave, measureDone, root } from "./measure.ts";
import { printTable, spread } from "./table.ts";
import { processWords, withServer } from "./with-server.ts";

const rounds = 3;
/** Megabytes of resident memory that any of them may grow by. */
const aim = 50;

const tasks: Record<string, Task> = {
  "a million rows of NDJSON": { kind: "ndjson", rows: 1_000_000 },
  "the same, raw fetch and JSON.parse": { kind: "raw", rows: 1_000_000 },
  "9,200,000 rows of CSV, 1 GB": { kind: "csv", rows: 9_200_000 },
  "as much, read slowly for 5 s": { kind: "csv", rows: 9_200_000, slow: { burst: 200, seconds: 5 } },
};

export async function benchGrowth(): Promise<void> {
  const results = await withServer(new URL("growth-server.ts", import.meta.url), (url) => interleave(rounds, Object.values(tasks).map((task) => () => read(url, task))));
  const rows = Object.keys(tasks).map((name, index) => {
    const figures = (figure: keyof Growth, digits: number) => spread(results[index]?.map((run) => run[figure]) ?? [], digits);
    return [name, figures("rows", 0), figures("arrived", 1), figures("seconds", 1), figures("grown", 1), figures("held", 1), figures("peak", 0)];
  });
  printTable(`growth of the resident memory of a reader, ${rounds} rounds; the aim is ${aim} MB`, ["", "rows read", "MB arrived", "wall s", "grown MB", "held MB", "peak MB"], rows);
}

/** In a process of its own, which has read nothing else. */
function read(url: string, task: Task): Growth {
  return JSON.parse(measureDone({ words: [...processWords("bench/growth-process.ts"), url, JSON.stringify(task)], cwd: root }).stdout) as Growth;
}
