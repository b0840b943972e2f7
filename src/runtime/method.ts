/** Changes nothing. @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1 */
export const isSafe = (method: string): boolean => /^(GET|HEAD|OPTIONS|TRACE)$/.test(method);

/** Sent twice it does no more than once. @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2 */
export const isIdempotent = (method: string): boolean => isSafe(method) || /^(PUT|DELETE)$/.test(method);
