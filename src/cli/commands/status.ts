import type { StatusForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readOptions } from "../read.ts";
import { type Field, renderFields } from "../render/fields.ts";
import { renderCommit, renderSize } from "../render/units.ts";
import type { View } from "../render/view.ts";

/** Runs `status`: where the registry stands. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const form = await registry.status(readOptions(call));
  return { json: form, text: (view) => renderStatus(view, form) };
}

function renderStatus(view: View, form: StatusForm): string {
  const fields: readonly Field[] = [
    ["ref", form.ref],
    ["commit", form.commit === null ? "none yet" : renderCommit(form.commit, view)],
    ["upstream", form.upstream === null ? "none" : upstreamText(form)],
    ["remote", form.remote === null ? null : remoteText(form.remote)],
    ["models", String(form.models)],
    ["versions", String(form.versions)],
    ["proposals", form.proposals.length === 0 ? null : proposalsText(form.proposals)],
    ["unpushed", form.unpushed_bytes === null ? null : renderSize(form.unpushed_bytes, view)],
    [
      "problems",
      form.problems === 0 ? "none" : { text: `${form.problems}; see \`stemma check\``, style: "yellow" },
    ],
  ];
  return renderFields(view, fields);
}

function proposalsText(proposals: StatusForm["proposals"]): string {
  const ready = proposals.filter(({ state }) => state === "ready").length;
  return `${proposals.length}, of which ${ready} ready; see \`stemma proposals\``;
}

function remoteText({ url, transport }: NonNullable<StatusForm["remote"]>): string {
  const by = transport === null ? "not allowed" : transport === "http" ? "by HTTP" : "by native git";
  return `${url} (${by})`;
}

function upstreamText({ upstream, ahead, behind }: StatusForm): string {
  return `${upstream ?? ""}: ${ahead === null ? "?" : ahead} ahead, ${behind === null ? "?" : behind} behind`;
}
