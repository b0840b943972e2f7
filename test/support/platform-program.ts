// What a program does with three APIs on whatever platform it runs: a read, a list, two streams, a token, and what can go wrong.
import { ApiError, clientCredentials, privateKeyJwt } from "specloom";
import { createBanno } from "specloom/banno";
import * as bunce from "specloom/bunce";
import { createInfinity } from "specloom/infinity";

/** Base URLs and credentials, and addresses that redirect, that never answer, and where nothing is. */
export type Settings = {
  bunce: { baseUrl: string; credentials: { secretKey: string } };
  infinity: { baseUrl: string; credentials: { apiKey: string } };
  banno: { baseUrl: string; tokenUrl: string; clientId: string; privateKey: string; institutionId: string };
  redirecting: string;
  silent: string;
  gone: string;
};

const collect = async <T, R>(items: AsyncIterable<T>, of: (item: T) => R): Promise<R[]> => {
  const all: R[] = [];
  for await (const item of items) all.push(of(item));
  return all;
};
/** The code of a typed error, or what the call gives. */
const told = (call: Promise<unknown>) => call.then(() => "done", (error: unknown) => (error instanceof ApiError ? error.code : String(error)));

export async function run(settings: Settings) {
  const segments = bunce.createBunce(settings.bunce);
  const at = (baseUrl: string) => bunce.createBunce({ ...settings.bunce, baseUrl, retries: 0 });
  const names = await collect(segments.listSegments(), ({ name }) => name);
  const [first] = await collect(segments.listSegments({}, { maxItems: 1 }), ({ id }) => id);
  const segment_id = first ?? "";
  const { data } = await segments.getSegment({ segment_id });

  const { privateKey, clientId, tokenUrl, baseUrl, institutionId } = settings.banno;
  const clientAuthentication = privateKeyJwt({ privateKey, algorithm: "ES256" });
  const banno = createBanno({ baseUrl, credentials: { clientCredentials: clientCredentials({ clientId, clientAuthentication, tokenUrl }) }, defaults: { institutionId } });
  const drafted = await banno.importUsersCsv({ sourceType: "username", body: { file: new File(["name\nuser-1\nuser-2\n"], "users.csv", { type: "text/csv" }) } });
  const csv = await banno.downloadSegmentEndUsersCsv({ segmentId: "00000000-0000-4000-8000-000000000001" });

  const infinity = createInfinity({ ...settings.infinity, defaults: { igrp: 7 } });
  const controller = new AbortController();
  const reason = { why: "enough" };
  const aborted = at(settings.silent).getSegment({ segment_id }, { signal: controller.signal }).catch((error: unknown) => error === reason);
  setTimeout(() => controller.abort(reason), 20);

  return {
    operations: Object.keys(bunce.operations).length,
    names, read: data.name,
    drafted: drafted.foundUsersCount,
    rows: (await collect(csv.rows(), (row) => Object.keys(row).length > 0)).length,
    items: await collect(infinity.listSegments({ limit: 2 }), ({ segment }) => segment),
    aborted: await aborted,
    missing: await told(segments.getSegment({ segment_id: "no such segment" })),
    slow: await told(at(settings.silent).getSegment({ segment_id }, { timeout: 50 })),
    late: await told(at(settings.silent).getSegment({ segment_id }, { deadline: 50 })),
    refused: await told(at(settings.gone).getSegment({ segment_id })),
    redirected: await told(at(settings.redirecting).getSegment({ segment_id })),
  };
}
