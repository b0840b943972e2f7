import { Ajv, type Options } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { readBody } from "./request-body.ts";
import type { Exchange } from "./recording.ts";
import { type Found, type Place, Specification } from "./specification.ts";

const mediaTypeOf = (contentType: string | null | undefined) => (contentType ?? "").split(";")[0]!.trim();

/**
 * Holds exchanges to `specs/<api>.yaml`. Neither our generator nor our runtime takes part: schemas are judged by Ajv,
 * by JSON Schema 2020-12 for OpenAPI 3.1 and with `nullable` for 3.0.
 */
export function conformity(api: string) {
  const specification = new Specification(api);
  const is30 = specification.text(specification.root, "openapi")!.startsWith("3.0");
  const judge = (options: Options) => {
    const ajv = is30 ? new Ajv({ strict: false, ...options }) : new Ajv2020({ strict: false, ...options });
    formats.default(ajv);
    ajv.addSchema(specification.document, "document");
    // Ajv changes what is within an object, so a value that it takes for another type needs one around it.
    const compile = (pointer: string) => ajv.compile({ type: "object", properties: { value: { $ref: `document${pointer}` } } });
    const compiled = new Map<string, ReturnType<typeof compile>>();
    return (schema: Place | undefined, value: unknown, what: string): string[] => {
      if (!schema) return [`${what} has no schema`];
      const validate = compiled.get(schema.pointer) ?? compile(schema.pointer);
      compiled.set(schema.pointer, validate);
      return validate({ value }) ? [] : [`${what} ${ajv.errorsText(validate.errors, { dataVar: "" })}`];
    };
  };
  const judgeJson = judge({});
  // Parameters and forms are text, which is taken for what the schema wants.
  const judgeText = judge({ coerceTypes: true });

  const parameterFaults = (found: Found, { query, headers }: Exchange["request"]): string[] => {
    const declared = specification.parameters(found).map((place) => ({ place, name: specification.text(place, "name")!, in: specification.text(place, "in") }));
    const known = declared.filter((parameter) => parameter.in === "query").map(({ name }) => name);
    const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name)).map((name) => `query parameter ${name} is not declared`);
    const wrong = declared.flatMap(({ place, name, in: where }) => {
      const [first, ...more] = where === "path" ? [found.values[name]!] : where === "query" ? query.getAll(name) : [headers[name.toLowerCase()]].filter((value) => value !== undefined);
      if (first === undefined) return specification.flag(place, "required") ? [`${name} is missing`] : [];
      const schema = specification.at(place, "schema");
      const isList = specification.text(schema, "type") === "array";
      if (!isList && more.length > 0) return [`${name} is there more than once`];
      const separate = isList && specification.flag(place, "explode") === false ? first.split(",") : [first, ...more];
      return judgeText(schema, isList ? separate : first, name);
    });
    return [...unknown, ...wrong];
  };

  const securityFaults = ({ operation }: Found, { headers }: Exchange["request"]): string[] => {
    const requirements = specification.members(specification.at(operation, "security") ?? specification.at(specification.root, "security"));
    const isThere = (name: string) => {
      const scheme = specification.at(specification.root, "components", "securitySchemes", name);
      if (specification.text(scheme, "type") !== "apiKey") return /^(Basic|Bearer) \S+$/.test(headers["authorization"] ?? "");
      const value = headers[specification.text(scheme, "name")!.toLowerCase()];
      return value !== undefined && value.startsWith(specification.text(scheme, "x-value-prefix") ?? "");
    };
    return requirements.some(([, requirement]) => Object.keys(requirement.value as object).every(isThere)) ? [] : ["no security requirement is met"];
  };

  const requestBodyFaults = async ({ operation }: Found, { headers, bytes }: Exchange["request"]): Promise<string[]> => {
    const declared = specification.at(operation, "requestBody");
    const mediaType = mediaTypeOf(headers["content-type"]);
    if (!declared) return bytes.byteLength > 0 || mediaType ? ["there is a request body, and none is declared"] : [];
    if (!mediaType) return specification.flag(declared, "required") ? ["the request body is missing"] : [];
    const content = specification.at(declared, "content", mediaType);
    if (!content) return [`the request body is ${mediaType}, which is not declared`];
    const { value, isText } = await readBody(bytes, headers["content-type"]!);
    return (isText ? judgeText : judgeJson)(specification.at(content, "schema"), value, "the request body");
  };

  const responseFaults = ({ operation }: Found, { status, contentType, body }: Exchange["response"]): string[] => {
    const responses = specification.at(operation, "responses");
    const others = status >= 300 ? [`${String(status)[0]}XX`, "default"] : [];
    const response = [String(status), ...others].map((key) => specification.at(responses, key)).find(Boolean);
    if (!response) return [`status ${status} is not declared`];
    const contents = specification.at(response, "content");
    // No line is a list without items.
    const mayBeEmpty = !contents || specification.flag(response, "x-body-optional") || specification.at(contents, "application/x-ndjson");
    if (body === "") return mayBeEmpty ? [] : ["the response body is missing"];
    const mediaType = mediaTypeOf(contentType);
    const content = specification.at(contents, mediaType);
    if (!content) return [`the response body is ${mediaType}, which is not declared`];
    const schema = specification.at(content, "schema");
    if (mediaType.endsWith("json") && mediaType !== "application/x-ndjson") return judgeJson(schema, JSON.parse(body), "the response body");
    const item = specification.at(content, "x-oai-itemSchema");
    const lines = item ? body.split("\n").filter(Boolean) : [];
    return [...judgeJson(schema, body, "the response body"), ...lines.flatMap((line, index) => judgeJson(item, JSON.parse(line), `line ${index + 1}`))];
  };

  return {
    /** The operation of a request, by its id. */
    operationOf: ({ method, path }: Exchange["request"]) => specification.text(specification.find(method, path)?.operation, "operationId"),

    /** What of an exchange is not as specified; nothing if all is. */
    faultsOf: async ({ request, response }: Exchange): Promise<string[]> => {
      const found = specification.find(request.method, request.path);
      if (!found) return [`${request.method} ${request.path} is no operation`];
      return [...parameterFaults(found, request), ...securityFaults(found, request), ...(await requestBodyFaults(found, request)), ...responseFaults(found, response)];
    },
  };
}
