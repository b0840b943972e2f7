import type { Mutants } from "./mutant.ts";

const call = "src/runtime/call.test.ts";
const csv = "src/runtime/read/csv.test.ts";

/** What is made of an answer. */
export const responses: Mutants = {
  "src/runtime/read/incoming.ts": [
    { name: "a stream that breaks off is taken for whole", find: "cancel();\n        throw error;", put: "cancel();", test: "src/runtime/read/csv.property.test.ts" },
    { name: "a body may be larger than the limit", find: "if (size <= limit) continue;", put: "continue;", test: call },
    { name: "a body that is not UTF-8 is read all the same", find: 'new TextDecoder("utf-8", { fatal: true })', put: "new TextDecoder()", test: call },
  ],
  "src/runtime/read/anything.ts": [{ name: "bytes of which nothing is said are lost", find: "return new Blob([bytes], { type });", put: "return undefined;", test: "src/runtime/response.test.ts" }],
  "src/runtime/response.ts": [{ name: "a part of a file is not read as the file", find: " ?? (status === 206 ? responses[200] : undefined)", put: "", test: "src/runtime/response.test.ts" }],
  "src/runtime/read/decoded.ts": [{ name: "a character that is cut in two is lost", find: "{ stream: piece !== undefined }", put: "{}", test: call }],
  "src/runtime/read/lines.ts": [
    { name: "a line that arrives in pieces is several", find: "parts[0] = rest + parts[0]!;", put: "", test: call },
    { name: "a last line without a line break is lost", find: "if (rest) yield rest;", put: "", test: call },
    { name: "a line may be of any length", find: "line.length > longest", put: "line.length < 0", test: call },
  ],
  "src/runtime/read/checked-json.ts": [
    { name: "an int64 is rounded", find: "if (operation.int64) refuseInexact(text);", put: "", test: call },
    { name: "a success that says it is none is data", find: "failure && at(data, failure.pointer) === failure.equals", put: "failure === null", test: call },
  ],
  "src/runtime/read/csv.ts": [
    { name: "a file that ends within quotes is taken for whole", find: 'if (quoted) throw broken("the file ends within a quoted field", record);', put: "", test: csv },
    { name: "a record with too few fields is taken for whole", find: "record.length !== header.length", put: "record.length > header.length", test: csv },
    { name: "doubled quotes stay doubled", find: `.replaceAll('""', '"')`, put: "", test: csv },
  ],
  "src/runtime/read/decode.ts": [
    { name: "a printed number stays text", find: 'if (table === "integer") return integer(value, pointer);', put: 'if (table === "integer") return value;', test: "src/runtime/contract.test.ts" },
    { name: "a printed 0 is no boolean", find: 'value === 0 || value === "0" ||', put: "value === 0 ||", test: "src/runtime/read/decode.test.ts" },
  ],
  "src/runtime/read/filename.ts": [{ name: "a file name may have folders", find: '.replace(/^.*[/\\\\]/s, "")', put: "", test: csv }],
};
