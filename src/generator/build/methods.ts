/** The members of a path item that are operations. @see https://spec.openapis.org/oas/v3.2.0.html#path-item-object */
export const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);
