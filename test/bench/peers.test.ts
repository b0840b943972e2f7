import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findPackage } from "../../bench/installed.ts";
import { installedPeers } from "../../bench/peers.ts";
import { functionNames } from "../../bench/ways.ts";

const work = mkdtempSync(join(tmpdir(), "specloom-peers-"));
afterAll(() => rmSync(work, { recursive: true }));

/** Puts a package into a `node_modules` and says which. */
function install(folder: string, name: string, bin: unknown, version = "1.0.0"): string {
  const modules = join(work, folder, "node_modules");
  mkdirSync(join(modules, name), { recursive: true });
  writeFileSync(join(modules, name, "package.json"), JSON.stringify({ name, version, bin }));
  return modules;
}

test("finds a package in the first folder that has it, with its version and command", () => {
  const near = install("near", "acme", "cli.js", "2.0.0");
  const far = install("far", "acme", "cli.js", "1.0.0");
  expect(findPackage("acme", [join(work, "none"), near, far])).toEqual({ modules: near, version: "2.0.0", script: join(near, "acme", "cli.js") });
});

test("takes the first of several commands", () => {
  const modules = install("several", "@acme/cli", { acme: "bin/acme.js", other: "bin/other.js" });
  expect(findPackage("@acme/cli", [modules])?.script).toBe(join(modules, "@acme/cli", "bin/acme.js"));
});

test("finds nothing where nothing is installed", () => {
  expect(findPackage("acme", [join(work, "none")])).toBeUndefined();
  expect(installedPeers([join(work, "none")])).toEqual([]);
});

test("looks for packages where Node would", () => {
  expect(installedPeers().map(({ name }) => name)).toEqual(expect.arrayContaining(["openapi-typescript", "redocly generate-client"]));
});

test("measures the peers that are there, and gives them document and output", () => {
  const modules = install("some", "oazapfts", "cli.js", "7.5.0");
  install("some", "@kubb/cli", { kubb: "bin/kubb.cjs" });
  const [oazapfts, kubb] = installedPeers([modules]);
  const job = { path: "/apis/it's.json", out: "/out", file: "/out/client.ts" };
  expect([oazapfts?.version, oazapfts?.words(job)]).toEqual(["7.5.0", ["/apis/it's.json", "/out/client.ts"]]);
  expect(kubb?.files?.(job)["kubb.config.js"]).toContain(`input: { path: "/apis/it's.json" }, output: { path: "/out" }`);
});

test("finds the function of an operation whatever its upper case", () => {
  const nameOf = functionNames("export function get3DSecure() {}\nexport const listPets = async () => {}\nfunction hidden() {}\n");
  expect(["Get3dSecure", "ListPets", "hidden"].map(nameOf)).toEqual(["get3DSecure", "listPets", "hidden"]);
});
