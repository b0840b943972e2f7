import type { Answer } from "./answer.ts";
import { userColumns, userOf } from "./banno-users.ts";
import { printCsv } from "./csv.ts";
import type { Users } from "./banno-store.ts";

/** A CSV to save under a name, streamed. */
export const attachment = (filename: string, contentType: string, rows: Iterable<readonly string[]>): Answer => ({
  status: 200,
  headers: { "content-type": contentType, "content-disposition": `attachment; filename="${filename}"` },
  body: printCsv(rows),
});

/** A header row and a row for every user. */
export function* userRows(users: Users, columns: readonly (typeof userColumns)[number][] = userColumns): Generator<readonly string[]> {
  yield columns;
  for (const number of users) {
    const user = userOf(number);
    yield columns.map((column) => user[column] ?? "");
  }
}
