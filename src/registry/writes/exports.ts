import { type IncomingArtifact, type Intake, takeIn } from "../../artifacts/intake.ts";
import type { AddExportIntent, GivenExport, RemoveExportIntent } from "../../changes/intent.ts";
import { isDigest } from "../../values/digest.ts";
import { StemmaError } from "../../values/error.ts";
import type { ExportsForm } from "../export-forms.ts";
import type { DryRunForm } from "../forms.ts";
import type { ExportInput, ExportRemoval, WriteOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { answering } from "./landed.ts";
import { outcomeOf } from "./outcomes.ts";
import { storeFiles } from "./register.ts";
import { watchOf } from "./registration.ts";
import { Write } from "./write.ts";
import { dryRun, prepareIntent } from "./writer.ts";

/** An export of more files than this lists them in a manifest. */
const mostListedFiles = 50;
// What says nothing about what a file is for.
const vague = new Set(["binary", "text", "json", "zip"]);

/**
 * Adds another format of a version. What would be refused is refused before a byte is stored; then the files are stored, and
 * only then the commit that names them lands.
 * @throws StemmaError what reading the files, planning, storing and landing throw
 */
export async function addExport(
  session: Session,
  input: ExportInput,
  options?: WriteOptions,
): Promise<ExportsForm> {
  const { intent, incoming } = await readExport(session, input);
  return land(session, intent, options, () => storeFiles(session, { incoming }, input.store));
}

/** Takes a format, or one file of it, out of the exports of a version. Throws as planning and landing do. */
export async function removeExport(
  session: Session,
  { version, format, path, reason }: ExportRemoval,
  options?: WriteOptions,
): Promise<ExportsForm> {
  const what = { version, format, path: path ?? null, reason: reason ?? null };
  return land(session, { kind: "remove-export", ...what }, options, () => Promise.resolve());
}

async function land(
  session: Session,
  intent: AddExportIntent | RemoveExportIntent,
  options: WriteOptions | undefined,
  store: () => Promise<void>,
): Promise<ExportsForm> {
  const operation = session.operation();
  const prepare = prepareIntent(session, intent, operation);
  const write = new Write({ session, operation, prepare, intent, options });
  await write.rehearse();
  await store();
  const written = await write.run();
  const commit = written.form.commit ?? written.form.base ?? (await session.requireTip());
  return answering(written.form.commit, async () =>
    outcomeOf(intent, written, await session.snapshotOf(commit)),
  );
}

/** Shows what the addition of an export would write; nothing is stored. */
export async function planExport(session: Session, input: ExportInput): Promise<DryRunForm> {
  const { intent } = await readExport(session, input);
  return dryRun(session, prepareIntent(session, intent, session.operation()));
}

function addressOf(uri: string, digest: string | undefined): GivenExport {
  if (digest === undefined) return { uri };
  if (isDigest(digest)) return { uri, digest };
  throw new StemmaError("digest-invalid", `'${digest}' is not a digest`, {
    hint: "Write sha256: and 64 hex digits in small letters, as sha256sum prints them.",
    data: { digest },
  });
}

interface ReadExport {
  readonly intent: AddExportIntent;
  readonly incoming: readonly IncomingArtifact[];
}

async function readExport(session: Session, input: ExportInput): Promise<ReadExport> {
  const { files = [], uri, digest } = input;
  if ((files.length === 0) === (uri === undefined)) {
    throw new StemmaError("usage-invalid", "an export is files, or an address: give one of the two", {
      hint: "Name files and folders, or where it is with --uri.",
    });
  }
  if (files.length > 0 && digest !== undefined)
    throw new StemmaError("usage-invalid", "files have the digest of their bytes: give none", {
      hint: "A digest goes with an address, whose bytes nothing reads.",
    });
  const intake =
    files.length === 0 ? null : await takeIn(files, watchOf(session, "hashing"), mostListedFiles);
  return {
    intent: {
      kind: "add-export",
      version: input.version,
      format: input.format ?? recognised(intake),
      items: intake === null ? (uri === undefined ? [] : [addressOf(uri, digest)]) : itemsOf(intake),
      replace: input.replace ?? false,
      reason: input.reason ?? null,
    },
    incoming: intake?.incoming ?? [],
  };
}

function recognised(intake: Intake | null): string {
  const format = intake?.inspected.inspection?.format;
  if (format !== undefined && !vague.has(format)) return format;
  throw new StemmaError("usage-invalid", "the format of the export cannot be told", {
    hint: "Name it with --format, such as --format torchscript.",
    data: { found: format ?? null },
  });
}

/* What was read of the weights stands with the file that loads them, or with the list of all files. */
function itemsOf({ records, inspected }: Intake): readonly GivenExport[] {
  const main =
    records.find(({ format, role }) => role === "weights" && format === inspected.inspection?.format) ??
    records.find(({ role }) => role === "weights" || role === "manifest");
  return records.map((record) => {
    const { path, digest, size, role } = record;
    const facts = record === main && inspected.inspection !== null ? inspected.inspection : undefined;
    return {
      path,
      digest,
      size,
      ...(role === undefined || role === "weights" ? {} : { role }),
      ...(facts === undefined ? {} : { inspection: facts }),
    };
  });
}
