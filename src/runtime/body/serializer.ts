import type { RequestContent } from "../middleware.ts";
import type { MediaType } from "../operation.ts";

/** Makes a request body of a value. `contentType` is left out where the platform says it (multipart: the boundary). */
export type BodySerializer = {
  /**
   * `types`: all that the operation takes, to advise another.
   * @throws {Unfit} if the value cannot be sent so
   */
  serialize(value: unknown, mediaType: string, declaration: MediaType, types?: string[]): { content: RequestContent; contentType?: string };
};
