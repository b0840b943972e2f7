import type { Api, BodySerializer, Operation, Parameter } from "../model.ts";
import { exampleOf, hasBytes } from "./sample-value.ts";

/** What a sample sends: the same in every language. */
export type SampleInput = {
  parameters: { parameter: Parameter; value: unknown }[];
  body?: { mediaType: string; serialize: BodySerializer; value: unknown };
};

/**
 * What is required, and what the document gives an example of; not the position of a list, which is the pager's.
 * @param bodyExample The documented example of the request body's first media type.
 */
export function sampleInput(api: Api, operation: Operation, bodyExample: unknown): SampleInput {
  const parameters = operation.parameters
    .filter((parameter) => parameter.required || (parameter.documentation.example !== undefined && !isPaging(operation, parameter)))
    .map((parameter) => ({ parameter, value: exampleOf(parameter.type, api.declarations, parameter.documentation) }));
  const content = operation.body?.content[0];
  if (!operation.body || !content || !(operation.body.required || bodyExample !== undefined)) return { parameters };
  const made = exampleOf(operation.body.type, api.declarations);
  const isUsable = bodyExample !== undefined && typeof bodyExample === typeof made && !hasBytes(made);
  return { parameters, body: { mediaType: content.mediaType, serialize: content.serialize, value: isUsable ? bodyExample : made } };
}

const isPaging = ({ pagination }: Operation, { name }: Parameter): boolean => name === pagination?.position || name === pagination?.size;
