// The registry: styles that a parameter may name, and what its `allowReserved` means. `form` is the default of queries and cookies, so nobody names it.
export { deepObject } from "./brackets.ts";
export { cookie } from "./cookie.ts";
export { label, matrix, pipeDelimited, spaceDelimited } from "./delimited.ts";
export { nestedForm } from "./nested-form.ts";
export { reserved, reservedInCookie, reservedInPath } from "./reserved.ts";
export { formQuery, jsonQuery } from "./whole-query.ts";
export { simple } from "./style.ts";
