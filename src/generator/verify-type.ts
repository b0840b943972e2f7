/** Types, read back: the text says the type that was meant, token by token. */
import type { Member, Type } from "./model.ts";
import type { Expect } from "./verify-expect.ts";

/** The names that types of the runtime have in the module, by their own. */
export type Names = ReadonlyMap<string, string>;

export function expectType(type: Type, expect: Expect, names: Names): void {
  switch (type.kind) {
    case "keyword":
    case "reference": return expect.token(type.name);
    case "literal": return expect.value(type.value);
    case "runtime":
      expectRuntime(type.name, expect, names);
      if (type.of) between("<", type.of, ">", expect, names);
      return;
    case "array":
      grouped(type.of, expect, names);
      return expect.tokens("[", "]");
    case "tuple": return tuple(type, expect, names);
    case "object":
      expect.token("{");
      if (type.members.length === 0 && type.index) index(type.index, expect, names);
      else expectMembers(type, expect, names);
      return expect.token("}");
    case "union": return union(type.of, expect, names);
    case "intersection": return type.of.forEach((part, i) => {
      if (i > 0) expect.token("&");
      grouped(part, expect, names);
    });
  }
}

export function expectRuntime(name: string, expect: Expect, names: Names): void {
  if (name !== "Blob") expect.token(names.get(name) ?? name);
  else expect.tokens(...(expect.is("globalThis") ? ["."] : []), "Blob");
}

/** What stands between the braces. */
export function expectMembers({ members, index: rest }: Type & { kind: "object" }, expect: Expect, names: Names): void {
  for (const member of members) expectMember(member, expect, names);
  if (!rest) return;
  index(rest, expect, names);
  expect.token(";");
}

export function expectMember({ name, type, optional }: Pick<Member, "name" | "type" | "optional">, expect: Expect, names: Names): void {
  expect.key(name);
  if (optional) expect.token("?");
  between(":", type, ";", expect, names);
}

function between(before: string, type: Type, after: string, expect: Expect, names: Names): void {
  expect.token(before);
  expectType(type, expect, names);
  expect.token(after);
}

function index(type: Type, expect: Expect, names: Names): void {
  expect.tokens("[", "name", ":", "string", "]", ":");
  expectType(type, expect, names);
}

function tuple({ of, least = of.length, rest }: Type & { kind: "tuple" }, expect: Expect, names: Names): void {
  expect.token("[");
  of.forEach((item, i) => {
    if (i > 0) expect.token(",");
    if (i < least) return expectType(item, expect, names);
    grouped(item, expect, names);
    expect.token("?");
  });
  if (rest) {
    if (of.length > 0) expect.token(",");
    expect.tokens(".", ".", ".");
    grouped(rest, expect, names);
    expect.tokens("[", "]");
  }
  expect.token("]");
}

function union(parts: Type[], expect: Expect, names: Names): void {
  // Beside known values, a string is written as an intersection, so that they are still offered.
  const known = parts.some((part) => part.kind === "literal" && typeof part.value === "string");
  parts.forEach((part, i) => {
    if (i > 0) expect.token("|");
    if (known && part.kind === "keyword" && part.name === "string") expect.tokens("(", "string", "&", "{", "}", ")");
    else if (part.kind === "intersection") expectType(part, expect, names);
    else grouped(part, expect, names);
  });
}

function grouped(type: Type, expect: Expect, names: Names): void {
  if (type.kind === "union" || type.kind === "intersection") between("(", type, ")", expect, names);
  else expectType(type, expect, names);
}
