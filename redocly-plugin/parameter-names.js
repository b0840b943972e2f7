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

const flatName = (parameter) => parameter["x-parameter-name"] ?? String(parameter.name).replace(/[^\w$]/g, "");
