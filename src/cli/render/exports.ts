import type { ExportsChanged } from "../../registry/export-forms.ts";
import type { ExportForm } from "../../registry/facts.ts";
import { inspectionText } from "./inspection.ts";
import { renderTable } from "./table.ts";
import { count, renderDigest, renderSize, renderTime } from "./units.ts";
import type { View } from "./view.ts";

/** Renders exports as a table, a line for each file or address. */
export function renderExports(view: View, exports: readonly ExportForm[]): string {
  const columns = [
    { title: "EXPORT", key: true },
    { title: "FILE", flexible: true },
    { title: "SIZE", align: "right" as const },
    { title: "DIGEST" },
    { title: "ADDED", spare: true },
    { title: "INSPECTED", flexible: true, spare: true },
  ];
  const rows = exports.map(({ format, path, uri, size, digest, created, inspection }) => [
    format,
    path ?? uri ?? "",
    size === null ? "" : renderSize(size, view),
    digest === null ? "" : renderDigest(digest, view),
    created === null ? "" : renderTime(created, view),
    inspection === null ? "" : inspectionText(inspection),
  ]);
  const used = columns.map((_, at) => rows.some((row) => row[at] !== ""));
  return renderTable(
    view,
    columns.filter((_, at) => used[at]),
    rows.map((row) => row.filter((_, at) => used[at])),
  );
}

/** Says what happened to the exports of a version. */
export function exportLines({ model, version, format, added, removed }: ExportsChanged): readonly string[] {
  const subject = `${model}@${version}`;
  return [
    ...(removed.length === 0 ? [] : [`${subject}: ${format} removed, ${whatOf(removed)}`]),
    ...(added.length === 0 ? [] : [`${subject}: ${format} added, ${whatOf(added)}`]),
  ];
}

function whatOf(entries: readonly ExportForm[]): string {
  const files = entries.filter(({ uri }) => uri === null).length;
  const addresses = entries.length - files;
  return [
    ...(files === 0 ? [] : [count(files, "file")]),
    ...(addresses === 0 ? [] : [`${addresses} address${addresses === 1 ? "" : "es"}`]),
  ].join(" and ");
}
