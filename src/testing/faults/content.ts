import type { Fault } from "./fault.ts";
import { isJson, ofBodies, ofTexts, without } from "./whole.ts";

const html = "<!doctype html><title>Sign in</title><p>Your session has ended.</p>";

export const contentFaults = {
  "html-as-json": ofBodies("an HTML page that is called JSON", (answer) => (isJson(answer) ? { ...answer, body: html } : undefined)),
  html: ofBodies("an HTML page with status 200", ({ status }) => ({ status, headers: { "content-type": "text/html" }, body: html })),
  "json-broken": ofTexts("JSON with a comma too many", (text, answer) => (isJson(answer) ? text.replace(/[}\]](?=\s*$)/, ",$&") : undefined)),
  "type-wrong": ofBodies("the right body, called text/html", (answer) => ({ ...answer, headers: { ...answer.headers, "content-type": "text/html" } })),
  "type-missing": ofBodies("the right body without a content type", ({ status, headers, body }) => ({ status, headers: without(headers, "content-type"), body })),
  "body-missing": ofBodies("the right status and content type, and no body", ({ status, headers }) => ({ status, headers, body: "" })),
  "no-content-with-length": {
    description: "204 with the length of a body that does not come",
    befall: async ({ answer }) => {
      await answer();
      return { status: 204, headers: { "content-length": "2", "content-type": "application/json" } };
    },
  },
  "integer-huge": ofTexts("an integer past 2^53 in place of the first", (text, answer) =>
    isJson(answer) && /(?<=":"?)\d+(?="?[,}])/.test(text) ? text.replace(/(?<=":"?)\d+(?="?[,}])/, "9007199254740993") : undefined,
  ),
  "proto-in-body": ofTexts("a member called __proto__", (text, answer) => (isJson(answer) ? text.replace("{", '{"__proto__":{"polluted":true},') : undefined)),
} satisfies Record<string, Fault>;
