import type { Operation } from "../model.ts";
import { withoutMarkup } from "./markdown.ts";

/** What can be found, in the order of what people look for. */
export const kinds = ["Operation", "Schema", "Parameter", "Property", "Guide"] as const;

/** What it is called, where that is, and words that find it too. */
export type Found = [kind: (typeof kinds)[number], name: string, detail: string, anchor: string, words: string];

export const titleOf = ({ id, documentation }: Operation): string => withoutMarkup(documentation.summary ?? id);

/** Where Redoc has a parameter or a property of an operation. */
export const anchorIn = (anchor: string, place: string, path: string[]): string => (path.length === 0 ? anchor : `${anchor}#${anchor.slice(2)}/t=${place}&path=${path.join("/")}`);
