/** One document that holds text in every position where a document may hold any. */

/** The text of a position, by its name. */
export type Place = (position: string) => string;

/** @param place is asked for each position once; what it answers stands there, in some with what makes it unique or legal before it */
export function document(place: Place) {
  const text = (position: string): string => place(position);
  const named = <T>(position: string, value: T): Record<string, T> => Object.fromEntries([[text(position), value]]);
  const pointer = (name: string): string => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
  // A reference is percent-encoded, which lone surrogates cannot be.
  const whole = (name: string): string => new TextDecoder().decode(new TextEncoder().encode(name));
  const schemaName = whole(`S${text("schema name")}`);
  const schema = { $ref: `#/components/schemas/${pointer(schemaName)}` };
  const pathParameter = text("path parameter name").replaceAll(/[{}/]/g, "");
  const scheme = text("security scheme name");
  const section = whole(text("section name"));
  // What names another part of the document is the same text in both places.
  const [position, property, formProperty] = [`at${text("position name")}`, `m${text("property name")}`, `f${text("form property")}`];
  const json = (of: object) => ({ "application/json": { schema: of } });
  return {
    openapi: "3.2.0",
    info: { title: text("info.title"), version: text("info.version"), description: text("info.description"), summary: text("info.summary"), termsOfService: text("info.termsOfService"), contact: { name: text("contact.name"), url: text("contact.url"), email: text("contact.email") }, license: { name: text("license.name"), identifier: text("license.identifier"), url: text("license.url") }, "x-logo": { url: text("x-logo.url"), altText: text("x-logo.altText") } },
    jsonSchemaDialect: text("jsonSchemaDialect"),
    $self: text("$self"),
    [`x-${text("root extension key")}`]: text("root extension value"),
    externalDocs: { url: text("externalDocs.url"), description: text("externalDocs.description") },
    servers: [{ url: `https://x.example/${text("server.url")}`, name: text("server.name"), description: text("server.description"), variables: named("server variable name", { default: text("server variable default"), enum: [text("server variable enum"), "b"], description: text("server variable description") }) }, { url: text("second server.url"), description: text("second server.description") }],
    tags: [{ name: text("tag.name"), summary: text("tag.summary"), description: text("tag.description"), kind: text("tag.kind"), externalDocs: { url: text("tag docs url") } }],
    "x-tagGroups": [{ name: text("tag group"), tags: [text("tag group tag")] }],
    security: [{ [`K${scheme}`]: [text("scope")], [`O${scheme}`]: [text("oauth scope")] }],
    paths: {
      [`/p/${text("path").replaceAll(/[{}]/g, "")}/{${pathParameter}}`]: {
        summary: text("path item summary"),
        description: text("path item description"),
        servers: [{ url: `https://p.example/${text("path server url")}`, description: text("path server description") }],
        parameters: [{ name: pathParameter, in: "path", required: true, description: text("path parameter description"), schema: { type: "string" } }],
        post: {
          operationId: `op${text("operationId")}`, summary: text("operation.summary"), description: text("operation.description"), tags: [text("operation.tag")], deprecated: true,
          externalDocs: { url: text("operation docs url"), description: text("operation docs description") },
          "x-idempotency-key": text("x-idempotency-key"), "x-codeSamples": [{ lang: text("sample lang"), label: text("sample label"), source: text("sample source") }], "x-evidence": [text("x-evidence")], "x-assumed": text("x-assumed"),
          parameters: [
            { name: `q${text("query name")}`, in: "query", description: text("parameter.description"), example: text("parameter.example"), schema: { type: "string", enum: [text("parameter enum"), "b"], default: text("parameter default"), pattern: text("parameter pattern"), format: text("parameter format"), title: text("parameter title") } },
            { name: `h${text("header name")}`, in: "header", description: text("header parameter description"), schema: { type: "string" } },
            { name: `c${text("cookie name")}`, in: "cookie", deprecated: true, schema: { type: "integer" } },
            { name: `j${text("content parameter name")}`, in: "query", content: named("parameter media type", { schema: { type: "object", properties: named("content property", { type: "string" }) } }) },
            { name: `e${text("examples name")}`, in: "query", examples: named("example name", { summary: text("example.summary"), description: text("example.description"), value: text("example.value"), externalValue: text("example.externalValue") }), schema: { const: text("parameter const") } },
            { name: "renamed", in: "query", "x-parameter-name": text("x-parameter-name"), "x-client-parameter": true, schema: { type: "string", description: text("client parameter description") } },
          ],
          requestBody: {
            description: text("body.description"),
            content: {
              [`application/${text("body media type")}`]: { schema: { type: "string" }, example: text("body example") },
              "multipart/form-data": { schema: { type: "object", properties: { [formProperty]: { type: "string" }, file: { type: "string", format: "binary" } } }, encoding: { [formProperty]: { contentType: text("encoding content type"), headers: named("encoding header", { schema: { type: "string" } }) } } },
            },
          },
          responses: {
            200: { summary: text("response.summary"), description: text("response.description"), headers: named("response header name", { description: text("response header description"), example: text("response header example"), schema: { enum: [text("response header enum")] } }), "x-failure": { pointer: `/${text("x-failure pointer").replaceAll("~", "~0")}`, equals: text("x-failure equals") }, content: json({ type: "object", properties: { [`r${text("inline property")}`]: { enum: [text("inline enum"), "b"], description: text("inline description") } } }), links: named("link name", { operationId: text("link operationId"), description: text("link description"), parameters: named("link parameter", text("link value")) }) },
            404: { description: text("error description"), content: { [`x/${text("error media type")}`]: { schema } } },
            "5XX": { description: text("range description"), content: json(schema) },
          },
          callbacks: named("callback name", { [`{$request.body#/${text("callback expression")}}`]: { post: { summary: text("callback summary"), requestBody: { content: json({ type: "object", properties: named("callback property", { type: "string", description: text("callback property description") }) }) }, responses: { 200: { description: text("callback response") } } } } }),
        },
        additionalOperations: { [`QUERY${text("method name")}`]: { operationId: "additional", summary: text("additional summary"), responses: { 204: { description: "gone" } } } },
      },
      "/pages": {
        get: {
          operationId: "pages",
          parameters: [{ name: position, in: "query", schema: { type: "integer" } }],
          "x-pagination": { style: "offset", request: { position }, response: { items: "/items" }, first: 0, stop: ["empty-page"] },
          responses: { 200: { description: "Pages", content: json({ type: "object", properties: { items: { type: "array", items: schema } } }) } },
        },
      },
      "/named": { get: { summary: text("nameless summary"), responses: { 200: { description: "ok", content: { "application/x-ndjson": { itemSchema: schema } } } } } },
    },
    webhooks: named("webhook name", { post: { operationId: text("webhook operationId"), summary: text("webhook summary"), description: text("webhook description"), requestBody: { content: json({ type: "object", properties: named("webhook property", { enum: [text("webhook enum")] }) }) }, responses: { 200: { description: text("webhook response") } } } }),
    components: {
      securitySchemes: {
        [`K${scheme}`]: { type: "apiKey", in: "header", name: text("apiKey.name"), "x-value-prefix": text("x-value-prefix"), description: text("scheme.description") },
        [`O${scheme}`]: { type: "oauth2", description: text("oauth description"), flows: { clientCredentials: { tokenUrl: text("tokenUrl"), refreshUrl: text("refreshUrl"), scopes: named("oauth scope name", text("scope description")) } }, "x-client-authentication": { method: "private_key_jwt", audience: text("audience"), scope: text("client scope"), algorithms: [text("algorithm")] } },
        [`B${scheme}`]: { type: "http", scheme: "bearer", bearerFormat: text("bearerFormat"), description: text("bearer description") },
        unknown: { type: text("scheme type"), openIdConnectUrl: text("openIdConnectUrl") },
      },
      schemas: {
        [schemaName]: {
          title: text("schema.title"), description: text("schema.description"), format: text("schema.format"), default: named("default key", text("schema.default")), example: text("schema.example"), $comment: text("$comment"), $id: text("$id"), $anchor: text("$anchor"),
          type: "object", required: [property], externalDocs: { url: text("schema docs url") }, xml: { name: text("xml name"), prefix: text("xml prefix"), namespace: text("xml namespace") },
          properties: {
            [property]: { description: text("property.description"), const: text("const"), default: text("property default"), deprecated: true, title: text("property title") },
            [`d${text("decoded property")}`]: { type: "string", "x-decode": "integer", description: text("decoded description") },
            list: { enum: [text("enum value"), 1, null, { [`k${text("enum object key")}`]: text("enum object value") }], "x-enumDescriptions": named("enum description key", text("enum description")), "x-enum-varnames": [text("enum varname")] },
            several: { type: "array", items: { enum: [text("item enum"), "b"], pattern: text("item pattern") }, examples: [text("schema examples")] },
            nested: { type: "object", properties: named("nested property", { type: "string", format: text("nested format"), description: text("nested description") }) },
          },
          patternProperties: named("patternProperties key", { type: "string" }),
          dependentRequired: named("dependentRequired key", [text("dependentRequired value")]),
          [`x-${text("schema extension key")}`]: text("schema extension value"),
        },
        Either: { oneOf: [schema, { $ref: "#/components/schemas/Other" }], discriminator: { propertyName: text("discriminator.propertyName"), mapping: { [text("mapping key")]: "#/components/schemas/Other", ["z" + text("mapping key with a hostile target")]: text("mapping value") } } },
        Other: { type: "object", description: text("other description"), properties: { kind: { type: "string" } } },
        ...named("words schema name", { type: "string", description: text("words description"), enum: [text("words enum"), "b"] }),
      },
      responses: { [`R${section}`]: { description: text("component response"), content: json(schema) } },
      parameters: { [`P${section}`]: { name: text("component parameter name"), in: "query", description: text("component parameter description"), schema: { type: "string" } } },
      requestBodies: { [`B${section}`]: { description: text("component body description"), content: json(schema) } },
      headers: { [`H${section}`]: { description: text("component header description"), schema: { type: "string" } } },
      examples: { [`E${section}`]: { summary: text("component example summary"), value: text("component example value") } },
      links: { [`L${section}`]: { operationId: text("component link operationId") } },
      callbacks: { [`C${section}`]: { [text("component callback expression")]: { post: { responses: { 200: { description: text("component callback response") } } } } } },
      pathItems: { [`I${section}`]: { get: { operationId: "item", summary: text("component path item summary"), responses: { 200: { description: "ok" } } } } },
      mediaTypes: { [`M${section}`]: { schema } },
    },
  };
}
