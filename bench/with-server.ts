import { fork } from "node:child_process";
import { once } from "node:events";
import { inRoot, root } from "./measure.ts";

/** Words for Node to run a file of ours in a process of its own, with the package as its users have it: compiled. */
export const processWords = (file: string): string[] => ["--expose-gc", "--import", import.meta.resolve("tsx"), inRoot(file)];

/** A server in a process of its own, which sends its URL once it listens and ends with us. */
export async function withServer<T>(file: URL, use: (url: string) => T | Promise<T>): Promise<T> {
  const server = fork(file, { cwd: root, execArgv: ["--import", import.meta.resolve("tsx")] });
  try {
    const [url] = (await Promise.race([once(server, "message"), once(server, "exit").then(() => Promise.reject(new Error(`${file.pathname} ended before it listened`)))])) as [string];
    return await use(url);
  } finally {
    server.kill();
  }
}
