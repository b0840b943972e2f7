import { execFile } from "node:child_process";
import { join } from "node:path";
import { readIn, removeTree } from "./tree.ts";

export type Verdict = {
  /** The tests that failed, each with its file. */
  failed: string[];
  /** Why there is no verdict. */
  broken?: string;
};

type Report = { testResults: { name: string; message: string; assertionResults: { fullName: string; status: string }[] }[] };

/** Runs test files in a tree, until `enough` tests have failed. Nothing is cached, since caches lie beside the packages. */
export async function runTests(tree: string, files: string[], enough: number, signal: AbortSignal): Promise<Verdict> {
  await removeTree(join(tree, "report.json"));
  const options = [`--bail=${enough}`, "--configLoader=runner", "--cache=false", "--pool=threads", "--reporter=json", "--outputFile=report.json"];
  const output = await node(tree, ["node_modules/vitest/vitest.mjs", "run", ...files, ...options], 60 + 20 * files.length, signal);
  const report = await readIn(tree, "report.json").then((text) => JSON.parse(text) as Report, () => undefined);
  if (!report) return { failed: [], broken: output.trim().slice(-1000) || "the tests did not end" };
  const failed = report.testResults.flatMap(({ name, assertionResults }) => {
    const file = files.find((path) => name.endsWith(path)) ?? name;
    return assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => `${file}: ${fullName}`);
  });
  const unread = report.testResults.find(({ assertionResults }) => assertionResults.length === 0);
  return unread && failed.length === 0 ? { failed, broken: `${unread.name}: ${unread.message}` } : { failed };
}

/** Makes the client of a document again. What it printed if it could not, else nothing. */
export const regenerate = (tree: string, name: string, signal: AbortSignal): Promise<string> =>
  node(tree, ["node_modules/tsx/dist/cli.mjs", "--conditions=specloom-source", "src/cli/main.ts", "generate", name, "--http", "--no-docs"], 60, signal);

const node = (cwd: string, words: string[], seconds: number, signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, words, { cwd, signal, timeout: seconds * 1000, killSignal: "SIGKILL" }, (error, stdout, stderr) => resolve(error ? stdout + stderr : ""));
  });
