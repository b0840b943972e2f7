/**
 * Redocly follows what looks like a reference also where a document holds data: in examples, defaults, extensions. Its own
 * configuration comes first and may be anywhere. From the first document on it reads those that it was given the paths of (on
 * standard input) and no other file, and fetches nothing.
 */
const guard = `
import fs from "node:fs";
import { fileURLToPath } from "node:url";
const real = (path) => {
  try {
    return fs.realpathSync(/^file:/i.test(path) ? fileURLToPath(path) : path);
  } catch {
    return String(path);
  }
};
const documents = new Set(JSON.parse(fs.readFileSync(0, "utf8")).map(real));
const { readFile } = fs.promises;
const { fetch } = globalThis;
let isConfigured = false;
const refuse = () => Promise.reject(new Error("this is no file of the description"));
fs.promises.readFile = (path, ...rest) => {
  const isDocument = documents.has(real(path));
  isConfigured ||= isDocument;
  return isConfigured && !isDocument ? refuse() : readFile(path, ...rest);
};
globalThis.fetch = (...rest) => (isConfigured ? refuse() : fetch(...rest));
`;

/** For Node, to run it before the program: as a word of the command, since the program runs in a process of its own. */
export const guardOption = `--import=data:text/javascript,${encodeURIComponent(guard)}`;
