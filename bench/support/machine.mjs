import { cpus, release, totalmem, type } from "node:os";
import { gitSync } from "./world.mjs";
import { projectFolder } from "./library.mjs";

/** On what and when figures were measured. */
export function describeMachine() {
  const cores = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: gitSync(projectFolder, ["rev-parse", "--short=12", "HEAD"]).toString().trim(),
    machine: `${cores.length} cores of ${cores[0]?.model.trim() ?? "an unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release().split("-")[0]}`,
    node: process.version,
    git: gitSync(projectFolder, ["--version"]).toString().trim().replace("git version ", ""),
  };
}
