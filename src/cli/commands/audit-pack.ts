import type { AuditPackForm } from "../../registry/audit-forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { writeWhole } from "../output.ts";
import { readAnswer, readOptions } from "../read.ts";
import { visible } from "../render/text.ts";
import { count } from "../render/units.ts";
import { keyOf } from "../signing-key.ts";
import { usageFault } from "../usage.ts";

/** Runs `audit pack`: writes an archive that somebody else can verify. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const [reference = ""] = args.positionals;
  const file = args.text("output");
  if (file === undefined)
    throw usageFault("an archive needs a file to go to", "Name one: stemma audit pack MODEL@X -o FILE.");
  const registry = await call.open();
  const options = { ...readOptions(call), sign: args.has("sign"), key: keyOf(call) };
  const { form, bytes } = await registry.audit.pack(reference, options);
  await writeWhole(call.path(file), bytes);
  return readAnswer(call, form, (_, packed) => renderPacked(file, packed));
}

function renderPacked(file: string, { digest, size, files, folder, signed }: AuditPackForm): string {
  const by = signed ? ", signed" : "";
  return [
    `${visible(file)}: ${count(size, "byte")}, ${count(files.length, "file")}${by}`,
    digest,
    `${visible(folder)}/README.md tells how to verify it`,
  ].join("\n");
}
