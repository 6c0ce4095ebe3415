/* Programs from the Python Package Index, in a virtual environment that is made once for each list of requirements. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const project = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes the virtual environment of a file of requirements where it is missing or of other requirements, beside the other
 * things that removing node_modules removes, and gives the folder of its programs. Throws with what pip printed.
 */
export function pythonEnvironment(requirements) {
  const home = join(project, "node_modules/.cache/python", basename(dirname(resolve(requirements))));
  const stamp = join(home, "requirements.txt");
  const wanted = readFileSync(requirements, "utf8");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    run("python3", ["-m", "venv", "--clear", home]);
    run(join(home, "bin/pip"), ["install", "--quiet", "-r", requirements]);
    writeFileSync(stamp, wanted);
  }
  return join(home, "bin");
}

function run(program, args) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr.slice(-2000)}`);
}

if (resolve(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) {
  const [requirements] = process.argv.slice(2);
  if (requirements === undefined) throw new Error("usage: node scripts/python-environment.mjs REQUIREMENTS");
  process.stdout.write(`${pythonEnvironment(requirements)}\n`);
}
