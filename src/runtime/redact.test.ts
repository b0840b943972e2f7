import { inspect } from "node:util";
import { expect, test } from "vitest";
import { redact, redactError, redactJson } from "./redact.ts";

const secret = 'p@ss w"rd/+ü';
const utf8 = Buffer.from(secret);

test.each([
  ["as it is", secret],
  ["within JSON", JSON.stringify({ echo: secret })],
  ["in a URL", `?key=${encodeURIComponent(secret)}`],
  ["in a form", String(new URLSearchParams({ key: secret }))],
  ["in a URL with lower-case escapes", encodeURIComponent(secret).replace(/%../g, (escape) => escape.toLowerCase())],
  ["in base64", utf8.toString("base64")],
  ["in base64url", utf8.toString("base64url")],
])("a secret %s is covered", (_, text) => {
  expect(redact(`<${text}>`, ["other", secret])).toMatch(/^<[^ü@%]*…=*"?\}?>$/);
});

test("what is too short to be a secret covers nothing, half a surrogate pair does no harm", () => {
  expect(redact("abc", ["abc", "\ud800ab"])).toBe("abc");
  expect(redact("abcdefgh", ["abcd", "abcdefgh"])).toBe("…");
});

test("within JSON only strings change", () => {
  expect(redactJson('{"year":2024,"2024":"is 2024\\n"}', ["2024", '"year":'])).toBe('{"year":2024,"…":"is …\\n"}');
});

test("a cause keeps its name, message, code and stack, and loses the rest", () => {
  const cause = Object.assign(new Error(`connect ${secret}`), { code: "ECONNREFUSED", headers: { key: secret } });
  const copy = redactError(new TypeError("fetch failed", { cause }), [secret]) as Error & { cause: Error & { code: string } };
  expect([copy.name, copy.message, copy.cause.message, copy.cause.code, copy.stack?.split("\n")[0]]).toEqual(["TypeError", "fetch failed", "connect …", "ECONNREFUSED", "TypeError: fetch failed"]);
  expect(inspect(copy, { depth: 10, showHidden: true })).not.toContain(secret);
  expect([redactError(secret, [secret]), redactError({ secret }, undefined)]).toEqual(["…", undefined]);
});
