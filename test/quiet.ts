import { afterEach, vi } from "vitest";

/* Only the process edges may write to the console, so a call from a unit test is a leak. */
const calls: string[] = [];
for (const method of ["log", "info", "warn", "error", "debug"] as const) {
  vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
    calls.push(`console.${method}: ${args.map(String).join(" ")}`);
  });
}

afterEach(() => {
  const leaked = calls.splice(0);
  if (leaked.length > 0) throw new Error(`Unexpected console output:\n${leaked.join("\n")}`);
});
