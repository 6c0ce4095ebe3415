import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/interop/**/*.test.ts"],
    testTimeout: 240_000,
    // The other programs are installed first.
    hookTimeout: 600_000,
    pool: "forks",
  },
});
