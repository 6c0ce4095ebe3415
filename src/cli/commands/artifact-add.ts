import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { visible } from "../render/text.ts";

/** Runs `artifact add`: stores files by hash. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const files = call.args.positionals.map((file) => call.path(file));
  const form = await registry.artifacts.add(files, present({ store: call.args.text("store") }));
  return {
    json: form,
    text: () =>
      form.items
        .map(
          ({ path, digest, present: known }) =>
            `${digest}  ${visible(path)}${known ? "  (present already)" : ""}`,
        )
        .join("\n"),
  };
}
