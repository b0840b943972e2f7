import { readFileSync, readdirSync } from "node:fs";

type Part = "url" | "body" | "response";

/** A request as a vendor's page shows it and, where the page has one, its answer. */
export type Sample = {
  operation: string;
  heading: string;
  /** A page that says nothing of headers has none. */
  request: { method: string; url: string; headers?: Record<string, string>; body?: unknown };
  /** `lines`: an answer of one JSON object per line. Without a status the page names none. */
  response?: { status?: number; body?: unknown; lines?: string[] };
  /** What the page has in another way than it stands above, and why it cannot be right. */
  wrong?: { part: Part; printed: string; reason: string }[];
};

type SamplePage = {
  page: string;
  /** Where the samples name no host: the one that another page of the vendor names. */
  server?: string;
  serverPage?: string;
  placeholders?: Record<string, string>;
  samples: Sample[];
};

const folder = new URL("../fixtures/samples/", import.meta.url);

/** All samples of an API, with whole URLs and placeholders filled. */
export const samplesOf = (api: string): Sample[] =>
  readdirSync(new URL(`${api}/`, folder)).flatMap((file) => {
    const { server, placeholders = {}, samples } = JSON.parse(readFileSync(new URL(`${api}/${file}`, folder), "utf8")) as SamplePage;
    const filled = (url: string) => Object.entries(placeholders).reduce((text, [name, value]) => text.replaceAll(name, value), url);
    return samples.map((sample) => ({ ...sample, request: { ...sample.request, url: new URL(filled(sample.request.url), server).href } }));
  });

/** A request in the one form that equal requests have. Host and length are the platform's. */
export function canonicalRequest({ method, url, headers, body }: Sample["request"]) {
  const { origin, pathname, searchParams } = new URL(url);
  const names = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { method, address: origin + decodeURIComponent(pathname), query: Array.from(searchParams, (pair) => pair.join("=")).sort(), headers: Object.fromEntries(names), body: canonicalBody(body) };
}

/** JSON as its value, a form as its pairs, other text as it is. */
export function canonicalBody(body: unknown): unknown {
  if (typeof body !== "string") return body;
  try {
    return JSON.parse(body);
  } catch {
    return /^\w+=[^']*$/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : body;
  }
}

/** The answer of a sample; an empty success where the page has none. */
export const responseOf = ({ response = {} }: Sample): Response => {
  const { status, body, lines } = response;
  const text = lines ? lines.map((line) => `${line}\n`).join("") : body === undefined ? null : JSON.stringify(body);
  return new Response(text, { status: status ?? (text === null ? 204 : 200), headers: { "content-type": "application/json" } });
};
