/** Other generators, as their users run them: a fetch client, everything else as it comes. */
import { type Installed, findPackage } from "./installed.ts";

/** `path` of a document, `out`: the folder that is written, `file`: where in it a generator of one file writes. */
type Job = { path: string; out: string; file: string };

export type Peer = {
  name: string;
  package: string;
  words(job: Job): string[];
  /** Written into the project beforehand, by path. */
  files?(job: Job): Record<string, string>;
  /** Its file exports a function for each operation, which takes the path values in order. */
  hasFunctions?: true;
};

const peers: Peer[] = [
  { name: "openapi-typescript", package: "openapi-typescript", words: ({ path, file }) => [path, "-o", file] },
  { name: "redocly generate-client", package: "@redocly/cli", words: ({ path, file }) => ["generate-client", path, "-o", file] },
  { name: "hey-api", package: "@hey-api/openapi-ts", words: ({ path, out }) => ["--input", path, "--output", out, "--no-log-file"] },
  { name: "orval", package: "orval", words: ({ path, file }) => ["--input", path, "--output", file, "--client", "fetch"], hasFunctions: true },
  { name: "oazapfts", package: "oazapfts", words: ({ path, file }) => [path, file], hasFunctions: true },
  { name: "kubb", package: "@kubb/cli", words: () => ["generate"], files: (job) => ({ "kubb.config.js": kubbConfig(job) }) },
  { name: "swagger-typescript-api", package: "swagger-typescript-api", words: ({ path, out }) => ["generate", "--path", path, "--output", out, "--name", "client.ts"] },
];

/** None of them tells anybody that it runs; kubb alone still asks its registry for a newer version, and cannot be told not to. */
export const quiet = { DO_NOT_TRACK: "1", REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };

/** Without the schemas as JSON, which a client does not need. */
const kubbConfig = ({ path, out }: Job) => `import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
const plugins = [pluginOas({ generators: [] }), pluginTs(), pluginClient({ client: "fetch" })];
export default defineConfig({ input: { path: ${JSON.stringify(path)} }, output: { path: ${JSON.stringify(out)} }, plugins });
`;

/** Those that are installed, in the order of the table. */
export const installedPeers = (folders?: string[]): (Peer & Installed)[] =>
  peers.flatMap((peer) => {
    const found = findPackage(peer.package, folders);
    return found ? [{ ...peer, ...found }] : [];
  });
