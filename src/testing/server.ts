import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { writtenAnswer, type Answer } from "./answer.ts";
import { readBody } from "./body.ts";
import { refusal } from "./dispatch.ts";
import type { List, Tokens } from "./faults/fault.ts";
import type { FaultName } from "./faults/index.ts";
import type { FaultScript } from "./faults/misbehaviour.ts";
import { isPoisoned, wireOf } from "./faults/wire.ts";
import { receive } from "./receive.ts";
import type { Refusal } from "./refusal.ts";
import { responder } from "./respond.ts";
import { sendAnswer } from "./send-answer.ts";

/** A request as the simulator received it, and the status it answered. */
export type RecordedRequest = {
  method: string;
  /** As sent: percent-encoded, `..` not resolved. */
  path: string;
  query: URLSearchParams;
  /** By lower-case name. */
  headers: Record<string, string>;
  /** As UTF-8 text. */
  body: string;
  /** The body as sent, for what is no text: a file in a form. */
  bytes: Uint8Array<ArrayBuffer>;
  /** What the vendor answered, whatever a fault made of it on its way; 0 if a fault kept the request from it. */
  status: number;
  /** What befell it. */
  fault?: FaultName;
};

/** A vendor's API on a loopback port. It keeps what is written to it until it is closed. */
export type Simulator<Credentials> = {
  /** What to give a client as `baseUrl`. */
  url: string;
  /** What to give a client as `credentials`. */
  credentials: Credentials;
  /** Every request so far, in the order they came. */
  requests: RecordedRequest[];
  /** Every request so far that a redirect has led to another origin. */
  elsewhere: RecordedRequest[];
  /**
   * Answers the next request this way, before any check; further calls queue for the requests after it.
   * A body of text, bytes or an async iterable of them is sent as it is, anything else as JSON.
   * @example bunce.answerNext(200, { success: false, message: "try later" });
   */
  answerNext: (status: number, body?: unknown, headers?: Record<string, string>) => void;
  /**
   * Lets faults befall the requests to come, instead of what was said before. `[]` ends it.
   * A request may also ask for one itself, in the header `x-simulate-fault`.
   * A fault that cannot befall a request, such as one of pages where there are none, does nothing.
   * @example bunce.misbehave(["status-503", undefined, "reset-in-body"]);
   * @example bunce.misbehave(({ method }) => (method === "POST" ? "answer-lost" : undefined));
   */
  misbehave: (script: FaultScript) => void;
  /** Ends every connection and frees the port. */
  close: () => Promise<void>;
};

/** A request before it is answered. */
export type SimulatedRequest = Omit<RecordedRequest, "status" | "fault">;
export type ReceivedRequest = SimulatedRequest & { parameters: Record<string, string> };
export type Handler = (request: ReceivedRequest) => Answer | Promise<Answer>;

/** What makes one vendor: the server knows nothing else about it. */
export type Vendor<Credentials> = {
  /** Where the API is served; the first becomes the simulator's `url`. */
  basePaths: [string, ...string[]];
  credentials: Credentials;
  /** Handlers by method and path template below the base path: `GET /segments/{segment}`. */
  operations: Record<string, Handler>;
  /** Throws a {@link Refusal} before any operation runs: rate limit, authentication. */
  guard: (request: ReceivedRequest) => void;
  /** A refusal in the vendor's error format. */
  refuse: (refusal: Refusal) => Answer;
  /** The largest body it takes, a megabyte by default. */
  maximumBytes?: number;
  /** The operations that are lists with pages. */
  lists?: Record<string, List>;
  tokens?: Tokens;
};

/** Starts a vendor on 127.0.0.1. Rejects if the port is taken. */
export const serve = async <Credentials>(vendor: Vendor<Credentials>, port = 0): Promise<Simulator<Credentials>> => {
  const { requests, queued, elsewhere, misbehave, respond, close } = responder(vendor);

  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<Answer | "taken"> => {
    const wire = wireOf(response);
    const request = receive(message);
    if (isPoisoned(message.socket)) {
      requests.push({ ...request, status: 0, fault: "stale-keep-alive" });
      wire.reset();
      return "taken";
    }
    try {
      Object.assign(request, await readBody(message, vendor.maximumBytes));
    } catch (error) {
      const refused = refusal(vendor, error);
      requests.push({ ...request, status: refused.status });
      return refused;
    }
    return respond(request, wire);
  };

  const server = createServer((message, response) => {
    void answer(message, response)
      .then((given) => (given === "taken" ? undefined : sendAnswer(response, given)))
      .catch((error: unknown) => {
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end(`the simulator failed: ${String(error)}`);
      });
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${vendor.basePaths[0]}`,
    credentials: vendor.credentials,
    requests,
    elsewhere,
    answerNext: (status, body, headers) => void queued.push(writtenAnswer(status, body, headers)),
    misbehave,
    close: async () => {
      await Promise.all([close(), new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      })]);
    },
  };
};
