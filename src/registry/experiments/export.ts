import { flagdFile } from "../../experiments/export/flagd.ts";
import { growthbookFeatures } from "../../experiments/export/growthbook.ts";
import { httpRoute, splitClients } from "../../experiments/export/traffic.ts";
import type { ExperimentRecord } from "../../records/generated/experiment.ts";

/** The forms that other routers read. */
export const routerFormats = ["flagd", "growthbook", "httproute", "nginx"] as const;

/** A form that another router reads. */
export type RouterFormat = (typeof routerFormats)[number];

/** Experiments in the form of another router. */
export interface ExperimentExportForm {
  readonly commit: string;
  readonly format: RouterFormat;
  /** The experiments that are in it, by name. */
  readonly experiments: readonly string[];
  /** The text of the file. */
  readonly content: string;
  /** What another router does not do as a router of Stemma does. */
  readonly notes: readonly string[];
}

/**
 * Exports experiments to another router.
 * @throws StemmaError `export-unsupported` for an audience that GrowthBook's conditions cannot say
 */
export function exportExperiments(
  format: RouterFormat,
  records: readonly ExperimentRecord[],
  commit: string,
): ExperimentExportForm {
  const experiments = records.map(({ name }) => name).toSorted();
  return { commit, format, experiments, ...contents[format](records, commit) };
}

type Content = Pick<ExperimentExportForm, "content" | "notes">;

const contents: Readonly<
  Record<RouterFormat, (records: readonly ExperimentRecord[], commit: string) => Content>
> = {
  flagd: (records, commit) => ({
    content: json(flagdFile(records, commit)),
    notes: ["providers need fractional bucketing of version 2, and units that are ASCII"],
  }),
  growthbook: (records) => ({
    content: json(growthbookFeatures(records)),
    notes: [
      "GrowthBook has another hash: callers add bucketAttributes to their attributes, without them they get the default",
    ],
  }),
  httproute: (records, commit) => ({
    content: records.map((record) => httpRoute(record, commit)).join("---\n"),
    notes: ["each request is dealt anew, whatever its unit", ...untold(records)],
  }),
  nginx: (records, commit) => ({
    content: records.map((record) => splitClients(record, commit)).join("\n"),
    notes: [
      "nginx has another hash: a unit stays where it is, and is elsewhere than with a router",
      ...untold(records),
    ],
  }),
};

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/* Better told than served to somebody it was not meant for. */
function untold(records: readonly ExperimentRecord[]): readonly string[] {
  return records.flatMap(({ name, audience, layer }) => {
    const parts = [
      ...(audience === undefined ? [] : ["audience"]),
      ...(layer === undefined ? [] : ["layer"]),
    ];
    return parts.length === 0
      ? []
      : [`the ${parts.join(" and ")} of ${name} cannot be told to it: all requests take part`];
  });
}
