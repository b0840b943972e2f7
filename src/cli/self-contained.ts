import { createHash } from "node:crypto";

/** What Redoc would show as its own logo, which it loads from elsewhere. */
const logo = /https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g;
const redocName = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="12"><text y="10" font-family="system-ui, sans-serif" font-size="11" font-weight="600" fill="#3b82f6">Redoc</text></svg>`,
)}`;

const charset = `<meta charset="utf-8">`;

/** Evidence is there to be found, and not to be read first. */
const style = `
small.evidence, small.disagreement { display: block; color: var(--text-color-secondary); font-size: .8125rem; line-height: 1.5; }
small.evidence a { color: inherit !important; }
small.disagreement { margin: .375rem 0; padding: .125rem 0 .125rem .75rem; border-left: 3px solid #d49a2a; }
details > summary { cursor: pointer; }
`;

/** A page of Redoc's as one that loads nothing: its logo inside. Links of its menu, which it prints for a server, work from a file too. */
export function selfContained(page: string): string {
  const text = page
    .replaceAll("\r\n", "\n")
    .replace(logo, redocName)
    .replace(/href="(\/[^"]*)" data-discover="true"/g, `href="#$1" data-discover="true"`)
    .replace("<head>", `<head>\n  ${charset}\n  <link rel="icon" href="data:,">`)
    .replace("</head>", () => `<style>${style}</style></head>`);
  return withPolicy(text, "worker-src blob:", "font-src data:", "connect-src blob:");
}

/** With a policy that lets the scripts run that are in the page now, so that nothing a document says can become one. */
export function withPolicy(page: string, ...directives: string[]): string {
  const scripts = [...page.matchAll(/<script(?![^>]* type="application\/json")[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  const policy = ["default-src 'none'", `script-src ${scripts.join(" ") || "'none'"}`, ...directives, "style-src 'unsafe-inline'", "img-src data:", "base-uri 'none'", "form-action 'none'"].join("; ");
  return page.replace(charset, () => `${charset}\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
