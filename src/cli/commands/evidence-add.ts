import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { readResult } from "../evaluation.ts";
import { keyOf } from "../signing-key.ts";
import { usageFault } from "../usage.ts";
import { parseMetrics } from "../values.ts";
import { write } from "../write.ts";

/** Runs `evidence add`: records what a suite found of a version. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const intent = {
    kind: "add-evidence",
    version: args.positional(0),
    suite: args.required("suite"),
    result: await resultOf(call),
    reason: args.text("reason") ?? null,
    ...(args.has("sign") || args.has("key") ? { sign: present({ key: keyOf(call) }) } : {}),
  } as const;
  return write(call, intent, ({ model, version, suite, path }) => [
    `${model}@${version}: evaluation by ${suite} in ${path}`,
  ]);
}

async function resultOf(call: Call): Promise<Readonly<Record<string, unknown>>> {
  const { args } = call;
  if (args.has("passed") && args.has("failed"))
    throw usageFault("--passed and --failed exclude each other", "Say what the suite found.");
  const told = args.text("result");
  const read = told === undefined ? {} : await readResult(call, told);
  const metrics = args.texts("metric").length === 0 ? null : parseMetrics("--metric", args.texts("metric"));
  const result = {
    ...(args.has("passed") || args.has("failed") ? { passed: args.has("passed") } : {}),
    ...read,
    ...(metrics === null ? {} : { metrics: { ...mapIn(read["metrics"]), ...metrics } }),
  };
  refuseContradiction(call, read);
  if (Object.keys(result).length > 0) return result;
  throw usageFault("nothing was given to record", "Give --result FILE, or --passed, --failed and --metric.");
}

function refuseContradiction({ args }: Call, read: Readonly<Record<string, unknown>>): void {
  const said = args.has("passed") ? true : args.has("failed") ? false : undefined;
  if (said === undefined || read["passed"] === undefined || read["passed"] === said) return;
  throw usageFault(
    `the result says passed: ${JSON.stringify(read["passed"])}`,
    "Leave --passed and --failed out.",
  );
}

function mapIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
