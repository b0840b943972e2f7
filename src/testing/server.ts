import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { writtenAnswer, type Answer } from "./answer.ts";
import { sendAnswer } from "./send-answer.ts";
import { readBody } from "./body.ts";
import { literalFirst, matchPath } from "./path-template.ts";
import { Refusal } from "./refusal.ts";

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
  status: number;
};

/** A vendor's API on a loopback port. It keeps what is written to it until it is closed. */
export type Simulator<Credentials> = {
  /** What to give a client as `baseUrl`. */
  url: string;
  /** What to give a client as `credentials`. */
  credentials: Credentials;
  /** Every request so far, in the order they were answered. */
  requests: RecordedRequest[];
  /**
   * Answers the next request this way, before any check; further calls queue for the requests after it.
   * A body of text, bytes or an async iterable of them is sent as it is, anything else as JSON.
   * @example bunce.answerNext(200, { success: false, message: "try later" });
   */
  answerNext: (status: number, body?: unknown, headers?: Record<string, string>) => void;
  /** Ends every connection and frees the port. */
  close: () => Promise<void>;
};

export type ReceivedRequest = Omit<RecordedRequest, "status"> & { parameters: Record<string, string> };
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
};

/** Starts a vendor on 127.0.0.1. Rejects if the port is taken. */
export const serve = async <Credentials>(vendor: Vendor<Credentials>, port = 0): Promise<Simulator<Credentials>> => {
  const requests: RecordedRequest[] = [];
  const queued: Answer[] = [];
  const dispatch = dispatcher(vendor);

  const answer = async (message: IncomingMessage): Promise<Answer> => {
    const request = receive(message);
    let given: Answer;
    try {
      request.bytes = await readBody(message, vendor.maximumBytes);
      request.body = new TextDecoder().decode(request.bytes);
      given = queued.shift() ?? (await dispatch(request));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { headers, ...refused } = vendor.refuse(error);
      given = { ...refused, headers: { ...headers, ...error.headers } };
    }
    requests.push({ ...request, status: given.status });
    return given;
  };

  const server = createServer((message, response) => {
    void answer(message)
      .then((given) => sendAnswer(response, given))
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
    answerNext: (status, body, headers) => void queued.push(writtenAnswer(status, body, headers)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const receive = (message: IncomingMessage): Omit<RecordedRequest, "status"> => {
  // Not `new URL`: it would resolve `..` and hide what the client sent.
  const [path = "", ...query] = message.url!.split("?");
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
  return { method: message.method!, path, query: new URLSearchParams(query.join("?")), headers, body: "", bytes: new Uint8Array() };
};

const dispatcher = ({ basePaths, operations, guard }: Vendor<unknown>) => {
  const served = Object.entries(operations)
    .flatMap(([key, handler]) => {
      const [method = "", path = ""] = key.split(" ");
      return basePaths.map((base) => ({ method, template: base + path, handler }));
    })
    .sort((a, b) => literalFirst(a.template, b.template));

  return (request: Omit<ReceivedRequest, "parameters">): Answer | Promise<Answer> => {
    const fitting = served.flatMap(({ method, template, handler }) => {
      const parameters = matchPath(template, request.path);
      return parameters ? [{ method, handler, parameters }] : [];
    });
    const operation = fitting.find(({ method }) => method === request.method);
    const received = { ...request, parameters: operation?.parameters ?? {} };
    guard(received);
    if (operation) return operation.handler(received);
    if (fitting.length === 0) throw new Refusal(404, "not found");
    throw new Refusal(405, "method not allowed", { headers: { allow: fitting.map(({ method }) => method).join(", ") } });
  };
};
