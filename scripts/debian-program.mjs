/* Programs of Debian packages, unpacked beside the other things that removing node_modules removes: nothing is installed or started. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const project = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The path of a program: that of the system where it has it, else out of the Debian package of the same name. Throws with what apt-get
 * printed.
 */
export function debianProgram(name) {
  const own = (process.env.PATH ?? "").split(":").map((folder) => join(folder, name));
  const installed = own.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  const home = join(project, "node_modules/.cache/debian", name);
  const program = join(home, "usr/bin", name);
  if (!existsSync(program)) unpack(name, home);
  return program;
}

function unpack(name, home) {
  mkdirSync(dirname(home), { recursive: true });
  const folder = mkdtempSync(`${home}-`);
  try {
    download(name, folder);
    const file = readdirSync(folder).find((each) => each.endsWith(".deb"));
    run("dpkg-deb", ["--extract", join(folder, file ?? ""), join(folder, "files")], folder);
    rmSync(home, { recursive: true, force: true });
    renameSync(join(folder, "files"), home);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/* A fresh container has no lists of packages, and only root may fetch them. */
function download(name, folder) {
  try {
    run("apt-get", ["download", "--quiet", name], folder);
  } catch (error) {
    if (process.getuid?.() !== 0) throw error;
    run("apt-get", ["update", "--quiet"], folder);
    run("apt-get", ["download", "--quiet", name], folder);
  }
}

function run(program, args, cwd) {
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr.slice(-2000)}`);
}

if (resolve(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) {
  const [name] = process.argv.slice(2);
  if (name === undefined) throw new Error("usage: node scripts/debian-program.mjs PACKAGE");
  process.stdout.write(`${debianProgram(name)}\n`);
}
