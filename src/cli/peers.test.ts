import { expect, test } from "vitest";
import { missingPeers, resolvePeer } from "./peers.ts";

const options = { lint: false, http: false, docs: false };

test.each([
  [options, ["openapi-typescript", "@redocly/cli", "ts-morph"], undefined],
  [{ ...options, docs: true, http: true }, ["openapi-typescript", "@redocly/cli"], "--http needs openapi-typescript, --docs needs @redocly/cli: npm install --save-dev openapi-typescript@7.13.0 @redocly/cli"],
  [{ ...options, lint: true, docs: true }, ["@redocly/cli"], "--lint needs @redocly/cli: npm install --save-dev @redocly/cli"],
])("says how to install what %j needs where %j is missing", (wanted, missing, line) => {
  expect(missingPeers(wanted, () => ({ isInstalled: (peer) => !missing.includes(peer), typeScript: 5 }))).toBe(line);
});

test.each([
  [6, false, true],
  [7, false, true],
  [7, true, true],
  [6, true, false],
  [5, false, false],
])("beside TypeScript %i, openapi-typescript installed: %s, the line runs --http apart: %s", (typeScript, installed, apart) => {
  const line = missingPeers({ ...options, http: true }, () => ({ isInstalled: (peer) => installed || peer !== "openapi-typescript", typeScript }));
  expect(line?.includes("--package=typescript@5.9.3 -- specloom generate --http") ?? false).toBe(apart);
});

test("finds what is installed here", () => {
  expect(resolvePeer("@redocly/cli")).toMatch(/cli\.js$/);
  expect(missingPeers({ lint: true, http: true, docs: true })).toBeUndefined();
});
