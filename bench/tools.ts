import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Spec } from "../src/cli/specs.ts";
import { installedPeers, quiet } from "./peers.ts";
import type { Command } from "./measure.ts";
import { generateCommand } from "./workspace.ts";

/** A generator with a document. `prepare` is not measured; `output` is where it writes, unless that is what an earlier tool wrote. */
export type Tool = { name: string; prepare: () => void; command: Command; output?: string };

/** Seconds on the clock that a generator may take: a busy machine stretches them, and the slowest of them needs half a minute of CPU. */
const limit = 300;

/** Ourselves first, then every peer that is installed, each with a project of its own in the folder. */
export function toolsFor(spec: Spec, folder: string): Tool[] {
  return [...ourTools(spec, folder), ...peerTools(spec, folder)];
}

function ourTools(spec: Spec, folder: string): Tool[] {
  const tool = (name: string, ...options: string[]) => {
    const project = join(folder, name.replace(/\W+/g, "-"));
    return { name, prepare: () => renew(project), command: { ...generateCommand(spec, project, ...options), limit }, output: join(project, "api") };
  };
  const cold = tool("specloom");
  return [cold, { name: "specloom, nothing changed", prepare: () => undefined, command: cold.command }, tool("specloom --http", "--http")];
}

/** A peer is where its users have it, so that its configuration and its output find what is installed with it. */
export function peerTools(spec: Spec, folder: string): (Tool & { output: string; hasFunctions?: true })[] {
  return installedPeers().map((peer) => {
    const project = join(folder, peer.name.replace(/\W+/g, "-"));
    const output = join(project, "api");
    const job = { path: join(spec.folder, spec.entry), out: output, file: join(output, "client.ts") };
    const prepare = () => {
      renew(project);
      mkdirSync(output);
      symlinkSync(peer.modules, join(project, "node_modules"), "junction");
      for (const [path, text] of Object.entries({ "package.json": '{ "type": "module" }', ...peer.files?.(job) })) writeFileSync(join(project, path), text);
    };
    const command = { words: [peer.script, ...peer.words(job)], cwd: project, env: quiet, limit };
    return { name: `${peer.name} ${peer.version}`, prepare, command, output, ...(peer.hasFunctions && { hasFunctions: true }) };
  });
}

function renew(project: string): void {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
}
