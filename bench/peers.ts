import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Spec } from "../src/cli/specs.ts";
import { type Command, inRoot } from "./measure.ts";

/** Another generator. It writes its output into `folder`. */
export type Peer = { name: string; command(spec: Spec, folder: string): Command };

const all: (Peer & { script: string })[] = [
  {
    name: "openapi-typescript",
    script: inRoot("node_modules/openapi-typescript/bin/cli.js"),
    command(spec, folder) {
      return { words: [this.script, join(spec.folder, spec.entry), "-o", join(folder, "types.ts")], cwd: folder };
    },
  },
  {
    name: "redocly generate-client",
    script: inRoot("node_modules/@redocly/cli/bin/cli.js"),
    command(spec, folder) {
      const env = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
      return { words: [this.script, "generate-client", join(spec.folder, spec.entry), "-o", join(folder, "client.ts")], cwd: folder, env };
    },
  },
];

/** Those that are installed. */
export const peers: Peer[] = all.filter(({ script }) => existsSync(script));
