import { existsSync } from "node:fs";
import { rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withLock } from "./lock.ts";
import { program, project, start } from "./project.test-setup.ts";

test("lets one at a time in, across processes", async () => {
  const { folder, read } = await project({ count: "0" });
  const file = await program(
    folder,
    `import { readFileSync, writeFileSync } from "node:fs";
    import { setTimeout as sleep } from "node:timers/promises";
    import { withLock } from "./lock.ts";
    const [folder] = process.argv.slice(2);
    for (let round = 0; round < 10; round++) await withLock(folder + "/lock", async () => {
      const count = Number(readFileSync(folder + "/count", "utf8"));
      await sleep(1);
      writeFileSync(folder + "/count", String(count + 1));
    });`,
  );
  const statuses = await Promise.all(Array.from({ length: 8 }, () => start(file, folder).ended));
  expect(statuses).toEqual(Array.from({ length: 8 }, () => 0));
  expect(await read("count")).toBe("80");
  expect(existsSync(join(folder, "lock"))).toBe(false);
});

test("lets one at a time in within a process, and goes on after a failure", async () => {
  const { folder } = await project();
  const order: string[] = [];
  const work = (name: string) =>
    withLock(join(folder, "lock"), async () => {
      order.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`${name} out`);
      if (name === "b") throw new Error("b failed");
    });
  const settled = await Promise.allSettled(["a", "b", "c"].map(work));
  expect(settled.filter(({ status }) => status === "rejected")).toHaveLength(1);
  for (let index = 0; index < order.length; index += 2) expect(order[index]?.[0]).toBe(order[index + 1]?.[0]);
});

test("passes a process that was killed with the lock in its hand", async () => {
  const { folder } = await project();
  const file = await program(folder, `import { withLock } from "./lock.ts"; await withLock(process.argv[2], async () => { process.stdout.write("in"); await new Promise(() => setInterval(() => {}, 1000)); });`);
  const lock = join(folder, "lock");
  const child = start(file, lock);
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  child.kill("SIGKILL");
  await child.ended;
  await expect(withLock(lock, () => Promise.resolve("mine"))).resolves.toBe("mine");
  expect(existsSync(lock)).toBe(false);
});

test("passes tickets of a process whose number was given to another, and of another machine old ones and those of days to come", async () => {
  const { folder, write, list } = await project();
  for (const [index, time] of [1, 4e9].entries()) {
    await write(`lock/ticket.1.otherhost.${index}.0.aaaaaaaaaaaa`, "");
    await utimes(join(folder, `lock/ticket.1.otherhost.${index}.0.aaaaaaaaaaaa`), time, time);
  }
  await withLock(join(folder, "lock"), async () => {
    const [mine] = await list("lock");
    await write(`lock/${mine?.replace(/\.\d+\.\w+$/, ".1.bbbbbbbbbbbb").replace(/^ticket\.\d+/, "ticket.1")}`, "");
  });
  await expect(withLock(join(folder, "lock"), () => Promise.resolve("mine"))).resolves.toBe("mine");
});

test("a number that no run draws is no ticket", async () => {
  const { folder, write, list } = await project();
  const stray = `ticket.${"9".repeat(22)}.otherhost.1.0.aaaaaaaaaaaa`;
  await write(`lock/${stray}`, "");
  await withLock(join(folder, "lock"), async () => expect((await list("lock"))[0]).toMatch(/^ticket\.1\./));
});

test("says once what a long wait is for", async () => {
  const { folder, write } = await project();
  const stray = "lock/ticket.0.otherhost.1.0.aaaaaaaaaaaa";
  await write(stray, "");
  const said: string[] = [];
  const done = withLock(join(folder, "lock"), () => Promise.resolve("mine"), (line) => {
    said.push(line);
    setTimeout(() => void rm(join(folder, stray)), 100);
  });
  await expect(done).resolves.toBe("mine");
  expect(said).toEqual([`Waiting for another run that writes to the same folder. If there is none, delete ${join(folder, stray)}`]);
});

test.skipIf(process.platform !== "linux")("fails where no folder can be made", async () => {
  await expect(withLock("/proc/self/none/lock", () => Promise.resolve())).rejects.toMatchObject({ code: "ENOENT", syscall: "mkdir" });
});
