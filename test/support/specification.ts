import { readFileSync } from "node:fs";
import { parse } from "yaml";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A value of a document and the pointer that leads to it, both past any `$ref`. */
export type Place = { value: Json; pointer: string };

export type Found = { operation: Place; path: string; values: Record<string, string> };

/** A document of `specs/`, read without anything of ours. */
export class Specification {
  readonly document: { [name: string]: Json };

  constructor(api: string) {
    this.document = parse(readFileSync(new URL(`../../specs/${api}.yaml`, import.meta.url), "utf8"), { maxAliasCount: -1 }) as { [name: string]: Json };
  }

  get root(): Place {
    return { value: this.document, pointer: "#" };
  }

  at(place: Place | undefined, ...names: string[]): Place | undefined {
    let found = place && this.#follow(place);
    for (const name of names) {
      const value = found && (found.value as { [name: string]: Json } | null)?.[name];
      if (found === undefined || value === undefined) return undefined;
      found = this.#follow({ value, pointer: `${found.pointer}/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}` });
    }
    return found;
  }

  members(place: Place | undefined): [string, Place][] {
    return Object.keys((place?.value ?? {}) as object).map((name) => [name, this.at(place, name)!]);
  }

  text(place: Place | undefined, ...names: string[]): string | undefined {
    const value = this.at(place, ...names)?.value;
    return typeof value === "string" ? value : undefined;
  }

  flag(place: Place | undefined, name: string): boolean | undefined {
    const value = this.at(place, name)?.value;
    return typeof value === "boolean" ? value : undefined;
  }

  /** The operation of a request, by the paths of the document below its first server; a path without parameters wins. */
  find(method: string, path: string): Found | undefined {
    const fits = this.members(this.at(this.root, "paths")).flatMap(([template, item]) => {
      const values = match(`${this.#base()}${template}`, path);
      const operation = this.at(item, method.toLowerCase());
      return values && operation ? [{ operation, path: template, values }] : [];
    });
    return fits.sort((a, b) => Object.keys(a.values).length - Object.keys(b.values).length)[0];
  }

  /** Those of the path and of the operation. */
  parameters({ operation, path }: Found): Place[] {
    return [this.at(this.root, "paths", path, "parameters"), this.at(operation, "parameters")].flatMap((list) => this.members(list).map(([, place]) => place));
  }

  #base(): string {
    const server = this.at(this.root, "servers", "0");
    if (!server) return "";
    const url = this.text(server, "url")!.replace(/\{(\w+)\}/g, (_, name: string) => this.text(server, "variables", name, "default")!);
    return new URL(url).pathname.replace(/\/$/, "");
  }

  #follow(place: Place): Place {
    const reference = (place.value as { $ref?: Json } | null)?.$ref;
    if (typeof reference !== "string") return place;
    const names = reference.slice(2).split("/").map((name) => decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~"));
    return this.at(this.root, ...names)!;
  }
}

function match(template: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [template.split("/"), path.split("/")];
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name && given[index]) values[name] = decodeURIComponent(given[index]);
    else if (part !== given[index]) return undefined;
  }
  return wanted.length === given.length ? values : undefined;
}
