import type { AlertRecord } from "../../records/generated/alert.ts";
import { alertPath } from "../../records/layout.ts";
import { alertNames, readAlert } from "../../snapshot/monitored.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { attempt } from "../../snapshot/unreadable.ts";
import { type AlertChange, isTold } from "../../telemetry/alerts/change.ts";
import { judgeAlert, type Verdict } from "../../telemetry/alerts/condition.ts";
import type { AlertLedger, Remembered, RememberedAlert } from "../../telemetry/alerts/ledger.ts";
import { advanceStanding, atRest } from "../../telemetry/alerts/standing.ts";
import { isStemmaError } from "../../values/error.ts";
import { type Finding, findingOf } from "../../values/finding.ts";
import { renderInstant } from "../../values/instant.ts";
import { parseDuration } from "../../values/quantity.ts";
import type { StandingAlert, AlertKind, AlertOptions, AlertsForm, AlertDelivery } from "../alert-forms.ts";
import type { Session } from "../session.ts";
import { type AlertSubject, FactReader } from "./alert-facts.ts";
import { telemetryReader } from "./reader.ts";

/** What one evaluation came to, before anybody is told of it. */
interface Evaluated {
  readonly form: StandingAlert;
  readonly standing: RememberedAlert;
  readonly changes: readonly AlertChange[];
}

/** How channels are told of changes: first who is to hear of what, and then the telling. */
export interface Channels {
  /** What is to be told, to whom: what waits already, and the changes. */
  readonly address: (
    snapshot: Snapshot,
    waiting: Remembered["undelivered"],
    changes: readonly AlertChange[],
  ) => Promise<Remembered["undelivered"]>;
  /** Tells it. After each step `left` is given what is still to be told. */
  readonly tell: (
    snapshot: Snapshot,
    errands: Remembered["undelivered"],
    left: (undelivered: Remembered["undelivered"]) => Promise<void>,
  ) => Promise<readonly AlertDelivery[]>;
}

/**
 * Evaluates the alerts of a registry and remembers where they stand. What one alert suffers from harms no other.
 *
 * Where an alert stands is kept together with what is to be told of it, before any channel is: who dies in between leaves it to
 * the next evaluation, and a channel may hear of a change twice, but never not at all.
 * @throws StemmaError `alert-unknown`, `telemetry-corrupt`, `disk-failed` where the standing cannot be kept
 */
export async function evaluateAlerts(
  session: Session,
  ledger: AlertLedger,
  options: AlertOptions,
  channels: Channels | null,
): Promise<AlertsForm> {
  const { commit, snapshot } = await session.view(options.at);
  const known = await alertNames(snapshot);
  const wanted = options.names === undefined || options.names.length === 0 ? known : options.names;
  const now = session.world.now();
  const facts = new FactReader(snapshot, telemetryReader(session), now);
  return ledger.turn(async (before, keep) => {
    const problems: Finding[] = [];
    const forms: StandingAlert[] = [];
    const changes: AlertChange[] = [];
    const alerts: Record<string, RememberedAlert> = { ...before.alerts };
    const told = { commit, now };
    for (const name of wanted) {
      const read = await attempt(alertPath(name), () => readAlert(snapshot, name));
      problems.push(...read.problems);
      if (read.value === null) continue;
      const run = { snapshot, facts, told, immediate: options.immediate === true };
      const evaluated = await evaluate(read.value, before.alerts[name], run, problems);
      if (evaluated === null) continue;
      forms.push(evaluated.form);
      changes.push(...evaluated.changes);
      alerts[name] = evaluated.standing;
    }
    for (const [name, gone] of Object.entries(before.alerts)) {
      if (known.includes(name)) continue;
      Reflect.deleteProperty(alerts, name);
      changes.push(...ended(name, gone, "the alert is gone", told));
    }
    const waiting = before.undelivered;
    const errands = channels === null ? waiting : await channels.address(snapshot, waiting, changes);
    await keep({ alerts, undelivered: errands });
    const deliveries =
      channels === null || errands.length === 0
        ? []
        : await channels.tell(snapshot, errands, (undelivered) => keep({ alerts, undelivered }));
    return {
      commit,
      at: renderInstant(now),
      firing: forms.filter(({ state }) => state === "firing").length,
      alerts: forms,
      changes,
      deliveries,
      problems,
      notes: [...facts.notes],
    };
  });
}

interface Told {
  readonly commit: string;
  readonly now: number;
}

interface Run {
  readonly snapshot: Snapshot;
  readonly facts: FactReader;
  readonly told: Told;
  readonly immediate: boolean;
}

/* A version that is not there, such as that of an empty stage, is a problem of the alert and not of the evaluation. */
async function evaluate(
  record: AlertRecord,
  before: RememberedAlert | undefined,
  { snapshot, facts, told, immediate }: Run,
  problems: Finding[],
): Promise<Evaluated | null> {
  try {
    const { state, version } = await findVersion(snapshot, record.model);
    const subject = { model: state.name, version };
    const name = `${subject.model}@${subject.version}`;
    const replaced = before !== undefined && before.subject !== name;
    const standing = before === undefined || replaced ? atRest(told.now) : before;
    const holding = standing.state === "firing" || standing.state === "pending";
    const verdict = judgeAlert(record, await facts.of(record, subject), holding);
    const patience = {
      toFire: immediate ? 0 : (parseDuration(record.for ?? "0m") ?? 0),
      toResolve: immediate ? 0 : (parseDuration(record.resolve_after ?? "0m") ?? 0),
    };
    const next = advanceStanding(pendingAsIs(standing, immediate), verdict.holds, patience, told.now);
    const change = { record, subject, verdict, told };
    return {
      form: formOf(record, subject, verdict, next),
      standing: { ...next, subject: name },
      changes: [
        ...(replaced ? ended(record.name, before, `it watches ${name} now`, told, record) : []),
        ...(isTold({ from: standing.state, to: next.state }) && standing.state !== next.state
          ? [changeOf(change, standing.state, next.state)]
          : []),
      ],
    };
  } catch (error) {
    if (!isStemmaError(error) || (error.kind !== "not-found" && error.kind !== "invalid")) throw error;
    const { code, message, hint } = error;
    const path = alertPath(record.name);
    problems.push(
      findingOf({
        code,
        severity: "warning",
        message: `${record.name}: ${message}`,
        hint: hint ?? null,
        path,
      }),
    );
    return null;
  }
}

/* A wait that is left out has been waited for. */
function pendingAsIs(standing: ReturnType<typeof atRest>, immediate: boolean): ReturnType<typeof atRest> {
  return immediate && standing.state === "pending" ? { ...standing, state: "inactive" } : standing;
}

function ended(
  name: string,
  { state, subject }: RememberedAlert,
  reason: string,
  { commit, now }: Told,
  record?: AlertRecord,
): readonly AlertChange[] {
  if (state !== "firing") return [];
  const at = subject.lastIndexOf("@");
  return [
    {
      id: `${name}.${String(now)}.ended`,
      alert: name,
      description: record?.description ?? "",
      severity: record?.severity ?? "medium",
      model: subject.slice(0, at),
      version: subject.slice(at + 1),
      from: "firing",
      to: "resolved",
      at: renderInstant(now),
      value: null,
      limit: null,
      reason,
      commit,
    },
  ];
}

function changeOf(
  {
    record,
    subject,
    verdict,
    told,
  }: {
    readonly record: AlertRecord;
    readonly subject: AlertSubject;
    readonly verdict: Verdict;
    readonly told: Told;
  },
  from: AlertChange["from"],
  to: AlertChange["to"],
): AlertChange {
  return {
    id: `${record.name}.${String(told.now)}.${to}`,
    alert: record.name,
    description: record.description ?? "",
    severity: record.severity ?? "medium",
    ...subject,
    ...{ from, to },
    at: renderInstant(told.now),
    ...{ value: verdict.value, limit: verdict.limit, reason: verdict.reason },
    commit: told.commit,
  };
}

function formOf(
  record: AlertRecord,
  subject: AlertSubject,
  { holds, value, limit, reason }: Verdict,
  { state, since }: ReturnType<typeof atRest>,
): StandingAlert {
  return {
    name: record.name,
    description: record.description ?? "",
    kind: kindOf(record),
    severity: record.severity ?? "medium",
    ...subject,
    state,
    since: renderInstant(since),
    ...{ holds, value, limit, reason },
  };
}

function kindOf({ burn_rate, regression, drift }: AlertRecord): AlertKind {
  if (burn_rate !== undefined) return "burn_rate";
  if (regression !== undefined) return "regression";
  return drift === undefined ? "threshold" : "drift";
}
