import { ApiError, DecodeError, HttpError, NetworkError } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import type { Operation, ResponseDeclaration } from "./operation.ts";
import { Unfit } from "./parameter/scalar.ts";
import { wholeText } from "./read/incoming.ts";
import { redact, redactJson } from "./redact.ts";

/** The data of a response. @throws {HttpError} if it is an error @throws {DecodeError} if it is not what is declared */
export async function readResponse(response: Response, exchange: Exchange): Promise<unknown> {
  const declaration = declared(exchange.operation, response);
  const reader = declaration?.read;
  if ((response.status === 204 || response.status === 205) && Number(response.headers.get("content-length"))) throw new DecodeError(exchange, response, "a body where this status has none");
  const other = response.ok && declaration && reader?.refuses?.(response, declaration);
  if (response.ok && declaration && reader?.open && !other) return reader.open(response, exchange, declaration);
  let text = "";
  try {
    text = await wholeText(response, exchange, reader?.decoder?.(response, exchange));
  } catch (error) {
    // the status is what matters of an error, even if its body breaks off
    if (response.ok || !(error instanceof NetworkError || error instanceof DecodeError)) throw error;
  }
  if (response.ok && declaration && (!declaration.content || (text === "" && declaration.optional))) return undefined;
  if (other) throw new DecodeError(exchange, response, `the body is not ${declaration.content}`, text);
  const parse = (json: string): unknown => (declaration && reader?.parse ? reader.parse(json, declaration, exchange, response) : JSON.parse(json));
  let data: unknown;
  try {
    data = parse(text);
    // a server may repeat the credentials that it refuses
    if (!response.ok) data = typeof data === "string" ? redact(data, exchange.secrets) : parse(redactJson(text, exchange.secrets));
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    if (response.ok && declaration) throw new DecodeError(exchange, response, cause instanceof Unfit ? cause.message : cause instanceof RangeError ? "the body is nested too deep" : text ? "the body is not JSON" : "the body is empty", text);
    data = (response.ok ? text : redact(text, exchange.secrets)) || undefined;
  }
  if (response.ok) return data;
  throw new HttpError(exchange, "http-status", response, data, declaration?.description);
}

/** What the document says of a status. `default` is for errors, unless it is all there is for a success; 206 is a part of what 200 is. */
function declared({ responses }: Operation, { status, ok }: Response): ResponseDeclaration | undefined {
  const exact = responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? (status === 206 ? responses[200] : undefined);
  return exact || (ok && Object.keys(responses).some((key) => key.startsWith("2"))) ? exact : responses["default"];
}
