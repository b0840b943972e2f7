/** What a form with bracketed names holds: `criteria[0][field]=act` is a list of objects. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue };

type Branch = Map<string, Branch | string>;

/**
 * Reads an urlencoded form as PHP does: `a[]` appends, `a[0][b]` nests, of two values with one name the last counts.
 * `a[][x]=1&a[][y]=2` is therefore two elements, never one.
 * @see https://www.php.net/manual/en/language.variables.external.php
 */
export const parseBrackets = (text: string): Record<string, FormValue> => {
  const root: Branch = new Map();
  for (const [name, value] of new URLSearchParams(text)) {
    const [, head = name, tail = ""] = /^([^[\]]+)((?:\[[^[\]]*\])+)$/.exec(name) ?? [];
    const keys = [head, ...[...tail.matchAll(/\[([^[\]]*)\]/g)].map(([, key]) => key!)];
    insert(root, keys, value);
  }
  return Object.fromEntries([...root].map(([name, value]) => [name, toValue(value)]));
};

const insert = (root: Branch, keys: string[], value: string) => {
  const path = [...keys];
  const last = path.pop()!;
  let branch = root;
  for (const key of path) {
    const found = branch.get(key);
    const next: Branch = found instanceof Map ? found : new Map();
    branch.set(key === "" ? String(branch.size) : key, next);
    branch = next;
  }
  branch.set(last === "" ? String(branch.size) : last, value);
};

const toValue = (value: Branch | string): FormValue => {
  if (typeof value === "string") return value;
  const entries = [...value].map(([key, inner]) => [key, toValue(inner)] as const);
  return entries.every(([key], index) => key === String(index)) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
};
