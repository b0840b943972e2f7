import type { Mutants } from "./mutant.ts";

const security = "src/runtime/security/security.test.ts";
const oauth2 = "src/oauth2/oauth2.test.ts";
const redirect = "src/runtime/redirect.test.ts";

/** Who gets which credential, and who sees it. */
export const credentials: Mutants = {
  "src/runtime/client.ts": [
    { name: "a redirect passes through signing again", find: "authenticate, ...limit, followRedirects]", put: "followRedirects, authenticate, ...limit]", test: redirect },
  ],
  "src/oauth2/client-credentials.ts": [
    { name: "a token is requested for every caller", find: "if (!token.pending) {", put: "if (key) {", test: oauth2 },
    { name: "a token that is about to expire is used", find: "exchange.client.clock.now() < token.current.useUntil", put: "token.current.useUntil > 0", test: oauth2 },
    { name: "a failed token request is remembered", find: "token.pending === made && (token.pending = undefined)", put: "undefined", test: oauth2 },
    { name: "an old token request takes a newer one away", find: "token.pending === made && ", put: "", test: "src/oauth2/token-sharing.test.ts" },
    { name: "a refusal that comes late forgets the newer token", find: "if (token.current?.value === refused) ", put: "", test: "src/oauth2/token-sharing.test.ts" },
  ],
  "src/oauth2/token-endpoint.ts": [
    { name: "the scope is not asked for", find: "scope ? { scope } : {}", put: "{}", test: oauth2 },
  ],
  "src/oauth2/token-url.ts": [
    { name: "a test server gets tokens from production", find: "given === undefined && !known", put: "given === null", test: oauth2 },
    { name: "the token URL may be plain http", find: " || !isSecure(new URL(text))", put: "", test: "src/runtime/security/plain-http.test.ts" },
  ],
  "src/oauth2/client-authentication.ts": [
    { name: "an assertion expires in seconds where milliseconds are wanted", find: "milliseconds ? expires * 1000 : expires", put: "expires", test: oauth2 },
    { name: "a document's audience is not used", find: 'if (audience !== "token-url") claims["aud"] = audience;', put: "", test: oauth2 },
  ],
  "src/runtime/security/authenticate.ts": [
    { name: "what one attempt adds stays for the next", find: "Object.assign({}, headers)", put: "headers", test: "src/runtime/security/resend.test.ts" },
    { name: "a retry is not signed", find: "if (uses.length === 0)", put: "if (uses.length === 0 || exchange.attempts > 0)", test: security },
    { name: "a middleware may take credentials to another origin", find: "!request.url.startsWith(`${client.server(exchange).origin}/`)", put: '!request.url', test: security },
    { name: "a resend after a 401 is not signed", find: "return attempt(uses, request, next, exchange, false);", put: "return next(request, exchange);", test: oauth2 },
    { name: "a 401 is the end of a token's call", find: "response.status !== 401", put: "response.status > 0", test: oauth2 },
  ],
  "src/runtime/security/requirement.ts": [{ name: "one of two schemes is enough", find: "uses.every(({ credential })", put: "uses.some(({ credential })", test: security }],
  "src/runtime/security/api-key.ts": [
    { name: "the prefix of a key is lost", find: "= prefix + key;", put: "= key;", test: security },
    { name: "a key in the query is not encoded", find: "encodeURIComponent(prefix + key)", put: "prefix + key", test: security },
  ],
  "src/runtime/redirect.ts": [
    { name: "a redirect elsewhere keeps the credentials", find: 'headers: { accept: headers["accept"] ?? "*/*" }', put: "headers", test: redirect },
    { name: "a write follows to another origin", find: "(elsewhere && !/^(GET|HEAD)$/.test(method))", put: "false", test: redirect },
    { name: "a 303 stays a write", find: 'status === 303 && method !== "HEAD"', put: "status === 0", test: redirect },
  ],
  "src/runtime/redact.ts": [
    { name: "a secret in base64 is not covered", find: 'base64, base64.replaceAll("+", "-").replaceAll("/", "_")', put: "base64.slice(0, 0)", test: "src/runtime/redact.test.ts" },
    { name: "errors show secrets", find: 'text.replace(pattern, "…")', put: "text", test: "src/runtime/redact.test.ts" },
  ],
  "src/runtime/errors.ts": [{ name: "a 503 is not tried again", find: "50[0234]", put: "50[024]", test: "src/runtime/retry.test.ts" }],
};
