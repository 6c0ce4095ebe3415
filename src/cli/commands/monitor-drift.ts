import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderDrift } from "../render/drift.ts";
import { readTable } from "../table-file.ts";
import { usageFault } from "../usage.ts";
import { windowOf } from "../window.ts";

/** Runs `monitor drift`: features of a version against its profile. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const file = args.text("data");
  if (file !== undefined && args.has("window"))
    throw usageFault("--data and --window exclude each other", "A file has no window: leave --window out.");
  const features = args.texts("feature");
  const input = {
    ...readOptions(call),
    windowMs: windowOf(call),
    table: file === undefined ? undefined : await readTable(call.io, file),
    psi: limitOf(call, "psi"),
    alpha: limitOf(call, "alpha"),
    features: features.length === 0 ? undefined : features,
  };
  const { monitor } = await call.open();
  const form = await monitor.drift(args.positional(0), input);
  return { ...readAnswer(call, form, renderDrift), ok: form.drifted === 0 };
}

function limitOf({ args }: Call, name: "psi" | "alpha"): number | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const limit = /^\d*\.?\d+(?:e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (limit > 0 && (name === "psi" || limit < 1)) return limit;
  throw usageFault(
    `--${name} '${text}' is no limit`,
    `Write --${name} ${name === "psi" ? "0.2" : "0.001"}.`,
    {
      found: text,
    },
  );
}
