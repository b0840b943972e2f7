import { follow } from "./schema.js";

/**
 * The parameters of an operation with those of its path item, references followed.
 * Call from an operation nested in its path item: `PathItem: { Operation }`.
 * @returns {import("./schema.js").Place[]}
 */
export const parametersOf = (operation, ctx, pathItem) => {
  const own = places(operation.parameters, ctx.location, ctx);
  const key = ({ node }) => `${node.in} ${node.name}`;
  const overridden = new Set(own.map(key));
  const shared = places(pathItem.parameters, ctx.parentLocations.PathItem, ctx);
  return [...shared.filter((place) => !overridden.has(key(place))), ...own];
};

const places = (parameters, location, ctx) =>
  (parameters ?? []).flatMap((node, index) => follow(node, location.child(["parameters", index]), ctx) ?? []);
