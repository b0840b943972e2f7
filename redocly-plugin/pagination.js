import { parametersOf } from "./parameters.js";
import { alternatives, follow } from "./schema.js";
import { vocabulary } from "./vocabulary.js";

/** What a stop rule needs to be told of the response. */
const needs = { "has-more-false": ["hasMore"], "no-next": ["next"], total: ["total", "totalPages"] };

/** `x-pagination` names parameters of its operation and places in its response. */
export const pagination = () => ({
  PathItem: {
    Operation: (operation, ctx, { PathItem }) => {
      const declared = operation["x-pagination"];
      // What does not fit its schema is the finding of another rule.
      if (!vocabulary.get("x-pagination").validate(declared)) return;
      const at = ctx.location.child(["x-pagination"]);
      const report = (path, message) => ctx.report({ message: `x-pagination: ${message}`, location: at.child(path) });
      checkRequest(declared, parametersOf(operation, ctx, PathItem), report);
      const schemas = responseSchemas(operation, ctx);
      checkResponse(declared, schemas, ctx, report);
      checkKey(declared, schemas, ctx, report);
      checkStop(declared, report);
    },
  },
});

const checkRequest = (declared, parameters, report) => {
  const names = parameters.map(({ node }) => node.name);
  for (const [role, name] of Object.entries(declared.request ?? {})) {
    if (names.includes(name)) continue;
    report(["request", role], `this operation has no parameter ${name}. It has: ${names.join(", ") || "none"}.`);
  }
};

const checkResponse = (declared, schemas, ctx, report) => {
  // The key is no place in the response, but in an item.
  const { key: _key, ...places } = declared.response ?? {};
  for (const [role, pointers] of Object.entries(places)) {
    for (const [index, pointer] of [pointers].flat().entries()) {
      const path = ["response", role, ...(Array.isArray(pointers) ? [index] : [])];
      // An item schema is for a body that is the list itself, line by line.
      if (pointer === "" && schemas.some(({ stream }) => stream)) continue;
      const found = schemas.flatMap(({ node, location }) => lookUp(pointer, node, location, ctx));
      if (found.length === 0) report(path, `no 2xx response schema has ${pointer}. Correct the pointer or the schema.`);
      else if (role === "items" && !found.some(isList)) report(path, `${pointer || "the body"} is no array. Point at the list of items.`);
    }
  }
};

/** Style keyset, and no other, has a key: where it is in an item. */
const checkKey = ({ style, response: { items, key } }, schemas, ctx, report) => {
  if (style === "keyset" && key === undefined) report(["response"], "keyset needs response.key. Add it, or choose another style.");
  if (key === undefined) return;
  if (style !== "keyset") return report(["response", "key"], `${style} has no key. Leave it out, or choose keyset.`);
  const found = [items].flat().flatMap((pointer) => schemas.flatMap((schema) => itemsAt(pointer, schema, ctx)));
  for (const [index, pointer] of [key].flat().entries()) {
    if (found.length === 0 || found.some(({ node, location }) => lookUp(pointer, node, location, ctx).length > 0)) continue;
    report(["response", "key", ...(Array.isArray(key) ? [index] : [])], `no schema of an item has ${pointer}. Correct the pointer or the schema.`);
  }
};

const checkStop = (declared, report) => {
  for (const [index, rule] of [declared.stop ?? []].flat().entries()) {
    const wanted = needs[rule] ?? [];
    if (wanted.length === 0 || wanted.some((role) => declared.response?.[role] !== undefined)) continue;
    report(["stop", index], `${rule} needs response.${wanted.join(" or response.")}. Add it, or choose another rule.`);
  }
};

/** The schemas of all 2xx bodies; `stream` where it describes one item. */
const responseSchemas = (operation, ctx) =>
  Object.keys(operation.responses ?? {})
    .filter((status) => status.startsWith("2"))
    .flatMap((status) => follow(operation.responses[status], ctx.location.child(["responses", status]), ctx) ?? [])
    .flatMap((response) => Object.keys(response.node.content ?? {}).map((type) => [response, type]))
    .flatMap(([{ node, location }, type]) => follow(node.content[type], location.child(["content", type]), ctx) ?? [])
    .flatMap(({ node, location }) =>
      ["schema", "itemSchema", "x-oai-itemSchema"]
        .filter((key) => node[key])
        .map((key) => ({ node: node[key], location: location.child([key]), stream: key !== "schema" })),
    );

/** Every schema a pointer may reach. */
const lookUp = (pointer, node, location, ctx) => {
  const names = pointer.split("/").slice(1).map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  return names.reduce(
    (places, name) =>
      places
        .filter((place) => place.node.properties?.[name])
        .map((place) => ({ node: place.node.properties[name], location: place.location.child(["properties", name]) }))
        .flatMap((place) => alternatives(place.node, place.location, ctx)),
    alternatives(node, location, ctx),
  );
};

/** The schemas of the items of a list. */
const itemsAt = (pointer, { node, location, stream }, ctx) =>
  stream
    ? [{ node, location }]
    : lookUp(pointer, node, location, ctx)
        .filter((place) => place.node.items !== undefined)
        .map((place) => ({ node: place.node.items, location: place.location.child(["items"]) }));

const isList = ({ node }) => node.items !== undefined || [node.type].flat().includes("array");
