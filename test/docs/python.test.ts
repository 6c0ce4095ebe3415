import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openWorld, root } from "./reader.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;

const script = `
import sys
sys.path.insert(0, sys.argv[1])
from stemma import Registry, StemmaError

registry = Registry("r")
registry.run("init")
print(registry.register("vad", "weights.bin", metrics={"acc": 0.5}, task="vad")["version"])
print(registry.annotate("vad@1.0.0", metrics={"acc": 0.75}, description="--in two words")["changed"])
print(registry.version("vad@1.0.0")["metrics"]["acc"]["value"], registry.best("vad", "acc")["version"])
print(registry.resolve(task="asr", default=None))
registry.promote("vad@1.0.0", "production", reason="-5 % errors", through=True)
print([entry["reason"] for entry in registry.run("audit", "--limit", 1)["events"]])
print(registry.resolve(task="vad")["version"], Registry(repo="r").resolve("vad@production")["version"])
for wrong in (lambda: registry.promote("vad@1.0.0", "odd"), lambda: Registry(command=["no-such-program"]).version("a@b"),
              lambda: Registry("nowhere").version("a@b")):
    try:
        wrong()
    except StemmaError as error:
        print(error.code, error.exit_code)
`;

it("stemma.py gives what the commands answer, and their errors as exceptions", ({ skip }) => {
  skip(!hasPython, "there is no python3 on this machine");
  const world = openWorld();
  world.write("weights.bin", "\0weights");
  world.git(".", "init", "--quiet", "r");
  const file = world.write("use.py", script);
  const args = ["-B", file, join(root, "clients")];
  const printed = execFileSync("python3", args, { cwd: world.root, env: world.env, encoding: "utf8" });
  expect(printed.trim().split("\n")).toEqual([
    "1.0.0",
    "True",
    "0.75 1.0.0",
    "None",
    "['-5 % errors']",
    "1.0.0 1.0.0",
    "stage-unknown 3",
    "unavailable 5",
    "repository-missing 3",
  ]);
}, 120_000);
