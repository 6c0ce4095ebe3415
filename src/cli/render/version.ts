import type { VersionForm } from "../../registry/forms.ts";
import type { Field } from "./fields.ts";
import { renderFields } from "./fields.ts";
import { renderExports } from "./exports.ts";
import { inspectionText, pickleTexts } from "./inspection.ts";
import { renderInterface } from "./interface.ts";
import { pendingTexts } from "./pending.ts";
import { renderTable } from "./table.ts";
import { visibleLines } from "./text.ts";
import { renderDigest, renderNumber, renderSize, renderTime } from "./units.ts";
import { tagTexts } from "./versions.ts";
import type { View } from "./view.ts";

/** Renders everything about a version. */
export function renderVersion(view: View, form: VersionForm): string {
  const blocks = [
    view.style.bold(`${form.model}@${form.version}`),
    ...(form.description === null ? [] : [visibleLines(form.description).join("\n")]),
    renderFields(view, factFields(view, form)),
    renderMetrics(view, form),
    renderFiles(view, form),
    form.exports.length === 0 ? "" : renderExports(view, form.exports),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** The facts of a version by name, those that are not known left out. */
export function factFields(view: View, form: VersionForm): readonly Field[] {
  const { change, training, code, config, source, resources, inspection } = form;
  return [
    ["stage", form.stage],
    ["aliases", form.aliases],
    ["proposals", pendingTexts(form.proposals)],
    ["ordinal", form.ordinal === null ? null : `#${form.ordinal}`],
    ["created", `${renderTime(form.created, view)} by ${form.author}`],
    [
      "updated",
      form.updated === null ? null : `${renderTime(form.updated.time, view)} by ${form.updated.by}`,
    ],
    ["change", changeLines(change)],
    ["task", form.task],
    ["framework", form.framework],
    ["model type", form.model_type],
    ["inspected", inspection === null ? null : inspectionText(inspection)],
    ["imports", inspection === null ? null : pickleTexts(inspection)],
    ["inputs", form.interface === null ? null : renderInterface(form.interface.inputs)],
    ["outputs", form.interface === null ? null : renderInterface(form.interface.outputs)],
    ["features", form.features.length === 0 ? null : form.features.join(", ")],
    [
      "parents",
      form.parents.map(({ version, relation }) => (relation === null ? version : `${version} (${relation})`)),
    ],
    [
      "dataset",
      form.dataset.map(({ name, version, digest }) => [name, version ?? digest].filter(Boolean).join("@")),
    ],
    ["training", training === null ? null : pairs(known(training))],
    ["source", source === null ? null : pairs(known(source))],
    ["code", code === null ? null : [code.repository, code.commit].filter(Boolean).join("@")],
    ["parameters", pairs(form.parameters)],
    ["config", config === null ? null : renderDigest(config.hash, view)],
    ["resources", resources === null ? null : resourceTexts(view, resources)],
    ["tags", tagTexts(form.tags)],
    ["links", form.links],
    ["custom", pairs(form.custom)],
  ];
}

function changeLines(change: VersionForm["change"]): readonly string[] {
  if (change === null) return [];
  const head = change.from === null ? change.level : `${change.level} since ${change.from}`;
  return [
    head,
    ...change.reasons.map((reason) => `- ${reason}`),
    ...(change.notes === null ? [] : [change.notes]),
  ];
}

function resourceTexts(view: View, resources: NonNullable<VersionForm["resources"]>): readonly string[] {
  const { memory_bytes: memory, gpu_memory_bytes: gpu } = resources;
  return [
    ...(memory === null ? [] : [`memory ${renderSize(memory, view)}`]),
    ...(gpu === null ? [] : [`GPU memory ${renderSize(gpu, view)}`]),
  ];
}

/** Names and values, one text each; values that are no text as JSON. */
function pairs(values: object): readonly string[] {
  return Object.entries(values).map(
    ([key, value]) => `${key} = ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
}

/** A fact without what is not known of it, at any depth. */
function known(fact: object): object {
  const entries = Object.entries(fact).filter(([, value]) => value !== null);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === "object" ? known(value as object) : value]),
  );
}

function renderMetrics(view: View, { metrics }: VersionForm): string {
  const rows = Object.entries(metrics).map(([name, { value, at, dataset }]) => [
    name,
    renderNumber(value, view),
    dataset ?? "",
    at === null ? "" : renderTime(at, view),
  ]);
  if (rows.length === 0) return "";
  const columns = [
    { title: "METRIC", flexible: true },
    { title: "VALUE", align: "right" as const },
    { title: "DATASET", flexible: true },
    { title: "MEASURED" },
  ];
  const used = columns.map((_, at) => rows.some((row) => row[at] !== ""));
  return renderTable(
    view,
    columns.filter((_, at) => used[at]),
    rows.map((row) => row.filter((_, at) => used[at])),
  );
}

function renderFiles(view: View, { artifacts }: VersionForm): string {
  if (artifacts.length === 0) return "";
  const columns = [
    { title: "FILE", flexible: true },
    { title: "ROLE" },
    { title: "SIZE", align: "right" as const },
    { title: "DIGEST" },
  ];
  return renderTable(
    view,
    columns,
    artifacts.map(({ path, role, size, digest }) => [
      path,
      role,
      renderSize(size, view),
      renderDigest(digest, view),
    ]),
  );
}
