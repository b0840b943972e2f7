import { expect, test } from "vitest";
import { ask, rows, startRows } from "./rows.test-server.ts";

const statuses = [301, 302, 303, 307, 308] as const;

test.each(statuses)("%i leads to the answer, on the same origin and on another, which records what arrives", async (status) => {
  const simulator = await startRows();
  for (const where of ["", "elsewhere-"] as const) {
    const response = await ask(simulator, `redirect-${where}${status}`);
    expect(response.status).toBe(status);
    const location = new URL(response.headers.get("location")!, simulator.url);
    expect(location.origin === new URL(simulator.url).origin).toBe(where === "");
    expect(await (await fetch(location, { headers: { "x-key": "k" } })).json()).toEqual(rows[4]);
  }
  expect(simulator.elsewhere).toMatchObject([{ method: "GET", path: "/redirected/2", headers: { "x-key": "k" }, status: 200 }]);
});

test.each(statuses)("%i of a write: it is applied before only by 303, and else by sending it again", async (status) => {
  const simulator = await startRows();
  const write = { method: "POST", body: "text" };
  const response = await ask(simulator, `redirect-${status}`, "/rows", write);
  expect(simulator.written()).toBe(status === 303 ? 1 : 0);
  const location = new URL(response.headers.get("location")!, simulator.url);
  const final = await fetch(location, status === 303 ? {} : write);
  expect([final.status, await final.json(), simulator.written()]).toEqual([201, { body: "text" }, 1]);
  expect(simulator.requests[0]).toMatchObject({ status: status === 303 ? 201 : 0 });
});

test("another origin that nobody was sent to is not found there", async () => {
  const simulator = await startRows();
  const response = await ask(simulator, "redirect-elsewhere-307");
  const place = new URL(response.headers.get("location")!);
  expect((await fetch(new URL("/other", place))).status).toBe(404);
  await simulator.close();
  await expect(fetch(place)).rejects.toThrow("fetch failed");
});
