import { Unfit } from "./scalar.ts";
import { type Style, join } from "./style.ts";

/** Of cookies since OpenAPI 3.2: nothing is encoded, so that what needs it comes encoded. @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1 */
export const cookie: Style = (name, value, explode = true) => join(value, octets, explode, ",", "; ", name);

function octets(text: string): string {
  if (/[^!-~]|[",;\\]/.test(text)) throw new Unfit("has a character that a cookie cannot hold: give it percent-encoded, or as your server wants it");
  return text;
}
