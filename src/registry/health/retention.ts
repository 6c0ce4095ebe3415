import { ailment, type Look } from "../../git/health/probe.ts";
import type { Oid } from "../../git/ports.ts";
import { readCommit } from "../../git/walk.ts";
import type { Settings } from "../../records/normalise.ts";
import type { Finding } from "../../values/finding.ts";
import type { Session } from "../session.ts";

const day = 86_400;

/* What git may forget of a reflog: what a ref still leads to, and what it left. */
const expiries = ["reflogExpire", "reflogExpireUnreachable"] as const;

/**
 * Finds the settings of a repository that would let history go while the registry keeps it (`audit.retain`). What nobody set is none: it is
 * advised on by the probe of settings.
 */
export function retentionFindings(session: Session, { retention }: Settings): readonly Finding[] {
  return expiries.flatMap((expiry): readonly Finding[] => {
    const set = settingOf(session, expiry);
    const days = set === null ? null : daysOf(set.value);
    if (set === null || days === null || days >= retention.history) return [];
    const kept = `${String(retention.history)} days of audit.retain`;
    return [
      {
        code: "retention-at-risk",
        severity: "warning",
        message: `${set.name} is ${set.value}: git forgets what was taken back by force before the ${kept} are over`,
        hint: `git config ${set.name} never`,
        path: null,
        line: null,
        column: null,
      },
    ];
  });
}

/* Git asks what is set for the ref first. */
function settingOf(
  { repository: { config }, ref }: Session,
  expiry: string,
): { readonly name: string; readonly value: string } | null {
  const names = [...(ref === null ? [] : [`gc.${ref}.${expiry}`]), `gc.${expiry}`];
  for (const name of names) {
    const end = name.lastIndexOf(".");
    const value = config.get(name.slice(0, end) + name.slice(end).toLowerCase());
    if (value !== undefined) return { name, value };
  }
  return null;
}

/** Looks for what would let history go while the registry keeps it: a shallow clone, and reflogs that were told to expire. */
export async function lookAtRetention(session: Session, commit: Oid, now: number): Promise<Look> {
  const snapshot = await session.snapshotOf(commit);
  if (!(await snapshot.exists())) return { says: "there is no registry yet", ailments: [], skipped: true };
  const settings = await snapshot.settings();
  const days = String(settings.retention.history);
  const cut = await cutInside(session, now / 1000 - settings.retention.history * day);
  const reflogs = retentionFindings(session, settings).map(({ code, severity, message, hint }) =>
    ailment({ code, severity, message, hint }),
  );
  const shallow = ailment({
    code: "retention-at-risk",
    severity: "warning",
    message: `This clone is shallow: it lacks history of the ${days} days that the registry keeps, and is no copy of it`,
    hint: "Fetch the whole history with git fetch --unshallow.",
  });
  return {
    says: `history is kept for ${days} days`,
    ailments: [...(cut === 0 ? [] : [shallow]), ...reflogs],
  };
}

/* A clone that was cut further back than anything has to be kept lacks nothing of it. */
async function cutInside({ repository }: Session, since: number): Promise<number> {
  let cut = 0;
  for (const oid of await repository.shallow()) {
    const { committer, parents } = await readCommit(repository.objects, oid);
    if (parents.length > 0 && committer.seconds >= since) cut += 1;
  }
  return cut;
}

const units: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** The days of an expiry date of git (`90.days.ago`, `never`, `now`); null for a form that is not known. */
function daysOf(text: string): number | null {
  const word = text.trim().toLowerCase();
  if (word === "never" || word === "false") return Number.POSITIVE_INFINITY;
  if (word === "now" || word === "all") return 0;
  const [, number, unit = ""] = /^(\d+)[. ]?(day|week|month|year)s?(?:[. ]ago)?$/.exec(word) ?? [];
  if (number !== undefined) return Number(number) * (units[unit] ?? 1);
  return /^\d+$/.test(word) ? Number(word) : null;
}
