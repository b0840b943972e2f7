import { escapeHtml } from "../src/generator/emit/html.ts";

const quoted = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/.source;
const words = "as async await catch const else export extends finally for from function if import in instanceof interface let new of return throw try type typeof undefined while";

/** What stands out in a language, one group for each kind; what is no match is plain. */
const languages: Record<string, RegExp> = {
  ts: new RegExp(`(?<comment>//.*|/\\*[^]*?\\*/)|(?<string>${quoted}|\`(?:\\\\.|[^\`\\\\])*\`)|(?<word>(?<![\\w.])(?:${words.replaceAll(" ", "|")})(?!\\w))`, "g"),
  sh: new RegExp(`(?<comment>(?<!\\S)#.*)|(?<string>${quoted})`, "g"),
  yaml: new RegExp(`(?<comment>(?<!\\S)#.*)|(?<string>${quoted})|(?<word>[\\w$/.-]+(?=:(?:\\s|$)))`, "gm"),
};

/** Code as HTML, with its comments, strings and words marked. */
export function highlight(code: string, language: string | undefined): string {
  const pattern = languages[language ?? ""];
  if (!pattern) return escapeHtml(code);
  let html = "";
  let end = 0;
  for (const { 0: text, index, groups = {} } of code.matchAll(pattern)) {
    const [kind] = Object.entries(groups).find(([, found]) => found !== undefined) ?? ["word"];
    html += `${escapeHtml(code.slice(end, index))}<span class="${kind}">${escapeHtml(text)}</span>`;
    end = index + text.length;
  }
  return html + escapeHtml(code.slice(end));
}
