import { dirname } from "node:path";
import { type Command, inRoot, root } from "./measure.ts";

/** The compiler on a program of these files, as a strict project would run it. `typescript7` is the faster, `typescript` 5.9 what is counted with. */
export function compilerCommand(files: string[], options: string[] = [], compiler: "typescript" | "typescript7" = "typescript"): Command {
  const strict = ["--strict", "--skipLibCheck", "--allowImportingTsExtensions", "--noEmit"];
  const target = ["--types", "node", "--typeRoots", inRoot("node_modules/@types"), "--module", "esnext", "--moduleResolution", "bundler", "--target", "es2022", "--lib", "es2023,dom,dom.iterable,dom.asynciterable"];
  return { words: [inRoot(`node_modules/${compiler}/bin/tsc`), ...strict, ...target, "--extendedDiagnostics", ...options, ...files], cwd: dirname(files[0] ?? root) };
}

/** What `tsc --extendedDiagnostics` counted. @throws {Error} with what it printed instead */
export function readDiagnostics(stdout: string): { errors: number; instantiations: number; checkSeconds: number } {
  const figure = (name: string) => {
    const found = new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1];
    if (found === undefined) throw new Error(`tsc counted nothing: ${stdout}`);
    return Number(found);
  };
  return { errors: [...stdout.matchAll(/^(?:.*\(\d+,\d+\): )?error TS\d+:/gm)].length, instantiations: figure("Instantiations"), checkSeconds: figure("Check time") };
}
