/** Names that mean something in TypeScript, or nothing, or the same twice. */
import { type Case, because, done, paths, schemas } from "./case.ts";

/** A document in which every one of these is a schema, referred to, sent and received. */
const named = (names: string[]): string =>
  schemas("3.1.0", `A: { type: object, properties: { ${names.map((name, i) => `p${i}: { $ref: ${JSON.stringify(`#/components/schemas/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`)} }`).join(", ")} } }
${names.map((name, i) => `${JSON.stringify(name)}: { type: object, required: [id], properties: { id: { const: ${i} }, up: { $ref: '#/components/schemas/A' } } }`).join("\n")}`);

const operations = (ids: string[]): string =>
  paths("3.1.0", ids.map((id, i) => `/a${i}:\n  post: { operationId: ${JSON.stringify(id)}, requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }, responses: { 200: { description: x, content: { application/json: { schema: { type: object, properties: { b: { type: string } } } } } }, 400: { description: x } } }`).join("\n"));

const builtIns = "Record Array ReadonlyArray Promise Date Partial Required Readonly Pick Omit Exclude Extract Object Function String Number Boolean Symbol Error Map Set Blob File FormData Response Request Headers URL ReadableStream AsyncIterable Iterator Uint8Array Awaited NonNullable Parameters ReturnType globalThis".split(" ");
const keywords = "undefined null any unknown never void object string number boolean symbol bigint default delete class enum interface type function async await yield let static implements package if in of is as satisfies infer keyof typeof unique readonly declare module namespace require import export this super true false NaN Infinity arguments eval constructor prototype __proto__ toString hasOwnProperty then".split(" ");
const runtime = "Api Operation Call Pages CallOptions PagesOptions ClientOptions Credential BasicCredentials OAuth2Credential NoParameters Binary Csv Ndjson Decode WithDefaults api operations connect json T TOptions TCredentials createT PutParameters PutErrors PutBody".split(" ");

export const names: Case[] = [
  { name: "schemas-called-as-built-ins", document: named(builtIns) },
  { name: "schemas-called-as-keywords", document: named(keywords) },
  { name: "schemas-called-as-our-own-names", document: named(runtime) },
  { name: "schemas-differing-in-case", document: named(["user", "User", "USER", "uSER"]), want: ["export interface User2 ", "export interface User ", "export interface USER ", "export interface USER2 "] },
  { name: "schemas-with-signs", document: named(["a.b", "a-b", "a_b", "a b", "a/b", "a~b", "a$b", "a:b", "a<b>", "A.B", "a..b", "-", ".", "_", "$", "a%b", "a\"b", "a'b", "a`b", "a\\b", "a[]", "{a}", "a,b", "a=b", "a;b", "a#b", "a?b", "a&b", "a@b", "a(b)"]) },
  { name: "schemas-with-digits-first", document: named(["1", "01", "1a", "404", "2fa", "3d.model", "1-2"]) },
  { name: "schemas-in-other-scripts", document: named(["größe", "日本語", "название", "اسم", "नाम", "ℵ", "𝒳", "ﬀ", "😀", "😀😀", "👩‍👩‍👧", "é", "e\u0301", "Å", "\u212b", "A\u030a", "²", "a\u200db", "İ", "ı", "ß", "ẞ", "ΐ"]) },
  { name: "schemas-without-letters", document: named(["", " ", "-", "--", "*", "!", "\u00a0", "\t"]) },
  { name: "schemas-numbered-like-ours", document: named(["pet", "Pet", "Pet2", "pet2", "Pet3", "pet3"]) },
  { name: "schemas-called-as-views", document: schemas("3.1.0", "A: { properties: { id: { readOnly: true, type: string }, b: { $ref: '#/components/schemas/AInput' } } }\nAInput: { properties: { id: { type: string } } }\nAForm: { type: string }") },

  { name: "operations-called-as-keywords", document: operations([...keywords, ...builtIns]), warnings: ["operation-then"] },
  { name: "operations-called-as-our-own-names", document: operations([...runtime, "pages", "result", "response", "catch", "finally", "T2", "schemas", "multipart", "form", "apiKey"]) },
  { name: "operations-differing-in-case", document: operations(["getPet", "getpet", "GetPet", "GETPET"]), want: ["getPet(params", "getpet(params", "GetPet(params", "GETPET(params"] },
  { name: "operations-by-sentences", document: operations(["Get a pet", "get-a-pet", "get.a.pet", "get/a/pet", "pets/get", "1st", "😀", "-", " ", "größe", "e\u0301", "é"]), warnings: Array.from({ length: 6 }, () => "operation-id-twice") },
  { name: "operations-with-one-id", document: paths("3.1.0", `/a:\n  get: { operationId: get, ${done} }\n  put: { operationId: get, ${done} }\n/b:\n  get: { operationId: get, ${done} }\n  put: { operationId: get2, ${done} }`), want: ["get(params", "get2(params", "get3(params", "get4(params"], warnings: ["operation-id-twice", "operation-id-twice"] },
  {
    name: "operations-without-id",
    document: paths("3.0.3", ["/", "/pets", "/pets/", "/pets/{petId}", "/pets/{pet_id}/toys/{toy-id}", "/pets/{a}.{b}", "/pets/{a}-{b}", "/Pets", "/pets:search", "/pets/mine()", "/v1.2/größe", "/😀", "/pets?kind=dog", "/getPets", "/pets/*", "/2fa"].map((path) => `${JSON.stringify(path)}:\n  get: { ${done} }\n  post: { operationId: "", ${done} }`).join("\n")),
    want: ["getPets(", "getPetsByPetId(", "getPetsByPetIdToysByToyId(", "postPets("],
    warnings: [...Array.from({ length: 14 }, () => "parameter-undeclared"), "path-query"],
  },
  { name: "operations-called-as-schemas", document: paths("3.1.0", `/a:\n  get: { operationId: Pet, responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }\n  put: { operationId: Pet2, ${done} }\n  post: { operationId: Pet_, ${done} }`, "components: { schemas: { Pet: { type: object, properties: { a: {} } }, PetResponse: { type: string }, Pet2: { type: string }, Pet_: { type: string } } }") },

  {
    name: "properties-of-any-name",
    document: schemas("3.1.0", `A:
  type: object
  required: [constructor, __proto__, then, "", a-b]
  properties: { ${["constructor", "__proto__", "toString", "then", "valueOf", "hasOwnProperty", "prototype", "", "a-b", "a.b", "1", "1a", "-1", "1.5", "@id", "$ref2", "#", "é", "e\u0301", "😀", "class", "default", "new", "get", "set", "readonly", "static", "[key: string]", "*/", "\"", "'", "`${x}`", "\\", "\u2028"].map((name) => `${JSON.stringify(name)}: { type: string }`).join(", ")} }`),
    want: ['"__proto__": string', "constructor: string"].slice(1),
    program: `import type { A } from "./schemas.ts";\nexport const read = (a: A): string => a.constructor + a.then + a[""] + a["a-b"] + (a.toString ?? "");\n`,
  },
  { name: "parameters-of-any-name", document: paths("3.1.0", `/a:\n  get: { operationId: get, parameters: [${["constructor", "__proto__", "then", "body", "class", "filter[]", "filter[a]", "page[size]", "$top", "@id", "a.b", "1", "1a", "X-Y", "é", "😀", "default", "a b", "*/", "\"", ""].map((name) => `{ name: ${JSON.stringify(name)}, in: query, schema: { type: string } }`).join(", ")}], ${done} }`), warnings: Array.from({ length: 4 }, () => "parameter-collision") },
  { name: "decoded-and-encoded-members-of-any-name", document: paths("3.1.0", `/a:\n  post: { operationId: post, requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { constructor: { type: string }, __proto__: { type: string }, toString: { type: array, items: { type: string } } } }, encoding: { constructor: { contentType: text/plain, allowReserved: true }, __proto__: { explode: true }, toString: { style: form, explode: true } } } } }, responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } }`, "components: { schemas: { A: { type: object, properties: { constructor: { type: string, x-decode: integer }, __proto__: { type: string, x-decode: boolean }, valueOf: { type: object, properties: { toString: { type: string, x-decode: integer } } }, hasOwnProperty: { $ref: '#/components/schemas/A' } } } } }"), differs: { A: because.decode } },
  { name: "a-title-of-no-letters", document: 'openapi: 3.1.0\ninfo: { title: "", version: "" }\npaths: {}\ncomponents: { schemas: { A: { type: string } } }\n' },
  { name: "security-schemes-of-any-name", document: paths("3.1.0", `/a:\n  get: { operationId: get, security: [{ "my key": [] }, { __proto__: [] }, { constructor: [] }, { "é": [] }], ${done} }`, 'components: { securitySchemes: { "my key": { type: apiKey, in: header, name: X }, __proto__: { type: http, scheme: basic }, constructor: { type: http, scheme: bearer }, "é": { type: http, scheme: bearer } } }') },
];
