/** Documents written in a test, as the generator meets them. */
import { buildApi } from "../src/generator/build.ts";
import { type Document, type Read, readDocument } from "../src/generator/document.ts";
import { type Diagnostic, SpecError } from "../src/generator/errors.ts";
import { type Generated, generate } from "../src/generator/generate.ts";
import type { Api } from "../src/generator/model.ts";

type Files = Record<string, string>;

/** Reads from files that a test wrote down; others do not exist. */
export const reader = (files: Files): Read => async (path) => {
  const text = files[path];
  if (text === undefined) throw new Error(`there is no ${path}`);
  return text;
};

/** A whole document of what a test is about. */
export const spec = (parts: string, version = "3.1.0"): string => `openapi: ${version}\ninfo: { title: Shop, version: "1" }\n${parts}\n`;

const filesOf = (input: string | Files): Files => (typeof input === "string" ? { "shop.yaml": spec(input) } : input);

/** The first file is the entry. */
export const documentOf = (input: string | Files): Promise<Document> => readDocument(Object.keys(filesOf(input))[0] ?? "", reader(filesOf(input)));

export async function apiOf(input: string | Files): Promise<Api> {
  const document = await documentOf(input);
  const api = buildApi(document, "shop");
  const errors = document.diagnostics().filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new SpecError(errors);
  return api;
}

export const generated = (input: string | Files, http = false): Promise<Generated> => generate(Object.keys(filesOf(input))[0] ?? "", reader(filesOf(input)), { http });

/** What is found in a document, warnings too, each as `shop.yaml:3:1 code`. */
export async function findings(input: string | Files): Promise<string[]> {
  return (await diagnostics(input)).map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

export async function diagnostics(input: string | Files): Promise<Diagnostic[]> {
  try {
    return (await generated(input)).warnings;
  } catch (error) {
    if (error instanceof SpecError) return error.diagnostics;
    throw error;
  }
}
