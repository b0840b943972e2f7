/**
 * A schema or another node, and where it stands, with references followed.
 * @typedef {{ node: any, location: any }} Place
 */

/**
 * Follows references from a place; undefined if one leads nowhere (Redocly reports that itself).
 * @returns {Place | undefined}
 */
export const follow = (node, location, ctx) => {
  let place = { node, location };
  for (let hops = 0; hops < 32 && typeof place.node?.$ref === "string"; hops++) {
    const { node: target, location: at } = ctx.resolve(place.node, place.location.source.absoluteRef);
    if (!at) return undefined;
    place = { node: target, location: at };
  }
  return place.node === null || typeof place.node !== "object" ? undefined : place;
};

const composition = ["allOf", "anyOf", "oneOf"];
const single = ["items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else"];
const maps = ["properties", "patternProperties", "dependentSchemas"];

const keysIn = (node, names) => names.flatMap((name) => Object.keys(node[name] ?? {}).map((key) => [name, key]));

/** The schema itself and all its alternatives, through references and composition. */
export const alternatives = (node, location, ctx, seen = new Set()) => {
  const place = follow(node, location, ctx);
  if (!place || seen.has(place.node)) return [];
  seen.add(place.node);
  return [place, ...descend(place, keysIn(place.node, composition), ctx, seen, alternatives)];
};

/** The schema and everything below it, each once. */
export const everySchema = (node, location, ctx, seen = new Set()) => {
  const place = follow(node, location, ctx);
  if (!place || seen.has(place.node)) return [];
  seen.add(place.node);
  const paths = [...keysIn(place.node, [...composition, "prefixItems", ...maps]), ...single.map((name) => [name])];
  return [place, ...descend(place, paths, ctx, seen, everySchema)];
};

const descend = (place, paths, ctx, seen, walk) =>
  paths.flatMap((path) => {
    const child = path.reduce((node, key) => node?.[key], place.node);
    return child === undefined ? [] : walk(child, place.location.child(path), ctx, seen);
  });
