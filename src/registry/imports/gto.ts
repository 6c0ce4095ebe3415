import { openRepository } from "../../git/open.ts";
import type { Repository } from "../../git/ports.ts";
import { peelToCommit } from "../../git/revision.ts";
import { readTag } from "../../git/walk.ts";
import type { Settings } from "../../records/normalise.ts";
import { StemmaError } from "../../values/error.ts";
import { renderIdentity } from "../../values/identity.ts";
import { renderSeconds } from "../../values/instant.ts";
import { modelNameFault } from "../../values/name.ts";
import { isSemverVersion } from "../../values/version.ts";
import type { GtoImportForm, GtoImportOptions, ImportedVersion } from "../import-forms.ts";
import type { RegisterInput } from "../options.ts";
import type { Session } from "../session.ts";
import { registerAll } from "../writes/register-all.ts";
import { unchanged } from "../writes/unchanged.ts";
import { describedAt } from "./gto-described.ts";
import { type GtoVersion, stateOf } from "./gto-state.ts";
import { type GtoEvent, parseGtoTag } from "./gto-tags.ts";

/**
 * Takes the versions of a GTO repository over, in one commit: with their stages, dates and authors, and what `artifacts.yaml` or
 * `dvc.yaml` says of them. A version that is there already is left as it is, so a second run takes over what is new.
 * @throws StemmaError `stage-unknown` for a stage that the lifecycle lacks and nothing maps, `repository-missing`, and what
 *   `registerAll` throws
 */
export async function importGto(session: Session, options: GtoImportOptions): Promise<GtoImportForm> {
  const { from, stages = {}, dryRun = false, ...write } = options;
  const { commit, snapshot } = await session.view();
  const source =
    from === undefined ? session.repository : await openRepository({ path: from, env: session.world.env });
  try {
    const { versions, leftOut } = stateOf(await eventsOf(source));
    const first = new Map(versions.toReversed().map((each) => [modelOf(each), each.artifact]));
    const faults = versions.map((each) => faultOf(each, first));
    const known = versions.filter((_, at) => faults[at] === null);
    const refused = versions.flatMap(({ registered: { tag } }, at) => {
      const reason = faults[at] ?? null;
      return reason === null ? [] : [{ tag, reason }];
    });
    const fresh: GtoVersion[] = [];
    for (const each of known) if (!(await hasVersion(session, commit, each))) fresh.push(each);
    const placed = placeAll(fresh, await snapshot.settings(), stages, await takenStages(session, fresh));
    const inputs = await Promise.all(placed.map((each) => inputOf(source, each)));
    const landed =
      inputs.length === 0 || dryRun ? unchanged(commit) : await registerAll(session, inputs, write);
    const { base, findings, durable, repeated, remote } = landed;
    return {
      base,
      commit: landed.commit,
      changed: landed.changed,
      durable,
      findings,
      repeated,
      remote,
      dry_run: dryRun,
      imported: placed.map(formOf),
      existing: known.length - fresh.length,
      left_out: [...refused, ...leftOut],
    };
  } finally {
    if (source !== session.repository) await source.close();
  }
}

/* Lightweight tags say neither who nor when: GTO skips them, and so does this. */
async function eventsOf({ refs, objects }: Repository): Promise<readonly GtoEvent[]> {
  const events: GtoEvent[] = [];
  for (const { ref, oid } of await refs.list("refs/tags/")) {
    const tag = ref.slice("refs/tags/".length);
    const act = parseGtoTag(tag);
    if (act === null || (await objects.read(oid))?.type !== "tag") continue;
    const { tagger } = await readTag(objects, oid);
    if (tagger === null) continue;
    const commit = await peelToCommit(objects, oid);
    events.push({ ...act, tag, commit, seconds: tagger.seconds, author: renderIdentity(tagger) });
  }
  return events;
}

/* In a repository of several projects GTO writes the folder of an artifact in front of a colon. */
function modelOf({ artifact }: GtoVersion): string {
  return artifact.replaceAll(":", "/");
}

function faultOf(each: GtoVersion, first: ReadonlyMap<string, string>): string | null {
  const { artifact, version } = each;
  const [model, fault] = [modelOf(each), modelNameFault(modelOf(each))];
  const other = first.get(model) ?? artifact;
  if (other !== artifact) return `'${model}' is the name that '${other}' has here`;
  if (fault !== null) return `'${artifact}' cannot be the name of a model: ${fault}`;
  return isSemverVersion(version.slice(1))
    ? null
    : `'${version}' is no version here: no build metadata, lower case`;
}

async function hasVersion(session: Session, commit: string, each: GtoVersion): Promise<boolean> {
  const state = await (await session.snapshotOf(commit)).model(modelOf(each));
  return state.versionIds.includes(each.version.slice(1)) || isDeleted(state.model?.deleted ?? [], each);
}

function isDeleted(deleted: readonly { readonly version: string }[], { version }: GtoVersion): boolean {
  return deleted.some((entry) => entry.version === version.slice(1));
}

/** The exclusive stages that are held already, as `model stage`. */
async function takenStages(session: Session, versions: readonly GtoVersion[]): Promise<Set<string>> {
  const { snapshot } = await session.view();
  const taken = new Set<string>();
  for (const name of new Set(versions.map(modelOf)))
    for (const [stage, held] of (await snapshot.model(name)).model?.stages ?? [])
      if (held.length > 0) taken.add(`${name} ${stage}`);
  return taken;
}

interface Placed extends GtoVersion {
  /** Of this registry. */
  readonly to: string;
}

/* Of several versions in an exclusive stage GTO shows the newest; the others stand where a holder goes that makes room. */
function placeAll(
  versions: readonly GtoVersion[],
  { lifecycle }: Settings,
  stages: Readonly<Record<string, string>>,
  taken: Set<string>,
): readonly Placed[] {
  const unknown = new Set<string>();
  const places = new Map<GtoVersion, string>();
  const newestFirst = [...versions].sort((a, b) => (b.stage?.since ?? 0) - (a.stage?.since ?? 0));
  for (const each of newestFirst) {
    const wished = each.stage === null ? "" : (stages[each.stage.name] ?? each.stage.name);
    const stage = lifecycle.stages.get(wished === "" ? lifecycle.initial : wished);
    if (stage === undefined) {
      unknown.add(each.stage?.name ?? wished);
      continue;
    }
    const key = `${modelOf(each)} ${stage.name}`;
    const free = !stage.exclusive || !taken.has(key);
    if (free) taken.add(key);
    const aside = lifecycle.stages.get(stage.displacedTo ?? "");
    places.set(each, free ? stage.name : aside?.exclusive === false ? aside.name : lifecycle.initial);
  }
  if (unknown.size > 0) throw unknownStages([...unknown].sort(), [...lifecycle.stages.keys()]);
  return versions.map((each) => ({ ...each, to: places.get(each) ?? lifecycle.initial }));
}

function unknownStages(unknown: readonly string[], known: readonly string[]): StemmaError {
  const map = unknown.map((name) => `--stage-map ${name}=STAGE`).join(" ");
  return new StemmaError("stage-unknown", `the lifecycle has no stage ${unknown.join(", ")}`, {
    hint: `Say which stage it is here: ${map}. There are ${known.join(", ")}; ${unknown[0] ?? "NAME"}= leaves versions in the first.`,
    data: { unknown, known },
  });
}

async function inputOf(source: Repository, each: Placed): Promise<RegisterInput> {
  const { artifact, version, registered, to } = each;
  const about = await describedAt(source, registered.commit, artifact);
  return {
    model: modelOf(each),
    version: version.slice(1),
    stage: to,
    // Versions without files differ in nothing that would be compared.
    allowDuplicate: true,
    adopted: { created: renderSeconds(registered.seconds), author: registered.author },
    facts: {
      source: { commit: registered.commit },
      custom: { gto: { tag: registered.tag, ...about.custom } },
      ...(about.description === null ? {} : { description: about.description }),
    },
  };
}

function formOf(each: Placed): ImportedVersion {
  const { version, registered, to } = each;
  return {
    model: modelOf(each),
    version: version.slice(1),
    stage: to,
    created: renderSeconds(registered.seconds),
    author: registered.author,
    tag: registered.tag,
  };
}
