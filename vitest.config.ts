import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Examples import the package by its name, as its users do.
  resolve: {
    alias: [
      { find: /^stemma$/, replacement: fileURLToPath(new URL("src/registry/index.ts", import.meta.url)) },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/torture/**", "test/interop/**", "node_modules/**"],
    setupFiles: ["test/quiet.ts"],
    globalSetup: ["test/worlds-in-memory.ts"],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Tests change the environment and start processes, which threads of one process would share.
    pool: "forks",
    // The default leaves one core free, which is half of a machine with two.
    maxWorkers: Math.max(2, availableParallelism()),
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/*/generated/**"],
      thresholds: { lines: 90, branches: 90 },
      reporter: ["text-summary", "json-summary"],
    },
  },
});
