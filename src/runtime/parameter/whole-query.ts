import { form } from "../body/form.ts";
import type { Style } from "./style.ts";

/** A whole query (`in: querystring` of OpenAPI 3.2), written as the body of a form is. */
export const formQuery: Style = (_name, value) => form.serialize(value, "", { serialize: form }).content as string;

/** The same as one JSON text. */
export const jsonQuery: Style = (_name, value, _explode, encode) => encode(JSON.stringify(value));
