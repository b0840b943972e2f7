import { createHash } from "node:crypto";

/** What Redoc would show as its own logo, which it loads from elsewhere. */
const logo = /https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g;
const redocName = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="12"><text y="10" font-family="system-ui, sans-serif" font-size="11" font-weight="600" fill="#3b82f6">Redoc</text></svg>`,
)}`;

/**
 * A page of Redoc's as one that loads nothing: its logo inside, and a policy that lets the scripts run that are in it now, so
 * that nothing a document says can become one. Links of the menu, which Redoc prints for a server, work from a file too.
 */
export function selfContained(page: string): string {
  const text = page
    .replaceAll("\r\n", "\n")
    .replace(logo, redocName)
    .replace(/href="(\/[^"]*)" data-discover="true"/g, `href="#$1" data-discover="true"`);
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "connect-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return text.replace("<head>", () => `<head>\n  <meta charset="utf-8">\n  <meta http-equiv="Content-Security-Policy" content="${policy}">\n  <link rel="icon" href="data:,">`);
}
