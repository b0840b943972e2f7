import { type Style, join } from "./style.ts";

/** `.blue.black` */
export const label: Style = (_name, value, explode = false, encode) => `.${join(value, encode, explode, ",", ".")}`;

/** `;color=blue;color=black`; the name alone for an empty text. */
export const matrix: Style = (name, value, explode = false, encode) => `;${join(value, encode, explode, ",", ";", name)}`.replace(/=(?=;|$)/g, "");

/** `color=blue%20black` */
export const spaceDelimited: Style = (name, value, explode = false, encode) => join(value, encode, explode, "%20", "&", name);

/** `color=blue%7Cblack` */
export const pipeDelimited: Style = (name, value, explode = false, encode) => join(value, encode, explode, "%7C", "&", name);
