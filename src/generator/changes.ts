import { type Declarations, type Offered, readDeclarations } from "./changes/declarations.ts";
import { type Difference, type Level, differences, levels } from "./changes/difference.ts";
import { type Shape, mentioned } from "./changes/shape.ts";

/** One thing that a regeneration changes for callers. */
export type Change = { level: Level; message: string };

/** The text of `client.ts` and of `schemas.ts`. */
export type Sources = { client: string; schemas: string };

/** What callers notice, the gravest first. Documentation alone is one patch. */
export function compare(before: Sources, after: Sources): Change[] {
  const old = readDeclarations(before.client, before.schemas);
  const now = readDeclarations(after.client, after.schemas);
  const found = [...ofOperations(old, now), ...ofTypes(old, now)];
  if (found.length === 0) found.push(...ofConstants(old, now));
  if (found.length === 0) found.push({ level: "patch", message: "documentation only" });
  const order: Level[] = ["major", "minor", "patch"];
  return found.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

/** The release that the changes ask for, by https://semver.org. */
export function advise(changes: Change[]): Level {
  return (["major", "minor"] as const).find((level) => changes.some((change) => change.level === level)) ?? "patch";
}

function ofOperations(old: Declarations, now: Declarations): Change[] {
  const found: Change[] = [];
  for (const id of old.operations.keys()) {
    if (!now.operations.has(id)) found.push({ level: "major", message: `${id}: operation removed` });
  }
  for (const [id, after] of now.operations) {
    const before = old.operations.get(id);
    if (!before) found.push({ level: "minor", message: `${id}: operation added` });
    else found.push(...ofOperation(before, after).map(({ level, message }): Change => ({ level, message: `${id}: ${message}` })));
  }
  return found;
}

/** Of the signature alone: what the types that it names hold is compared once for all operations. */
function ofOperation(before: Offered, after: Offered): Change[] {
  const found: Change[] = [];
  if (before.isPaged !== after.isPaged) found.push({ level: "major", message: after.isPaged ? "now paged" : "no longer paged" });
  const add = (what: string, direction: "sent" | "received", old: Shape | undefined, current: Shape | undefined) => {
    for (const { path, kind } of old && current ? differences(old, current) : []) {
      found.push({ level: levels[kind][direction], message: `${what}${path === "" ? "" : ` ${path}`} ${kind}` });
    }
  };
  add("parameters", "sent", before.parameters, after.parameters);
  add("content types", "sent", before.contentTypes, after.contentTypes);
  add("response", "received", before.response, after.response);
  return found;
}

type Use = { sent: Set<string>; received: Set<string> };

function ofTypes(old: Declarations, now: Declarations): Change[] {
  const uses = usesOf([old, now]);
  const own = ownTypes(now);
  const found: Change[] = [];
  for (const [name, before] of old.types) {
    const after = now.types.get(name);
    const use = uses.get(name) ?? { sent: new Set(), received: new Set() };
    const owner = own.get(name);
    if (after) found.push(...differences(before, after).map((one) => describe(name, one, use, owner)));
    else if (!ownTypes(old).has(name)) found.push({ level: "major", message: `type ${name} removed${users(use)}` });
  }
  return found;
}

function describe(name: string, { path, kind }: Difference, use: Use, owner: Owner | undefined): Change {
  if (owner?.role === "errors") {
    const word = kind.startsWith("added") ? "added" : kind;
    return { level: word === "added" ? "minor" : "major", message: `${owner.id}: error status ${path} ${word}` };
  }
  // What no operation names, callers write themselves: credentials, options.
  const isSent = use.sent.size > 0 || use.received.size === 0;
  const reaches = [isSent && levels[kind].sent, use.received.size > 0 && levels[kind].received];
  const level = reaches.includes("major") ? "major" : "minor";
  if (owner) {
    const [part, ...rest] = path.split(".");
    const what = part === "body" ? ["request body", ...rest].join(" ") : `parameter ${path}`;
    return { level, message: `${owner.id}: ${what} ${kind}` };
  }
  return { level, message: `${path === "" ? name : `${name}.${path}`} ${kind}${users(use)}` };
}

type Owner = { id: string; role: "parameters" | "errors" };

/** The interfaces that are printed for one operation, so that the operation is what to talk about. */
function ownTypes({ operations }: Declarations): Map<string, Owner> {
  const own = new Map<string, Owner>();
  for (const [id, { parameters, errors }] of operations) {
    if (parameters?.kind === "reference") own.set(parameters.name, { id, role: "parameters" });
    if (errors?.kind === "reference") own.set(errors.name, { id, role: "errors" });
  }
  return own;
}

/** Which operations send and which receive each type, through however many others. */
function usesOf(sides: Declarations[]): Map<string, Use> {
  const uses = new Map<string, Use>();
  const visit = (names: string[], id: string, direction: keyof Use, types: Declarations["types"]): void => {
    for (const name of names) {
      const use = uses.get(name) ?? { sent: new Set(), received: new Set() };
      const key = use[direction];
      if (key.has(id) || !types.has(name)) continue;
      uses.set(name, use);
      key.add(id);
      visit(mentioned(types.get(name)), id, direction, types);
    }
  };
  for (const { operations, types } of sides) {
    for (const [id, { parameters, response, errors, rest }] of operations) {
      visit(mentioned(parameters), id, "sent", types);
      for (const shape of [response, errors, ...rest]) visit(mentioned(shape), id, "received", types);
    }
  }
  return uses;
}

function users({ sent, received }: Use): string {
  const ids = [...new Set([...sent, ...received])];
  if (ids.length === 0) return "";
  return ` (${ids.slice(0, 3).join(", ")}${ids.length > 3 ? ` and ${ids.length - 3} more` : ""})`;
}

/** Nothing that the compiler sees: what goes over the wire, or how an answer is read. */
function ofConstants(old: Declarations, now: Declarations): Change[] {
  const changed = [...now.constants].filter(([name, text]) => old.constants.get(name) !== text).map(([name]) => name);
  if (changed.length === 0) return [];
  return [{ level: "patch", message: `sent or read differently: ${changed.join(", ")}` }];
}
