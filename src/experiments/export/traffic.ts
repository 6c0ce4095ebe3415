import type { ExperimentRecord } from "../../records/generated/experiment.ts";
import { bucketCount } from "../../values/murmur3.ts";
import { restArmOf, coverageOf, currentPhase, exactVersion } from "../../records/experiment-phase.ts";
import { routingOf, servedArms } from "../routing.ts";
import { slicesOf } from "../slices.ts";

/** One share of all traffic, in millionths, and what serves it. */
export interface TrafficShare {
  readonly arm: string;
  readonly model: string;
  readonly version: string;
  readonly weight: number;
}

/**
 * The shares of traffic of an experiment, in the order of its slices, for proxies that know no units: all who are not enrolled
 * are the control's. They sum up to a million. The part of a layer or an audience cannot be told from a proxy; it counts as all.
 */
export function trafficShares(record: ExperimentRecord): readonly TrafficShare[] {
  const { phase } = routingOf(record);
  const arms = servedArms(record);
  const rest = restArmOf(record) ?? "";
  const slices =
    phase !== null
      ? slicesOf({ arms: phase.arms, coverage: coverageOf(phase) })
      : [{ arm: rest, start: 0, end: bucketCount }];
  return slices.map(({ arm, start, end }) => {
    const name = arm ?? rest;
    const found = arms.find((each) => each.name === name) ?? arms[0];
    return { arm: name, ...exactVersion(found?.version ?? ""), weight: end - start };
  });
}

/** The name that a version has as a service of Kubernetes: lower-case letters, digits and hyphens, at most 63. */
export function serviceName({ model, version }: Pick<TrafficShare, "model" | "version">): string {
  const name = `${model}-${version}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return (/^[a-z]/.test(name) ? name : `m-${name}`).slice(0, 63).replace(/-+$/, "");
}

/** A Kubernetes HTTPRoute with a weighted backend for each version of an experiment, as YAML. */
export function httpRoute(record: ExperimentRecord, commit: string | null): string {
  const weights = new Map<string, number>();
  for (const share of trafficShares(record)) {
    const service = serviceName(share);
    weights.set(service, (weights.get(service) ?? 0) + share.weight);
  }
  const backends = [...weights].flatMap(([service, weight]) => [
    `        - name: ${service}`,
    "          port: 80",
    `          weight: ${String(weight)}`,
  ]);
  return [
    ...remarks(record, commit, "Each request is dealt anew: a proxy that knows no units is not sticky."),
    "apiVersion: gateway.networking.k8s.io/v1",
    "kind: HTTPRoute",
    "metadata:",
    `  name: ${record.name.replaceAll(/[^a-z0-9-]+/g, "-").replace(/-+$/, "")}`,
    "spec:",
    "  rules:",
    "    - backendRefs:",
    ...backends,
    "",
  ].join("\n");
}

/**
 * A `split_clients` block of nginx that sets a variable to the arm. nginx hashes by itself and counts in hundredths of a percent; the starts
 * of the arms stay where they are while coverage grows.
 */
export function splitClients(record: ExperimentRecord, commit: string | null): string {
  const seed = currentPhase(record)?.seed ?? `${record.name}#0:`;
  const shares = trafficShares(record);
  let before = 0;
  let told = 0;
  const lines = shares.slice(0, -1).flatMap(({ arm, weight }) => {
    before += weight;
    const percent = Math.round(before / 100) - told;
    told += percent;
    return percent === 0 ? [] : [`    ${(percent / 100).toFixed(2)}% ${arm};`];
  });
  return [
    ...remarks(
      record,
      commit,
      "nginx hashes by itself: its units are others than those of a router, the shares are the same.",
    ),
    `split_clients "${seed}$stemma_unit" $stemma_${record.name.replaceAll(/[^a-z0-9]/g, "_")} {`,
    ...lines,
    `    * ${shares.at(-1)?.arm ?? ""};`,
    "}",
    "",
  ].join("\n");
}

function remarks(record: ExperimentRecord, commit: string | null, note: string): readonly string[] {
  const phase = currentPhase(record)?.phase ?? 0;
  const at = commit === null ? [] : [`# registry commit ${commit}`];
  return [`# experiment ${record.name}, phase ${String(phase)}, ${record.status}`, ...at, `# ${note}`];
}
