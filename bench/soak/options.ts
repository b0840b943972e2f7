import { parseArgs } from "node:util";

export type Options = { minutes: number; rate: number; faults: number; seed: number };

export const help = `npm run soak [-- --minutes 10 --rate 200 --faults 0.02 --seed 1]

Calls every operation of the five clients again and again against simulators in another process, through one AbortSignal that
lives as long as the process, while faults befall requests at random. Then says whether anything has grown.

  --minutes   how long; memory is judged from minute 2 on, in runs of 5 minutes or more    10
  --rate      calls a second; pages, tokens and further attempts come on top              200
  --faults    share of requests that a fault is drawn for                                0.02
  --seed      equal seeds draw equal faults in the order in which requests arrive           1

A fault that cannot befall its request, one of pages where there are none, does nothing, so fewer are met than drawn. Bunce documents
500 requests a minute, so it is called less often than the others. Prints a row a minute, outcomes and a verdict.
Exit status: 0 everything held, 1 something grew or went wrong, 2 wrong usage.

  npm run soak -- --minutes 1 --faults 0.2
  PATH=/opt/node-24/bin:$PATH npm run soak`;

/** By option: its default, the least and the most that makes sense. */
const bounds: Record<keyof Options, [standard: string, least: number, most: number]> = {
  minutes: ["10", 0.1, 10_000],
  rate: ["200", 1, 10_000],
  faults: ["0.02", 0, 1],
  seed: ["1", 0, 2 ** 31 - 1],
};

/** What is wanted. @throws {Error} in one line */
export function readOptions(words: string[]): Options | "help" {
  const string = (name: keyof Options) => ({ type: "string", default: bounds[name][0] }) as const;
  const options = { minutes: string("minutes"), rate: string("rate"), faults: string("faults"), seed: string("seed"), help: { type: "boolean", short: "h" } } as const;
  const { values } = parseArgs({ args: words, options });
  if (values.help) return "help";
  const number = (name: keyof Options) => {
    const [, least, most] = bounds[name];
    const value = values[name].trim() === "" ? Number.NaN : Number(values[name]);
    if (!(value >= least && value <= most)) throw new Error(`--${name} is a number from ${least} to ${most}, not "${values[name]}"`);
    return value;
  };
  return { minutes: number("minutes"), rate: number("rate"), faults: number("faults"), seed: number("seed") };
}
