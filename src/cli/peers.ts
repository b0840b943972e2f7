import { createRequire } from "node:module";
import { version } from "./version.ts";
import type { Options } from "./arguments.ts";

/** What only some options need is installed only by who uses them. Ranges as in package.json. */
const peers = {
  "openapi-typescript": "7.13.0",
  "@redocly/cli": "^2.77.0",
  "ts-morph": "^28.0.0",
} as const;
export type Peer = keyof typeof peers;

const require = createRequire(import.meta.url);
/** A file of each that can be resolved: not every package exports its package.json. */
const entries: Record<Peer, string> = {
  "openapi-typescript": "openapi-typescript",
  "@redocly/cli": "@redocly/cli/bin/cli.js",
  "ts-morph": "ts-morph",
};

/** Where a peer is, or undefined where it is not installed. */
export function resolvePeer(peer: Peer): string | undefined {
  try {
    return require.resolve(entries[peer]);
  } catch {
    return undefined;
  }
}

type Installation = { isInstalled: (peer: Peer) => boolean; typeScript: number | undefined };

/** What the options need and the installation lacks, with the line that helps; undefined when all is there. */
export function missingPeers(options: Pick<Options, "lint" | "http" | "docs">, installation = thisInstallation): string | undefined {
  if (!options.lint && !options.http && !options.docs) return undefined;
  const { isInstalled, typeScript = 5 } = installation();
  // Where it is installed beside 6, somebody took care of that; beside 7 it cannot run.
  if (options.http && typeScript > (isInstalled("openapi-typescript") ? 6 : 5)) return besideTypeScript(typeScript);
  const needed: [Peer, string][] = [];
  if (options.http) needed.push(["openapi-typescript", "--http"]);
  if (options.lint || options.docs) needed.push(["@redocly/cli", options.lint ? "--lint" : "--docs"]);
  const missing = needed.filter(([peer]) => !isInstalled(peer));
  if (missing.length === 0) return undefined;
  return `${missing.map(([peer, by]) => `${by} needs ${peer}`).join(", ")}: npm install --save-dev ${missing.map(([peer]) => installable(peer)).join(" ")}`;
}

function thisInstallation(): Installation {
  return { isInstalled: (peer) => resolvePeer(peer) !== undefined, typeScript: typeScriptMajor() };
}

/** How to install a peer, for a hint where doing without it is possible. */
export const installLine = (peer: Peer): string => `npm install --save-dev ${installable(peer)}`;

const installable = (peer: Peer) => (peers[peer].startsWith("^") ? peer : `${peer}@${peers[peer]}`);

/** openapi-typescript prints with the API of TypeScript 5: it runs with that of 6, though npm refuses the two together; 7 has no such API. */
function besideTypeScript(major: number): string {
  const packages = [`specloom@${version}`, "yaml", `openapi-typescript@${peers["openapi-typescript"]}`, "typescript@5.9.3"];
  const line = `npx --yes ${packages.map((name) => `--package=${name}`).join(" ")} -- specloom generate --http`;
  return `--http needs openapi-typescript, which ${major === 6 ? "npm does not install" : "does not run"} beside TypeScript ${major}. Run it apart, with your other options: ${line}`;
}

/** The TypeScript that openapi-typescript would use. */
function typeScriptMajor(): number | undefined {
  try {
    const from = resolvePeer("openapi-typescript") ?? import.meta.url;
    const found = createRequire(from)("typescript/package.json") as { version: string };
    return Number.parseInt(found.version, 10);
  } catch {
    return undefined;
  }
}
