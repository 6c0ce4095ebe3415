import type { WriteOptions } from "../registry/options.ts";
import { present } from "./arguments.ts";
import type { Call } from "./call.ts";
import type { Flag } from "./flag.ts";
import { usageFault } from "./usage.ts";

/** The options of every command that writes, besides `--dry-run`. */
export const writeFlags: readonly Flag[] = [
  { name: "push", summary: "write to the remote first, then here (stemma.push=always makes it the rule)" },
  { name: "no-push", summary: "write here only" },
  { name: "remote", value: "NAME", summary: "the remote, instead of the one that the branch follows" },
  { name: "expect", value: "COMMIT", summary: "refuse unless the registry is at this commit" },
  {
    name: "op",
    value: "ID",
    summary: "the id of this operation: repeated with it, nothing is written twice",
  },
];

/** The names of the options that need something to write. */
export const writeOptionNames: readonly string[] = ["dry-run", ...writeFlags.map(({ name }) => name)];

/**
 * How a command writes.
 * @throws StemmaError `usage-invalid`
 */
export function writeOptions({ args }: Call): WriteOptions {
  if (args.has("push") && args.has("no-push"))
    throw usageFault("--push and --no-push exclude each other", "Give one of them.");
  const expected = args.text("expect")?.toLowerCase();
  if (expected !== undefined && !/^[0-9a-f]{7,64}$/.test(expected))
    throw usageFault(`--expect '${expected}' is no commit id`, "Give the commit of an earlier answer.", {
      found: expected,
    });
  return present({
    expected,
    operation: args.text("op"),
    remote: args.text("remote"),
    push: args.has("push") ? true : args.has("no-push") ? false : undefined,
  });
}
