import { profilePath } from "../../records/layout.ts";
import { StemmaError } from "../../values/error.ts";

/** The error of a version without a profile. */
export function profileUnknown(model: string, version: string): StemmaError {
  return new StemmaError("profile-unknown", `${model}@${version} has no profile of its features`, {
    hint: "Write that file: profileFeature of the library makes the part of each feature from its values.",
    data: { model, version, path: profilePath(model, version) },
  });
}
