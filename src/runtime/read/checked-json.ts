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
  const value: unknown = JSON.parse(text);
  if (operation.int64) refuseInexact(text);
  return table ? decode(value, table) : value;
}

/** A number that may be past 2^53: it has 16 digits, or an exponent. */
const long = /(?:^|[[,:\s])(-?(?:[\d.]{16,}(?:e[+-]?\d+)?|[\d.]+e\+?\d+))/gi;

/** JSON.parse rounds numbers past 2^53 and says nothing. */
function refuseInexact(text: string): void {
  if (text.search(long) < 0) return;
  const digits = (number: string) => /^0*(\d*[1-9])?/.exec(number.replace(/e.*|\D/gi, ""))![1];
  for (const [, token = ""] of text.replace(/\\[^]/g, "").replace(/"[^"]*"/g, "").matchAll(long)) {
    const value = Math.abs(Number(token));
    if (value > Number.MAX_SAFE_INTEGER && !(value < Infinity && digits(token) === digits(`${BigInt(value)}`))) throw new Unfit(`${token} is more than a number can hold`);
  }
}
