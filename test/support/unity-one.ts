import { onTestFinished } from "vitest";
import { type UnityOneOptions as Behaviour, simulateUnityOne } from "specloom/testing";
import { type UnityOneOptions, createUnityOne } from "specloom/unity-one";

export async function startUnityOne(behaviour?: Behaviour, options?: UnityOneOptions) {
  const simulator = await simulateUnityOne(behaviour);
  onTestFinished(() => simulator.close());
  const settings = { baseUrl: simulator.url, credentials: simulator.credentials, ...options };
  return { simulator, settings, unityOne: createUnityOne(settings) };
}

/** The id of a segment that a simulator has at its start, by number. */
export const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
