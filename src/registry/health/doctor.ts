import { examine, type Examination, findPatient } from "../../git/health/examine.ts";
import { type Ailment, ailment, type Patient, probe, type ProbeReport } from "../../git/health/probe.ts";
import type { Oid } from "../../git/ports.ts";
import { isStemmaError } from "../../values/error.ts";
import type { DoctorFinding, DoctorForm } from "../forms.ts";
import { openSession, worldOf } from "../open.ts";
import type { OpenOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { lookAtRetention } from "./retention.ts";
import { lookAtAttributes, lookAtClock, lookAtFolders } from "./records.ts";

/** How a repository is examined. */
export interface DoctorOptions extends OpenOptions {
  /** Mends what can be mended without a decision of yours, and says each thing. */
  readonly fix?: boolean;
  /** Leaves out what reads every object. */
  readonly quick?: boolean;
}

/**
 * Examines the repository around a registry: locks, objects, settings, leftovers, the disk. It works on a broken repository as far
 * as it can, since each probe reports its own failure. Writes nothing but a folder to try out the disk, unless `fix` is given.
 * @throws StemmaError `repository-missing`, `repository-invalid`
 */
export async function doctor(options: DoctorOptions = {}): Promise<DoctorForm> {
  const world = worldOf(options);
  const exam: Examination = {
    path: world.path,
    env: world.env,
    now: world.now(),
    quick: options.quick === true,
  };
  const patient = findPatient(exam);
  const first = await examineAll(patient, exam, options);
  if (options.fix !== true) return formOf(patient, first, []);
  const fixed = await mend(first.probes.flatMap(({ ailments }) => ailments));
  const after = await examineAll(patient, exam, options);
  return formOf(patient, { ...after, probes: [...after.probes, ...fixed.failed] }, fixed.said);
}

interface Examined {
  readonly session: Session | null;
  readonly commit: Oid | null;
  readonly probes: readonly ProbeReport[];
}

async function examineAll(patient: Patient, exam: Examination, options: OpenOptions): Promise<Examined> {
  const opened: { session: Session | null; commit: Oid | null } = { session: null, commit: null };
  const repository = await probe("repository", async () => {
    const session = await openSession(options);
    opened.session = session;
    opened.commit = await session.tip();
    const { kind, why } = session.repository.engine;
    return { says: `engine ${kind}: ${why}`, ailments: [] };
  });
  const { session, commit } = opened;
  const around = await examine(patient, exam, session);
  const records = session === null || commit === null ? [] : await examineRecords(session, commit, exam);
  await session?.repository.close();
  return { session, commit, probes: [repository, ...around, ...records] };
}

async function examineRecords(
  session: Session,
  commit: Oid,
  exam: Examination,
): Promise<readonly ProbeReport[]> {
  return [
    await probe("clock", () => lookAtClock(session, commit, exam.now)),
    await probe("attributes", () => lookAtAttributes(session, commit)),
    await probe("folders", () => lookAtFolders(session, commit)),
    await probe("retention", () => lookAtRetention(session, commit, exam.now)),
  ];
}

/* One repair after the other; one that fails does not keep the others from being tried. */
async function mend(
  ailments: readonly Ailment[],
): Promise<{ readonly said: readonly string[]; readonly failed: readonly ProbeReport[] }> {
  const said: string[] = [];
  const failed: Ailment[] = [];
  for (const { fix, message, path } of ailments) {
    if (fix === null) continue;
    try {
      said.push(await fix());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      failed.push(
        ailment({
          code: isStemmaError(error) ? error.code : "probe-failed",
          severity: "error",
          message: `Could not be mended: ${message} (${why})`,
          path,
        }),
      );
    }
  }
  const report: ProbeReport = {
    name: "fix",
    state: "failed",
    says: `${failed.length} failed`,
    ailments: failed,
  };
  return { said: [...new Set(said)], failed: failed.length === 0 ? [] : [report] };
}

function formOf(
  patient: Patient,
  { session, commit, probes }: Examined,
  fixed: readonly string[],
): DoctorForm {
  const findings = probes.flatMap(({ name, ailments }) => ailments.map((each) => findingOf(name, each)));
  return {
    commit,
    git_dir: patient.gitDir,
    work_tree: session?.repository.workTree ?? null,
    ref: session?.ref ?? null,
    engine: session?.repository.engine.kind ?? null,
    ok: findings.every(({ severity }) => severity !== "error"),
    probes: probes.map(({ name, state, says }) => ({ name, state, says })),
    findings,
    fixed,
  };
}

function findingOf(probeName: string, { fix, ...told }: Ailment): DoctorFinding {
  return { probe: probeName, ...told, fixable: fix !== null };
}
