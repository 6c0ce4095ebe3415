import { StemmaError } from "../values/error.ts";
import { endFailure, type GitEnd, tryGit } from "./native.ts";
import { type NativePlace, runAt } from "./native-place.ts";
import { isOid } from "./oid.ts";
import type { Head, Oid, ReflogEntry, RefReader } from "./ports.ts";
import { checkRefName, checkRefPrefix } from "./ref-name.ts";
import { parseSignature } from "./signature.ts";

/**
 * Reads refs through git: the way where they are no files (reftable). Each answer is that of a git that was started for it, so none is
 * older than the question.
 */
export class GitRefReader implements RefReader {
  readonly #place: NativePlace;

  constructor(place: NativePlace) {
    this.#place = place;
  }

  async read(ref: string): Promise<Oid | null> {
    checkRefName(ref);
    const name = ref === "HEAD" ? await this.symbolicTarget(ref) : ref;
    if (name === null) return await this.#detached();
    return (await this.#list(name)).find((each) => each.ref === name)?.oid ?? null;
  }

  async list(prefix: string): Promise<readonly { readonly ref: string; readonly oid: Oid }[]> {
    checkRefPrefix(prefix);
    return [...(await this.#list(prefix))].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }

  /*
   * Git prints the new value of an entry only; the old one is the new one of the entry before. What came before the oldest entry that is
   * kept is not known, and mostly nothing.
   */
  async reflog(ref: string): Promise<readonly ReflogEntry[]> {
    checkRefPrefix(ref);
    if (!(await this.reflogs()).includes(ref)) return [];
    const format = "--format=%H%x00%gn <%ge> %gd%x00%gs";
    const out = succeeded(await this.#git("reflog", "show", "--date=raw", format, ref, "--"));
    const entries: ReflogEntry[] = [];
    for (const line of lines(out).reverse()) {
      const [after = "", by = "", message = ""] = line.split("\0");
      if (!isOid(after)) throw oddAnswer(line);
      const signature = by.replace(/> .*@\{(.*)\}$/, "> $1");
      entries.push({ before: entries.at(-1)?.after ?? null, after, by: parseSignature(signature), message });
    }
    return entries;
  }

  async reflogs(): Promise<readonly string[]> {
    const names = lines(succeeded(await this.#git("reflog", "list")));
    return names.filter((name) => name === "HEAD" || name.startsWith("refs/")).sort();
  }

  async head(): Promise<Head> {
    const ref = await this.symbolicTarget("HEAD");
    if (ref !== null) return { kind: "branch", ref, oid: await this.read(ref) };
    const oid = await this.#detached();
    if (oid !== null) return { kind: "detached", oid };
    throw new StemmaError("git-unavailable", `${this.#place.gitDir} has no HEAD`, {
      data: { path: this.#place.gitDir },
    });
  }

  /** The ref that a symbolic one leads to; null for any other. */
  async symbolicTarget(ref: string): Promise<string | null> {
    const { status, out } = await this.#git("symbolic-ref", "-q", ref);
    return status === 0 ? out.toString("utf8").trim() : null;
  }

  async #detached(): Promise<Oid | null> {
    const { status, out } = await this.#git("rev-parse", "--verify", "-q", "HEAD");
    const oid = out.toString("latin1").trim();
    return status === 0 && isOid(oid, this.#place.algorithm) ? oid : null;
  }

  async #list(pattern: string): Promise<readonly { readonly ref: string; readonly oid: Oid }[]> {
    const format = "--format=%(objectname) %(refname)";
    const out = succeeded(await this.#git("for-each-ref", format, pattern));
    return lines(out).map((line) => {
      const space = line.indexOf(" ");
      const oid = line.slice(0, space);
      if (!isOid(oid, this.#place.algorithm)) throw oddAnswer(line);
      return { ref: line.slice(space + 1), oid };
    });
  }

  #git(...args: readonly string[]): Promise<GitEnd> {
    return tryGit(args, runAt(this.#place));
  }
}

/* Git leaves a ref that it cannot read out of its list, and says so on standard error only. */
function succeeded({ status, out, said }: GitEnd): Buffer {
  const broken = /ignoring broken ref (\S+)/.exec(said)?.[1];
  if (broken !== undefined)
    throw new StemmaError("ref-corrupt", `The ref ${broken} cannot be read`, { data: { ref: broken } });
  if (status === 0) return out;
  throw endFailure(["for-each-ref"], status, said);
}

function lines(out: Buffer): string[] {
  return out
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
}

function oddAnswer(line: string): StemmaError {
  return new StemmaError("ref-corrupt", `Git lists a ref in a way that is not known: ${line.slice(0, 80)}`, {
    data: { line: line.slice(0, 200) },
  });
}
