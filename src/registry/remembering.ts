import type { Oid } from "../git/ports.ts";
import { memoryFolder, type RememberedTip, TipMemory } from "../git/remembered.ts";
import { remoteNames } from "../git/remote-open.ts";
import { hideCredentials } from "../git/remote-url.ts";
import { isDescendant } from "../history/ancestry.ts";
import { StemmaError } from "../values/error.ts";
import { upstreamOf } from "./remote/upstream.ts";
import type { Session } from "./session.ts";

/** A line that others move, as this user sees it. */
interface WatchedLine {
  readonly place: string;
  readonly key: readonly string[];
  readonly ref: string;
  readonly commit: Oid;
}

/**
 * Compares the registry with what this user last saw of it, and remembers what it is now. A history that was replaced since is refused,
 * unless a reason says that it was meant. What nobody else moves is not looked at: a branch without an upstream in a clone. It costs the
 * reading of one small file; nothing is walked while the registry stands where it stood.
 * @throws StemmaError `history-replaced`, and what reading objects throws
 */
export async function rememberLine(session: Session, accepted: string | null): Promise<void> {
  const folder = session.setting("remember") === "never" ? null : memoryFolder(session.world.env);
  const line = folder === null ? null : await watchedLine(session);
  if (folder === null || line === null) return;
  const memory = new TipMemory(folder, line.key);
  const before = memory.recall();
  if (before?.commit === line.commit) return;
  if (before !== null && (await isReplaced(session, before.commit, line.commit))) {
    if (accepted === null || accepted.trim() === "") throw replaced(line, before);
    memory.keep(acceptedTip(line, before, accepted, session.world.now()));
  } else memory.keep({ ...tipOf(line), accepted: before?.accepted ?? [] });
}

/*
 * What others publish: the branch of a cached clone, what was fetched of the upstream, and the branch of a bare repository. A branch of a
 * clone is its user's own, who may amend and rebase what nobody else has; `stemma.remember=always` watches it too.
 */
async function watchedLine(session: Session): Promise<WatchedLine | null> {
  const { ref, repository, mirror } = session;
  if (ref === null) return null;
  const { commonDir, config, refs, workTree } = repository;
  const at = async (place: string, key: string, watched: string): Promise<WatchedLine | null> => {
    const commit = await refs.read(watched);
    return commit === null ? null : { place, key: [key, watched], ref: watched, commit };
  };
  if (mirror !== null) {
    const url = config.get("remote.origin.url") ?? "";
    return await at(hideCredentials(url), `url ${url}`, ref);
  }
  const key = `folder ${commonDir}`;
  if (ref.startsWith("refs/remotes/") || session.setting("remember") === "always")
    return await at(commonDir, key, ref);
  const upstream = remoteNames(repository).length === 0 ? null : upstreamOf(session);
  const tracked = upstream === null ? null : await at(commonDir, key, upstream.tracking);
  return tracked ?? (workTree === null ? await at(commonDir, key, ref) : null);
}

/* Beyond the boundary of a shallow clone nothing can be told, so nothing is refused there. */
async function isReplaced({ history, repository }: Session, before: Oid, now: Oid): Promise<boolean> {
  if (history.shallow.size > 0) return false;
  if ((await repository.objects.read(before)) === null) return true;
  return !(await isDescendant(history, now, before));
}

function tipOf({ place, ref, commit }: WatchedLine): Omit<RememberedTip, "accepted"> {
  return { place, ref, commit };
}

function acceptedTip(line: WatchedLine, before: RememberedTip, reason: string, now: number): RememberedTip {
  const step = { from: before.commit, to: line.commit, reason, at: new Date(now).toISOString() };
  return { ...tipOf(line), accepted: [...before.accepted, step] };
}

function replaced({ place, ref, commit }: WatchedLine, before: RememberedTip): StemmaError {
  return new StemmaError(
    "history-replaced",
    `${ref} is at ${commit.slice(0, 12)}, which does not descend from ${before.commit.slice(0, 12)} that was read there before: its history was replaced`,
    {
      hint: "Ask who looks after the registry. Only if it was meant: repeat the command with --accept-history REASON.",
      data: { place, ref, remembered: before.commit, found: commit },
    },
  );
}
