import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Spec } from "../src/cli/specs.ts";
import { measure } from "./measure.ts";
import type { Sample, SampleOperation } from "./sample.ts";
import { peerTools } from "./tools.ts";

/** A way to the same calls. `typed` begins a call whose operation an editor is asked for, `rest` ends it. */
export type Way = { name: string; setup: string; call(operation: SampleOperation): string; typed: string; rest: string };

/** `generated` and `compiled` are the folders of the client and of its declarations; openapi-fetch reads the types among the latter. */
export function ourWays({ typeName }: Sample, generated: string, compiled: string): Way[] {
  const ours = (name: string, from: string): Way => ({
    name,
    setup: `import { create${typeName} } from "${from}/client.js";\nconst client = create${typeName}();\n`,
    call: (operation) => operation.ours,
    ...{ typed: "client.", rest: "" },
  });
  const openapiFetch: Way = {
    name: "openapi-fetch",
    setup: `import createClient from "openapi-fetch";\nimport type { paths } from "${compiled}/types.js";\nconst client = createClient<paths>();\n`,
    call: (operation) => operation.openapiFetch,
    ...{ typed: 'client.GET("', rest: '")' },
  };
  return [ours("specloom, compiled", compiled), ours("specloom, client as source", generated), openapiFetch];
}

/** Those peers whose output has a function for each operation, and who have any for this document. */
export function peerWays(spec: Spec, folder: string): Way[] {
  const tools = peerTools(spec, folder).filter(({ hasFunctions }) => hasFunctions);
  const done = tools.filter(({ prepare, command }) => {
    prepare();
    return measure(command).status === 0;
  });
  return done.map(({ name, output }) => {
    const file = join(output, "client.ts");
    const nameOf = functionNames(readFileSync(file, "utf8"));
    return {
      name: `${name}, as source`,
      setup: `import * as client from "${file}";\n`,
      call: ({ constant, positional }) => `client.${nameOf(constant)}(${positional})`,
      ...{ typed: "client.", rest: "" },
    };
  });
}

/** What a file calls an operation: generators differ in upper case within an `operationId`. */
export function functionNames(text: string): (id: string) => string {
  const found = [...text.matchAll(/^export (?:async function|function|const) (\w+)/gm)].map(([, name = ""]): [string, string] => [name.toLowerCase(), name]);
  const names = new Map(found);
  return (id) => names.get(id.toLowerCase()) ?? id;
}
