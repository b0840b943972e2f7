import { describe, expect, test } from "vitest";
import { apiOf, diagnostics, findings, generated } from "../../../test/inline.ts";

const responses = "responses: { 204: { description: x } }";
const operationsOf = async (paths: string, rest = "") => (await apiOf(`paths:\n${paths.replace(/^/gm, "  ")}\n${rest}`)).operations;

describe("operation ids", () => {
  test.each<[string, string, string[]]>([
    ["are the document's", `/a: { get: { operationId: listA, ${responses} }, post: { operationId: make_a, ${responses} } }`, ["listA", "make_a"]],
    ["become identifiers", `/a: { get: { operationId: pets/list all, ${responses} }, post: { operationId: 2nd, ${responses} } }`, ["petsListAll", "_2nd"]],
    ["are made of method and path where missing or empty", `/a/{id}/b-c: { get: { ${responses} }, post: { operationId: '', ${responses} } }`, ["getAByIdBC", "postAByIdBC"]],
    ["of the document go before made ones", `/a: { get: { ${responses} } }\n/b: { get: { operationId: getA, ${responses} } }`, ["getA2", "getA"]],
    ["get a number where there are two", `/a: { get: { operationId: a, ${responses} }, put: { operationId: a, ${responses} }, post: { operationId: A, ${responses} } }`, ["a", "a2", "A"]],
  ])("%s", async (_what, paths, want) => {
    expect((await operationsOf(paths)).map(({ id }) => id).sort()).toEqual([...want].sort());
  });

  test("that would make a promise of the client get another name, and a warning", async () => {
    const paths = `paths:\n  /a: { get: { operationId: then, ${responses} } }\n`;
    expect((await apiOf(paths)).operations).toMatchObject([{ id: "then_", constant: "then_" }]);
    expect(await findings(paths)).toEqual(["shop.yaml:4:16 operation-then"]);
  });

  test("that come twice are a warning at the second", async () => {
    expect(await findings(`paths:\n  /a: { get: { operationId: a, ${responses} } }\n  /b: { get: { operationId: a, ${responses} } }\n`)).toEqual(["shop.yaml:5:16 operation-id-twice"]);
  });

  test("that are no text are a warning that says the name", async () => {
    expect(await diagnostics(`paths:\n  /a: { get: { operationId: 5, ${responses} } }\n`)).toMatchObject([{ severity: "warning", code: "operation-id", line: 4, column: 16, message: "this operationId is not text; the client calls the operation getA" }]);
  });

  test.each([["delete", "delete_"], ["api", "api2"], ["operations", "operations2"], ["createShop", "createShop2"], ["await", "await_"], ["Pet", "Pet_"], ["Pages", "Pages"]])("%s is exported as %s and called as it is", async (id, want) => {
    const paths = `/a: { get: { operationId: ${id}, responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }`;
    const [operation] = await operationsOf(paths, "components: { schemas: { Pet: { type: string } } }");
    expect([operation?.id, operation?.constant]).toEqual([id, want]);
  });
});

test("types of two operations never share a name with each other or with a schema", async () => {
  const parameters = "parameters: [{ name: a, in: query }]";
  const operations = await operationsOf(`/a: { get: { operationId: list, ${parameters}, ${responses} }, put: { operationId: List, ${parameters}, ${responses} }, post: { operationId: make, ${parameters}, ${responses} } }`, "components: { schemas: { MakeParameters: { type: string } } }");
  expect(operations.map(({ parametersType }) => parametersType)).toEqual(["ListParameters", "ListParameters2", "MakeParameters2"]);
});

test("methods are those of OpenAPI, additional ones too, in document order", async () => {
  const operations = await operationsOf(`/a: { additionalOperations: { LINK: { ${responses} } }, trace: { ${responses} }, query: { ${responses} }, get: { ${responses} }, x-other: {}, parameters: [], summary: x }\nx-paths: { get: {} }`);
  expect(operations.map(({ method }) => method)).toEqual(["TRACE", "QUERY", "GET", "LINK"]);
});

test("a path item may stand in components", async () => {
  const operations = await operationsOf("/a: { $ref: '#/components/pathItems/A' }", `components: { pathItems: { A: { parameters: [{ name: q, in: query }], get: { operationId: a, ${responses} } } } }`);
  expect(operations.map(({ id, path, parameters }) => [id, path, parameters.length])).toEqual([["a", "/a", 1]]);
});

test("what is no path or operation is an error where it stands", async () => {
  expect(await findings(`paths:\n  a: { get: { ${responses} } }\n  /b: { get: text }\n  /c: { $ref: '#/nowhere' }\n`)).toEqual(["shop.yaml:4:3 path", "shop.yaml:5:9 operation", "shop.yaml:6:9 ref-not-found"]);
});

describe("the braces of a path", () => {
  test.each([
    ["/a/{b", "a { without its other half; its calls fail before they are sent"],
    ["/a/b}", "a } without its other half; the client sends it as it is written"],
    ["/a/{{b}}", "braces without a name; its calls fail before they are sent"],
    ["/a/{}", "braces without a name; its calls fail before they are sent"],
  ])("that no request can be made of are a warning: %s", async (path, problem) => {
    expect((await diagnostics(`paths:\n  '${path}': { get: { ${responses} } }\n`))[0]).toMatchObject({ severity: "warning", code: "path-braces", line: 4, column: 3, message: `this path has ${problem}` });
  });

  test("may be part of a segment, beside others", async () => {
    const parameters = "parameters: [{ name: b, in: path, required: true }, { name: c/d, in: path, required: true }]";
    expect(await findings(`paths:\n  '/a{b}.{c/d}': { get: { ${parameters}, ${responses} } }\n`)).toEqual([]);
  });
});

test("a path with a query is a warning", async () => {
  expect(await findings(`paths:\n  /a?b=c: { get: { ${responses} } }\n`)).toEqual(["shop.yaml:4:3 path-query"]);
});

test("a body that a GET needs is a warning, one that it may have is none", async () => {
  const get = (required: boolean) => `paths:\n  /a: { get: { requestBody: { required: ${required}, content: { text/plain: {} } }, ${responses} } }\n`;
  expect(await findings(get(true))).toEqual(["shop.yaml:4:16 body-of-get"]);
  expect(await findings(get(false))).toEqual([]);
});

test("a body without content is a warning", async () => {
  expect(await diagnostics(`paths:\n  /a: { post: { requestBody: { description: x }, ${responses} } }\n`)).toMatchObject([{ severity: "warning", code: "body-without-content", line: 4, message: "this request body has no `content`; the client sends none" }]);
  expect(await findings(`paths:\n  /a: { post: { requestBody: { content: {} }, ${responses} } }\n`)).toEqual([]);
});

describe("servers", () => {
  test("are the document's, with variables", async () => {
    const { servers } = await apiOf(`servers:\n  - { url: 'https://{a}.example/{b}', description: Live., variables: { a: { default: x, enum: [x, y] }, b: { default: 2, description: Of what. } } }\npaths: { /a: { get: { ${responses} } } }`);
    expect(servers).toEqual([{ url: "https://{a}.example/{b}", description: "Live.", variables: [{ name: "a", default: "x", enum: ["x", "y"] }, { name: "b", default: "2", description: "Of what." }] }]);
  });

  test.each([
    ["without a url are left out", "{ description: x }", [], "server-url"],
    ["that begin with a host are no URL", "{ url: api.example.com/v1 }", ["api.example.com/v1"], "server-url"],
    ["that are paths are legal", "{ url: /v1.2 }", ["/v1.2"], undefined],
    ["with a variable that is not declared lack it", "{ url: 'https://{host}.example' }", ["https://{host}.example"], "server-variable"],
    ["with a default that is none of the values have it", "{ url: 'https://{h}.example', variables: { h: { default: c, enum: [a, b] } } }", ["https://{h}.example", "h=c"], "server-variable"],
    ["with a value without default have none", "{ url: 'https://{h}.example', variables: { h: { enum: [a] } } }", ["https://{h}.example", "h="], "server-variable"],
  ])("%s", async (_what, server, want, code) => {
    const text = `servers: [${server}]\npaths: { /a: { get: { ${responses} } } }`;
    expect((await apiOf(text)).servers.flatMap(({ url, variables }) => [url, ...variables.map((variable) => `${variable.name}=${variable.default}`)])).toEqual(want);
    expect((await diagnostics(text)).map((found) => `${found.line} ${found.severity} ${found.code}`)).toEqual(code === undefined ? [] : [`3 warning ${code}`]);
  });

  test("of an operation go before those of its path", async () => {
    const operations = await operationsOf(`/a: { servers: [{ url: https://path.example }], get: { ${responses} }, put: { servers: [{ url: https://operation.example }], ${responses} } }\n/b: { get: { ${responses} } }`);
    expect(operations.map(({ servers }) => servers?.map(({ url }) => url))).toEqual([["https://path.example"], ["https://operation.example"], undefined]);
  });
});

test("a call without arguments is possible where nothing is required", async () => {
  const operations = await operationsOf(
    `/a: { get: { parameters: [{ name: q, in: query }], ${responses} }, put: { parameters: [{ name: q, in: query, required: true }], ${responses} }, post: { requestBody: { required: true, content: { text/plain: {} } }, ${responses} }, patch: { requestBody: { content: { text/plain: {} } }, ${responses} }, delete: { ${responses} } }`,
  );
  expect(Object.fromEntries(operations.map(({ method, needsParameters, parametersType }) => [method, [needsParameters, parametersType !== undefined]]))).toEqual({ GET: [false, true], PUT: [true, true], POST: [true, true], PATCH: [false, true], DELETE: [false, false] });
});

test("documentation and our extensions are told", async () => {
  const [operation] = await operationsOf(`/a: { get: { summary: S, description: D, deprecated: true, externalDocs: { url: https://d.example }, tags: [t], x-retry-safe: true, x-idempotency-key: Idempotency-Key, x-rate-limit: { requests: 5, seconds: 1 }, ${responses} } }`);
  expect(operation).toMatchObject({ documentation: { summary: "S", description: "D", deprecated: true, see: "https://d.example" }, tags: ["t"], retrySafe: true, idempotencyKey: "Idempotency-Key" });
});

test("a document of webhooks alone is a document", async () => {
  const { files } = await generated("webhooks: { pet: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }\ncomponents: { schemas: { Pet: { type: string } } }");
  expect(files.get("schemas.ts")).toContain("export type Pet = string;");
  expect(files.get("client.ts")).toContain("export const operations = {};");
});

test("a TRACE is told, since no fetch sends it", async () => {
  expect(await findings(`paths:\n  /a: { trace: { ${responses} } }\n`)).toEqual(["shop.yaml:4:9 trace"]);
});

describe("what operations share", () => {
  const sharing = "components:\n  parameters:\n    size: { name: limit, in: query, required: true, schema: { type: integer } }\n    position: { name: offset, in: query, schema: { type: integer } }\n  responses:\n    absent: { description: Gone, content: { application/json: { schema: { type: string } } } }\n    inPlace: { description: Gone, content: { application/json: { schema: { type: object, properties: { why: { type: string } } } } } }";
  const refer = (section: string, name: string): string => `{ $ref: '#/components/${section}/${name}' }`;

  test("is built once, but for what one of them makes of it", async () => {
    const parameters = `parameters: [${refer("parameters", "size")}, ${refer("parameters", "position")}]`;
    const pages = "x-pagination: { style: offset, request: { position: offset, size: limit }, response: { items: '' }, size: 50, stop: [empty-page] }";
    const list = "responses: { 200: { description: x, content: { application/json: { schema: { type: array, items: {} } } } } }";
    const operations = await operationsOf(`/a: { get: { ${pages}, ${parameters}, ${list} } }\n/b: { get: { ${parameters}, ${list} } }\n/c: { get: { ${parameters}, ${list} } }`, sharing);
    const sizes = operations.map(({ parameters }) => parameters.find(({ name }) => name === "limit"));
    expect(sizes.map((size) => size?.required)).toEqual([false, true, true]);
    expect(sizes[1]).toBe(sizes[2]);
  });

  test("has the status and the names of each", async () => {
    const operations = await operationsOf(
      `/a: { get: { responses: { 204: { description: x }, 404: ${refer("responses", "absent")}, 410: ${refer("responses", "absent")}, default: ${refer("responses", "inPlace")} } }, head: { responses: { 404: ${refer("responses", "absent")} } } }\n/b: { get: { responses: { 204: { description: x }, 404: ${refer("responses", "inPlace")} } }, put: { responses: { 204: { description: x }, 404: ${refer("responses", "inPlace")} } } }`,
      sharing,
    );
    expect(operations.map(({ method, path, responses }) => [method, path, ...responses.map(({ status, content, type }) => [status, content !== undefined, type.kind === "reference" ? type.name : type.kind])])).toEqual([
      ["GET", "/a", ["204", false, "keyword"], ["404", true, "keyword"], ["410", true, "keyword"], ["default", true, "GetAResponseDefault"]],
      ["HEAD", "/a", ["404", false, "keyword"]],
      ["GET", "/b", ["204", false, "keyword"], ["404", true, "GetBResponse404"]],
      ["PUT", "/b", ["204", false, "keyword"], ["404", true, "PutBResponse404"]],
    ]);
  });
});
