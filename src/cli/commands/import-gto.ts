import type { GtoImportForm } from "../../registry/import-forms.ts";
import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { renderFindings } from "../render/findings.ts";
import { visible } from "../render/text.ts";
import { count } from "../render/units.ts";
import type { View } from "../render/view.ts";
import { renderStanding } from "../render/written.ts";
import { usageFault } from "../usage.ts";
import { writeOptions } from "../write-options.ts";

/** Runs `import gto`: takes the versions of a GTO repository over. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const [from] = args.positionals;
  const stages = stageMap(args.texts("stage-map"));
  const registry = await call.open();
  const form = await registry.importGto({
    ...writeOptions(call),
    stages,
    dryRun: args.has("dry-run"),
    ...present({ from: from === undefined ? undefined : call.path(from) }),
  });
  return { json: form, text: (view) => renderImport(view, form) };
}

function stageMap(texts: readonly string[]): Readonly<Record<string, string>> {
  const pairs = texts.map((text) => {
    const at = text.indexOf("=");
    if (at < 1)
      throw usageFault(`--stage-map '${text}' maps nothing`, "Write THERE=HERE, such as prod=production.");
    return [text.slice(0, at), text.slice(at + 1)] as const;
  });
  return Object.fromEntries(pairs);
}

function renderImport(view: View, form: GtoImportForm): string {
  const verb = form.dry_run ? "would adopt" : "adopted";
  const lines = form.imported.map(
    ({ model, version, stage, author }) =>
      `${verb} ${visible(`${model}@${version}`)} into ${visible(stage)}, by ${visible(author)}`,
  );
  if (lines.length === 0) lines.push("nothing is new");
  if (form.existing > 0) lines.push(`${count(form.existing, "version")} there already`);
  const left = form.left_out.map(({ tag, reason }) => `left out ${visible(tag)}: ${visible(reason)}`);
  const standing = form.dry_run ? "" : renderStanding(form.remote);
  return [...lines, ...left, renderFindings(view, form.findings), standing]
    .filter((line) => line !== "")
    .join("\n");
}
