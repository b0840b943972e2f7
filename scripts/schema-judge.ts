import { Ajv, type ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Judge } from "../src/evidence/examples.ts";
import { type Json, type JsonObject, stringOf } from "../src/generator/json.ts";
import { formatPointer, parsePointer } from "../src/generator/pointer.ts";

/** Judges by the dialect of the document: JSON Schema 2020-12, or what OpenAPI 3.0 has instead. */
export function schemaJudge(document: JsonObject): Judge {
  const options = { strict: false, allErrors: true, validateSchema: false, logger: false } as const;
  const ajv = stringOf(document, "openapi")?.startsWith("3.0.") ? new Ajv(options) : new Ajv2020(options);
  formats.default(ajv);
  ajv.addSchema(document, "document");
  return (schema, value) => {
    const $ref = `document#${formatPointer(schema).split("/").map(encodeURIComponent).join("/")}`;
    const messages = new Map<string, Set<string>>();
    for (const error of errorsOf(ajv, $ref, value)) messages.set(error.instancePath, (messages.get(error.instancePath) ?? new Set()).add(describe(error)));
    return [...messages].map(([pointer, found]) => ({ tokens: parsePointer(pointer) ?? [], message: [...found].join(", ") }));
  };
}

function errorsOf(ajv: Ajv, $ref: string, value: Json): Pick<ErrorObject, "instancePath" | "message" | "params">[] {
  try {
    const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref });
    void validate(value);
    return validate.errors ?? [];
  } catch (error) {
    return [{ instancePath: "", params: {}, message: `cannot be judged, since its schema cannot be read: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

function describe({ message = "is not valid", params }: Pick<ErrorObject, "message" | "params">): string {
  const { allowedValues, additionalProperty } = params as { allowedValues?: unknown[]; additionalProperty?: string };
  return `${message}${allowedValues ? ` (${allowedValues.join(", ")})` : ""}${additionalProperty === undefined ? "" : ` (${additionalProperty})`}`;
}
