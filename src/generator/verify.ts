/** Own output, read back and held against the model before anybody gets it. A difference is a mistake of ours, or an attack. */
import type { Api } from "./model.ts";
import { expectClient } from "./verify-client.ts";
import { type Expect, expectIn } from "./verify-expect.ts";
import { expectImports } from "./verify-imports.ts";
import { expectMembers, expectType } from "./verify-type.ts";

export function verify(api: Api, files: { schemas: string; client: string }): void {
  readBack("schemas.ts", files.schemas, (expect) => expectSchemas(api, expect));
  readBack("client.ts", files.client, (expect) => expectClient(api, expect));
}

function readBack(file: string, text: string, read: (expect: Expect) => void): void {
  let line = (): number => 1;
  try {
    const expect = expectIn(text);
    line = expect.line;
    read(expect);
    expect.end();
  } catch (cause) {
    throw new Error(`${file} is not what was meant, at its line ${line()}: ${cause instanceof Error ? cause.message : String(cause)}; nothing was written`, { cause });
  }
}

function expectSchemas({ declarations }: Api, expect: Expect): void {
  const names = expectImports(expect);
  if (declarations.length === 0) return expect.tokens("export", "{", "}", ";");
  for (const { name, type } of declarations) {
    expect.token("export");
    if (type.kind === "object" && (type.members.length > 0 || type.index)) {
      expect.tokens("interface", name, "{");
      expectMembers(type, expect, names);
      expect.token("}");
    } else {
      expect.tokens("type", name, "=");
      expectType(type, expect, names);
      expect.token(";");
    }
  }
}
