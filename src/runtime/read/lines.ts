import { type Broken, decoded } from "./decoded.ts";
import type { Incoming } from "./incoming.ts";

const longest = 2 ** 20;

/** The lines of a body, without their LF; a CR before it stays. A line has at most 1 Mi characters. */
export async function* lines(body: Incoming, broken: Broken, decoder?: TextDecoder): AsyncGenerator<string, void, undefined> {
  let rest = "";
  for await (const text of decoded(body, broken, decoder)) {
    const parts = text.split("\n");
    parts[0] = rest + parts[0]!;
    rest = fit(parts.pop()!, broken);
    for (const line of parts) {
      yield fit(line, broken);
      body.check();
    }
  }
  if (rest) yield rest;
}

/** @throws if it is longer than any honest line */
export function fit(line: string, broken: Broken): string {
  if (line.length > longest) throw broken(`a line has more than ${longest} characters`, line);
  return line;
}
