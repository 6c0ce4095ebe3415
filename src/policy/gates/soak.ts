import type { SoakGate } from "../../records/generated/registry.ts";
import { parseInstant } from "../../values/instant.ts";
import { parseDuration } from "../../values/quantity.ts";
import { spanText } from "../../values/span.ts";
import type { GateSubject } from "./entry.ts";
import { met, missing, type Outcome } from "./outcome.ts";

/** The version stood in an earlier stage for so long, by history; all its stays there count together. */
export function versionHasSoaked(demand: SoakGate, subject: GateSubject): Outcome {
  const { version, occasion, facts } = subject;
  const stays = (facts.stays.get(demand.stage) ?? []).filter((stay) => stay.version === version);
  const stood = stays.reduce(
    (sum, { from, until }) =>
      sum + Math.max(0, (until === null ? occasion.at : parseInstant(until)) - parseInstant(from)),
    0,
  );
  const wanted = parseDuration(demand.for) ?? Number.POSITIVE_INFINITY;
  const detail = {
    subject: demand.stage,
    actual: stays.length === 0 ? null : spanText(stood),
    wanted: `at least ${demand.for}`,
    met: stood >= wanted,
  };
  if (detail.met) return met(`stood in ${demand.stage} for ${spanText(stood)}`, [detail]);
  const says =
    stays.length === 0
      ? `never stood in ${demand.stage}`
      : `stood in ${demand.stage} for ${spanText(stood)}, and must for ${demand.for}`;
  const stands = stays.some(({ until }) => until === null);
  const needs = stands
    ? `Wait another ${spanText(wanted - stood)}.`
    : `Let it stand in ${demand.stage} for ${demand.for}.`;
  return missing(says, needs, [detail]);
}
