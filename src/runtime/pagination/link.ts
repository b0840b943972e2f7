import { paginate } from "../pages.ts";
import type { Listing, Step } from "./style.ts";

/** A position is the URL of `rel="next"` in the Link header. @see https://www.rfc-editor.org/rfc/rfc8288#section-3 */
export const link = (listing: Listing) => paginate(listing, { links: true, next: nextLink });

function nextLink({ response }: Step): string | undefined {
  const links = response.headers.get("link")?.matchAll(/<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"[^"]*"|[^\s";,]+))?)*)/g) ?? [];
  for (const [, target, parameters] of links) {
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=[\s;,]|$))/i.test(parameters!)) return target;
  }
  return undefined;
}
