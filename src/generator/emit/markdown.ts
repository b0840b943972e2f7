/**
 * Markdown whose HTML is text. Redoc would render what a description holds, an `<iframe>` or a `<meta>` that leads away
 * included, and obey Markdoc's `{% … %}`. Code keeps its characters, where it is certain to be code. An image becomes a link,
 * since the page loads nothing.
 */
export function withoutHtml(markdown: string): string {
  const parts = markdown.split(/^(```[^`\n]*\n[\s\S]*?^```[ \t]*$)/m);
  const hasTilde = /^ {0,3}~~~/m.test(markdown);
  return parts.map((part, index) => (index % 2 === 1 && !hasTilde ? part.replaceAll("{%", "{ %") : prose(part))).join("");
}

/** A span that ends on another line or in another cell pairs differently than it looks: then nothing counts as code. */
function prose(text: string): string {
  const isPlain = text.split("\n").every((line) => !/``|\\`|`[^`]*\|[^`]*`/.test(line) && (line.split("`").length - 1) % 2 === 0);
  if (!isPlain) return escape(text);
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? part : escape(part)))
    .join("`");
}

const escape = (text: string): string => text.replace(/<(?=[A-Za-z/!?])/g, "&lt;").replaceAll("{%", "&#123;%").replace(/!(?=\[[^\]]*\]\()/g, "");

/** Plain text as Markdown of one line that shows it as it is. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>&|~]/g, "\\$&")
    .replaceAll("{", "&#123;");

/** A link whose text and title are plain text; only the text where the address is none of the web. */
export function link(text: string, url: string | undefined, title: string): string {
  if (!/^https?:\/\//i.test(url ?? "")) return plain(text);
  const address = (url as string).replace(/[\s<>\\"`{}]/g, encodeURIComponent);
  return `[${plain(text)}](<${address}> "${plain(title).replaceAll('"', "&quot;")}")`;
}

/** Code of one line, whatever it holds. */
export const code = (text: string): string => (/[`|]|\{%|\s{2}|\n/.test(text) ? plain(text) : `\`${text}\``);

/** Markdown of one paragraph as plain text: the words of code and of links. */
export const withoutMarkup = (markdown: string): string => markdown.replace(/`([^`]+)`/g, "$1").replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
