import type { ResolveForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { visible } from "../render/text.ts";
import type { View } from "../render/view.ts";

/** Runs `resolve`: the exact version behind a name, and the digests of its files, one a line. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  return readAnswer(call, await registry.resolve(call.args.positional(0), readOptions(call)), renderResolved);
}

/* Digests are never cut here: they are what the command is for. */
function renderResolved(_view: View, { model, version, artifacts }: ResolveForm): string {
  return [`${model}@${version}`, ...artifacts.map(({ path, digest }) => `${digest}  ${visible(path)}`)].join(
    "\n",
  );
}
