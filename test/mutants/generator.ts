import type { Mutants } from "./mutant.ts";

const text = "src/generator/text.test.ts";
const operation = "src/generator/emit/operation.test.ts";

/** What is generated from a document. */
export const generator: Mutants = {
  "src/generator/text.ts": [
    { name: "a comment may be ended by a document", find: '.replaceAll("*/", "*\\\\/")', put: "", test: text },
    { name: "a text may hold what reorders or hides it", find: ".replace(unsafe, escapeUnit", put: ".replace(/^$/, escapeUnit", test: text },
    { name: "a key that is no identifier is not quoted", find: ": literal(name));", put: ": (name as Source));", test: text },
    { name: "a member called __proto__ sets the prototype", find: 'name === "__proto__" ? source`["__proto__"]` : ', put: "", test: text },
  ],
  "src/generator/emit/operation.ts": [
    { name: "an emitter drops required from a parameter", find: "  ...(required && { required }),\n", put: "", test: operation },
    { name: "an emitter drops required from a body", find: '...(required ? [["required", literal(true)] as [string, Source]] : []), ', put: "", test: operation },
    { name: "an emitter drops the security of an operation", find: 'if (security) members.push(["security", literal(security)]);', put: "", test: operation },
    { name: "an emitter drops what a response decodes", find: 'if (decode) members.push(["decode", decodeReference(decode)]);', put: "", test: operation },
  ],
  "src/generator/emit/client.ts": [{ name: "a required parameter may be left out", find: "key(name), !required,", put: "key(name), true,", test: "src/generator/emit/client.test.ts" }],
  "src/generator/build/declared-parameters.ts": [{ name: "the parameters of a path are not those of its operations", find: "[pathItem, operation]", put: "[operation]", test: "src/generator/build/parameters.test.ts" }],
  "src/generator/build/operations.ts": [{ name: "what one operation makes of a parameter is made of it everywhere", find: "{ ...parameter, required: false }", put: "Object.assign(parameter, { required: false })", test: "src/generator/build/operations.test.ts" }],
  "src/generator/build/parameters.ts": [{ name: "two parameters of one name are one", find: "table.take(suffixed)", put: "String(wish)", test: "src/generator/build/parameters.test.ts" }],
  "src/generator/build/nesting.ts": [
    { name: "nested values in a header are typed as if they could be sent", find: 'return nested ? "text" : undefined;', put: "return undefined;", test: "src/generator/build/nesting.test.ts" },
    { name: "null within a query parameter is refused", find: "nested || members || mayBeNull", put: "nested || members", test: "src/generator/build/nesting.test.ts" },
  ],
  "src/generator/build/security.ts": [{ name: "an operation that needs no credentials is signed like the others", find: 'Object.hasOwn(operation, "security") ? requiredBy(operation) : ', put: "", test: "src/generator/build/security.test.ts" }],
  "src/generator/build/responses.ts": [
    { name: "a response has the name of whoever had it first", find: "if (!isOwn) known.set", put: "known.set", test: "src/generator/build/operations.test.ts" },
    { name: "a response has the status of whoever had it first", find: "before?.status === status", put: "before", test: "src/generator/build/operations.test.ts" },
    { name: "a 2xx that says it failed is no error of the operation", find: "|| failure !== undefined", put: "", test: "src/generator/build/responses.test.ts" },
  ],
  "src/generator/build/pagination.ts": [{ name: "a pointer that leads nowhere is taken as it is", find: "pointer).length === 0", put: "pointer).length < 0", test: "src/generator/build/pagination.test.ts" }],
  "src/generator/names.ts": [{ name: "two things have one name", find: "names.add(name);", put: "", test: "src/generator/names.test.ts" }],
};
