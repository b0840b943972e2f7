import type { BasicCredentials } from "../options.ts";
import { Unfit } from "../parameter/scalar.ts";
import type { Scheme } from "./scheme.ts";

/** User name and password, in UTF-8. @see https://www.rfc-editor.org/rfc/rfc7617 */
export const basic: Scheme<BasicCredentials> = {
  variables: ["_USERNAME", "_PASSWORD"],
  fromEnvironment: ([username, password]) => ({ username: username!, password: password! }),
  sign({ headers }, { username, password }, _use, exchange) {
    if (username.includes(":")) throw new Unfit("has a colon in its user name, which Basic cannot carry");
    const bytes = new TextEncoder().encode(`${username}:${password}`);
    const pair = btoa(String.fromCharCode(...bytes));
    exchange.hide(password);
    exchange.hide(pair);
    headers["authorization"] = `Basic ${pair}`;
  },
};
