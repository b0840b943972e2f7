/** Covers secrets in a text: as they are, and as they travel. */
export function redact(text: string, secrets: string[] | undefined): string {
  const pattern = patternOf(secrets);
  return pattern ? text.replace(pattern, "…") : text;
}

/** The same within the strings of a JSON text, which stays one. */
export function redactJson(text: string, secrets: string[] | undefined): string {
  const pattern = patternOf(secrets);
  return pattern ? text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, (literal) => JSON.stringify((JSON.parse(literal) as string).replace(pattern, "…"))) : text;
}

/** The longest first, so that nothing is left of one that holds another. Those shorter than four characters would cover words. */
function patternOf(secrets: string[] = []): RegExp | undefined {
  const all = secrets.flatMap(forms).filter((form) => form.length > 3).sort((a, b) => b.length - a.length);
  return all.length > 0 ? new RegExp(all.map((form) => form.replace(/\W/g, "\\$&")).join("|"), "gi") : undefined;
}

/** Raw, within JSON, percent-encoded as URLs and forms have it, and in both alphabets of base64. */
function forms(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, "");
  const percent = String(new URLSearchParams({ "": secret })).slice(1);
  return [secret, JSON.stringify(secret).slice(1, -1), percent, percent.replaceAll("+", "%20"), encodeURIComponent(secret.replace(/\p{Cs}/gu, "")), base64, base64.replaceAll("+", "-").replaceAll("/", "_")];
}

/** What an error says of itself and of its causes. What else it holds may hold anything: the request, with its headers. */
export function redactError(error: unknown, secrets: string[] | undefined): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? redact(error, secrets) : undefined;
  const { name, message, stack, cause, code } = error as Error & { code?: unknown };
  const copy = new Error(redact(message, secrets), cause === undefined ? undefined : { cause: redactError(cause, secrets) });
  const shown = { name, stack: redact(stack ?? "", secrets), ...(typeof code === "string" && { code }) };
  for (const [key, value] of Object.entries(shown)) Object.defineProperty(copy, key, { value, enumerable: key === "code", configurable: true, writable: true });
  return copy;
}
