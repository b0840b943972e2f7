/** Servers and their variables. @see https://spec.openapis.org/oas/v3.1.1.html#server-object */
import { type Json, type JsonObject, entriesOf, isObject, listOf, own, stringOf } from "../json.ts";
import type { Server } from "../model.ts";

export function serversOf(holder: JsonObject): Server[] {
  return listOf(holder, "servers").filter(isObject).map((server) => {
    const description = stringOf(server, "description");
    const variables = entriesOf(server, "variables").flatMap(([name, variable]) => {
      if (!isObject(variable)) return [];
      const words = stringOf(variable, "description");
      const values = listOf(variable, "enum").map(String);
      return [{ name, default: text(own(variable, "default")), ...(values.length > 0 && { enum: values }), ...(words !== undefined && { description: words }) }];
    });
    return { url: stringOf(server, "url") ?? "", variables, ...(description !== undefined && { description }) };
  });
}

/** The default of a server variable is a text, though YAML may read a version as a number. */
const text = (value: Json | undefined): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
