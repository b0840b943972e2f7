import type { Answer } from "../answer.ts";
import type { PlaceHandler } from "../places.ts";
import type { SimulatedRequest } from "../server.ts";

/** The connection of one request, for what no honest answer does to it. Each step is done when its bytes have left. */
export type Wire = {
  /** Status and headers. A body without a length comes in chunks, unless it is to last until the connection is closed. */
  head: (status: number, headers: Record<string, string>, framing?: "until-close") => Promise<void>;
  write: (bytes: Uint8Array) => Promise<void>;
  /** Ends the answer as it should. */
  end: () => Promise<void>;
  /** Closes the connection, whatever was promised. */
  close: () => void;
  /** Resets the connection. */
  reset: () => void;
  /** Makes the connection look alive after this answer, and reset at the request after it. */
  poison: () => void;
};

/** Where a list keeps its place, as a vendor declares it. */
export type List = {
  /** The query parameter that says where a page starts, its first value, and what it counts. */
  position: string;
  first: number;
  counts: "pages" | "rows";
  /** The query parameter for the rows of a page; none where the server decides. */
  size?: { name: string; default: number };
  /** The properties that lead to the page after. */
  next?: string[];
  /** Whether rows are lines instead of a JSON array. */
  lines?: true;
};

/** The token endpoint of a vendor that has one. */
export type Tokens = { path: string; revoke: () => void };

/** A request that a fault is to befall. */
export type Occasion = {
  request: SimulatedRequest;
  /** The vendor's answer: the request is handled once, however often this is asked for. */
  answer: () => Promise<Answer>;
  /** The vendor's answer to a request that did not come like that. */
  handle: (instead: SimulatedRequest) => Promise<Answer>;
  /** An error in the vendor's format. */
  refuse: (status: number, headers?: Record<string, string>) => Answer;
  wire: Wire;
  /** The URL of a new place, here or on another origin, that answers like this. */
  place: (where: "here" | "elsewhere", handler: PlaceHandler) => Promise<string>;
  /** If the request asks for a page of a list. */
  list: List | undefined;
  tokens: Tokens | undefined;
};

/** What a fault makes of a request: another answer, a connection that it has dealt with itself, or nothing where it cannot befall it. */
export type Outcome = Answer | "taken" | undefined;

export type Fault = {
  /** What a client meets, in one line. */
  description: string;
  befall: (occasion: Occasion) => Promise<Outcome>;
};
