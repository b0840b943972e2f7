import { defineConfig } from "vitest/config";

export default defineConfig({
  // Sources, not dist: the package refers to itself by a condition of its own; the others are Vite's.
  ssr: { resolve: { conditions: ["specloom-source", "module", "node", "development|production"] } },
  test: { include: ["{src,scripts,test}/**/*.test.ts"], testTimeout: 20_000 },
});
