import { readTree } from "../../git/walk.ts";
import { registryFolder } from "../../records/layout.ts";
import type { JoinedRange } from "../reads/joined-range.ts";
import type { Session } from "../session.ts";

/** Says what a branch does that a proposal may not, or null: it changes files elsewhere, or brings what is no regular file. */
export async function unfitness(
  session: Session,
  { fork, head, differing }: JoinedRange,
): Promise<string | null> {
  const { history, repository } = session;
  const namesIn = async (commit: string | null) => {
    if (commit === null) return new Map<string, string>();
    const { entries } = await readTree(repository.objects, (await history.commit(commit)).tree);
    return new Map(entries.map(({ name, mode, oid }) => [name, `${mode} ${oid}`]));
  };
  const [before, after] = [await namesIn(fork), await namesIn(head)];
  const elsewhere = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => name !== registryFolder && before.get(name) !== after.get(name),
  );
  if (elsewhere.length > 0)
    return `it changes ${elsewhere.slice(0, 3).join(", ")} outside of ${registryFolder}/`;
  // What stands there on neither side as a file or a folder is a link, a submodule or a name that no file may have.
  const odd = differing.filter((each) => each.before === each.after && each.folder === null);
  return odd.length > 0
    ? `${odd
        .map(({ path }) => path)
        .slice(0, 3)
        .join(", ")} is no regular file`
    : null;
}
