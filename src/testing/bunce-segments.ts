import { randomUUID } from "node:crypto";
import { json, type Answer } from "./answer.ts";
import { isNamed, readCustomerKeys, readCustomers, upsert, type Customer } from "./bunce-customers.ts";
import { filled, findFaults, nullableBoolean, nullableString, readJson, refuseFaults, type Rules } from "./json-input.ts";
import { listPage } from "./bunce-list.ts";
import type { BunceSettings } from "./bunce.ts";
import { Refusal } from "./refusal.ts";
import type { Handler } from "./server.ts";

type Segment = {
  id: string;
  name: string;
  description: string | null;
  all: boolean;
  created: number;
  updated?: number;
  customers: Set<Customer>;
};

type Changes = { name?: string | null; description?: string | null; add_all_customers?: boolean | null };

const updateRules: Rules = { name: nullableString, description: nullableString };
const createRules: Rules = { ...updateRules, name: { ...filled, required: true }, add_all_customers: nullableBoolean };

/** `2024-12-05 08:30:16`, in UTC. */
const timestamp = (time: number) => new Date(time).toISOString().slice(0, 19).replace("T", " ");

const succeed = (status: number, message: string, content: Record<string, unknown>): Answer => ({
  status,
  headers: json,
  body: JSON.stringify({ success: true, ...content, message }),
});

export const segmentOperations = (settings: BunceSettings): Record<string, Handler> => {
  const customers = new Set<Customer>();
  const segments = new Map<string, Segment>();

  const add = (id: string, name: string, description: string | null): Segment => {
    const segment = { id, name, description, all: false, created: settings.now(), customers: new Set<Customer>() };
    segments.set(id, segment);
    return segment;
  };

  for (let index = 1; index <= settings.segments; index += 1) {
    add(`00000000-0000-4000-8000-${String(index).padStart(12, "0")}`, `Segment ${index}`, null);
  }

  const find = (id = ""): Segment => {
    if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) throw new Refusal(settings.invalidIdStatus, "ID param is not valid UUID");
    const found = segments.get(id);
    if (!found) throw new Refusal(404, "Segment not found");
    return found;
  };

  const print = ({ id, name, description, all, created }: Segment) => ({
    id,
    name,
    description,
    conditions: null,
    type: "automatic",
    all_customers: settings.allCustomers === "boolean" ? all : Number(all),
    created_at: timestamp(created),
  });

  // The documented answer to a create has neither of the two added here.
  const printStored = (segment: Segment) => ({
    ...print(segment),
    customers_count: segment.customers.size,
    ...(segment.updated !== undefined && { updated_at: timestamp(segment.updated) }),
  });

  const addAll = (segment: Segment) => {
    segment.all = true;
    segment.customers = new Set(customers);
  };

  return {
    "POST /segments": (request) => {
      const input = readJson(request);
      refuseFaults(findFaults(input, createRules));
      const { name, description = null, add_all_customers } = input as Changes & { name: string };
      const segment = add(randomUUID(), name, description);
      if (add_all_customers) addAll(segment);
      return succeed(settings.createStatus, "Segment created successfully", { data: print(segment) });
    },

    "GET /segments": ({ query }) => {
      const rows = [...segments.values()].map(printStored);
      return succeed(200, "Segments retrieved successfully", listPage(rows, query, settings));
    },

    "GET /segments/{segment_id}": ({ parameters }) =>
      succeed(200, "Segment retrieved successfully", { data: printStored(find(parameters.segment_id)) }),

    "PATCH /segments/{segment_id}": (request) => {
      const segment = find(request.parameters.segment_id);
      const input = readJson(request);
      refuseFaults(findFaults(input, updateRules));
      const { name, description } = input as Changes;
      segment.name = name ?? segment.name;
      if (description !== undefined) segment.description = description;
      segment.updated = settings.now();
      return succeed(200, "Segment updated successfully", { data: printStored(segment) });
    },

    "POST /segments/{segment_id}/customers": (request) => {
      const segment = find(request.parameters.segment_id);
      for (const customer of readCustomers(readJson(request))) segment.customers.add(upsert(customers, customer));
      return succeed(200, "Customers added successfully", { data: null });
    },

    "POST /segments/{segment_id}/all-customers": (request) => {
      const segment = find(request.parameters.segment_id);
      refuseFaults(findFaults(readJson(request), {}));
      addAll(segment);
      return succeed(200, "All customers added successfully", { data: null });
    },

    "DELETE /segments/{segment_id}/customers": (request) => {
      const segment = find(request.parameters.segment_id);
      const keys = readCustomerKeys(readJson(request));
      for (const customer of segment.customers) {
        if (keys.some((key) => isNamed(customer, key))) segment.customers.delete(customer);
      }
      return succeed(200, "Customers removed successfully", { data: null });
    },
  };
};
