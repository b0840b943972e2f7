/** Tokens of generated text, held one after another against what was meant. */
import { type Tokens, tokensOf } from "./scan.ts";

export type Expect = Tokens & {
  /** This token comes next. */
  token: (wanted: string) => void;
  /** These tokens come next. */
  tokens: (...wanted: string[]) => void;
  /** A literal of this value comes next. */
  value: (wanted: string | number | boolean) => void;
  /** A member of this name comes next, as a word, a number or a string. */
  key: (wanted: string) => void;
  /** Nothing comes any more. */
  end: () => void;
  refuse: (found: string, wanted: string) => never;
};

const wordLike = /^[\w$]+$/;

export function expectIn(text: string): Expect {
  const tokens = tokensOf(text);
  const refuse = (found: string, wanted: string): never => {
    throw new Error(`there is ${found || "the end"} instead of ${wanted}`);
  };
  const token = (wanted: string): void => {
    if (!tokens.is(wanted)) refuse(tokens.next(), wanted);
  };
  return {
    ...tokens,
    refuse,
    token,
    tokens(...wanted) {
      for (const one of wanted) token(one);
    },
    value(wanted) {
      const usual = JSON.stringify(wanted);
      if (tokens.is(usual)) return;
      const found = tokens.next();
      if (!found.startsWith('"') || textOf(found) !== wanted) refuse(found, usual);
    },
    key(wanted) {
      if (wordLike.test(wanted) && tokens.is(wanted)) return;
      const found = tokens.next();
      if (textOf(found) !== wanted) refuse(found, JSON.stringify(wanted));
    },
    end() {
      const found = tokens.next();
      if (found !== "") refuse(found, "the end");
    },
  };
}

/** What a token says: a string its value, any other itself. */
export const textOf = (token: string): string => (token.startsWith('"') ? (token.includes("\\") ? (JSON.parse(token) as string) : token.slice(1, -1)) : token);
