import type { Scheme } from "./scheme.ts";

/** A token in the Authorization header. @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
export const bearer: Scheme<string> = {
  sign({ headers }, token) {
    headers["authorization"] = `Bearer ${token}`;
  },
};
