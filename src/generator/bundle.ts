/** Several files as one document. */
import type { Report } from "./findings.ts";
import { type Json, type JsonObject } from "./json.ts";
import { nameTable, typeName } from "./names.ts";
import type { Parsed } from "./parse.ts";
import { decodeFragment, parsePointer, valueAt } from "./pointer.ts";
import { references } from "./references.ts";

/** A file by its path relative to the entry's folder, or why there is none. */
export type Load = (file: string) => Promise<Parsed | string>;

/** Brings what other files hold into `components`, and rewrites the references to it. */
export async function inlineFiles(main: Parsed, load: Load, report: Report): Promise<void> {
  const root = main.value as JsonObject;
  const placed = new Map<string, string>();
  const queue: Parsed[] = [main];
  const queued = new Set<Parsed>();
  for (let parsed = queue.shift(); parsed; parsed = queue.shift()) {
    // All of them before the first is followed: what comes in from other files is not looked at as part of this one.
    for (const { node, key, section } of references(parsed.value)) {
      const reference = node[key] as string;
      if (parsed === main && reference.startsWith("#")) continue;
      if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(reference)) {
        report("error", { code: "ref-remote", node, key, message: "references to other hosts are not followed", advice: "Save that file beside the document and refer to it by its path." });
        continue;
      }
      const [path = "", fragment = ""] = reference.split("#");
      const file = path === "" ? parsed.file : joinPath(parsed.file, path);
      const target = file === undefined ? "it is outside the document's folder" : await load(file);
      const pointer = decodeFragment(fragment);
      const value = typeof target === "string" ? undefined : valueAt(target.value, parsePointer(pointer));
      if (typeof target === "string" || value === undefined) {
        const why = typeof target === "string" ? target : "that file has nothing there";
        report("error", { code: "ref-not-found", node, key, message: `${JSON.stringify(reference)} leads nowhere: ${why}`, advice: "Refer to a file in the document's folder, and to something that it has." });
        continue;
      }
      if (target === main) {
        node[key] = `#${fragment}`;
        continue;
      }
      const id = `${target.file}#${pointer}`;
      let place = placed.get(id);
      if (place === undefined) {
        place = placeIn(root, section, parsePointer(pointer)?.at(-1) ?? target.file.replace(/^.*\/|\.(ya?ml|json)$/g, ""), value);
        placed.set(id, place);
        if (!queued.has(target)) queue.push(target);
        queued.add(target);
      }
      node[key] = place;
    }
  }
}

function placeIn(root: JsonObject, section: string, wish: string, value: Json): string {
  const components = (root["components"] ??= {}) as JsonObject;
  const holder = (components[section] ??= {}) as JsonObject;
  const name = nameTable(Object.keys(holder)).take(/^[\w.-]+$/.test(wish) ? wish : typeName(wish));
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  return `#/components/${section}/${name}`;
}

function joinPath(from: string, to: string): string | undefined {
  const parts = from.split("/").slice(0, -1);
  for (const part of to.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
