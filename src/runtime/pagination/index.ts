// The registry: what `x-pagination` may name as its style.
export { cursor } from "./cursor.ts";
export { keyset } from "./keyset.ts";
export { link } from "./link.ts";
export { offset } from "./offset.ts";
export { page } from "./page.ts";
export { url } from "./url.ts";
