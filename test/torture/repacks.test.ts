import { expect, it } from "vitest";
import { commitFiles } from "../support/history.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import { makeRepository } from "../support/repository.ts";
import { size } from "./size.ts";

/* T16: isomorphic-git grew from 152 to 427 MiB over twelve repacks, since its cache lets go of no pack. */
it("a process that reads on while its repository is packed again and again keeps its memory", async () => {
  const repository = makeRepository();
  commitFiles(repository, 30);
  for (let n = 0; n < 15; n++) repository.gitWith(`${n}\n`.repeat(50_000), "hash-object", "-w", "--stdin");
  const script = bundleScript("patient-reader", repository.world.root);
  const rounds = size(50, 1000);
  const args = ["--expose-gc", script, repository.gitDir, String(rounds)];
  const { code, errors } = await runProcess(process.execPath, args, { env: repository.world.env });
  // What it kept after the first rounds and after the last, in bytes, is judged there.
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
});
