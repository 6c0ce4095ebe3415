import { isStemmaError } from "../values/error.ts";
import { runGit } from "./native.ts";
import { type NativePlace, runAt } from "./native-place.ts";
import { isOid } from "./oid.ts";
import type { Oid, PathLog } from "./ports.ts";

/** Asks native git, which compares the trees of very many commits in a fraction of the time that a walk by our own code takes. */
export class NativePathLog implements PathLog {
  readonly #place: NativePlace;

  constructor(place: NativePlace) {
    this.#place = place;
  }

  async touching(tip: Oid, paths: readonly string[]): Promise<readonly Oid[] | null> {
    const which = ["--first-parent", "--full-history", "--end-of-options", tip, "--", ...paths];
    try {
      const said = await runGit(["--literal-pathspecs", "rev-list", ...which], runAt(this.#place));
      const commits = said.toString("latin1").split("\n").slice(0, -1);
      return commits.every((oid) => isOid(oid, this.#place.algorithm)) ? commits : null;
    } catch (error) {
      // Whoever asks walks then, and meets what git stumbled over where his answer needs it.
      if (isStemmaError(error, "git-failed", "git-missing")) return null;
      throw error;
    }
  }
}
