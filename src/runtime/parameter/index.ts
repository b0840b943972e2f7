// The registry: styles that a parameter may name. `form` is the default of queries and cookies, so nobody names it.
export { deepObject } from "./brackets.ts";
export { label, matrix, pipeDelimited, spaceDelimited } from "./delimited.ts";
export { simple } from "./style.ts";
