import type { InspectedFilesForm } from "../../registry/facts.ts";
import { renderFields } from "./fields.ts";
import { inspectionText, pickleTexts } from "./inspection.ts";
import { renderInterface } from "./interface.ts";
import { renderTable } from "./table.ts";
import { count, renderSize } from "./units.ts";
import type { View } from "./view.ts";

/** Text shows this many tensors; JSON and --verbose have them all. */
const mostShown = 30;

/** Renders what files tell of themselves: the files, the weights, and their tensors. */
export function renderInspected(view: View, form: InspectedFilesForm): string {
  return [renderFiles(view, form), renderFacts(view, form), renderTensors(view, form)]
    .filter((block) => block !== "")
    .join("\n\n");
}

function renderFiles(view: View, { files }: InspectedFilesForm): string {
  const columns = [
    { title: "FILE", flexible: true, key: true },
    { title: "FORMAT" },
    { title: "ROLE" },
    { title: "SIZE", align: "right" as const },
  ];
  const rows = files.map(({ path, format, role, size }) => [path, format, role, renderSize(size, view)]);
  return renderTable(view, columns, rows);
}

function renderFacts(
  view: View,
  { framework, inspection, interface: io, dangerous }: InspectedFilesForm,
): string {
  return renderFields(view, [
    ["framework", framework],
    ["weights", inspection === null ? null : inspectionText(inspection)],
    ["inputs", io === null ? null : renderInterface(io.inputs)],
    ["outputs", io === null ? null : renderInterface(io.outputs)],
    ["layout", inspection?.layout ?? null],
    ["imports", inspection === null ? null : pickleTexts(inspection)],
    [
      "warning",
      dangerous.length === 0
        ? null
        : { text: `do not load this: it calls ${dangerous.join(", ")}`, style: "red" as const },
    ],
  ]);
}

function renderTensors(view: View, { tensors }: InspectedFilesForm): string {
  if (tensors.length === 0) return "";
  const shown = view.verbose ? tensors : tensors.slice(0, mostShown);
  const hidden = tensors.length - shown.length;
  const columns = [
    { title: "TENSOR", flexible: true, key: true },
    { title: "TYPE" },
    { title: "SHAPE" },
    { title: "PARAMETERS", align: "right" as const },
  ];
  const rows = shown.map(({ name, type, shape, parameters }) => [
    name,
    type,
    `[${shape.join(", ")}]`,
    String(parameters),
  ]);
  const more = hidden === 0 ? [] : [`and ${count(hidden, "more tensor")}; --verbose shows all`];
  return [renderTable(view, columns, rows), ...more].join("\n");
}
