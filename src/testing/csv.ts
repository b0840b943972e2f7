/** The rows of a CSV text, quoted fields and either line end read as RFC 4180 has them; an empty line is no row. */
export const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  // A field, quoted or not, and what ends it; sticky, so that every character is read once.
  const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (field.lastIndex < text.length || row.length > 0) {
    const match = field.exec(text);
    if (!match) throw new SyntaxError(`row ${rows.length + 1} has a quote in a wrong place`);
    const [, quoted, plain = "", end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "" || quoted !== undefined) rows.push(row);
    row = [];
  }
  return rows;
};

const csvField = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The text of a CSV in pieces of some thousand characters, each made when it is asked for. */
export function* printCsv(rows: Iterable<readonly string[]>): Generator<string> {
  let text = "";
  for (const row of rows) {
    text += `${row.map(csvField).join(",")}\r\n`;
    if (text.length < 16_384) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
