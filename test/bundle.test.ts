import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { operations } from "specloom/bunce";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = `
import { connect } from "specloom";
import { api, getSegment } from "specloom/bunce";
export const client = connect(api, { getSegment }, { baseUrl: "https://api.bunce.example", credentials: { secretKey: "key" }, fetch });
`;

let code: string;
/** Bytes in the bundle by source file. */
let bytes: Record<string, number>;

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: root, loader: "ts" },
    absWorkingDir: root, conditions: ["specloom-source"], platform: "browser", target: "es2022",
    bundle: true, minify: true, format: "iife", globalName: "app", metafile: true, write: false,
  });
  code = outputFiles[0]!.text;
  const { inputs } = Object.values(metafile.outputs)[0]!;
  bytes = Object.fromEntries(Object.entries(inputs).map(([file, { bytesInOutput }]) => [file, bytesInOutput]));
});

test("a program of one operation has nothing of the others", () => {
  const { getSegment, ...others } = operations;
  expect(code).toContain(getSegment.responses["404"]!.description);
  for (const { id, path, responses } of Object.values(others)) {
    expect(code).not.toContain(id);
    if (path !== getSegment.path) expect(code).not.toContain(`"${path}"`);
    expect(code).not.toContain(responses["200"]!.description);
  }
});

test("and nothing of what only others need: pages, streams, bodies, other security schemes, OAuth", () => {
  const needless = /runtime\/(pages|pagination\/|body\/(?!serializer)|read\/(ndjson|csv|lines|blob|text)|security\/(basic|bearer|oauth2)|oauth2\/|http)|node_modules|generated\/(?!bunce\/client)/;
  expect(Object.keys(bytes).filter((file) => bytes[file]! > 0 && needless.test(file))).toEqual([]);
});

test("grows only by decision", () => {
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(10_350);
});

test("runs where there is nothing but the web platform", async () => {
  const fetch = async (url: string) => Response.json({ message: "", data: { id: url, all_customers: 1 } });
  const platform = { AbortController, Headers, ReadableStream, Response, TextDecoder, TextEncoder, URL, clearTimeout, fetch, performance, setTimeout };
  const context = createContext({ ...platform });
  runInContext(code, context);
  const data = await (runInContext(`app.client.getSegment({ segment_id: "1" })`, context) as Promise<unknown>);
  expect(data).toEqual({ message: "", data: { id: "https://api.bunce.example/segments/1", all_customers: true } });
});
