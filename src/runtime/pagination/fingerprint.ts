/** What a page is known by when it comes again: all of it, in few enough bytes to keep for every page. */
export function fingerprint(items: unknown[]): string {
  const text = JSON.stringify(items);
  let [a, b] = [0, 0];
  for (let index = 0; index < text.length; index++) [a, b] = [Math.imul(a ^ text.charCodeAt(index), 0x01000193), (Math.imul(b, 31) + text.charCodeAt(index)) | 0];
  return `${text.length} ${a} ${b}`;
}
