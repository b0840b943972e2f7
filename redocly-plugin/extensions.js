import { extensionsOf, vocabulary } from "./vocabulary.js";

/** Every `x-…` is one we know, stands where it may stand and says what it may say. */
export const extensions = () => ({
  // Names and paths may begin with x- too: only types with extensions have a prefix.
  any: (node, ctx) => ctx.type.extensionsPrefix && check(node, ctx, ctx.location),
  // Beside a $ref the node that `any` sees is the target.
  ref: (node, ctx) => ctx.type.extensionsPrefix && check(node, ctx, ctx.location),
});

const check = (node, ctx, location) => {
  for (const [name, value] of extensionsOf(node)) {
    for (const { message, path = [] } of problems(name, value, ctx.type.name)) {
      ctx.report({ message: `${name}: ${message}`, location: location.child([name, ...path]) });
    }
  }
};

/** @returns {{ message: string, path?: string[] }[]} what is wrong, and where inside the value */
const problems = (name, value, type) => {
  const extension = vocabulary.get(name);
  if (!extension) return [{ message: `no such extension. Did you mean ${nearest(name)}? schemas/extensions.json lists all.` }];
  if (!extension.where.includes("any") && !extension.where.includes(type)) {
    return [{ message: `may not stand on ${type}. Move it to ${extension.where.join(" or ")}.` }];
  }
  extension.validate(value);
  return (extension.validate.errors ?? []).map(describe);
};

const describe = ({ instancePath, message, params }) => {
  const detail = params.additionalProperty ?? params.allowedValues?.join(", ") ?? params.allowedValue;
  return {
    message: `${instancePath || "the value"} ${message}${detail === undefined ? "" : ` (${detail})`}. Its schema is in schemas/extensions.json.`,
    path: instancePath.split("/").slice(1),
  };
};

const nearest = (name) => {
  const byDistance = [...vocabulary.keys()].map((known) => ({ known, distance: distance(name, known) }));
  return byDistance.sort((a, b) => a.distance - b.distance)[0]?.known;
};

/** Levenshtein distance, one row at a time. */
const distance = (a, b) => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (letter === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
};
