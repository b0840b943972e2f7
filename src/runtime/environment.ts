type Process = { env?: Record<string, string | undefined> };

/** The only reader of environment variables. Empty counts as missing; where there are none (browsers, or Deno without permission) all are. */
export function environment(name: string): string | undefined {
  try {
    return (globalThis as { process?: Process }).process?.env?.[name] || undefined;
  } catch {
    return undefined;
  }
}
