import type { Oid } from "../../git/ports.ts";
import { commitsAhead } from "../../history/ancestry.ts";
import type { CommitHead } from "../../history/source.ts";
import { motionsOf, type Motion } from "../../policy/statement.ts";
import { movesOf } from "../../policy/moves.ts";
import type { EvidenceRecord } from "../../records/generated/evidence.ts";
import { placeOf } from "../../records/layout.ts";
import { OverlayFiles } from "../../snapshot/files.ts";
import { Memo } from "../../snapshot/memo.ts";
import { Snapshot } from "../../snapshot/snapshot.ts";
import { absentModel } from "../../snapshot/state.ts";
import { attempt } from "../../snapshot/unreadable.ts";
import { joinRange, type JoinedRange } from "../reads/joined-range.ts";
import type { Transition } from "../reads/transition.ts";
import type { Session } from "../session.ts";

/** The files that a branch brings, or null for one that it removes. */
type Overlay = ReadonlyMap<string, Buffer | null>;

/** One step that a branch makes when it lands. */
export interface BranchStep {
  readonly transition: Transition;
  /** The files as the steps before it leave them, and as it leaves them itself: over those of the base. */
  readonly before: Overlay;
  readonly after: Overlay;
  /** The commit of the branch that its step lands with. */
  readonly commit: Oid;
}

/**
 * The steps that a branch lands in: one, as a rule. A branch that walks along the legal path of one version (`propose --through`) makes one for each commit
 * that moves it, since no lifecycle has the whole as one move. Only a branch that does nothing else is read so: what else it brought could serve
 * its own later steps.
 */
export async function stepsOfBranch(session: Session, joined: JoinedRange): Promise<readonly BranchStep[]> {
  const { base, head, overlay, transition } = joined;
  const whole: BranchStep = { transition, before: new Map(), after: overlay, commit: head };
  const model = onlyModel(joined);
  if (model === null) return [whole];
  const walked = await walkOf(session, joined, model);
  if (walked.length < 2) return [whole];
  const before = await session.snapshotOf(base);
  const words = await wordsByStep(session, joined, walked);
  const steps: BranchStep[] = [];
  let at: Overlay = new Map();
  for (const [index, stop] of walked.entries()) {
    const isLast = index === walked.length - 1;
    const after = isLast
      ? overlay
      : new Map([
          ...at,
          ...stop.files,
          ...words.filter(({ step }) => step === index).map(({ file }) => file),
        ]);
    const paths = [...after].filter(([path, bytes]) => !holds(at, path, bytes)).map(([path]) => path);
    const sides = { before: snapshotWith(before, at), after: snapshotWith(before, after), paths };
    const step = { transition: { ...transition, ...sides }, before: at, after };
    steps.push({ ...step, commit: isLast ? head : stop.commit });
    at = after;
  }
  return steps;
}

/* The model, where the branch edits its file and adds words about its versions, and nothing else. */
function onlyModel({ overlay, transition }: JoinedRange): string | null {
  const models = new Set<string>();
  for (const [path, bytes] of overlay) {
    const place = placeOf(path);
    const isFit =
      bytes !== null &&
      (place?.kind === "model" || (place?.kind === "evidence" && place.evidence !== "evaluation"));
    if (!isFit) return null;
    models.add(place.model);
  }
  const [only] = models;
  return transition.before === null || models.size !== 1 || only === undefined ? null : only;
}

/** A commit of a branch at which its version stands in another stage than before, and what that commit brings to the base. */
interface Stop {
  readonly commit: Oid;
  readonly files: Overlay;
  readonly motion: Motion;
}

/* Empty where the branch is no walk: it moves more than one version, or one move of the base's lifecycle leads there. */
async function walkOf(session: Session, joined: JoinedRange, model: string): Promise<readonly Stop[]> {
  const before = await session.snapshotOf(joined.base);
  const settings = await before.settings();
  const stateIn = async (snapshot: Snapshot) =>
    (await snapshot.hasModel(model)) ? snapshot.model(model, []) : absentModel(model);
  const stops: Stop[] = [];
  let was = await stateIn(before);
  for (const { oid } of await lineOf(session, joined)) {
    const { overlay, conflicts } = await joinRange(session, joined.base, oid);
    const files = new Map([...overlay].filter(([path]) => placeOf(path)?.kind === "model"));
    if (conflicts.length > 0) return [];
    const is = await stateIn(snapshotWith(before, files));
    const step = { name: model, before: was, after: is };
    if (movesOf(step, settings).length === 0) continue;
    const [motion, ...more] = motionsOf(step, settings);
    if (motion === undefined || motion.action !== "move" || more.length > 0) return [];
    stops.push({ commit: oid, files, motion });
    was = is;
  }
  const [first] = stops;
  const last = stops.at(-1);
  const isWalk =
    first !== undefined &&
    stops.every(({ motion }) => motion.version === first.motion.version) &&
    settings.lifecycle.stages.get(first.motion.from ?? "")?.to.includes(last?.motion.to ?? "") !== true;
  return isWalk ? stops : [];
}

/* The branch's own first-parent commits, oldest first. */
async function lineOf({ history }: Session, { base, head }: JoinedRange): Promise<readonly CommitHead[]> {
  const ahead = new Set(await commitsAhead(history, head, base));
  const line: CommitHead[] = [];
  for (
    let at: CommitHead | null = await history.commit(head);
    at !== null && ahead.has(at.oid);
    at = await history.firstParent(at)
  )
    line.unshift(at);
  return line;
}

/* A word lands with the move that it is about: before, it would be spent when that move comes. */
async function wordsByStep(
  session: Session,
  { base, overlay }: JoinedRange,
  walk: readonly Stop[],
): Promise<readonly { readonly step: number; readonly file: readonly [string, Buffer | null] }[]> {
  const after = snapshotWith(await session.snapshotOf(base), overlay);
  const words: { step: number; file: readonly [string, Buffer | null] }[] = [];
  for (const file of overlay) {
    const [path] = file;
    if (placeOf(path)?.kind !== "evidence") continue;
    const grants = await grantsIn(after, path);
    const step = walk.findIndex(
      ({ motion }) => grants?.["from"] === motion.from && grants["to"] === motion.to,
    );
    words.push({ step: step < 0 ? walk.length - 1 : step, file });
  }
  return words;
}

/* A word that cannot be read is a finding of its own, and about no move. */
async function grantsIn(snapshot: Snapshot, path: string): Promise<EvidenceRecord["grants"]> {
  const entry = await snapshot.files.entry(path);
  if (entry === null) return undefined;
  const { value } = await attempt(path, () => snapshot.parse("evidence", path, entry));
  return value?.grants;
}

function snapshotWith({ files }: Snapshot, overlay: Overlay): Snapshot {
  return new Snapshot(null, new OverlayFiles(files, overlay), new Memo());
}

function holds(overlay: Overlay, path: string, bytes: Buffer | null): boolean {
  const present = overlay.get(path);
  return present === undefined || present === null || bytes === null
    ? present === bytes
    : present.equals(bytes);
}
