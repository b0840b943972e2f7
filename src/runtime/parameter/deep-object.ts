import { brackets } from "./brackets.ts";
import type { Style } from "./style.ts";

/** `a[b]=1`, of any depth, and of arrays as {@link brackets} has them. */
export const deepObject: Style = (name, value, _explode, encode) => brackets(name, value).map(([path, text]) => `${encodeURIComponent(path)}=${encode(text)}`).join("&");
