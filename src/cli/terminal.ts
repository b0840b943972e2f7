import { styleText } from "node:util";

/** Where a command writes, and what it may know of the machine: an argument, so that tests read what a user would. */
export type Terminal = {
  cwd: string;
  env: Record<string, string | undefined>;
  stdout: Output;
  stderr: Output;
};
export type Output = { write(text: string): unknown; isTTY?: boolean | undefined };

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

/** Colours where somebody looks, or where `FORCE_COLOR` asks for them; `NO_COLOR` wins over the former. */
export function paint(output: Output, env: Terminal["env"]): Paint {
  const forced = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
  const wanted = forced || (output.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb");
  return (style, text) => (wanted ? styleText(style, text, { validateStream: false }) : text);
}

/**
 * Control characters, which drive a terminal, and what reorders or hides text: bidirectional controls, zero-width
 * characters, line separators, tags.
 */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * What the log of a build would obey: `::` where a line begins, after spaces too, `##[` and `##vso[` anywhere. Each text is
 * taken for the beginning of a line.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
const command = /(?<=^\s*):(?=:)|#(?=#(?:vso)?\[)/gi;

/** Text of a document, made harmless: what a terminal or a log would obey is shown as its code point. Line breaks too. */
export function safe(text: string): string {
  return text.replace(unsafe, codePoint).replace(command, codePoint);
}

const codePoint = (character: string) => `\\u{${character.codePointAt(0)?.toString(16)}}`;

/** For lines of news while a command works. */
export const says = (terminal: Terminal) => (line: string): void => void terminal.stderr.write(`${safe(line)}\n`);

/** A status line on a terminal, nothing elsewhere; an empty text takes it away. */
export function status(terminal: Terminal): (text: string) => void {
  return (text) => {
    if (terminal.stderr.isTTY) terminal.stderr.write(`\r\u001b[2K${safe(text)}`);
  };
}
