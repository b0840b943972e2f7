import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";

/** Where an open page waits to be told of a newer build. No file has this name: those with a dot are not served. */
export const livePath = "/.live";

/** What open pages and their server agree on, so that a page is loaded again when it was built again. */
export type Live = {
  /** A page with the script that waits. Only a page that is served gets it; the file stays as it is. */
  page(text: string): string;
  /** Keeps the connection of a page that waits; one that is of an earlier build is told at once. */
  wait(build: string, response: ServerResponse): void;
  /** There is a newer build: all that wait are told. */
  reload(): void;
};

export function live(): Live {
  let build = Date.now();
  const waiting = new Set<ServerResponse>();
  const tell = (response: ServerResponse) => response.write("data: built\n\n");
  return {
    page: (text) => withScript(text, scriptOf(build)),
    wait(known, response) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.flushHeaders();
      waiting.add(response);
      response.once("close", () => waiting.delete(response));
      if (known !== String(build)) tell(response);
    },
    reload() {
      build++;
      for (const response of waiting) tell(response);
    },
  };
}

/** A tab that nobody sees does not wait: a browser has six connections to a server, and each one that waits takes one. */
const scriptOf = (build: number): string => `let source;
const wait = () => {
  source?.close();
  if (document.visibilityState !== "visible") return;
  source = new EventSource("${livePath}?${build}");
  source.onmessage = () => location.reload();
};
document.addEventListener("visibilitychange", wait);
wait();`;

function withScript(page: string, script: string): string {
  const hash = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  const end = page.lastIndexOf("</body>");
  return `${page.slice(0, end)}<script>${script}</script>\n${page.slice(end)}`.replace(
    /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/,
    (policy) => allow(allow(policy, "script-src", hash), "connect-src", "'self'"),
  );
}

/** `'none'` is for a directive that allows nothing. */
function allow(policy: string, directive: string, source: string): string {
  return policy.includes(`${directive} `) ? policy.replace(new RegExp(`${directive}(?: 'none')?`), `${directive} ${source}`) : `${policy}; ${directive} ${source}`;
}
