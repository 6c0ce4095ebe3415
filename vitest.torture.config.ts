import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/torture/**/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 240_000,
    pool: "forks",
    // Two at a time: none of them counts on the processor being its own.
    maxWorkers: 2,
  },
});
