import { type Shape, canonical, membersOf } from "./shape.ts";

/** One way in which a type changed, and where in it: `meta.total`, `[].name`. */
export type Difference = { path: string; kind: Kind };
export type Kind = "added, optional" | "added, required" | "removed" | "now optional" | "now required" | "narrowed" | "widened" | "changed";

/** How far a change reaches, for who sends such a value and for who receives it. */
export const levels: Record<Kind, { sent: Level; received: Level }> = {
  "added, optional": { sent: "minor", received: "minor" },
  "added, required": { sent: "major", received: "minor" },
  removed: { sent: "major", received: "major" },
  "now optional": { sent: "minor", received: "major" },
  "now required": { sent: "major", received: "minor" },
  narrowed: { sent: "major", received: "minor" },
  widened: { sent: "minor", received: "major" },
  changed: { sent: "major", received: "major" },
};
export type Level = "major" | "minor" | "patch";

export function differences(before: Shape, after: Shape, path = ""): Difference[] {
  if (canonical(before) === canonical(after)) return [];
  if (before.kind === "object" && after.kind === "object") return ofMembers(before, after, path);
  if (before.kind === "array" && after.kind === "array") return differences(before.of, after.of, `${path}[]`);
  const [old, now] = [alternatives(before), alternatives(after)];
  const onlyOld = [...old].filter(([text]) => !now.has(text));
  const onlyNow = [...now].filter(([text]) => !old.has(text));
  const [changedOld, changedNow] = [onlyOld[0]?.[1], onlyNow[0]?.[1]];
  // `Segment[] | undefined` and the like: one alternative changed, and can be looked into.
  if (onlyOld.length === 1 && onlyNow.length === 1 && changedOld && changedNow && changedOld.kind === changedNow.kind) {
    if (changedOld.kind === "object" || changedOld.kind === "array") return differences(changedOld, changedNow, path);
  }
  if (onlyOld.every(([text]) => covers(now, text))) return [{ path, kind: "widened" }];
  if (onlyNow.every(([text]) => covers(old, text))) return [{ path, kind: "narrowed" }];
  return [{ path, kind: "changed" }];
}

function ofMembers(before: Shape & { kind: "object" }, after: Shape & { kind: "object" }, path: string): Difference[] {
  const found: Difference[] = [];
  const at = (name: string) => (path === "" ? name : `${path}.${name}`);
  for (const [name, old] of before.members) {
    const now = after.members.get(name);
    if (!now) found.push({ path: at(name), kind: "removed" });
    else {
      if (old.optional !== now.optional) found.push({ path: at(name), kind: now.optional ? "now optional" : "now required" });
      found.push(...differences(old.shape, now.shape, at(name)));
    }
  }
  for (const [name, now] of after.members) {
    if (!before.members.has(name)) found.push({ path: at(name), kind: now.optional ? "added, optional" : "added, required" });
  }
  if (before.rest !== after.rest) found.push({ path, kind: "changed" });
  return found;
}

const alternatives = (shape: Shape) => new Map(membersOf(shape).map((member) => [canonical(member), member]));

/** Whether a literal is one of a set that holds its whole kind: `"a"` is a `string`; everything is `unknown`. */
function covers(set: Map<string, Shape>, text: string): boolean {
  if (set.has(text) || set.has("unknown")) return true;
  if (text.startsWith('"')) return set.has("string");
  return /^-?\d/.test(text) && set.has("number");
}
