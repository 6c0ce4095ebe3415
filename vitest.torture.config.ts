import { defineConfig } from "vitest/config";
import { nightly } from "./test/torture/size.ts";

const minutes = 60_000;

export default defineConfig({
  test: {
    include: ["test/torture/**/*.test.ts"],
    // At night a test may take hours; what hangs is then seen in the morning.
    testTimeout: (nightly ? 720 : 10) * minutes,
    hookTimeout: 240_000,
    pool: "forks",
    // Two at a time: none of them counts on the processor being its own.
    maxWorkers: 2,
  },
});
