import { onTestFinished } from "vitest";
import { type HangOptions, createHang } from "specloom/hang";
import { type HangOptions as Behaviour, simulateHang } from "specloom/testing";

export async function startHang(behaviour?: Behaviour, options?: HangOptions) {
  const simulator = await simulateHang(behaviour);
  onTestFinished(() => simulator.close());
  const settings = { baseUrl: simulator.url, credentials: simulator.credentials, ...options };
  return { simulator, settings, hang: createHang(settings) };
}
