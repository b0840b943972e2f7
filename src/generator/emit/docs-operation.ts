import type { Api, Operation } from "../model.ts";
import { decodingWords } from "./docs-decoding.ts";
import { paginationWords } from "./docs-pagination.ts";
import { quantity } from "./html.ts";
import { code } from "./markdown.ts";

/** What a call does beyond the request, each under its name. @param evidence of an extension, as Markdown */
export function operationWords(api: Api, operation: Operation, evidence: (extension: string) => string): string {
  const { pagination } = operation;
  const lines: [string, string][] = [
    ["Pages", pagination ? `${paginationWords(operation, pagination)} ${evidence("x-pagination")}` : ""],
    ["Sent again", retryWords(operation)],
    ["Rate limit", api.rateLimit ? `${rateLimitWords(api.rateLimit)} A call that would be one too many waits.` : ""],
    ["Decoded", decodingWords(api, operation)],
  ];
  return lines.flatMap(([name, words]) => (words ? [`**${name}:** ${words.trim()}`] : [])).join("\n\n");
}

export const rateLimitWords = ({ requests, seconds }: NonNullable<Api["rateLimit"]>): string => `At most ${quantity(requests, "request")} in any ${quantity(seconds, "second")}, of the whole API together.`;

const passing = "after a failure that may pass";

function retryWords({ method, retrySafe, idempotencyKey }: Operation): string {
  if (retrySafe === true) return `Yes, ${passing}: a second time does no harm, as this description says.`;
  if (retrySafe === false) return "No: a second time may do harm, as this description says.";
  if (/^(GET|HEAD|OPTIONS|TRACE)$/.test(method)) return `Yes, ${passing}: ${method} changes nothing.`;
  if (/^(PUT|DELETE)$/.test(method)) return `Yes, ${passing}: ${method} sent twice does no more than once.`;
  if (idempotencyKey !== undefined) return `Yes, ${passing}: ${code(idempotencyKey)} says that it is the same request. The client makes one up where the caller gives none.`;
  return `Only where it was certainly not sent: ${method} may be applied twice. \`mayHaveBeenApplied\` of the error says whether the first was.`;
}
