import { StemmaError } from "../values/error.ts";
import {
  findObstacle,
  formatRefusal,
  type FoundFormat,
  type Obstacle,
  type StorageFormat,
} from "./format.ts";
import { gitVersion, isOlder, printVersion } from "./git-version.ts";
import type { Engine } from "./ports.ts";

/** With `git cat-file --batch-command`, and with `core.fsync`. */
const oldestGit = [2, 36] as const;
/** With `git reflog list` and reftables. */
const oldestForReftable = [2, 45] as const;

const setting = "stemma.engine";

/**
 * Chooses what reads and writes a repository: our own code, unless the repository needs native git or the setting `stemma.engine`
 * (`STEMMA_ENGINE` before it) says `native`. A repository that the chosen one cannot read right is refused.
 * @throws StemmaError a `format-*` code where `node` is asked for and not enough; `git-missing`, `git-too-old`,
 *   `format-reftable` for a git that does not know it, `git-config-invalid` for another value of the setting
 */
export async function chooseEngine(repository: FoundFormat, format: StorageFormat): Promise<Engine> {
  const wish = wishedEngine(repository);
  const obstacle = findObstacle(repository, format);
  if (obstacle === null && wish.kind !== "native") {
    return { kind: "node", why: wish.kind === "node" ? wish.why : "the repository has the usual format" };
  }
  if (obstacle !== null && wish.kind === "node")
    throw formatRefusal(obstacle, ` ${wish.why} rules native git out.`);
  const why = obstacle === null ? wish.why : `the repository has ${obstacle.found} (${obstacle.at})`;
  await refuseUnfitGit(repository, obstacle, why);
  return { kind: "native", why };
}

interface WishedEngine {
  readonly kind: "node" | "native" | "auto";
  /** The setting as it was found. */
  readonly why: string;
}

function wishedEngine({ config, env }: FoundFormat): WishedEngine {
  const named = env["STEMMA_ENGINE"];
  const byName = named !== undefined && named !== "";
  const kind = (byName ? named : config.get(setting)) ?? "auto";
  const why = `${byName ? "STEMMA_ENGINE" : setting} = ${kind}`;
  if (kind === "node" || kind === "native" || kind === "auto") return { kind, why };
  throw new StemmaError("git-config-invalid", `${why} is no engine`, {
    hint: "Write node, native or auto.",
    data: { setting: byName ? "STEMMA_ENGINE" : setting, value: kind },
  });
}

async function refuseUnfitGit({ env }: FoundFormat, obstacle: Obstacle | null, why: string): Promise<void> {
  const version = await gitVersion(env, why);
  const found = printVersion(version);
  if (isOlder(version, oldestGit)) {
    const needed = printVersion(oldestGit);
    throw new StemmaError("git-too-old", `git ${found} is on the PATH; ${needed} is needed, since ${why}`, {
      hint: `Install git ${needed} or newer.`,
      data: { found, needed, why },
    });
  }
  if (obstacle?.code === "format-reftable" && isOlder(version, oldestForReftable)) {
    const needed = printVersion(oldestForReftable);
    throw formatRefusal(obstacle, ` git ${found} is on the PATH; ${needed} or newer is needed.`);
  }
}
