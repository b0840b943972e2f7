/** Records what answers are made of while a client works, and no value of them: for `npm run drift`. */

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What a client's middleware gets: the request, what sends it on, and the operation. */
type Request = { method: string; url: string; headers: Record<string, string>; body?: unknown };
type Next<R> = (request: R) => Promise<Response>;
type Operation = { id: string; path: string };

/** HAR 1.2. In the place of a body's text it has `_outline`, the body with each scalar replaced by the name of its type. */
export type ShapeRecording = {
  log: { version: "1.2"; creator: { name: string; version: string }; entries: Entry[] };
};
type Entry = {
  startedDateTime: string;
  comment: string;
  request: { method: string; url: string; headers: []; queryString: { name: string; value: "" }[]; postData?: Content };
  response: { status: number; headers: []; content: Content };
};
type Content = { mimeType: string; size?: number; _outline?: Json };

export type ShapeRecorder = {
  middleware: <R extends Request>(request: R, next: Next<R>, operation: Operation) => Promise<Response>;
  /** What was recorded so far. It waits for answers whose bodies are still coming. */
  recording: () => Promise<ShapeRecording>;
};

/**
 * A middleware that writes down the form of all that a client sends and gets: methods, paths with the names of their parameters,
 * names of query parameters, statuses, media types, and of JSON bodies the names and types. Streams are let through untouched.
 *
 * @example
 * const { middleware, recording } = recordShapes();
 * const bunce = createBunce({ middleware: [middleware] });
 * for await (const segment of bunce.listSegments()) console.log(segment.name);
 * await writeFile("bunce.har", JSON.stringify(await recording()));
 */
export function recordShapes(): ShapeRecorder {
  const entries: Promise<Entry>[] = [];
  return {
    middleware: async (request, next, operation) => {
      const response = await next(request);
      entries.push(entryOf(request, operation, response.status, contentOf(response)));
      return response;
    },
    recording: async () => ({ log: { version: "1.2", creator: { name: "specloom", version: "1" }, entries: await Promise.all(entries) } }),
  };
}

async function entryOf(request: Request, operation: Operation, status: number, content: Promise<Content>): Promise<Entry> {
  const startedDateTime = new Date().toISOString();
  const url = new URL(request.url);
  const names = [...new Set(url.searchParams.keys())];
  const mimeType = request.headers["content-type"];
  const sent = mimeType === undefined ? undefined : { mimeType, ...(typeof request.body === "string" && isJson(mimeType) && outlineOf(request.body)) };
  return {
    startedDateTime,
    comment: operation.id,
    request: { method: request.method, url: `${url.origin}${pathOf(url.pathname, operation.path)}${names.length > 0 ? `?${names.map((name) => `${encodeURIComponent(name)}=`).join("&")}` : ""}`, headers: [], queryString: names.map((name) => ({ name, value: "" })), ...(sent && { postData: sent }) },
    response: { status, headers: [], content: await content },
  };
}

/** The path of the server and then that of the operation, with the names of its parameters in the place of their values. */
const pathOf = (pathname: string, template: string): string => pathname.split("/").slice(0, -(template.split("/").length - 1)).concat(template.split("/").slice(1)).join("/");

/** Read from a copy at once, since nobody may read the other: a body of JSON is read whole in any case. */
async function contentOf(response: Response): Promise<Content> {
  const mimeType = response.headers.get("content-type") ?? "";
  const size = response.body ? 1 : 0;
  if (!response.body || !isJson(mimeType)) return { mimeType, size };
  return { mimeType, size, ...outlineOf(await textOf(response.clone().body!).catch(() => "")) };
}

/** A body that goes on beyond this has a form that nobody reads. */
const longest = 16 * 1024 * 1024;

async function textOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > longest) return "";
    chunks.push(chunk);
  }
  return new Blob(chunks).text();
}

const isJson = (mediaType: string): boolean => /[/+]json$/.test((mediaType.split(";")[0] ?? "").trim().toLowerCase());

function outlineOf(text: string): { _outline?: Json } {
  try {
    return { _outline: outline(JSON.parse(text) as Json) };
  } catch {
    return {};
  }
}

function outline(value: Json): Json {
  if (value === null) return "null";
  if (Array.isArray(value)) return distinct(value.map(outline));
  if (typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, outline(child)]));
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}

/** A thousand items of one form are one. */
const distinct = (values: Json[]): Json[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
