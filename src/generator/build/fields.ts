/** Fields that OpenAPI does not have: what they say is not read, which mostly is a typing error or a habit from Swagger 2. */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, own, stringOf } from "../json.ts";
import { nearest } from "../nearest.ts";

const words = (text: string): Set<string> => new Set(text.split(" "));
/** Those of OpenAPI 3.0 to 3.2. */
const fields = {
  "an OpenAPI document": words("openapi $self info jsonSchemaDialect servers paths webhooks components security tags externalDocs"),
  "a path item": words("$ref summary description get put post delete options head patch trace query additionalOperations servers parameters"),
  "an operation": words("tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers"),
  "a parameter": words("name in description required deprecated allowEmptyValue style explode allowReserved schema example examples content"),
  "a request body": words("description content required"),
  "a response": words("summary description headers content links"),
} as const;
type Fields = keyof typeof fields;

const inContent = "Put it into `content`, under a media type, as in: content: { application/json: { schema: … } }.";
const inSchema = "Put it into `schema`.";
/** Where OpenAPI 3 has what earlier versions had here. */
const moved: Partial<Record<Fields, Record<string, string>>> = {
  "an OpenAPI document": { definitions: "Put it into components, as `schemas`.", schemas: "Put it into components.", securityDefinitions: "Put it into components, as `securitySchemes`.", host: "Write `servers`, with a url.", basePath: "Write `servers`, with a url.", schemes: "Write `servers`, with a url." },
  "an operation": { consumes: "Name the media types under `content` of the requestBody.", produces: "Name the media types under `content` of each response." },
  "a parameter": { type: inSchema, format: inSchema, items: inSchema, enum: inSchema, default: inSchema, collectionFormat: "Use `style` and `explode`." },
  "a request body": { schema: inContent },
  "a response": { schema: inContent },
};

/** Who has more in one place means something else by it. */
const mostOfOne = 10;

export function warnOfFields(document: Document, kind: Fields, node: JsonObject): void {
  const known = fields[kind];
  let told = 0;
  for (const key in node) {
    if (known.has(key) || key.startsWith("x-")) continue;
    if (told++ === mostOfOne) return;
    const near = nearest(key.toLowerCase(), [...known]);
    document.warn({ code: "unknown-field", node, key, message: `${JSON.stringify(key)} is no field of ${kind}, and is not read`, advice: key.includes("/") ? "Put it under `content`." : stringOf(moved[kind] ?? {}, key) ?? (near === undefined ? "Remove it, or begin its name with x-." : `Did you mean ${near}?`) });
  }
}

/** An object says in a list which properties it requires. Drafts before the fourth marked the property, and many still do. */
export function warnOfRequired(document: Document, name: string, property: Json): void {
  if (isObject(property) && property["required"] === true) document.warn({ code: "required-property", node: property, key: "required", message: `\`required\` is a list beside \`properties\`, not a mark of one; the client takes ${JSON.stringify(name)} as optional`, advice: `Write required: [${name}] beside \`properties\`.` });
}

/** Those of an operation, of its request body and of its responses; and whether what these have under `content` are media types. */
export function warnOfOperationFields(document: Document, operation: JsonObject): void {
  warnOfFields(document, "an operation", operation);
  const within = (kind: Fields, value: Json | undefined) => {
    const part = document.resolve(value);
    if (!isObject(part)) return;
    warnOfFields(document, kind, part);
    const content = own(part, "content");
    for (const name in isObject(content) ? content : {}) {
      if (!name.includes("/") && !name.startsWith("x-") && name !== "$ref") document.warn({ code: "media-type", node: content as JsonObject, key: name, message: `${JSON.stringify(name)} is no media type; the client takes it as bytes`, advice: "Write a type and a subtype, such as application/json, and `schema` below." });
    }
  };
  within("a request body", own(operation, "requestBody"));
  for (const [status, response] of entriesOf(operation, "responses")) if (!status.startsWith("x-")) within("a response", response);
}
