import { afterEach, expect, test } from "vitest";
import { simulateBunce, type BunceCredentials } from "./bunce.ts";
import type { Simulator } from "./server.ts";

let bunce: Simulator<BunceCredentials>;
afterEach(() => bunce.close());

const start = async () => (bunce = await simulateBunce());

type Envelope = { success: boolean; data?: Record<string, unknown>; error?: unknown };

const send = async (method: string, path: string, body?: unknown) => {
  const response = await fetch(bunce.url + path, {
    method,
    headers: { "x-authorization": bunce.credentials.secretKey, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, ...((await response.json()) as Envelope) };
};

const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
const count = async () => (await send("GET", `/segments/${id(1)}`)).data?.customers_count;

test("adds customers, those it knows by email or customer_id once", async () => {
  await start();
  const path = `/segments/${id(1)}/customers`;
  const first = { customer_id: "c1", email: "a@x.example", devices: [{ device_type: "ios", device_token: "t" }] };
  const added = await send("POST", path, { customers: [first, { email: "b@x.example" }] });
  expect(added).toMatchObject({ status: 200, success: true, data: null });
  await send("POST", path, { customers: [{ email: "a@x.example", first_name: "Ann" }, { customer_id: "c1" }, { customer_id: "c2" }] });
  expect(await count()).toBe(3);
});

test("names every customer at fault and adds none", async () => {
  await start();
  const customers = [{ email: "a@x.example" }, { first_name: "Ann" }, { customer_id: 7 }, { email: "b@x.example", devices: [{}] }];
  const { status, error } = await send("POST", `/segments/${id(1)}/customers`, { customers });
  expect([status, error]).toEqual([422, {
    "customers.1.customer_id": ["customer_id or email is required and must be present"],
    "customers.2.customer_id": ["customer_id must be a string and not empty"],
    "customers.3.devices": ["devices must list objects of device_type and device_token"],
  }]);
  expect(await count()).toBe(0);
});

test("adds all customers that any segment has", async () => {
  await start();
  await send("POST", `/segments/${id(1)}/customers`, { customers: [{ email: "a@x.example" }] });
  await send("POST", `/segments/${id(2)}/customers`, { customers: [{ email: "b@x.example" }] });
  expect(await send("POST", `/segments/${id(3)}/all-customers`, {})).toMatchObject({ status: 200, data: null });
  expect(await send("GET", `/segments/${id(3)}`)).toMatchObject({ data: { all_customers: 1, customers_count: 2 } });
});

test("removes customers by customer_id or email, named in the body of a DELETE", async () => {
  await start();
  const path = `/segments/${id(1)}/customers`;
  await send("POST", path, { customers: [{ customer_id: "c1" }, { email: "b@x.example" }, { customer_id: "c3" }] });
  expect(await send("DELETE", path, { customers: ["c1", "b@x.example", "unknown"] })).toMatchObject({ status: 200, data: null });
  expect(await count()).toBe(1);
  expect((await send("DELETE", path)).status).toBe(400);
  expect((await send("DELETE", path, { customers: [{ customer_id: "c3" }] })).status).toBe(422);
});
