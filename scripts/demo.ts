/** Walks the five examples against simulated vendors, without an account: `npm run demo`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Event, clientCredentials, privateKeyJwt } from "specloom";
import { createBanno } from "specloom/banno";
import { createBunce } from "specloom/bunce";
import { createHang } from "specloom/hang";
import { createInfinity } from "specloom/infinity";
import { type Simulator, simulateBanno, simulateBunce, simulateHang, simulateInfinity, simulateUnityOne } from "specloom/testing";
import { createUnityOne } from "specloom/unity-one";
import { importAudience } from "../examples/banno.ts";
import { addCustomers } from "../examples/bunce.ts";
import { tryRequirements } from "../examples/hang.ts";
import { addCampaign } from "../examples/infinity.ts";
import { mirrorSegments } from "../examples/unity-one.ts";
import { paint } from "../src/cli/terminal.ts";

const { stdout } = process;
const colour = paint(stdout, process.env);
const folder = mkdtempSync(join(tmpdir(), "specloom-demo-"));
const start = performance.now();
let sent = 0;
/** What the cursor stands behind, when it is no finished line. */
let open: "request" | "progress" | undefined;

say("Five vendors, simulated on this machine: real HTTP, no account. Two answers are bad on purpose.");

await walk("Bunce", "create a segment, add customers, list", await simulateBunce({ segments: 60 }), 1, (bunce, options) => {
  bunce.answerNext(503, undefined, { "retry-after": "1" });
  return addCustomers(createBunce({ ...options, credentials: bunce.credentials }), log);
});

await walk("Infinity", "create with criteria, page through 2,500, reorder, rename", await simulateInfinity({ segments: 2_500 }), 0, (infinity, options) =>
  addCampaign(createInfinity({ ...options, credentials: infinity.credentials, defaults: { igrp: 7 } }), log),
);

await walk("Unity ONe", "copy the tree, follow the feed, resume", await simulateUnityOne({ segments: 0 }), 0, async (one, options) => {
  const unityOne = createUnityOne({ ...options, credentials: one.credentials });
  const file = join(folder, "segments.json");
  one.saveInOne({ id: "retail", name: "Retail" });
  one.saveInOne({ id: "vip", name: "VIP", parentSegmentId: "retail" });
  one.saveInOne({ id: "trial", name: "Trial", parentSegmentId: "retail" });
  await mirrorSegments(unityOne, file, log);
  say(colour("dim", "  meanwhile, in ONe: one is new, one is renamed, one is deleted"));
  one.saveInOne({ id: "gold", name: "Gold", parentSegmentId: "vip" });
  one.saveInOne({ id: "vip", name: "VIP clients", parentSegmentId: "retail" });
  one.deleteInOne("trial");
  await mirrorSegments(unityOne, file, log);
});

await walk("Hang", "create with requirements, read, delete", await simulateHang(), 0, (hang, options) =>
  tryRequirements(createHang({ ...options, credentials: hang.credentials }), log),
);

await walk("Banno", "import, review, create, append, download 200,000 users", await simulateBanno({ users: 200_000 }), 1, (simulator, options) => {
  const { tokenUrl, institutionId, credentials: { clientId, ...key } } = simulator;
  const credential = clientCredentials({ clientId, tokenUrl, clientAuthentication: privateKeyJwt(key) });
  const onEvent = (event: Event) => {
    options.onEvent(event);
    // What a client has to live with: a token that ends before its time.
    if (event.type === "attempt" && event.operation === "appendSegmentUsers") simulator.revokeTokens();
  };
  const banno = createBanno({ ...options, onEvent, credentials: { clientCredentials: credential }, defaults: { institutionId } });
  const users = Array.from({ length: 199_998 }, (_, index) => `user-${index + 1}`);
  return importAudience(banno, [list([...users, "ada", "grace"]), list(["user-199999", "user-200000"])], log, progress);
});

rmSync(folder, { recursive: true });
const seconds = ((performance.now() - start) / 1_000).toFixed(1);
say(process.exitCode ? colour(["bold", "red"], "\nSomething went wrong, see above.") : colour(["bold", "green"], `\nAll five did their job: ${sent} requests in ${seconds} s.`));

type Options = { baseUrl: string; onEvent: (event: Event) => void };

/** Runs an example. `refused`: how many of its requests the simulator refuses on purpose. */
async function walk<S extends Simulator<unknown>>(name: string, job: string, simulator: S, refused: number, run: (simulator: S, options: Options) => Promise<void>): Promise<void> {
  say(`\n${colour(["bold", "cyan"], name)}  ${job}`);
  const before = sent;
  try {
    await run(simulator, { baseUrl: simulator.url, onEvent: show });
    const { length } = simulator.requests.filter(({ status }) => status >= 400);
    if (length !== refused) throw new Error(`${length} requests were refused, not ${refused}`);
    if (simulator.requests.length !== sent - before) throw new Error(`${simulator.requests.length} requests were received, ${sent - before} sent`);
  } catch (error) {
    say(colour("red", `  ${String(error)}`));
    process.exitCode = 1;
  }
  await simulator.close();
}

function show(event: Event): void {
  const { operation, request } = event;
  switch (event.type) {
    case "attempt": {
      sent++;
      const [method = "", url = ""] = request.split(" ");
      const status = String(event.status ?? event.error);
      const words = [operation.padEnd(27), method.padEnd(7), shortPath(new URL(url).pathname).padEnd(37), status.padEnd(4), `${Math.round(event.duration)} ms`.padStart(7)];
      begin("request", colour(event.status && event.status < 400 ? "dim" : "yellow", `  ${words.join("")}`));
      break;
    }
    case "page":
      stdout.write(colour("dim", `  ${event.items} ${event.items === 1 ? "item" : "items"}`));
      break;
    case "token":
      stdout.write(colour("dim", "  a token"));
      break;
    case "retry":
      stdout.write(colour("yellow", `  again in ${(event.delay / 1_000).toFixed(1)} s`));
      break;
    case "unobserved":
      // The examples await every call.
      process.exitCode = 1;
      break;
  }
}

/** The end of a path, with the beginning of its ids: what fits, and what tells. */
function shortPath(path: string): string {
  const parts = path.split("/").map((part) => part.replace(/^(\w{4})\w{4}-[\w-]{27}$/, "$1…"));
  while (parts.join("/").length > 35) parts.splice(0, 2, "…");
  return parts.join("/");
}

function log(line: string): void {
  say(`  ${line.startsWith(" ") ? " " : colour("green", "•")} ${line}`);
}

/** One line that is written over, on a terminal. */
function progress(line: string): void {
  if (!stdout.isTTY) return;
  const text = colour("cyan", `    ${line}`);
  if (open === "progress") stdout.write(`\r${text}\u001b[K`);
  else begin("progress", text);
}

function begin(kind: typeof open, text: string): void {
  stdout.write(`${open ? "\n" : ""}${text}`);
  open = kind;
}

function say(line: string): void {
  begin(undefined, `${line}\n`);
}

function list(names: string[]): Blob {
  return new Blob([`username\n${names.join("\n")}\n`], { type: "text/csv" });
}
