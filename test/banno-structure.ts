export type Mapping<T = unknown> = Record<string, T>;
type Reference = { $ref: string };
type Schema = { $ref?: string; type?: string; items?: Schema; required?: string[]; properties?: Mapping<Schema> };
type Content = Mapping<{ schema: Schema }>;
type Parameter = { name: string; in: string; required: boolean; schema: Schema };
type Body = { required: boolean; content: Content };
type Response = { description: string; headers?: Mapping; content?: Content };
type Security = Mapping<string[]>[];
type Operation = { description: string; tags: string[]; security?: Security; parameters?: (Parameter | Reference)[]; requestBody?: Body | Reference; responses: Mapping<Response | Reference> };
type PathItem = Mapping<Operation> & { parameters: (Parameter | Reference)[] };
type Scheme = { type: string; flows: Mapping<{ tokenUrl: string; scopes: Mapping }> };
export type Spec = {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  tags: { name: string }[];
  security: Security;
  paths: Mapping<PathItem>;
  components: { securitySchemes: Mapping<Scheme>; schemas: Mapping<Schema> };
};

/** What a description says of structure: names, types, requirements and statuses, without words. */
export function structureOf(spec: Spec): Mapping {
  const { openapi, info, servers, tags, security, paths, components } = spec;
  return {
    document: { openapi, title: info.title, version: info.version, servers: servers.map(({ url }) => url), tags: tags.map(({ name }) => name), security: schemes(security) },
    securitySchemes: mapped(components.securitySchemes, ({ type, flows }) => {
      const [[flow, { tokenUrl, scopes }]] = Object.entries(flows) as [[string, Scheme["flows"][string]]];
      return { type, flow, tokenUrl, scopes: Object.keys(scopes) };
    }),
    operations: Object.fromEntries(
      Object.entries(paths).flatMap(([path, { parameters, ...methods }]) =>
        Object.entries(methods as Mapping<Operation>).map(([method, operation]) => [
          `${method.toUpperCase()} ${path}`,
          operationStructure(spec, { security, ...operation, parameters: [...parameters, ...(operation.parameters ?? [])] }),
        ]),
      ),
    ),
    schemas: mapped(components.schemas, ({ type, required = [], properties = {} }) => ({ type, required: [...required].sort(), properties: mapped(properties, schemaStructure) })),
  };
}

function operationStructure(spec: Spec, { tags, security = [], parameters = [], requestBody, responses }: Operation): Mapping {
  const body = requestBody && resolved(spec, requestBody);
  const parameterStructure = ({ name, in: location, required, schema }: Parameter) => [name, { in: location, required, ...(schemaStructure(schema) as Mapping) }] as const;
  return {
    tags,
    security: schemes(security),
    parameters: Object.fromEntries(parameters.map((parameter) => parameterStructure(resolved(spec, parameter)))),
    ...(body && { requestBody: { required: body.required, content: contentStructure(body.content) } }),
    responses: mapped(responses, (response) => {
      const { headers, content = {} } = resolved(spec, response);
      return { ...contentStructure(content), ...(headers && { headers: Object.keys(headers) }) };
    }),
  };
}

/** The name of a schema, else all of it but words and extensions. */
function schemaStructure({ $ref, ...schema }: Schema): unknown {
  if ($ref) return $ref.split("/").at(-1);
  const kept = Object.entries(schema).filter(([key]) => key !== "description" && !key.startsWith("x-"));
  return { ...Object.fromEntries(kept), ...(schema.items && { items: schemaStructure(schema.items) }) };
}

function contentStructure(content: Content): Mapping {
  return mapped(content, ({ schema }) => schemaStructure(schema));
}

function schemes(security: Security): string[] {
  return security.flatMap((requirement) => Object.keys(requirement));
}

export function mapped<T, R>(mapping: Mapping<T>, change: (value: T) => R): Mapping<R> {
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, change(value)]));
}

/** The node, or what it refers to within the description. */
export function resolved<T extends object>(spec: Spec, node: T | Reference): T {
  if (!("$ref" in node)) return node;
  return node.$ref.split("/").slice(1).reduce<unknown>((parent, key) => (parent as Mapping)[key], spec) as T;
}
