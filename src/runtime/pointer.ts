/** The value that a JSON pointer names, undefined if there is none. @see https://www.rfc-editor.org/rfc/rfc6901 */
export function at(body: unknown, pointer: string): unknown {
  let value = body;
  for (const part of pointer.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** The value of the first pointer that leads somewhere. */
export function firstAt(body: unknown, pointers: string[] = []): unknown {
  for (const pointer of pointers) {
    const value = at(body, pointer);
    if (value !== undefined) return value;
  }
  return undefined;
}
