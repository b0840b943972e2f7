import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { live } from "./live.ts";

const page = (policy: string) => `<head><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body><p>Hello</p></body>`;

test.each([
  ["default-src 'none'", "default-src 'none'; script-src HASH; connect-src 'self'"],
  ["script-src 'none'; connect-src blob:", "script-src HASH; connect-src 'self' blob:"],
  ["script-src 'sha256-x'; img-src data:", "script-src HASH 'sha256-x'; img-src data:; connect-src 'self'"],
])("a page whose policy is %s lets the script run that it gets, and nothing else", (policy, wanted) => {
  const served = live().page(page(policy));
  const script = /<script>(.*?)<\/script>\n<\/body>$/s.exec(served)?.[1] ?? "";
  const hash = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  expect(script).toContain("new EventSource(");
  expect(served).toContain(`content="${wanted.replace("HASH", hash)}"`);
});

test("a page without a policy stays without one", () => {
  expect(live().page("<body></body>")).not.toContain("Policy");
});
