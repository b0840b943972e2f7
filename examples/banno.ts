/**
 * Banno: makes a segment of the users in a CSV file, adds those of a second file, and downloads all of them.
 *
 *     BANNO_CLIENT_ID=… BANNO_PRIVATE_KEY="$(cat key.pem)" BANNO_INSTITUTION_ID=… npx tsx examples/banno.ts users.csv more.csv
 *
 * The first column of the files has user names, below a header line. A base URL of its own takes BANNO_TOKEN_URL beside it.
 */
import { openAsBlob } from "node:fs";
import { clientCredentials, privateKeyJwt } from "specloom";
import { type BannoWithDefaults, type ParsedCSVResults, createBanno } from "specloom/banno";

type Print = (line: string) => void;

/** `progress` is told the state of the download again and again, for a line that is written over. */
export async function importAudience(banno: BannoWithDefaults, [users, more]: [Blob, Blob], log: Print, progress: Print): Promise<void> {
  const sourceType = "username";
  const first = await banno.importUsersCsv({ sourceType, body: { file: users } });
  review(first, log);
  const { segmentId, name } = await banno.createSegment({ body: { name: "Spring loans", sourceProvider: "Marketing", draftId: first.draftId } });
  log(`segment ${segmentId} is called "${name}"`);

  // `importSegmentUsersCsv` may append by itself or not, the documentation is unclear; this import only drafts.
  const second = await banno.importUsersCsv({ sourceType, body: { file: more } });
  review(second, log);
  await banno.appendSegmentUsers({ segmentId, draftId: second.draftId });
  const { userCount } = await banno.getSegmentStats({ segmentId });
  log(`it has ${count(userCount)} users`);

  const csv = await banno.downloadSegmentEndUsersCsv({ segmentId });
  let downloaded = 0;
  let withoutEmail = 0;
  for await (const user of csv.rows()) {
    if (!user["email"]) withoutEmail++;
    if (++downloaded % 5_000 === 0) progress(`${count(downloaded)} of ${count(userCount)} users (${Math.floor((100 * downloaded) / userCount)} %)`);
  }
  log(`${csv.filename}: ${count(downloaded)} users, ${count(withoutEmail)} without an email address`);
  if (downloaded < userCount) throw new Error(`the download has ${downloaded} users, the segment ${userCount}`);
}

/** Unknown rows are no error to Banno. Many of them mean that the wrong column or kind of identifier was read. */
function review({ foundUsersCount, csvUnknownRows }: ParsedCSVResults, log: Print): void {
  log(`${count(foundUsersCount)} users found, ${csvUnknownRows.length} rows unknown`);
  for (const { rowNumber, values } of csvUnknownRows.slice(0, 5)) log(`  row ${rowNumber}: ${values.join(", ")}`);
  if (csvUnknownRows.length > foundUsersCount) throw new Error("more rows are unknown than known: does the first column have user names?");
}

const count = (number: number): string => number.toLocaleString("en");

async function main(): Promise<void> {
  const [users, more] = process.argv.slice(2);
  const { BANNO_CLIENT_ID: clientId, BANNO_PRIVATE_KEY: privateKey, BANNO_INSTITUTION_ID: institutionId, BANNO_TOKEN_URL: tokenUrl } = process.env;
  if (!users || !more || !clientId || !privateKey || !institutionId) throw new Error("two files and three environment variables are needed, see above");
  const credential = clientCredentials({ clientId, clientAuthentication: privateKeyJwt({ privateKey }), ...(tokenUrl && { tokenUrl }) });
  const banno = createBanno({ credentials: { clientCredentials: credential }, defaults: { institutionId } });
  const progress = (line: string) => void process.stderr.write(`\r${line}\u001b[K`);
  await importAudience(banno, [await openAsBlob(users), await openAsBlob(more)], console.log, progress);
}

if (process.argv[1] === import.meta.filename) {
  await main().catch((error: unknown) => {
    console.error(String(error));
    process.exitCode = 1;
  });
}
