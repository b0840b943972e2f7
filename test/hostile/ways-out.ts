/** Every way out of a comment, a string, a template, an identifier, a type, a regular expression, HTML, Markdown and a terminal that we know of. */

/** What would run. */
const mark = "globalThis.__pwned = 1";

const ways: Record<string, string[]> = {
  "a block comment": [`*/ ${mark}; /*`, `**/ ${mark}; /**`, `*\u200b/ ${mark}; /*`, `*\u00ad/ ${mark} /*`, `*\\/ ${mark}; /*`, `*\u0000/ ${mark}; /*`, `*\ud800/ ${mark}; /*`, `/* */ ${mark}; /* */`, "*/ } { /*", "*", "/"],
  "a tag of a comment": ["@deprecated", "a @internal b", "a\n@internal", "\u00a0@internal", "{@link run} @internal", "* @internal", "\t@internal", "`\n@internal", "@ts-nocheck", "a\n@ts-ignore", "@", "@ ", "a\n@\n@ internal", "*@internal", "a\n*@internal", "{@link https://away.example/ the docs}", "{@linkcode run}", "{\u200b@link javascript:1}", "{\n@linkplain run}", "{@see run}"],
  "a line comment": [`a\n${mark};`, `a\r${mark};`, `a\r\n${mark};`, `a\u2028${mark};`, `a\u2029${mark};`, `a\u0085${mark};`, `a\u000b${mark};`, `a\u000c${mark};`, `// ${mark}`, `#!/bin/sh\n${mark}`, `<!-- ${mark}`, `\n--> ${mark}`],
  "a string": [`"; ${mark}; "`, `'; ${mark}; '`, `\\"; ${mark}; //`, `\\\\"; ${mark}; //`, "\\", "\\\\", `\\u0022; ${mark}; //`, `\\x22; ${mark}; //`, `\\\n"; ${mark}; //`, "\ud800", "x\udc00", "\ud83d\\", `\u0000"; ${mark}; "`, `" + (${mark}) + "`, `"] = ${mark}; x["`],
  "a template": [`\`; ${mark}; \``, `\${${mark}}`, `\\\${${mark}}`, `$\{${mark}\\}`],
  "an identifier": [`a = ${mark}; var b`, "\\u0061", "\\u{61}", "a\u200cb", "a\u200db", "\u3164", "p\u0430y", "\u0430", "ﬁ", "\u212a", "e\u0301", "delete", "undefined", "__proto__", "constructor", "toString", "1a", "a.b", "a[b]"],
  "a type": [`}; ${mark}; interface X {`, `]; ${mark}; [`, `> = 0 as any; ${mark}; type Y<Z`, `} ${mark}; { x: string`, "string; x", "any", "| any", "() => void", `typeof import("x")`],
  "a regular expression": [`/; ${mark}; /`, `(?{${mark}})`, "[", "\\", `/g, ${mark}, /`],
  "a statement": [`;${mark};`, `\n;${mark};\n`, `import("data:text/javascript,${mark}")`, `(${mark})`, `},get x(){${mark}},y:{`, `[${mark}]`, `){${mark}}(`],
  HTML: [`<script>${mark}</script>`, `</script><script>${mark}</script>`, `</title></style></textarea><script>${mark}</script>`, `<img src=x onerror="${mark}">`, `" onmouseover="${mark}" x="`, `' onfocus='${mark}' autofocus x='`, `<svg/onload=${mark}>`, `<iframe srcdoc="<script>${mark}</script>">`, `<!--<script>${mark}`, "-->", `<a href="javascript:${mark}">x</a>`, `<meta http-equiv=refresh content="0;url=javascript:${mark}">`, `&lt;script&gt;${mark}`, "]]>", `<math><mi xlink:href="javascript:${mark}">`],
  Markdown: [`[x](javascript:${mark})`, `[x](<javascript:${mark}>)`, `![x](http://away.example/x.png)`, `[x](data:text/html,<script>${mark}</script>)`, `<javascript:${mark}>`, `[x]: javascript:${mark}\n[x]`, "```\n<script>", `\`\n<script>${mark}</script>\n\``, `{% if true %}`, `x|<b>y</b>|z`, `    <script>${mark}</script>`],
  "YAML and JSON": ["a: b", "- a", "&a *a", "!!js/function x", "---\n", "'", "{", "}", "%TAG", "? x", "a\t#b", `","__proto__":{"x":1},"y":"`],
  "the eye": ["\u202erun\u202c", "\u2066run\u2069", "\u061c", "\ufeff", "\u200b", "\u{e0041}", "\u{e0001}", "\ufff9", "\u180e", "\u034f", "\u115f", "\u3164", "\uffa0", "\uffff", "\u{1fffe}", "a\ufe0f", "\ufe0f", "\u26a0\ufe0f", "\u2800"],
  "a terminal": ["\u001b[2J", "\u001b]0;x\u0007", "\u009b31m", "\u0008\u0008", "\u007f", "\u001b]8;;http://away.example\u001b\\x"],
  "a path": ["../../x", "..\\x", "/etc/x", "C:\\x", "con", ".", "..", "x\u0000.ts", "%2e%2e%2f"],
  nothing: ["", " ", "\n", "\t", "1", "true", "null", "~", "💥", "x".repeat(5_000)],
};

/** `[from what, text]`, each once. */
export const waysOut: [string, string][] = Object.entries(ways).flatMap(([from, texts]) => texts.map((text): [string, string] => [from, text]));
