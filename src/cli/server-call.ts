import type { Io } from "./io.ts";

/* githooks(5), git-receive-pack(1): what git itself says to a hook about the push. */
const toldByGit = new Set([
  "GIT_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_QUARANTINE_PATH",
]);

/**
 * The world of a command that judges what somebody pushes. The environment of a hook is that of the process which the pusher started:
 * a variable of theirs must not choose the time, the branch, the settings or the programs. So of Git's variables only those count that
 * git sets for the hook, of ours none, and the clock is that of the machine.
 */
export function worldOfServer<World extends Pick<Io, "env">>(io: World): World {
  const kept = Object.entries(io.env).filter(
    ([name]) => !/^(?:GIT_|STEMMA_)/i.test(name) || toldByGit.has(name),
  );
  return { ...io, env: Object.fromEntries(kept) };
}
