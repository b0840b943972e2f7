import { type Encode, encode } from "./style.ts";

/** For `allowReserved`: leaves percent-triples, and the reserved characters that cannot end a value. @see https://www.rfc-editor.org/rfc/rfc6570#section-3.2.3 */
export const reserved: Encode = (text, signs = "") =>
  encode(text).replace(/%25(?=[\da-f]{2})|%(3A|2F|3F|40|24|2C|3B|3D)/gi, (triple, code) => {
    const sign = decodeURIComponent(triple);
    return code && signs.includes(sign) ? triple : sign;
  });

/** The same where these begin what is not of the value. */
export const reservedInPath: Encode = (text, signs = "") => reserved(text, `/?${signs}`);
export const reservedInCookie: Encode = (text, signs = "") => reserved(text, `;,${signs}`);
