import { jsonAnswer } from "../answer.ts";
import type { Fault, Occasion, Outcome } from "./fault.ts";

/** A fault of what is sent with an access token. */
const ofTokens = (description: string, befall: (occasion: Occasion) => Outcome | Promise<Outcome>): Fault => ({
  description,
  befall: async (occasion) => (occasion.tokens && occasion.request.path !== occasion.tokens.path ? befall(occasion) : undefined),
});

const ofTokenEndpoint = (description: string, befall: (occasion: Occasion) => Outcome | Promise<Outcome>): Fault => ({
  description,
  befall: async (occasion) => (occasion.request.path === occasion.tokens?.path ? befall(occasion) : undefined),
});

export const tokenFaults = {
  "token-expired": ofTokens("401: every access token given so far has become worthless", ({ tokens, answer }) => {
    tokens!.revoke();
    return answer();
  }),
  "token-refused": ofTokens("401, whatever the access token", ({ refuse }) => refuse(401, { "www-authenticate": 'Bearer error="invalid_token"' })),
  "token-endpoint-refuses": ofTokenEndpoint("the token endpoint refuses the client", () => jsonAnswer(401, { error: "invalid_client" })),
  "token-endpoint-unavailable": ofTokenEndpoint("the token endpoint answers 503", () => ({ status: 503 })),
  "token-endpoint-hangs": ofTokenEndpoint("the token endpoint answers nothing for as long as the client waits", () => "taken"),
} satisfies Record<string, Fault>;
