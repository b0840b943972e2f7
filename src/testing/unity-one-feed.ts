import { jsonAnswer } from "./answer.ts";
import { Refusal } from "./refusal.ts";
import type { Handler } from "./server.ts";
import { positive, readQuery, segmentsPath } from "./unity-one-query.ts";
import { type Context, contexts, type Store } from "./unity-one-store.ts";
import type { UnityOneSettings } from "./unity-one.ts";

/** Events are numbered from 1; `startId` is the first of an answer, `nextId` the one after those that it has or has passed over. */
export const feedOperations = ({ events }: Store, settings: UnityOneSettings): Record<string, Handler> => ({
  [`GET ${segmentsPath}/synchronization`]: ({ query }) => {
    const { startId = "" } = readQuery(query, ["contexts", "startId"]);
    const first = positive("startId", startId);
    const wanted = readContexts(query.getAll("contexts"), settings);

    let next = first;
    const found: { segmentId: string; type: string }[] = [];
    for (; next <= events.length && found.length < settings.maxEvents; next += 1) {
      const { segmentId, type, context } = events[next - 1]!;
      if (wanted.includes(context)) found.push({ segmentId, type: settings.typeCase === "upper" ? type : type.toLowerCase() });
    }
    return jsonAnswer(200, { ...(next > first ? { nextId: next } : idle(first)[settings.idleNextId]), events: found });
  },
});

const idle = (startId: number) => ({ same: { nextId: startId }, zero: { nextId: 0 }, null: { nextId: null }, absent: {} });

/** The contexts asked for; an empty value asks for all. */
const readContexts = (values: string[], settings: UnityOneSettings): readonly Context[] => {
  if (values.length === 0 && settings.contextsRequired) throw new Refusal(400, "contexts is required");
  if (settings.contexts === "comma" && values.length > 1) throw new Refusal(400, "contexts must be one list with commas");
  const names = settings.contexts === "comma" ? values.flatMap((value) => value.split(",")) : values;
  const given = names.filter((name) => name !== "");
  for (const name of given) {
    if (!contexts.some((context) => context === name)) throw new Refusal(400, `unknown context ${name}`);
  }
  return given.length === 0 ? contexts : (given as Context[]);
};
