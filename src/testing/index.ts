export { simulateBunce, type BunceCredentials, type BunceOptions } from "./bunce.ts";
export { simulateInfinity, type InfinityCredentials, type InfinityOptions } from "./infinity.ts";
export type { RecordedRequest, Simulator } from "./server.ts";
