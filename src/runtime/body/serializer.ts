import type { RequestContent } from "../middleware.ts";
import type { MediaType } from "../operation.ts";

/** Makes a request body of a value. `contentType` is left out where the platform says it. */
export type BodySerializer = {
  /** Whether a value is of the kind that it sends: of several media types the first that is so is sent. */
  takes(value: unknown, mediaType: string): boolean;
  /**
   * `types`: all that the operation takes, to advise another.
   * @throws {Unfit} if the value cannot be sent so
   */
  serialize(value: unknown, mediaType: string, declaration: MediaType, types?: string[]): { content: RequestContent; contentType?: string };
};
