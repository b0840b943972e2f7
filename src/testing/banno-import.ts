import { randomUUID } from "node:crypto";
import { jsonAnswer } from "./answer.ts";
import { append, remove, segmentsBase, type Draft, type Store } from "./banno-store.ts";
import { findUser, sourceTypes, type SourceType } from "./banno-users.ts";
import type { BannoSettings } from "./banno.ts";
import { mediaType } from "./body.ts";
import { parseCsv } from "./csv.ts";
import { Refusal } from "./refusal.ts";
import type { Handler, ReceivedRequest } from "./server.ts";

const operationTypes = { append, delete: remove };

/** Both imports make a draft of a CSV of user identifiers. */
export const importOperations = ({ addDraft, findSegment, apply }: Store, settings: BannoSettings): Record<string, Handler> => {
  const draftOf = async (request: ReceivedRequest, sourceType: SourceType): Promise<Draft> => {
    const draft = readDraft(await readForm(request), sourceType, settings);
    addDraft(draft);
    return draft;
  };

  const print = ({ csvHeaders, csvUnknownRows, draftId, users }: Draft) =>
    jsonAnswer(200, { csvHeaders, csvUnknownRows, draftId, foundUsersCount: users.size });

  return {
    [`POST ${segmentsBase}/import`]: async (request) => {
      refuseOthers([...request.query.keys()], ["sourceType"]);
      return print(await draftOf(request, oneOf(request.query, "sourceType", sourceTypes)));
    },

    [`POST ${segmentsBase}/segments/{segmentId}/import`]: async (request) => {
      const { query, parameters } = request;
      refuseOthers([...query.keys()], ["sourceType", "operationType"]);
      const change = operationTypes[oneOf(query, "operationType", operationTypes)];
      const segment = findSegment(parameters.segmentId, 400);
      const draft = await draftOf(request, oneOf(query, "sourceType", sourceTypes));
      if (settings.importApplies) apply(segment, draft, change);
      return print(draft);
    },
  };
};

const refuseOthers = (names: string[], documented: string[]) => {
  for (const name of names) if (!documented.includes(name)) throw new Refusal(400, `unknown parameter ${name}`);
};

/** The parameter's value, a key of `values`. */
const oneOf = <K extends string>(query: URLSearchParams, name: string, values: Record<K, unknown>): K => {
  const [value = "", ...more] = query.getAll(name);
  if (more.length > 0 || !Object.hasOwn(values, value)) throw new Refusal(400, `${name} must be one of ${Object.keys(values).join(", ")}`);
  return value as K;
};

type Form = { csv: string; column: number; hasHeader: boolean };

/** @throws {Refusal} 400 unless the body is the documented form, with a file. */
const readForm = async ({ headers, bytes }: ReceivedRequest): Promise<Form> => {
  if (mediaType(headers) !== "multipart/form-data") throw new Refusal(400, "content type must be multipart/form-data");
  const body = new Response(bytes, { headers: { "content-type": headers["content-type"]! } });
  const form = await body.formData().catch(() => {
    throw new Refusal(400, "body is not multipart/form-data");
  });
  refuseOthers([...form.keys()], ["file", "sourceProvider", "user_identifier_csv_column", "csv_header_row_exists"]);
  const file = form.get("file");
  if (file === null || typeof file === "string") throw new Refusal(400, "file must be a file");
  const { user_identifier_csv_column: column = "0", csv_header_row_exists: hasHeader = "true" } = texts(form);
  if (!/^\d+$/.test(column)) throw new Refusal(400, "user_identifier_csv_column must be an integer of at least 0");
  if (!/^(true|false)$/.test(hasHeader)) throw new Refusal(400, "csv_header_row_exists must be true or false");
  return { csv: await file.text(), column: Number(column), hasHeader: hasHeader === "true" };
};

const texts = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));

/** Rows are numbered from 1, a header row counting as one. */
const readDraft = ({ csv, column, hasHeader }: Form, sourceType: SourceType, { users: amount, now }: BannoSettings): Draft => {
  const rows = readRows(csv);
  const csvHeaders = hasHeader ? (rows.shift() ?? []) : [];
  const users = new Set<number>();
  const csvUnknownRows: Draft["csvUnknownRows"] = [];
  for (const [index, values] of rows.entries()) {
    const user = findUser(sourceType, values[column] ?? "", amount);
    if (user === undefined) csvUnknownRows.push({ rowNumber: index + (hasHeader ? 2 : 1), values });
    else users.add(user);
  }
  return { draftId: randomUUID(), createdAt: now(), users, csvHeaders, csvUnknownRows };
};

const readRows = (csv: string): string[][] => {
  try {
    return parseCsv(csv);
  } catch (error) {
    throw new Refusal(400, `file is not CSV: ${(error as Error).message}`);
  }
};
