import type { GtoEvent } from "./gto-tags.ts";

/** A version of a GTO repository that is active, with the stage that it entered last and did not leave. */
export interface GtoVersion {
  readonly artifact: string;
  /** With its leading `v`. */
  readonly version: string;
  readonly registered: GtoEvent;
  /** Null where it is in none. */
  readonly stage: { readonly name: string; readonly since: number } | null;
}

/** What the tags of a GTO repository come to. */
export interface GtoState {
  /** By artifact, then by time. */
  readonly versions: readonly GtoVersion[];
  /** The tags that come to no active version, and why. */
  readonly leftOut: readonly { readonly tag: string; readonly reason: string }[];
}

/** The stage of the versions of an artifact that was deprecated. */
export const deprecatedStage = "deprecated";

/**
 * Tells how things stand after some events, as GTO reads them: the newest registration or deregistration of a version counts; a stage tag
 * is about the version that is registered at its commit; and an artifact is deprecated where that is the newest thing said of it.
 * On equal seconds what takes away wins, as there.
 */
export function stateOf(events: readonly GtoEvent[]): GtoState {
  const ordered = [...events].sort((a, b) => a.seconds - b.seconds || weight(a) - weight(b));
  const newest = new Map<string, GtoEvent>();
  for (const event of ordered) {
    if (event.kind === "register" || event.kind === "deregister")
      newest.set(`${event.artifact}@${event.version}`, event);
  }
  const last = new Map(ordered.map((event) => [event.artifact, event]));
  const versions: GtoVersion[] = [];
  const leftOut: { tag: string; reason: string }[] = [];
  const named = new Set<string>();
  for (const event of newest.values()) {
    if (event.kind !== "register") {
      leftOut.push({ tag: event.tag, reason: "the version was deregistered" });
      continue;
    }
    const { artifact, version, commit } = event;
    named.add(`${artifact} ${commit}`);
    const end = last.get(artifact);
    const standing = [...standingAt(ordered, artifact, commit)];
    const newest = end?.kind === "deprecate" ? { ...end, stage: deprecatedStage } : standing.at(-1)?.[1];
    const stage = newest === undefined ? null : { name: newest.stage, since: newest.seconds };
    versions.push({ artifact, version, registered: event, stage });
    for (const [, { tag }] of standing.filter(([, each]) => each !== newest))
      leftOut.push({ tag, reason: `the version is in ${stage?.name ?? ""}, which it entered later` });
  }
  for (const { kind, artifact, commit, tag } of ordered)
    if (kind === "assign" && !named.has(`${artifact} ${commit}`))
      leftOut.push({ tag, reason: "no version is registered at its commit" });
  return { versions: versions.sort(byArtifact), leftOut };
}

/** The stages that the version at a commit entered and did not leave, the last one last. */
function standingAt(
  ordered: readonly GtoEvent[],
  artifact: string,
  commit: string,
): ReadonlyMap<string, Assignment> {
  const standing = new Map<string, Assignment>();
  for (const event of ordered) {
    if (event.artifact !== artifact || event.commit !== commit) continue;
    if (event.kind !== "assign" && event.kind !== "unassign") continue;
    standing.delete(event.stage);
    if (event.kind === "assign") standing.set(event.stage, event);
  }
  return standing;
}

type Assignment = Extract<GtoEvent, { readonly stage: string }>;

function weight({ kind }: GtoEvent): number {
  return kind === "unassign" || kind === "deregister" ? 1 : 0;
}

function byArtifact(a: GtoVersion, b: GtoVersion): number {
  if (a.artifact !== b.artifact) return a.artifact < b.artifact ? -1 : 1;
  return a.registered.seconds - b.registered.seconds;
}
