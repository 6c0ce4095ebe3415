import { registryPath } from "../records/layout.ts";
import { StemmaError } from "../values/error.ts";

/** The error of a commit without a registry. */
export function registryMissing(commit: string | null): StemmaError {
  return new StemmaError("registry-missing", `there is no registry here: ${registryPath} does not exist`, {
    hint: "Lay one out with stemma init, or choose the branch that holds it with --ref.",
    data: { commit },
  });
}

/** The error of a record that is something else than a regular file. */
export function notAFile(path: string, what = "not a regular file"): StemmaError {
  return new StemmaError("path-invalid", `${path} is ${what}`, {
    hint: "A record may not be a symbolic link, a folder or a submodule.",
    data: { path },
  });
}
