/** A request body as a value. Of a form it is text throughout: `isText`. */
export async function readBody(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<{ value: unknown; isText: boolean }> {
  if (/json/.test(contentType)) return { value: JSON.parse(new TextDecoder().decode(bytes)), isText: false };
  const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  const value: Tree = {};
  // A file is a text to JSON Schema: `type: string`, `format: binary`.
  for (const [name, entry] of form) place(value, name.split(/[[\]]+/).filter(Boolean), typeof entry === "string" ? entry : await entry.text(), name.endsWith("[]"));
  return { value: listed(value), isText: true };
}

type Tree = { [name: string]: Tree | string };

/** Puts `a[0][b]` where it belongs; `a[]` behind what is there. */
function place(tree: Tree, names: string[], text: string, isNext: boolean): void {
  const path = isNext ? [...names, String(Object.keys(tree[names[0]!] ?? {}).length)] : names;
  let inner = tree;
  for (const name of path.slice(0, -1)) inner = (inner[name] ??= {}) as Tree;
  inner[path.at(-1)!] = text;
}

/** What is named 0, 1, 2 is a list. */
function listed(tree: Tree | string): unknown {
  if (typeof tree === "string") return tree;
  const entries = Object.entries(tree).map(([name, inner]) => [name, listed(inner)] as const);
  return entries.length > 0 && entries.every(([name], index) => name === String(index)) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
