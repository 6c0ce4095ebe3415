import { assignmentReasons } from "../../experiments/router.ts";
import { exactVersion } from "../../records/experiment-phase.ts";
import type { AssignedForm } from "../../registry/experiments/assign.ts";
import type { ExperimentForm } from "../../registry/experiments/experiment-form.ts";
import { visible } from "./text.ts";
import type { View } from "./view.ts";

/** Renders assignments while they come: the width of each column follows from the record, and the unit stands last. */
export interface AssignmentColumns {
  readonly title: string;
  readonly row: (assigned: AssignedForm) => string;
}

/** The columns for the assignments of an experiment. */
export function assignmentColumns({ style }: View, { arms, record }: ExperimentForm): AssignmentColumns {
  const all = [...arms, ...(record.phases ?? []).flatMap((phase) => phase.arms)];
  const widths = [
    widest(
      "ARM",
      all.map(({ name }) => name),
    ),
    widest(
      "VERSION",
      all.map(({ version }) => versionText(exactVersion(version))),
    ),
    widest("PHASE", []),
    widest("REASON", assignmentReasons),
  ];
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  return {
    title: style.dim(line(["ARM", "VERSION", "PHASE", "REASON", "UNIT"])),
    row: ({ arm, phase, reason, unit, ...version }) =>
      line([arm, versionText(version), String(phase), reason, visible(unit)]),
  };
}

function versionText({ model, version }: { readonly model: string; readonly version: string }): string {
  return `${model}@${version}`;
}

function widest(title: string, texts: readonly string[]): number {
  return Math.max(title.length, ...texts.map((text) => text.length));
}
