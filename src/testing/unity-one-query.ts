import { Refusal } from "./refusal.ts";

export const segmentsPath = "/api/v1/account/integrations/auth-required/segments";

/** The parameters, of several with one name the last. @throws {Refusal} 400 for one that is not documented. */
export const readQuery = (query: URLSearchParams, documented: string[]): Record<string, string> => {
  for (const name of query.keys()) {
    if (!documented.includes(name)) throw new Refusal(400, `unknown parameter ${name}`);
  }
  return Object.fromEntries(query);
};

/** @throws {Refusal} 400 unless the text is an integer from 1 to `most`. */
export const positive = (name: string, text: string, most = Number.MAX_SAFE_INTEGER): number => {
  const value = /^[1-9]\d*$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw new Refusal(400, `${name} is required, an integer from 1 to ${most}`);
  return value;
};
