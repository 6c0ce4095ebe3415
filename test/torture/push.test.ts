import { expect, it } from "vitest";
import { isStemmaError } from "../../src/values/error.ts";
import { makeHub } from "../registry/hub.ts";
import { serveHttp } from "../support/http-backend.ts";
import { size } from "./size.ts";

const clones = size(4, 16);
const writes = size(10, 100);

/*
 * T14: clones that push through a server whose receive-pack is killed again and again, before and after it has moved the ref.
 * Whoever does not know what became of a write repeats it with the same id.
 */
it("clones that push through a dying server lose nothing and land nothing twice", async () => {
  const hub = await makeHub();
  const { url } = await serveHttp(hub.world);
  const count = hub.world.path("count");
  const dying = (
    phase: string,
  ) => `n=$(cat '${count}.${phase}' 2>/dev/null || echo 0); echo $((n + 1)) > '${count}.${phase}'
[ $((n % 3)) -eq 1 ] && kill -9 $PPID
exit 0`;
  hub.hook("pre-receive", dying("before"));
  hub.hook("post-receive", dying("after"));
  const worker = async (name: string): Promise<readonly (string | null)[]> => {
    const clone = await hub.clone(name);
    clone.git("remote", "set-url", "origin", `${url}hub.git`);
    const registry = await clone.open();
    const commits: (string | null)[] = [];
    for (let n = 0; n < writes; n++) {
      const input = { model: name, version: `1.${n}.0`, files: [clone.file(`${name}-${n}`)] };
      for (;;) {
        try {
          const done = await registry.register(input, { push: true, operation: `${name}-${n}` });
          commits.push(done.commit);
          break;
        } catch (error) {
          if (!isStemmaError(error) || !["unavailable", "conflict"].includes(error.kind)) throw error;
        }
      }
    }
    expect(clone.git("status", "--porcelain")).toBe("");
    return commits;
  };
  const landed = (await Promise.all(Array.from({ length: clones }, (_, n) => worker(`model-${n}`)))).flat();
  const history = hub.git("rev-list", "main").split("\n");
  expect(landed.filter((commit) => !history.includes(commit ?? ""))).toEqual([]);
  expect(new Set(landed).size).toBe(clones * writes);
  expect(history).toHaveLength(2 + clones * writes);
  const ids = hub
    .git("log", "--format=%(trailers:key=Stemma-Op,valueonly,separator=)", "main")
    .split("\n")
    .filter((id) => id !== "");
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(clones * writes);
  hub.git("fsck", "--strict");
});
