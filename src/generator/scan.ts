/**
 * Reads generated text back without a compiler: strings, templates, comments and brackets, no more. What is left at the top
 * level is the file's skeleton, one entry per statement, in which text of a document can have no part.
 */
const closing: Record<string, string> = { "{": "}", "(": ")", "[": "]" };

/** What needs no look. */
const plain = /[^"'`/\\{}()[\];]*/y;
const statement = /^(?:import\b|export type \*|(?:export )?(?:interface|const|type|function) [\p{ID_Start}_$][\p{ID_Continue}$]*|export(?= *$))/u;

/** The head of each top-level statement: `import`, `export interface Pet`, `const decodePet`. Throws where the text does not add up. */
export function skeleton(text: string): string[] {
  const heads: string[] = [];
  const open: string[] = [];
  let head = "";
  let at = 0;
  const end = (): void => {
    const words = head.replace(/\s+/g, " ").trim();
    if (words !== "") heads.push(statement.exec(words)?.[0].trim() ?? words);
    head = "";
  };
  while (at < text.length) {
    plain.lastIndex = at;
    const run = plain.exec(text)?.[0] ?? "";
    if (open.length === 0) head += run;
    at += run.length;
    if (at >= text.length) break;
    const char = text.charAt(at);
    if (char === "/" && (text[at + 1] === "/" || text[at + 1] === "*")) at = skipComment(text, at);
    else if (char === '"') at = skipString(text, at);
    else if (char === "`" || char === "'" || char === "\\" || char === "/") throw new Error(`${JSON.stringify(char)} at offset ${at} has no place in generated code`);
    else {
      if (char in closing) open.push(closing[char] as string);
      else if (char === "}" || char === ")" || char === "]") {
        if (open.pop() !== char) throw new Error(`${char} at offset ${at} closes nothing`);
        // An interface or a function ends with its brace, every other statement with a semicolon.
        if (char === "}" && open.length === 0 && /^\s*(export )?(interface|function)\b/.test(head)) end();
      } else if (char === ";" && open.length === 0) end();
      at++;
    }
  }
  if (open.length > 0) throw new Error(`${open.at(-1)} is missing at the end`);
  end();
  return heads;
}

function skipComment(text: string, at: number): number {
  const line = text[at + 1] === "/";
  const end = text.indexOf(line ? "\n" : "*/", at + 2);
  if (end === -1) throw new Error(`the comment at offset ${at} does not end`);
  return end + (line ? 1 : 2);
}

function skipString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const char = text[i];
    if (char === '"') return i + 1;
    if (char === "\n") break;
    if (char === "\\") i++;
  }
  throw new Error(`the string at offset ${at} does not end`);
}
