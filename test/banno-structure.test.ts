import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Mapping, type Spec, mapped, resolved, structureOf } from "./banno-structure.ts";

type Inventory = {
  document: Mapping;
  securitySchemes: Mapping<Mapping>;
  operations: (Mapping & { method: string; path: string; permission: string | null })[];
  schemas: Mapping<Mapping & { required: string[] }>;
};
type Difference = { at: string; vendor?: unknown; ours?: unknown };
type Deviation = { at: RegExp; times: number; vendor?: unknown; ours?: unknown; reason: string };

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const inventory = JSON.parse(read("banno-inventory.json")) as Inventory;
const spec = parse(read("../specs/banno.yaml")) as Spec;

const uuid = "ids have the format UUID there, and the registered name is uuid";
const download = "the downloads have no content there, though their text promises a CSV file";
const bytes = "a file is sent as bytes";
const optional = "it is optional there, and whether absent or null without a value is not documented";
const inText = "the default is only in the text there";

/** Where the spec says something else than the vendor's document, in how many places, and why. */
const deviations: Deviation[] = [
  { at: /^\/document\/openapi$/, times: 1, vendor: "3.0.1", ours: "3.0.4", reason: "it is the last release of 3.0, and nothing that is used differs" },
  { at: /^\/document\/title$/, times: 1, vendor: "segments", ours: "Banno Segments", reason: "the vendor's title does not name the API" },
  { at: /^\/document\/version$/, times: 1, vendor: "latest", ours: "v0", reason: "the paths say v0, and latest is no version" },
  { at: /^\/document\/security$/, times: 1, vendor: [], ours: ["clientCredentials"], reason: "it is required once for all operations instead of 18 times" },
  { at: /^\/operations\/POST .*\/segments\/\{segmentId\}\/import\/security$/, times: 1, vendor: [], ours: ["clientCredentials"], reason: "without it this import would be open to anyone, while its text asks for a permission" },
  { at: /^\/securitySchemes\/clientCredentials\/scopes$/, times: 1, vendor: [], ours: ["openid"], reason: "the vendor's guide to access tokens asks for this scope" },
  { at: /^\/operations\/.*\/parameters\/\w+Id\/format$/, times: 37, vendor: "UUID", ours: "uuid", reason: uuid },
  { at: /^\/schemas\/.*Id\/format$/, times: 8, vendor: "UUID", ours: "uuid", reason: uuid },
  { at: /^\/operations\/GET .*\.csv\/responses\/200\/text\/csv$/, times: 3, ours: { type: "string", format: "binary" }, reason: download },
  { at: /^\/operations\/GET .*\.csv\/responses\/200\/headers$/, times: 3, ours: ["Content-Disposition"], reason: download },
  { at: /^\/operations\/.*\/responses\/(401|403)$/, times: 38, ours: {}, reason: "tokens and permissions are required, so they can be missing" },
  { at: /^\/operations\/.*\/responses\/default$/, times: 19, ours: {}, reason: "it stands for every status that the vendor leaves out" },
  { at: /^\/schemas\/EndUsersCSVForm\/properties\/file\/type$/, times: 1, vendor: "object", ours: "string", reason: bytes },
  { at: /^\/schemas\/EndUsersCSVForm\/properties\/file\/format$/, times: 1, ours: "binary", reason: bytes },
  { at: /^\/schemas\/EndUsersCSVForm\/required$/, times: 1, vendor: [], ours: ["file"], reason: "an import without a file means nothing" },
  { at: /^\/schemas\/EndUsersCSVForm\/properties\/user_identifier_csv_column\/default$/, times: 1, ours: 0, reason: inText },
  { at: /^\/schemas\/EndUsersCSVForm\/properties\/csv_header_row_exists\/default$/, times: 1, ours: true, reason: inText },
  { at: /^\/schemas\/EndUser\/properties\/(email|rowNumber|nettellerId|memberNumber)\/nullable$/, times: 4, ours: true, reason: optional },
  { at: /^\/schemas\/Segment\/properties\/draftId\/nullable$/, times: 1, ours: true, reason: optional },
];

describe("specs/banno.yaml", () => {
  const differences = compare(vendorStructure(inventory), structureOf(spec));

  test("has the structure of the vendor's document, apart from the deviations", () => {
    expect(differences.filter((difference) => !deviations.some((deviation) => explains(deviation, difference)))).toEqual([]);
  });

  test.each(deviations)("deviates in $times places because $reason ($at)", (deviation) => {
    expect(differences.filter((difference) => explains(deviation, difference))).toHaveLength(deviation.times);
  });

  test.each(inventory.operations)("names the permission of $method $path in its description and in its 403", ({ method, path, permission }) => {
    const { description, responses } = spec.paths[path]![method.toLowerCase()]!;
    for (const text of [description, resolved(spec, responses["403"]!).description]) {
      expect(text.match(/(?<=")[^"]+ ads(?=")/g)).toEqual(permission === null ? null : [permission]);
    }
  });
});

function explains({ at, vendor, ours }: Deviation, difference: Difference): boolean {
  return at.test(difference.at) && compare({ vendor, ours }, { vendor: difference.vendor, ours: difference.ours }).length === 0;
}

/** Where two structures differ. Lists differ as a whole, and so does what only one of them has. */
function compare(vendor: unknown, ours: unknown, at = ""): Difference[] {
  if (!isMapping(vendor) || !isMapping(ours)) return JSON.stringify(vendor) === JSON.stringify(ours) ? [] : [{ at, vendor, ours }];
  return Object.keys({ ...vendor, ...ours }).flatMap((key) => compare(vendor[key], ours[key], `${at}/${key}`));
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The inventory in the form of {@link structureOf}: without its headings, operations by method and path. */
function vendorStructure({ document, securitySchemes, operations, schemas }: Inventory): Mapping {
  return {
    document: without(document, "heading"),
    securitySchemes: mapped(securitySchemes, (scheme) => without(scheme, "heading")),
    operations: Object.fromEntries(operations.map((operation) => [`${operation.method} ${operation.path}`, without(operation, "heading", "method", "path", "permission")])),
    schemas: mapped(schemas, (schema) => ({ ...without(schema, "heading"), required: [...schema.required].sort() })),
  };
}

function without(mapping: Mapping, ...names: string[]): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([name]) => !names.includes(name)));
}
