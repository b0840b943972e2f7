import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { parse } from "yaml";
import { extensionsOf, vocabulary } from "./vocabulary.js";

const carriers = ["Operation", "Parameter", "RequestBody", "MediaType", "Response", "Header", "SecurityScheme", "Server"];
const has = (node) => node?.["x-evidence"] !== undefined || node?.["x-assumed"] !== undefined;
const advice = "Cite facts with x-evidence, or say with x-assumed why it is assumed.";

/** Every citation exists in the bibliography, and every element has one. Specs without a bibliography pass. */
export const evidence = () => {
  /** @type {Bibliography | undefined} */
  let bibliography;
  const cited = new Set();

  const check = (node, ctx) => {
    // `any` sees the root before a visitor of its own would.
    if (ctx.type.name === "Root") start(ctx);
    if (!bibliography || !ctx.type.extensionsPrefix) return;
    checkIds(node, ctx.location, ctx, bibliography, cited);
    for (const [name, value] of extensionsOf(node)) checkExtension(name, value, ctx, bibliography, cited);
  };
  const present = (node, ctx) => bibliography && !has(node) && report(ctx, ctx.location, `This ${ctx.type.name} has no evidence.`);

  return {
    Root: { leave: (_, ctx) => bibliography && checkFacts(bibliography, cited, ctx) },
    any: check,
    ref: check,
    ...Object.fromEntries(carriers.map((type) => [type, present])),
    NamedSchemas: (schemas, ctx) => {
      for (const name of missing(schemas)) report(ctx, ctx.location.child([name]), `Schema ${name} has no evidence.`);
    },
    Schema: (schema, ctx) => {
      if (!bibliography || has(schema)) return;
      for (const name of missing(schema.properties)) {
        report(ctx, ctx.location.child(["properties", name]), `Property ${name} has no evidence, nor the schema that declares it.`);
      }
    },
  };

  function start(ctx) {
    cited.clear();
    try {
      bibliography = read(ctx.location.source.absoluteRef);
    } catch (error) {
      const message = `The bibliography of this description is no YAML. Correct it: ${error.message}`;
      ctx.report({ message, location: ctx.location.child(["openapi"]) });
    }
  }

  function missing(schemas) {
    return bibliography ? Object.keys(schemas ?? {}).filter((name) => !has(schemas[name])) : [];
  }
};

const report = (ctx, location, message) => ctx.report({ message: `${message} ${advice}`, location: { ...location, reportOnKey: true } });

/** An extension whose value is an object carries its own evidence. */
const checkExtension = (name, value, ctx, bibliography, cited) => {
  if (!vocabulary.get(name)?.schema.properties?.["x-evidence"]) return;
  const location = ctx.location.child([name]);
  if (!has(value)) report(ctx, location, `${name} has no evidence of its own.`);
  checkIds(value, location, ctx, bibliography, cited);
};

const checkIds = (node, location, ctx, { facts, file }, cited) => {
  for (const [index, id] of [node?.["x-evidence"] ?? []].flat().entries()) {
    cited.add(id);
    if (Object.hasOwn(facts, id)) continue;
    const message = `x-evidence: ${file} has no fact ${id}. Add the fact or correct the id.`;
    ctx.report({ message, location: location.child(["x-evidence", index]) });
  }
};

/** What is in the bibliography is cited, or says why not. */
const checkFacts = ({ facts, contradictions, file }, cited, ctx) => {
  const problem = (message) => ctx.report({ message: `${file}: ${message}`, location: ctx.location.child(["openapi"]) });
  for (const [id, fact] of Object.entries(facts)) {
    if (!cited.has(id) && !fact?.uncited) problem(`fact ${id} is cited nowhere. Cite it, or say why not under uncited.`);
    if (cited.has(id) && fact?.uncited) problem(`fact ${id} is cited. Remove its uncited.`);
  }
  for (const [name, contradiction] of Object.entries(contradictions)) {
    const unknown = (contradiction?.facts ?? []).filter((id) => !Object.hasOwn(facts, id));
    for (const id of unknown) problem(`contradiction ${name} names an unknown fact ${id}.`);
  }
};

/**
 * @typedef {{ file: string, facts: Record<string, { uncited?: string }>, contradictions: Record<string, { facts?: string[] }> }} Bibliography
 */

/**
 * The bibliography that belongs to a description, if it has one.
 * @param {string} spec
 * @returns {Bibliography | undefined}
 */
const read = (spec) => {
  const path = join(dirname(spec), "evidence", `${basename(spec, extname(spec))}.yaml`);
  if (!existsSync(path)) return undefined;
  const { facts, contradictions } = parse(readFileSync(path, "utf8")) ?? {};
  return { file: `evidence/${basename(path)}`, facts: facts ?? {}, contradictions: contradictions ?? {} };
};
