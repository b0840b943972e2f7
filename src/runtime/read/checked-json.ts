import { HttpError } from "../errors.ts";
import type { Exchange } from "../exchange.ts";
import type { ResponseDeclaration } from "../operation.ts";
import { Unfit } from "../parameter/scalar.ts";
import { at } from "../pointer.ts";
import { redactJson } from "../redact.ts";
import { decode } from "./decode.ts";
import type { Reader } from "./reader.ts";

/** JSON with what a document may say beyond types: `decode` tables, exact 64-bit integers, and successes that are none. */
export const checkedJson: Reader = {
  parse(text, declaration, exchange, response) {
    const data = parseItem(text, declaration, exchange);
    const { failure, description } = declaration;
    if (failure && at(data, failure.pointer) === failure.equals) {
      throw new HttpError(exchange, "declared-failure", response, parseItem(redactJson(text, exchange.secrets), declaration, exchange), description);
    }
    return data;
  },
};

/** One JSON text, decoded. @throws {Unfit} */
export function parseItem(text: string, { decode: table }: ResponseDeclaration, { operation }: Exchange): unknown {
  if (operation.int64) refuseInexact(text);
  const value: unknown = JSON.parse(text);
  return table ? decode(value, table) : value;
}

/** JSON.parse rounds integers past 2^53 and says nothing. */
function refuseInexact(text: string): void {
  if (!/\d{16}/.test(text)) return;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\[^][^"\\]*)*"|[\d.eE+-]+/g)) {
    if (/^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token))) throw new Unfit(`${token} is more than a number can hold`);
  }
}
