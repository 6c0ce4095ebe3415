import { modelPath } from "../records/layout.ts";
import type { ModelRecord } from "../records/generated/model.ts";
import type { Settings } from "../records/normalise.ts";
import { StemmaError } from "../values/error.ts";
import { aliasFault } from "../values/reference.ts";
import { closest } from "../values/similar.ts";
import { changeOf, isEmpty } from "./change.ts";
import type { AliasIntent } from "./intent.ts";
import type { Base, Plan } from "./plan.ts";
import { requireReference } from "./promote.ts";
import { requireModel, requireState } from "./stages.ts";

/**
 * Plans the setting or removal of an alias.
 * @throws StemmaError `alias-invalid`, `alias-unknown` for the removal of one that is not there
 */
export function planAlias(intent: AliasIntent, base: Base): Plan {
  const state = requireState(base.models.get(base.names.get(intent.model) ?? intent.model), intent.model);
  const from = requireModel(state).aliases.get(intent.alias) ?? null;
  const to = intent.to === null ? null : requireReference(base, `${intent.model}@${intent.to}`).version;
  if (to === null) refuseAbsent(state.record, intent.alias);
  else refuseBadAlias(intent.alias, base.settings);
  const after = withAlias(state.record, intent.alias, to);
  const change = changeOf([
    [modelPath(state.name), { kind: "model", value: state.record }, { kind: "model", value: after }] as const,
  ]);
  const subject = `alias(${state.name}): ${intent.alias} ${from === null ? "" : `${from} `}-> ${to ?? "removed"}`;
  const step = { change, subject, details: [], reason: intent.reason, moves: [] };
  return {
    steps: isEmpty(change) ? [] : [step],
    result: { kind: "alias", model: state.name, alias: intent.alias, from, to },
  };
}

function refuseAbsent(record: ModelRecord, alias: string): void {
  const names = Object.keys(record.aliases ?? {});
  if (names.includes(alias)) return;
  const near = closest(alias, names);
  throw new StemmaError("alias-unknown", `${record.name} has no alias ${alias}`, {
    hint: near === null ? `Aliases: ${names.join(", ") || "none"}.` : `Did you mean ${near}?`,
    data: { model: record.name, alias, aliases: names },
  });
}

/**
 * Refuses what cannot be the name of an alias.
 * @throws StemmaError `alias-invalid`
 */
export function refuseBadAlias(alias: string, settings: Settings): void {
  const fault = aliasFault(alias, settings.lifecycle.order);
  if (fault === null) return;
  throw new StemmaError("alias-invalid", `'${alias}' cannot be an alias: ${fault}`, {
    hint: "Use a name such as champion or blue.",
    data: { alias, fault },
  });
}

/** A record with an alias set, or removed (null). */
export function withAlias(record: ModelRecord, alias: string, to: string | null): ModelRecord {
  const { aliases, ...rest } = record;
  const { [alias]: _, ...others } = aliases ?? {};
  const next = to === null ? others : { ...aliases, [alias]: to };
  return Object.keys(next).length === 0 ? rest : { ...rest, aliases: next };
}
