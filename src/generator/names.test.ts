import { describe, expect, test } from "vitest";
import { constantName, environmentName, memberName, nameTable, operationIdFrom, typeName } from "./names.ts";

test.each([
  ["simple-user", "SimpleUser"],
  ["Pet", "Pet"],
  ["Pet_v2", "Pet_v2"],
  ["pet_v2", "PetV2"],
  ["pet.v2", "PetV2"],
  ["HTTPError", "HTTPError"],
  ["2fa", "_2fa"],
  ["", "Unnamed"],
  ["???", "Unnamed"],
  ["any", "Any"],
  ["Infinity", "Infinity"],
  ["straße", "Straße"],
  ["日本 語", "日本語"],
  ["नमस्ते दुनिया", "नमस्तेदुनिया"],
  ["x²", "X"],
  ["e\u0301te", "Éte"],
  ["a\u202Eb", "AB"],
  ["__proto__", "Proto"],
  ["*/ alert(1) /*", "Alert1"],
])("the type of %j is %s", (wire, want) => {
  expect(typeName(wire)).toBe(want);
});

test.each([
  ["filter[]", "filter"],
  ["page[size]", "pageSize"],
  ["X-Request-Id", "xRequestId"],
  ["per_page", "per_page"],
  ["$top", "$top"],
  ["__proto__", "__proto__"],
  ["1st", "_1st"],
  ["", "unnamed"],
  ["[]", "unnamed"],
  ["größe", "größe"],
  ["constructor", "constructor"],
  ["DateCreated<", "DateCreatedLt"],
  ["DateCreated>=", "DateCreatedGte"],
  ["filter[age>]", "filterAgeGt"],
  ["List<Pet>", "listPet"],
  [">", "unnamedGt"],
])("the member of %j is %s", (wire, want) => {
  expect(memberName(wire)).toBe(want);
});

test.each([["delete", "delete_"], ["class", "class_"], ["await", "await_"], ["undefined", "undefined_"], ["NaN", "NaN_"], ["deletePet", "deletePet"]])("the constant of %s is %s", (id, want) => {
  expect(constantName(id)).toBe(want);
});

test.each([
  ["GET", "/pets/{petId}", "getPetsByPetId"],
  ["POST", "/pets/{petId}/photos.zip", "postPetsByPetIdPhotosZip"],
  ["GET", "/", "get"],
  ["QUERY", "/a-b/{c-d}/", "queryABByCD"],
])("%s %s is called %s", (method, path, want) => {
  expect(operationIdFrom(method, path)).toBe(want);
});

test("environment variables are upper case words", () => {
  expect(environmentName("unity-one", "apiKey")).toBe("UNITY_ONE_API_KEY");
  expect(environmentName("bunce", "base url")).toBe("BUNCE_BASE_URL");
  expect(environmentName("shop", "gré")).toBe("SHOP_GR_");
});

describe("a table", () => {
  test("gives each its own, the first the name it wants", () => {
    const names = nameTable(["api"]);
    expect(["pet", "api", "pet", "pet2", "pet"].map(names.take)).toEqual(["pet", "api2", "pet2", "pet22", "pet3"]);
    expect(names.has("pet3")).toBe(true);
    expect(names.has("pet4")).toBe(false);
  });

  test("is not confused by names of Object.prototype, and keeps apart what differs in case", () => {
    const names = nameTable();
    expect(["constructor", "toString", "__proto__", "Pet", "pet"].map(names.take)).toEqual(["constructor", "toString", "__proto__", "Pet", "pet"]);
  });
});
