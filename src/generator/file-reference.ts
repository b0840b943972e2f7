/** References to other files: relative paths as URLs write them, which stay within the document's folder. */

/** Why there is no file of a reference that leads out of the folder of the document. */
export const outside = "it is outside the document's folder";

/** A reference's file and what it names there, or why it is none. `from` is the file that it stands in. */
export function fileReference(from: string, reference: string): { file: string; fragment: string } | string {
  const [path = "", fragment = "", ...more] = reference.split("#");
  if (more.length > 0) return "it has more than one #";
  if (path === "") return { file: from, fragment };
  if (path.startsWith("/")) return "it is a path from the root, not from this file";
  const parts = from.split("/").slice(0, -1);
  for (const written of path.split("/")) {
    const part = decoded(written);
    if (part === "" || /[/\0]/.test(part)) return "it is no path of a file";
    if (part !== "..") parts.push(...(part === "." ? [] : [part]));
    else if (parts.pop() === undefined) return outside;
  }
  return { file: parts.join("/"), fragment };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
