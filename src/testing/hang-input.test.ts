import { expect, test } from "vitest";
import { readForm, type FormLists } from "./hang-input.ts";

const [gold, silver] = [{ filter_key: "tier", filter_value: "gold" }, { filter_key: "tier", filter_value: "silver" }];
const item = (index: string, value: string) => `requirements[${index}][filter_key]=tier&requirements[${index}][filter_value]=${value}`;

const ways: [FormLists, form: string][] = [
  ["indexed", `${item("0", "gold")}&${item("1", "silver")}`],
  ["rack", `${item("", "gold")}&${item("", "silver")}`],
  ["json", `requirements=${encodeURIComponent(JSON.stringify([gold, silver]))}`],
];

for (const [way, form] of ways) {
  test(`reads a list written the ${way} way, where it may be`, () => {
    const want = { name: "a", requirements: [gold, silver] };
    for (const lists of [way, "any"] as const) expect(readForm(`name=a&${form}`, lists)).toEqual(want);
    for (const [other] of ways) if (other !== way) expect(readForm(form, other)).not.toEqual({ requirements: [gold, silver] });
  });
}

test("keeps what is not JSON as text", () => expect(readForm("requirements=x", "json")).toEqual({ requirements: "x" }));
