/** Names for documents' names: made once, in one table per scope, so that no two things share one. */

/** What a module may not declare: keywords, and names with a meaning in strict code. */
const reserved = new Set(
  ("abstract any arguments as async await bigint boolean break case catch class const continue debugger declare default delete do else enum eval export " +
    "extends false finally for from function get global globalThis if implements import in infer instanceof interface is keyof let module namespace never " +
    "new null number object of package private protected public readonly require return satisfies set static string super switch symbol this throw true " +
    "try type typeof undefined unique unknown using var void while with yield Infinity NaN").split(" "),
);
/** The same for types, where `Infinity` is as good as any. */
const reservedTypes = new Set([...reserved].filter((name) => name !== "Infinity" && name !== "NaN"));

export type NameTable = {
  /** Takes the wished name, or the first free of name2, name3, …  */
  take: (wish: string) => string;
  has: (name: string) => boolean;
};

export function nameTable(taken: Iterable<string> = []): NameTable {
  const names = new Set(taken);
  // Where the search for a free name goes on, or a thousand equal wishes would take a million looks.
  const free = new Map<string, number>();
  return {
    has: (name) => names.has(name),
    take(wish) {
      let name = wish;
      for (let n = free.get(wish) ?? 2; names.has(name); n++) {
        name = `${wish}${n}`;
        free.set(wish, n + 1);
      }
      names.add(name);
      return name;
    },
  };
}

// Invisible joiners are part of identifiers from Unicode 16 on: they would be names that look alike, and differ with the Unicode of Node.
const words = (name: string): string[] => name.normalize("NFC").split(/(?:[^\p{ID_Continue}]|\p{Default_Ignorable_Code_Point}|_)+/u).filter(Boolean);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const startable = (name: string): string => (/^[\p{ID_Start}_$]/u.test(name) ? name : `_${name}`);

/** `simple-user` → `SimpleUser`; what is a type name already stays. */
export function typeName(wire: string): string {
  const name = /^[A-Z][A-Za-z0-9_]*$/.test(wire) ? wire : words(wire).map(capital).join("");
  return startable(reservedTypes.has(name) ? `${name}_` : name || "Unnamed");
}

/** Comparisons that names of parameters end with: without them, three filters of one date would have one name. */
const comparisons: Record<string, string> = { "<": "Lt", "<=": "Lte", ">": "Gt", ">=": "Gte" };

/** `filter[]` → `filter`, `page[size]` → `pageSize`, `Date>` → `DateGt`; an identifier stays. */
export function memberName(wire: string): string {
  if (/^[A-Za-z_$][\w$]*$/.test(wire)) return wire;
  const [, compared = "", sign = ""] = /^([^<>]*)([<>]=?)\]?$/.exec(wire) ?? [];
  if (sign !== "") return memberName(compared) + comparisons[sign];
  const [first = "unnamed", ...rest] = words(wire);
  return startable(first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capital).join(""));
}

/** The constant of an operation: its id, with a `_` where that cannot be declared. */
export const constantName = (id: string): string => (reserved.has(id) ? `${id}_` : id);

/** A readable, stable operation id where the document has none: `GET /pets/{petId}` → `getPetsByPetId`. */
export function operationIdFrom(method: string, path: string): string {
  const parts = path.split("/").filter(Boolean).map((segment) => (/^\{.*\}$/.test(segment) ? `By${typeName(segment.slice(1, -1))}` : typeName(segment)));
  return memberName(method.toLowerCase() + parts.join("")) || "operation";
}

/** `unity-one`, `apiKey` → `UNITY_ONE`, `API_KEY`. */
export const environmentName = (...names: string[]): string =>
  names
    .map((name) => words(name.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1_$2")).join("_").toUpperCase())
    .join("_")
    .replace(/[^A-Z0-9_]/g, "_");
