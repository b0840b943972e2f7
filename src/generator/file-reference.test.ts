import { expect, test } from "vitest";
import { fileReference } from "./file-reference.ts";

test.each([
  ["b.yaml#/A", { file: "sub/b.yaml", fragment: "/A" }],
  ["./b.yaml", { file: "sub/b.yaml", fragment: "" }],
  ["../b.yaml", { file: "b.yaml", fragment: "" }],
  ["a%20b.yaml#/A%20B", { file: "sub/a b.yaml", fragment: "/A%20B" }],
  ["a b.yaml", { file: "sub/a b.yaml", fragment: "" }],
  ["100%.yaml", { file: "sub/100%.yaml", fragment: "" }],
  ["#/A", { file: "sub/a.yaml", fragment: "/A" }],
  ["../../b.yaml", "it is outside the document's folder"],
  ["%2e%2e/%2E./b.yaml", "it is outside the document's folder"],
  ["..%2f..%2fb.yaml", "it is no path of a file"],
  ["b.yaml%00", "it is no path of a file"],
  ["b.yaml/", "it is no path of a file"],
  ["c//b.yaml", "it is no path of a file"],
  ["/b.yaml#/A", "it is a path from the root, not from this file"],
  ["b.yaml#/A#/B", "it has more than one #"],
])("%s", (reference, want) => {
  expect(fileReference("sub/a.yaml", reference)).toEqual(want);
});
