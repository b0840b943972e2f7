import { isWhole, type Answer } from "../answer.ts";
import type { Fault, Outcome } from "./fault.ts";

/** An answer whose body is there, with a length that is true. */
export type WholeAnswer = { status: number; headers: Record<string, string>; body: Uint8Array };

export const wholeAnswer = async ({ status, headers, body = "" }: Answer): Promise<WholeAnswer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of isWhole(body) ? [body] : body) pieces.push(Buffer.from(piece));
  return { status, headers: headers ?? {}, body: Buffer.concat(pieces) };
};

export const without = (headers: Record<string, string>, ...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** A body as text, a character for each byte, so that any byte can be put into it. */
export const toText = (body: Uint8Array): string => Buffer.from(body).toString("latin1");
export const toBytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** A fault that makes something else of an answer with a body. */
export const ofBodies = (description: string, change: (answer: WholeAnswer) => Outcome): Fault => ({
  description,
  befall: async ({ answer }) => {
    const whole = await wholeAnswer(await answer());
    return whole.body.byteLength > 0 ? change(whole) : undefined;
  },
});

/** A fault that makes something else of the text of a body. */
export const ofTexts = (description: string, change: (text: string, answer: WholeAnswer) => string | undefined): Fault =>
  ofBodies(description, (answer) => {
    const text = change(toText(answer.body), answer);
    return text === undefined ? undefined : { ...answer, body: toBytes(text) };
  });

export const isJson = ({ headers }: WholeAnswer): boolean => /json/.test(headers["content-type"] ?? "");

/** Whether the body is lines that stand for themselves: objects or records. */
export const hasLines = (answer: WholeAnswer): boolean => !isJson(answer) || /\}\s*\n/.test(toText(answer.body));
