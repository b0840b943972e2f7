import { spawn } from "node:child_process";
import { resolvePeer } from "./peers.ts";
import { guardOption } from "./redocly-guard.ts";

/** It sends nothing anywhere and says nothing about itself. */
const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1", FORCE_COLOR: undefined };

/** The program of the Redocly CLI, if it is installed. */
export const redoclyProgram = (): string | undefined => resolvePeer("@redocly/cli");

/** One run of the Redocly CLI to its end, whatever that is. @param documents paths of all that it may read as part of a description */
export function redocly(words: string[], cwd: string, documents: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [guardOption, redoclyProgram() ?? "", ...words], { cwd, env: { ...process.env, ...quiet } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdin.on("error", () => {}).end(JSON.stringify(documents));
    child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
