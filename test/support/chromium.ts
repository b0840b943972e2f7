import { existsSync } from "node:fs";

export const chromiumPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
export const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Whether there is a browser. Says what is left out if there is none, or fails where one is required. */
export function hasChromium(leftOut: string): boolean {
  if (existsSync(chromiumPath)) return true;
  const words = `${leftOut}: there is no browser at ${chromiumPath}. Install Chromium, or set CHROMIUM_PATH.`;
  if (process.env["REQUIRE_BROWSER"] === "1") throw new Error(words);
  console.warn(words);
  return false;
}
