import { DecodeError } from "../errors.ts";
import { decoderOf } from "./charset.ts";
import { decode } from "./decode.ts";
import { type Broken, located, wholeDecoded } from "./decoded.ts";
import { filename } from "./filename.ts";
import { type Incoming, incoming, stream } from "./incoming.ts";
import { fit, lines } from "./lines.ts";
import { isOther } from "./media-type.ts";
import type { Reader } from "./reader.ts";

/** A CSV file that is read as it arrives, once: by rows, as text, or as bytes. */
export interface Csv<Row = Record<string, string>> {
  /** What the server calls the file, without folders. */
  filename: string | undefined;
  /** Rows by the names of the header line. */
  rows(): AsyncIterable<Row>;
  text(): Promise<string>;
  stream(): ReadableStream<Uint8Array>;
}

/** @see https://www.rfc-editor.org/rfc/rfc4180 */
export const csv: Reader = {
  streams: true,
  refuses: isOther,
  open(response, exchange, { decode: table }): Csv<unknown> {
    const body = incoming(response, exchange);
    const decoder = decoderOf(response, exchange);
    const broken: Broken = (message, snippet) => new DecodeError(exchange, response, message, snippet);
    async function* rows() {
      let header: string[] | undefined;
      let number = 0;
      for await (const record of records(body, broken, decoder)) {
        number++;
        if (!header && new Set(record).size < record.length) throw broken("two columns have one name", record.join());
        if (!header) header = record;
        else if (record.length !== header.length) throw broken(`record ${number} has ${record.length} fields, the header line ${header.length}`, record.join());
        else yield located(broken, `record ${number}`, record.join(), () => row(header!, record));
      }
      if (!header) throw broken("there is no header line");
    }
    const row = (header: string[], record: string[]) => {
      const value = Object.fromEntries(header.map((name, index) => [name, record[index]]));
      return table ? decode(value, table) : value;
    };
    return { filename: filename(response.headers.get("content-disposition")), rows, text: () => wholeDecoded(body, response, exchange, decoder), stream: () => stream(body) };
  },
};

/** Records are lines, except that a quoted field may hold line breaks. Empty lines are none. */
async function* records(body: Incoming, broken: Broken, decoder: TextDecoder): AsyncGenerator<string[], void, undefined> {
  let record = "";
  let quoted = false;
  for await (const line of lines(body, broken, decoder)) {
    record = fit(quoted ? `${record}\n${line}` : line, broken);
    if (line.split('"').length % 2 === 0) quoted = !quoted;
    if (quoted) continue;
    if (record !== "" && record !== "\r") yield fields(record, broken);
  }
  if (quoted) throw broken("the file ends within a quoted field", record);
}

function fields(record: string, broken: Broken): string[] {
  const text = `${record.replace(/\r$/, "")},`;
  const found: string[] = [];
  let end = 0;
  for (const { 0: match, 1: quoted, 2: plain, index } of text.matchAll(/(?:"([^"]*(?:""[^"]*)*)"|([^",]*)),/gy)) {
    found.push(plain ?? quoted!.replaceAll('""', '"'));
    end = index + match.length;
  }
  if (end !== text.length) throw broken("a quote stands within a field that is not quoted", record);
  return found;
}
