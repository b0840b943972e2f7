import { filled, findFaults, list, nullableString, refuseFaults, type Rule, type Rules } from "./json-input.ts";

/** A customer as clients give it; the email or `customer_id` tells it apart. */
export type Customer = { customer_id?: string; email?: string; [field: string]: unknown };

const customerRules: Rules = {
  customer_id: filled,
  email: filled,
  first_name: nullableString,
  last_name: nullableString,
  phone_no: nullableString,
  devices: {
    accepts: (value) => Array.isArray(value) && value.every(isDevice),
    otherwise: "must list objects of device_type and device_token",
  },
};

const deviceRules: Rules = { device_type: { ...filled, required: true }, device_token: { ...filled, required: true } };

const isDevice = (value: unknown) => Object.keys(findFaults(value, deviceRules, "device.")).length === 0;

/** The customers of an add request. @throws {Refusal} 422 naming every field at fault. */
export const readCustomers = (input: Record<string, unknown>): Customer[] => {
  refuseFaults(findFaults(input, { customers: list }));
  const customers = input.customers as Customer[];
  const faults = customers.map((customer, index) => {
    const prefix = `customers.${index}.`;
    const found = findFaults(customer, customerRules, prefix);
    if (Object.keys(found).length > 0 || customer.customer_id || customer.email) return found;
    return { [`${prefix}customer_id`]: ["customer_id or email is required and must be present"] };
  });
  refuseFaults(Object.assign({}, ...faults));
  return customers;
};

const keyList: Rule = {
  required: true,
  accepts: (value) => Array.isArray(value) && value.every((key) => typeof key === "string"),
  otherwise: "must be an array of strings",
};

/** The customers of a remove request, by `customer_id` or email. */
export const readCustomerKeys = (input: Record<string, unknown>): string[] => {
  refuseFaults(findFaults(input, { customers: keyList }));
  return input.customers as string[];
};

export const isNamed = (customer: Customer, key: string | undefined): boolean =>
  key !== undefined && (customer.customer_id === key || customer.email === key);

/** Updates the customer that has this email or `customer_id`, or adds one. */
export const upsert = (known: Set<Customer>, given: Customer): Customer => {
  const found = [...known].find((one) => isNamed(one, given.customer_id) || isNamed(one, given.email));
  const customer = Object.assign(found ?? {}, given);
  known.add(customer);
  return customer;
};
