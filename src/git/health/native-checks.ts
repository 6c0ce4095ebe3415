import { isStemmaError } from "../../values/error.ts";
import { escapeControls, runGit, tryGit } from "../native.ts";
import { ailment, type Look, type Patient } from "./probe.ts";

/** So many lines of `git fsck` are shown; the others are counted. */
const shown = 20;
const repeatable = /^(?:notice|Checking|dangling)/;

/** Looks for the git program on the PATH, and asks for its version. */
export async function lookAtGit(patient: Patient): Promise<Look> {
  const version = await gitVersionText(patient);
  if (version !== null) return { says: version, ailments: [] };
  const isNeeded = patient.workTree !== null;
  const missing = ailment({
    code: "git-missing",
    severity: isNeeded ? "warning" : "info",
    message: isNeeded
      ? "There is no git on the PATH: a branch that is checked out can be written only where its index is a plain one"
      : "There is no git on the PATH; this repository needs none, and fsck is left out",
    hint: "Install git.",
  });
  return { says: "none on the PATH", ailments: [missing] };
}

async function gitVersionText({ env }: Patient): Promise<string | null> {
  try {
    return (await runGit(["version"], { env })).toString("utf8").trim();
  } catch (error) {
    if (isStemmaError(error, "git-missing")) return null;
    throw error;
  }
}

/** Lets native git check every object and ref. Skipped without one, which is said. */
export async function lookByFsck(patient: Patient): Promise<Look> {
  const { gitDir, env } = patient;
  if ((await gitVersionText(patient)) === null) {
    return { says: "left out: there is no git on the PATH", ailments: [], skipped: true };
  }
  const args = ["fsck", "--full", "--strict", "--no-dangling", "--no-progress"];
  const { status, out, said } = await tryGit(args, { gitDir, env });
  const lines = `${out.toString("utf8")}\n${said}`
    .split("\n")
    .filter((line) => line.trim() !== "" && !repeatable.test(line))
    .map(escapeControls);
  if (status === 0 && lines.length === 0) return { says: "clean", ailments: [] };
  const told = lines.slice(0, shown).map((line) =>
    ailment({
      code: "fsck-failed",
      severity: status === 0 ? "warning" : "error",
      message: `git fsck: ${line}`,
      hint: "Fetch the objects from another clone, or restore a backup; docs/guides/troubleshooting.md says how.",
      path: gitDir,
    }),
  );
  const silent = ailment({
    code: "fsck-failed",
    severity: "error",
    message: `git fsck ended with ${status ?? "a signal"}`,
  });
  const rest = lines.length > shown ? ` (${lines.length - shown} more)` : "";
  return { says: `${lines.length} complaints${rest}`, ailments: told.length === 0 ? [silent] : told };
}
