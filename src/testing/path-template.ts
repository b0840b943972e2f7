const parameter = /^\{(.+)\}$/;

/** The path parameters if `path` fits `template` (`/segments/{segment}`), still percent-encoded; a parameter is never empty. */
export const matchPath = (template: string, path: string): Record<string, string> | undefined => {
  const wanted = template.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index]!;
    const name = parameter.exec(part)?.[1];
    if (name === undefined ? part !== value : value === "") return undefined;
    if (name !== undefined) parameters[name] = value;
  }
  return parameters;
};

const sortKey = (template: string) => template.replaceAll(/\{[^}]*\}/g, "\uffff");

/** Sorts templates so that of two that fit a path the literal one comes first: `/segments/order` before `/segments/{segment}`. */
export const literalFirst = (a: string, b: string): number => (sortKey(a) < sortKey(b) ? -1 : 1);
