/** How long a generated file may become: a short document may have many places say the same. */
import type { Source } from "../text.ts";

const largest = 64 * 1024 * 1024;

/** A file is longer than it may be, from this path or schema on. */
export class TooLong extends Error {
  readonly part: string;
  constructor(part: string) {
    super(`${part} makes the file too long`);
    this.part = part;
  }
}

/** Adds up the pieces of one file. @throws {TooLong} */
export function measuring(): (piece: Source, part: string) => Source {
  let length = 0;
  return (piece, part) => {
    length += piece.length;
    if (length > largest) throw new TooLong(part);
    return piece;
  };
}
