import { expect, test } from "vitest";
import { advise, compare } from "./changes.ts";

const base = {
  members: "getThing(params: GetThingParameters, options?: CallOptions): Call<Thing, GetThingErrors>;\n  listThings(params?: ListThingsParameters, options?: PagesOptions): Pages<Thing, Thing[], ListThingsErrors>;",
  getParameters: "id: string; view?: \"full\" | \"short\"",
  errors: "404: Problem",
  thing: "id: string; size?: number; kind: \"a\" | \"b\"; owner: Owner",
  constant: "{ id: \"getThing\", path: \"/things/{id}\", responses: { 404: { description: \"none\" } } }",
};

/** A generated API in miniature, with something changed. */
function api(change: Partial<typeof base> = {}) {
  const { members, getParameters, errors, thing, constant } = { ...base, ...change };
  return {
    client: `import { connect } from "specloom";
export type * from "./schemas.ts";
/** Things. */
export interface Things {
  ${members}
}
/** Parameters of getThing. */
export interface GetThingParameters { ${getParameters} }
export interface ListThingsParameters { limit?: number; filter?: Filter }
export interface GetThingErrors { ${errors} }
export interface ListThingsErrors { default: Problem }
export const getThing: Operation<GetThingErrors> = ${constant};
export interface ThingsCredentials { key?: Credential<string> }
export const api: Api<Things, ThingsOptions> = { name: "things" };
`,
    schemas: `export interface Thing { ${thing} }
export interface Owner { name: string; tags: string[] | null }
export interface Problem { message: string }
export interface Filter { owner?: string; state: "on" | "off" }
export type Unused = { a: 1 };
`,
  };
}

const edit = (from: string, to: string) => {
  const { client, schemas } = api();
  const edited = { client: client.replace(from, to), schemas: schemas.replace(from, to) };
  expect(edited).not.toEqual({ client, schemas });
  return edited;
};

test.each<[string, { client: string; schemas: string }, string[]]>([
  ["nothing but documentation", edit("/** Things. */", "/** Things and more. */"), ["patch: documentation only"]],
  ["the description of a status", edit('"none"', '"not there"'), ["patch: documentation only"]],
  ["another path", edit("/things/{id}", "/v2/things/{id}"), ["patch: sent or read differently: getThing"]],
  ["an operation more", edit("  listThings(", "  deleteThing(params: GetThingParameters): Call<void>;\n  listThings("), ["minor: deleteThing: operation added"]],
  ["an operation fewer", api({ members: base.members.split("\n")[0] ?? "" }), ["major: listThings: operation removed"]],
  ["a page instead of one", edit("Call<Thing, GetThingErrors>", "Pages<Thing, Thing[], GetThingErrors>"), ["major: getThing: now paged"]],
  ["an optional parameter more", api({ getParameters: `${base.getParameters}; locale?: string` }), ["minor: getThing: parameter locale added, optional"]],
  ["a required parameter more", api({ getParameters: `${base.getParameters}; locale: string` }), ["major: getThing: parameter locale added, required"]],
  ["a parameter fewer", api({ getParameters: "id: string" }), ["major: getThing: parameter view removed"]],
  ["a parameter now required", edit("view?:", "view:"), ["major: getThing: parameter view now required"]],
  ["a parameter now optional", edit("{ id: string; view", "{ id?: string; view"), ["minor: getThing: parameter id now optional"]],
  ["a value fewer to send", edit('view?: "full" | "short"', 'view?: "full"'), ["major: getThing: parameter view narrowed"]],
  ["any value to send", edit('view?: "full" | "short"', "view?: string"), ["minor: getThing: parameter view widened"]],
  ["another type to send", edit("{ id: string; view", "{ id: number; view"), ["major: getThing: parameter id changed"]],
  ["a body property more", api({ getParameters: `${base.getParameters}; body: { a?: { b: string } }` }), ["major: getThing: request body added, required"]],
  ["a status more", api({ errors: `${base.errors}; 409: Problem` }), ["minor: getThing: error status 409 added"]],
  ["a status fewer", api({ errors: "" }), ["major: getThing: error status 404 removed"]],
  ["another response", edit("Call<Thing, Get", "Call<Thing | undefined, Get"), ["major: getThing: response widened"]],
  ["a property more in a response", edit("size?: number", "size?: number; colour: string"), ["minor: Thing.colour added, required (getThing, listThings)"]],
  ["a property now optional in a response", edit("kind: ", "kind?: "), ["major: Thing.kind now optional (getThing, listThings)"]],
  ["a property now required in a response", edit("size?: number", "size: number"), ["minor: Thing.size now required (getThing, listThings)"]],
  ["a value more to receive", edit('"a" | "b"', '"a" | "b" | "c"'), ["major: Thing.kind widened (getThing, listThings)"]],
  ["a type further down", edit("tags: string[] | null", "tags: number[] | null"), ["major: Owner.tags[] changed (getThing, listThings)"]],
  ["null no more", edit("tags: string[] | null", "tags: string[]"), ["minor: Owner.tags narrowed (getThing, listThings)"]],
  ["a schema that is sent", edit("state: ", "state?: "), ["minor: Filter.state now optional (listThings)"]],
  ["a credential fewer", edit("key?: Credential<string>", ""), ["major: ThingsCredentials.key removed"]],
  ["a type that nobody uses", edit("export type Unused = { a: 1 };", ""), ["major: type Unused removed"]],
  ["another order of members and values", api({ getParameters: 'view?: "short" | "full"; id: string' }), ["patch: documentation only"]],
])("reports %s", (_, after, wanted) => {
  expect(compare(api(), after).map(({ level, message }) => `${level}: ${message}`)).toEqual(wanted);
});

test("puts the gravest first, and advises the release that it asks for", () => {
  const found = compare(api(), api({ getParameters: "id: string; locale?: string", errors: `${base.errors}; 409: Problem` }));
  expect(found.map(({ level }) => level)).toEqual(["major", "minor", "minor"]);
  expect(advise(found)).toBe("major");
  expect(advise(compare(api(), edit("getThing(params", "newThing(): Call<void>;\n  getThing(params")))).toBe("minor");
  expect(advise(compare(api(), edit("Things. */", "T. */")))).toBe("patch");
});
