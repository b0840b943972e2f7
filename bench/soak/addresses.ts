import type { SimulatedBanno, BunceCredentials, HangCredentials, InfinityCredentials, UnityOneCredentials } from "specloom/testing";

type At<Credentials> = { url: string; credentials: Credentials };

/** Where the simulators are, as one process tells another. */
export type Addresses = {
  banno: Pick<SimulatedBanno, "url" | "credentials" | "tokenUrl" | "institutionId">;
  bunce: At<BunceCredentials>;
  hang: At<HangCredentials>;
  infinity: At<InfinityCredentials>;
  unityOne: At<UnityOneCredentials>;
};
