import type { Mutants } from "./mutant.ts";

const request = "src/runtime/request.test.ts";
const style = "src/runtime/parameter/style.test.ts";
const nestedForm = "src/runtime/parameter/nested-form.test.ts";
const body = "src/runtime/body/body.test.ts";

/** What is sent, and where. */
export const requests: Mutants = {
  "src/runtime/request.ts": [
    { name: "headers of the client are dropped", find: "[client.options.headers, options.headers]", put: "[options.headers]", test: request },
    { name: "headers of the client win over those of the call", find: "[client.options.headers, options.headers]", put: "[options.headers, client.options.headers]", test: request },
    { name: "the defaults of the client are not used", find: "(shared && own(client.options.defaults, flat))", put: "undefined", test: request },
    { name: "what a parameter's object inherits is taken for a value", find: "Object.hasOwn(values, name)", put: "name in values", test: request },
    { name: "the wire name of a parameter is not used", find: "name = flat, required", put: "name: _wire, required", test: request },
    { name: "cookies are joined like a query", find: '.replaceAll("&", "; ")', put: "", test: request },
    { name: "the media type that was chosen is ignored", find: "options.contentType ?? types.find(", put: "types.find(", test: "src/runtime/contract.test.ts" },
    { name: "all calls have the same idempotency key", find: "crypto.randomUUID()", put: '"1"', test: request },
    { name: "a stream may be asked for compressed", find: 'headers["accept-encoding"] = "identity";', put: "continue;", test: "src/runtime/read/csv.test.ts" },
  ],
  "src/runtime/parameter/path.ts": [
    { name: "a path value may be empty", find: 'text === "" || ', put: "", test: request },
    { name: "a path value may lead out of its segment", find: "if (!wrong) return path;", put: 'if (wrong || path !== "") return path;', test: request },
  ],
  "src/runtime/parameter/style.ts": [
    { name: "the name of a query parameter is not encoded", find: "`${encodeURIComponent(name)}=`", put: "`${name}=`", test: style },
    { name: "the keys of an object are not encoded", find: '${part(key, "", "=")}=', put: "${key}=", test: style },
    { name: "arrays are not exploded by default", find: "explode = true", put: "explode = false", test: "src/runtime/parameter/style-table.test.ts" },
  ],
  "src/runtime/parameter/nested-form.ts": [
    { name: "a list in an exploded object is JSON", find: "entries(member) ? fieldText(member)", put: "entries(member) || Array.isArray(member) ? fieldText(member)", test: nestedForm },
    { name: "a list of objects is sent item by item", find: "if (held.some(", put: "if (members && held.some(", test: nestedForm },
    { name: "null in a list is sent", find: "held.filter((one) => one !== null)", put: "held", test: nestedForm },
    { name: "null in an object that is not exploded is sent", find: "members.filter(([, member]) => member !== null)", put: "members", test: nestedForm },
  ],
  "src/runtime/parameter/reserved.ts": [
    { name: "allowReserved lets a fragment begin", find: "|3D)/gi", put: "|3D|23)/gi", test: style },
    { name: "allowReserved in a path leads out of its segment", find: "`/?${signs}`", put: "signs", test: "src/runtime/parameter/style-table.test.ts" },
    { name: "a percent-triple is encoded again", find: "%25(?=[\\da-f]{2})|", put: "", test: style },
  ],
  "src/runtime/parameter/cookie.ts": [{ name: "a cookie may hold another", find: '",;', put: '",', test: "src/runtime/parameter/style-table.test.ts" }],
  "src/runtime/parameter/brackets.ts": [
    { name: "the keys of a deepObject are not encoded", find: "`${encodeURIComponent(path)}=", put: "`${path}=", test: style },
    { name: "rows of a bracketed form lose their index", find: 'nested ? index : ""', put: '""', test: body },
  ],
  "src/runtime/body/form.ts": [{ name: "null is a word in a form", find: 'if (value === null) return "";', put: "", test: request }],
  "src/runtime/body/multipart-of-files.ts": [{ name: "a file within a value goes as JSON", find: "if (isBinary(value)) return true;", put: "", test: body }],
  "src/runtime/body/multipart.ts": [{ name: "a file loses its name", find: "value instanceof File ? value.name : (name ?? \"\")", put: "name!", test: body }],
  "src/runtime/server.ts": [
    { name: "plain http goes anywhere", find: 'protocol === "http:" &&', put: 'protocol === "http:" ||', test: request },
    { name: "the environment wins over the base URL that is given", find: "options.baseUrl ?? (api.environment && environment(api.environment)) ??", put: "(api.environment && environment(api.environment)) ?? options.baseUrl ??", test: request },
    { name: "a server variable may have any value", find: "values.includes(value) :", put: "true :", test: request },
    { name: "a server variable leads to another host", find: "!unsafe.test(value)", put: "true", test: request },
  ],
  "src/runtime/body/media-type.ts": [{ name: "a range is sent as it stands", find: "/\\*|^$/", put: "/^$/", test: "src/runtime/body/encoding.test.ts" }],
  "src/http/index.ts": [{ name: "the path door lets a value lead out of its path", find: "if (!new RegExp(", put: "if (false && new RegExp(", test: "src/http/index.test.ts" }],
  "src/http/init.ts": [{ name: "the path door sends every body as JSON", find: "init.body === undefined ||", put: "init.body !== undefined ||", test: "src/http/index.test.ts" }],
};
