/** What operations are called: each has a name of its own. */
import type { Document } from "../document.ts";
import { own, stringOf } from "../json.ts";
import { memberName, nameTable, operationIdFrom } from "../names.ts";
import type { Found } from "./operations.ts";

/** The ids of the document first, so that one made from method and path never takes one of them. */
export function operationIds(document: Document, found: Found[]): string[] {
  const wishes = found.map(({ operation }) => {
    const id = stringOf(operation, "operationId");
    const wish = id ? memberName(id) : undefined;
    if (wish !== "then") return wish;
    document.warn({ code: "operation-then", node: operation, key: "operationId", message: "what has a method called then passes for a promise; the client calls the operation then_", advice: "Give it another operationId." });
    return "then_";
  });
  const names = nameTable(wishes.flatMap((wish) => wish ?? []));
  const seen = new Set<string>();
  const ids = found.map(({ operation }, i) => {
    const wish = wishes[i];
    if (wish === undefined) return undefined;
    const first = !seen.has(wish);
    seen.add(wish);
    const name = first ? wish : names.take(wish);
    if (!first) document.warn({ code: "operation-id-twice", node: operation, key: "operationId", message: `another operation before this is called ${wish}; the client calls this one ${name}`, advice: "Give every operation an operationId of its own." });
    return name;
  });
  return found.map(({ method, path, operation }, i) => {
    const given = ids[i];
    if (given !== undefined) return given;
    const made = names.take(operationIdFrom(method, path));
    const written = own(operation, "operationId") ?? "";
    if (typeof written !== "string") document.warn({ code: "operation-id", node: operation, key: "operationId", message: `this operationId is not text; the client calls the operation ${made}`, advice: "Put it in quotes." });
    return made;
  });
}
