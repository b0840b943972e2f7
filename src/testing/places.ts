import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readBody } from "./body.ts";
import { receive } from "./receive.ts";
import { sendAnswer } from "./send-answer.ts";
import type { Answer } from "./answer.ts";
import type { RecordedRequest, SimulatedRequest } from "./server.ts";

export type PlaceHandler = (arrived: SimulatedRequest) => Answer | Promise<Answer>;

/** Where redirects lead: on the simulator's own origin, or on another that is opened for the first of them. */
export const openPlaces = () => {
  const places = new Map<string, PlaceHandler>();
  const elsewhere: RecordedRequest[] = [];
  let other: Promise<Server> | undefined;

  const open = () =>
    new Promise<Server>((resolve) => {
      const server = createServer((message, response) => {
        const answer = async () => {
          const request = { ...receive(message), ...(await readBody(message)) };
          const given = (await places.get(request.path)?.(request)) ?? { status: 404 };
          elsewhere.push({ ...request, status: given.status });
          return given;
        };
        void answer().then((given) => sendAnswer(response, given)).catch(() => response.destroy());
      }).listen(0, "127.0.0.1", () => resolve(server));
    });

  return {
    elsewhere,
    /** What answers at a path of this origin, if it is a place. */
    find: (path: string): PlaceHandler | undefined => places.get(path),
    /** Makes a place, and tells its URL. */
    add: async (where: "here" | "elsewhere", handler: PlaceHandler): Promise<string> => {
      const path = `/redirected/${places.size + 1}`;
      places.set(path, handler);
      if (where === "here") return path;
      other ??= open();
      return `http://127.0.0.1:${((await other).address() as AddressInfo).port}${path}`;
    },
    close: async (): Promise<void> => {
      const server = await other;
      server?.close();
      server?.closeAllConnections();
    },
  };
};
