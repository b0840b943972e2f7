import { parametersOf } from "./parameters.js";

/** Parameters are flat in TypeScript, beside `body`: each name of an operation is there once. */
export const parameterNames = () => ({
  PathItem: {
    Operation: (operation, ctx, { PathItem }) => {
      const taken = new Map([["body", "the request body"]]);
      for (const { node, location } of parametersOf(operation, ctx, PathItem)) {
        const name = flatName(node);
        const owner = taken.get(name);
        if (owner) {
          const message = `Parameter ${node.name} (${node.in}) is called ${name} in TypeScript, which is ${owner}. Give it another name with x-parameter-name.`;
          ctx.report({ message, location: location.child(["name"]) });
        }
        taken.set(name, `already ${node.name} (${node.in})`);
      }
    },
  },
});

/** As the generator names it: an identifier stays, of anything else the words are joined. */
const flatName = (parameter) => parameter["x-parameter-name"] ?? memberName(String(parameter.name));

function memberName(wire) {
  if (/^[A-Za-z_$][\w$]*$/.test(wire)) return wire;
  const [first = "", ...rest] = wire.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return first.charAt(0).toLowerCase() + first.slice(1) + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
