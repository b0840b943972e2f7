/** The first line of every generated file, by which the command line knows its own files. */
import { type Source, phraseSource, source } from "../text.ts";

export const header = (spec: string): Source => source`// Generated from ${phraseSource(spec)} by specloom generate. Do not edit.\n`;
