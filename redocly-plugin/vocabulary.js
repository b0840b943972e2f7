import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

/**
 * @typedef {{ name: string, where: string[], summary: string, description: string, schema: Record<string, any>, example: unknown }} Extension
 */

const file = JSON.parse(readFileSync(new URL("../schemas/extensions.json", import.meta.url), "utf8"));
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true });

/** @param {Extension} extension */
const entry = (extension) =>
  /** @type {const} */ ([
    extension.name,
    { ...extension, validate: ajv.compile({ $defs: file.$defs, ...extension.schema }) },
  ]);

/** What an `x-…` may say, by name, with a compiled validator. */
export const vocabulary = new Map(file.extensions.map(entry));

/**
 * The names and values of all `x-…` of a node.
 * @param {unknown} node
 * @returns {[string, any][]}
 */
export const extensionsOf = (node) =>
  node !== null && typeof node === "object" && !Array.isArray(node)
    ? Object.entries(node).filter(([name]) => name.startsWith("x-"))
    : [];
