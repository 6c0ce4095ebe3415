import { StemmaError } from "../../values/error.ts";
import type { Session } from "../session.ts";

/**
 * Whether a write goes to the remote first: always from the cached clone of a URL, which is nobody's own; else as the caller
 * says, else as `stemma.push` does (`always` or `never`), else not.
 * @throws StemmaError `git-config-invalid`
 */
export function wantsPush(session: Session, wished: boolean | undefined): boolean {
  if (session.mirror !== null) return true;
  if (wished !== undefined) return wished;
  const value = session.setting("push") ?? "never";
  if (value === "always" || value === "never") return value === "always";
  throw new StemmaError("git-config-invalid", `stemma.push is '${value}'`, {
    hint: "Write always or never.",
    data: { name: "stemma.push", value },
  });
}
