/** The file name of a Content-Disposition header, its last segment only: a name is no path. @see https://www.rfc-editor.org/rfc/rfc6266#section-4.3 */
export function filename(disposition: string | null): string | undefined {
  const parameter = (name: string, value: string) => new RegExp(`;\\s*${name}\\s*=\\s*${value}`, "i").exec(disposition ?? "");
  const extended = parameter("filename\\*", "(?:UTF-8)'[^']*'([^;\\s]+)")?.[1];
  const plain = parameter("filename", '(?:"((?:[^"\\\\]|\\\\.)*)"|([^";\\s]+))');
  const name = (extended && percentDecoded(extended)) ?? plain?.[1]?.replace(/\\(.)/g, "$1") ?? plain?.[2];
  return name?.replace(/^.*[/\\]/s, "").replace(/\p{Cc}/gu, "") || undefined;
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
