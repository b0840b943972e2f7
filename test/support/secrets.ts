import { inspect } from "node:util";

/** The forms in which a text may turn up: raw, percent-encoded, and in base64 or base64url, be it within something longer. */
function formsOf(text: string): string[] {
  const inBase64 = (["base64", "base64url"] as const).flatMap((encoding) =>
    [0, 1, 2].map((offset) => {
      const bytes = Buffer.from("x".repeat(offset) + text);
      // what shares a character with its neighbours is left out
      return bytes.toString(encoding).slice(Math.ceil((offset * 4) / 3), Math.floor((bytes.length * 4) / 3));
    }),
  );
  const percent = encodeURIComponent(text);
  return [text, percent, percent.replace(/%../g, (hex) => hex.toLowerCase()), new URLSearchParams({ "": text }).toString().slice(1), ...inBase64];
}

/** What of a credential must not be seen: each line of it, the frame of a PEM left out. */
const linesOf = (secret: string): string[] => secret.split(/[\r\n]+/).filter((line) => line.length > 8 && !line.startsWith("-----"));

/** All that somebody may print of a value. */
export function shown(value: unknown): string {
  const { stack, cause, errors } = Object(value) as { stack?: unknown; cause?: unknown; errors?: unknown };
  const whole = inspect(value, { depth: 10, showHidden: true, breakLength: Infinity, maxStringLength: null, maxArrayLength: null });
  return [whole, attempt(() => JSON.stringify(value)), attempt(() => String(value)), String(stack), attempt(() => inspect(structuredClone(value), { depth: 10 })), ...[cause, errors].filter(Boolean).map(shown)].join("\n");
}

/** Some values cannot be printed in every way. */
function attempt(print: () => string): string {
  try {
    return print();
  } catch {
    return "";
  }
}

/** The secrets of which a text has a form, as that form and what stands before it: empty if there is none. */
export const foundIn = (text: string, secrets: string[]): string[] =>
  secrets.flatMap(linesOf).flatMap(formsOf).flatMap((form) => {
    const at = text.indexOf(form);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 60), at + form.length)];
  });
