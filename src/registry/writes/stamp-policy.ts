import { stampedSettings } from "../../policy/settings-rules.ts";
import { editRecord } from "../../records/edit.ts";
import { registryPath } from "../../records/layout.ts";
import { parseRecord } from "../../records/parse.ts";
import { StemmaError } from "../../values/error.ts";
import type { FileChangeForm } from "../forms.ts";
import type { Session } from "../session.ts";

/**
 * Gives rules that were edited in the work tree, and are in no commit yet, the version and the predecessor that they need after those of the
 * branch: in the file, unless it is only to be shown. Null where nothing is to be written.
 * @throws StemmaError `usage-invalid` in a bare repository, `disk-failed`, and what reading records throws
 */
export async function stampPolicy(session: Session, dryRun: boolean): Promise<FileChangeForm | null> {
  const files = session.repository.uncommitted("worktree");
  if (files?.replace === undefined)
    throw new StemmaError("usage-invalid", "a bare repository has no work tree to mend", {
      hint: "Edit the rules in a checkout.",
    });
  const tip = await session.tip();
  const known = tip === null ? null : await session.snapshotOf(tip);
  const bytes = await files.read(registryPath);
  if (known === null || bytes === null || !(await known.exists())) return null;
  const written = parseRecord("registry", bytes, registryPath);
  const stamped = stampedSettings(await known.registryRecord(), written);
  const edited = editRecord("registry", bytes, stamped, registryPath);
  if (edited.equals(bytes)) return null;
  if (!dryRun) await files.replace(registryPath, edited);
  return { path: registryPath, before: bytes.toString("utf8"), after: edited.toString("utf8") };
}
