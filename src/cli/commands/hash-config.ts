import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";

/** Runs `hash config`: the hash of a configuration file. It needs no repository. */
export async function run(call: Call): Promise<Answer> {
  const { hashConfigFile } = await import("../../registry/registry.ts");
  const form = await hashConfigFile(call.path(call.args.positional(0)));
  return { json: form, text: () => form.hash };
}
