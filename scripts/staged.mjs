/* The project's own pre-commit hook (npm run hooks installs it): format and lint of what is staged, nothing else. */
import { execFileSync, spawnSync } from "node:child_process";

const listed = execFileSync("git", ["diff", "--cached", "--name-only", "--diff-filter=ACMR", "-z"], {
  encoding: "utf8",
});
const staged = listed.split("\0").filter((name) => name !== "");
const code = staged.filter((name) => /\.(ts|js|mjs)$/.test(name));

const clean = [
  run("prettier", ["--check", "--ignore-unknown", ...staged], staged),
  run("eslint", ["--max-warnings", "0", "--no-warn-ignored", ...code], code),
];
process.exitCode = clean.every(Boolean) ? 0 : 1;

function run(program, args, files) {
  if (files.length === 0) return true;
  return spawnSync("npx", ["--no-install", program, ...args], { stdio: "inherit" }).status === 0;
}
