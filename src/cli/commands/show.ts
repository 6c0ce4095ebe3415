import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";

/** Runs `show`: everything about a model or, behind an `@`, a version. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const subject = call.args.positional(0);
  if (subject.includes("@")) {
    const { renderVersion } = await import("../render/version.ts");
    return readAnswer(call, await registry.version(subject, readOptions(call)), renderVersion);
  }
  const { renderModel } = await import("../render/models.ts");
  return readAnswer(call, await registry.model(subject, readOptions(call)), renderModel);
}
