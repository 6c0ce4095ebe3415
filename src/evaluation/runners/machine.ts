import { arch, cpus, platform, release } from "node:os";

/** What of the machine may make latencies, and the last digits of scores, differ elsewhere. */
export function machineFacts(): Readonly<Record<string, string>> {
  const [first] = cpus();
  return {
    platform: `${platform()} ${release()} ${arch()}`,
    processor: first?.model.trim() ?? "unknown",
    processors: String(cpus().length),
    node: process.version.slice(1),
  };
}

/**
 * The variables of a program under evaluation: where programs and temporary files are, and what makes its output the same everywhere.
 * Nothing else of ours reaches it, so that no setting or secret of the user decides a score.
 */
export function cleanVariables(own: Readonly<Record<string, string>>): Record<string, string> {
  const kept = ["PATH", "HOME", "TMPDIR", "SystemRoot"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    LANG: "C.UTF-8",
    TZ: "UTC",
    // Python keeps what it prints into a pipe to itself until it has 8 KiB, and orders sets by chance.
    PYTHONUNBUFFERED: "1",
    PYTHONHASHSEED: "0",
    ...own,
  };
}
