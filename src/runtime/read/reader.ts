import type { Exchange } from "../exchange.ts";
import type { ResponseDeclaration } from "../operation.ts";

/** Makes data of a response's body: of its text, or of the body itself, which it then reads when it wants. */
export type Reader = {
  streams?: true;
  /** Whether something else came, so that there is no use in reading it. */
  refuses?(response: Response, declaration: ResponseDeclaration): boolean;
  /** For text that may be other than UTF-8. */
  decoder?(response: Response, exchange: Exchange): TextDecoder;
  /** @throws {Unfit} if the text is not what is declared */
  parse?(text: string, declaration: ResponseDeclaration, exchange: Exchange, response: Response): unknown;
  open?(response: Response, exchange: Exchange, declaration: ResponseDeclaration): unknown;
};
