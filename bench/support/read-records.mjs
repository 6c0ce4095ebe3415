import { worldEnvironment } from "./world.mjs";

/**
 * Every record at the tip of a bare registry with its path, by the readers of the source, through a repository that was just opened
 * and has no index of its own. `wanted` says of a folder whether its files are.
 */
export async function readRecords(
  folder,
  { openRepository, readBlob, readCommit, readTree },
  wanted = () => true,
) {
  const repository = await openRepository({ path: folder, env: worldEnvironment() });
  const { objects } = repository;
  const files = [];
  const walk = async (oid, path) => {
    for (const entry of (await readTree(objects, oid)).entries) {
      const below = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.mode === "40000") await walk(entry.oid, below);
      else if (wanted(path)) files.push([below, await readBlob(objects, entry.oid)]);
    }
  };
  const tip = await repository.refs.read("refs/heads/main");
  await walk((await readCommit(objects, tip)).tree, "");
  return files;
}
