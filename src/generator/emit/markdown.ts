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
