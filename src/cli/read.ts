import { constants } from "node:fs";
import { open, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { type Hashes, hash } from "./cache.ts";

/** A file of a spec that cannot be read; the message is why, as it goes on after a colon. */
export class ReadError extends Error {
  override name = "ReadError";
  readonly file: string;
  constructor(file: string, problem: string) {
    super(problem);
    this.file = file;
  }
}

/** The largest description we know of has 13 MB; more than this, in all of its files, is no description. */
const largest = 64 * 1024 * 1024;

export type Reader = {
  /** Reads a file inside the folder, by its path relative to it. @throws {ReadError} */
  read: (path: string) => Promise<string>;
  /** The hash of a file, which need not be read as text. @throws {ReadError} */
  hashOf: (path: string) => Promise<string>;
  /** Text by path, of all that was read so far. */
  texts: Map<string, string>;
  /** The hash of each of them. */
  hashes: Hashes;
  /** Paths of all that was asked for, also in vain. */
  asked: Set<string>;
};

/** Reads inside `folder` only: what leads out of it, by its name or by a link, is refused. */
export function reader(folder: string): Reader {
  const texts = new Map<string, string>();
  const hashes = Object.create(null) as Hashes;
  const asked = new Set<string>();
  let left = largest;
  const read = async (path: string): Promise<string> => {
    asked.add(path);
    const known = texts.get(path);
    if (known !== undefined) return known;
    const bytes = await readInside(folder, path, left);
    left -= bytes.length;
    const text = decode(path, bytes);
    texts.set(path, text);
    hashes[path] = hash(bytes);
    return text;
  };
  const hashOf = async (path: string) => hash(await readInside(folder, path, largest));
  return { read, hashOf, texts, hashes, asked };
}

async function readInside(folder: string, path: string, most: number): Promise<Uint8Array> {
  if (path === "" || path.includes("\0") || isAbsolute(path)) throw new ReadError(path, "it is no relative path");
  const root = await realpath(folder);
  const file = await realpath(join(root, path)).catch((error: NodeJS.ErrnoException) => {
    throw new ReadError(path, whyUnread(error));
  });
  if (!isInside(root, file)) throw new ReadError(path, "it is outside the document's folder");
  // Without O_NONBLOCK the opening of a named pipe would wait for its writer.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error: NodeJS.ErrnoException) => {
    throw new ReadError(path, whyUnread(error));
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new ReadError(path, "it is no file");
    if (stat.size > largest) throw new ReadError(path, `it has more than ${largest / 1024 / 1024} MB`);
    if (stat.size > most) throw new ReadError(path, `with it the document has more than ${largest / 1024 / 1024} MB`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function whyUnread({ code }: NodeJS.ErrnoException): string {
  if (code === "ENOENT") return "there is no such file";
  return code === "EACCES" ? "there is no permission (EACCES)" : `the system answers ${code}`;
}

function isInside(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ReadError(path, "it is not UTF-8 text");
  }
}
