import { expect, test } from "vitest";
import { literalFirst, matchPath } from "./path-template.ts";

test("gives the path parameters by name", () => {
  expect(matchPath("/igrps/{igrp}/segments/{segment}", "/igrps/7/segments/400")).toEqual({ igrp: "7", segment: "400" });
});

test("fits neither an empty parameter, nor more or fewer segments, nor another literal", () => {
  for (const path of ["/segments/", "/segments", "/segments/1/2", "/other/1"]) {
    expect(matchPath("/segments/{segment}", path)).toBeUndefined();
  }
});

test("puts a literal before a parameter at the same place", () => {
  const templates = ["/{a}/x", "/segments/{segment}", "/segments/order", "/segments"];
  expect(templates.sort(literalFirst)).toEqual(["/segments", "/segments/order", "/segments/{segment}", "/{a}/x"]);
});
