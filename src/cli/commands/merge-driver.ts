import { writeFileSync } from "node:fs";
import { tryGit } from "../../git/native.ts";
import type { MergeDriverForm } from "../../registry/forms.ts";
import { placeOf } from "../../records/layout.ts";
import { mergeRecords } from "../../records/merge.ts";
import { parseRecord } from "../../records/parse.ts";
import type { RecordKind } from "../../records/kind.ts";
import { isStemmaError } from "../../values/error.ts";
import { sameValue } from "../../values/plain-value.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readBytes } from "../documents.ts";
import { visible } from "../render/text.ts";

interface Files {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Runs `merge-driver`, as git calls it: merges three files, and leaves what came of it in the second. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const [base, ours, theirs] = [0, 1, 2].map((at) => call.path(args.positional(at)));
  const files = { base: base ?? "", ours: ours ?? "", theirs: theirs ?? "" };
  const path = args.positional(3);
  const form = await mergeFile(call, files, path);
  const places = form.conflicts.map((place) => place.slice(1).replaceAll("/", "."));
  const told =
    form.state === "conflict" && places.length > 0
      ? [`${path}: both sides changed ${places.join(", ")}`]
      : [];
  return { json: form, ok: form.state !== "conflict", text: () => told.map(visible).join("\n") };
}

async function mergeFile(call: Call, files: Files, path: string): Promise<MergeDriverForm> {
  const kind = placeOf(path)?.kind;
  const lines = await mergeLines(call, files);
  const merged = kind === undefined ? null : mergeAs(kind, files, path);
  if (merged === null) {
    writeFileSync(files.ours, lines.bytes);
    return { path, state: lines.clean ? "lines" : "conflict", conflicts: [] };
  }
  if (merged.state === "conflict") {
    writeFileSync(files.ours, lines.clean ? inMarkers(files) : lines.bytes);
    return { path, state: "conflict", conflicts: merged.places };
  }
  // The lines have the comments of both sides: they are taken where they say what was meant.
  const isMeant = lines.clean && kind !== undefined && says(kind, lines.bytes, merged.record, path);
  writeFileSync(files.ours, isMeant ? lines.bytes : merged.bytes);
  return { path, state: "record", conflicts: [] };
}

/* What is no record yet is left to git: null. */
function mergeAs(kind: RecordKind, files: Files, path: string): ReturnType<typeof mergeRecords> | null {
  const base = readBytes(files.base);
  const [ours, theirs] = [readBytes(files.ours), readBytes(files.theirs)];
  try {
    return mergeRecords(kind, { base: base.length === 0 ? null : base, ours, theirs }, path);
  } catch (error) {
    if (isStemmaError(error)) return null;
    throw error;
  }
}

function says(kind: RecordKind, bytes: Buffer, record: unknown, path: string): boolean {
  try {
    return sameValue(parseRecord(kind, bytes, path), record);
  } catch (error) {
    if (isStemmaError(error)) return false;
    throw error;
  }
}

/* git-merge-file(1): a status up to 127 is the number of conflicts. */
async function mergeLines(
  { io }: Call,
  { base, ours, theirs }: Files,
): Promise<{ readonly clean: boolean; readonly bytes: Buffer }> {
  const labels = ["-L", "ours", "-L", "base", "-L", "theirs"];
  const { status, out } = await tryGit(["merge-file", "-p", "--quiet", ...labels, ours, base, theirs], {
    env: io.env,
    cwd: io.cwd,
  });
  return status !== null && status <= 127
    ? { clean: status === 0, bytes: out }
    : { clean: false, bytes: inMarkers({ base, ours, theirs }) };
}

/* Lines that join though they contradict each other must not be taken for a merge. */
function inMarkers({ ours, theirs }: Files): Buffer {
  return Buffer.concat([
    Buffer.from("<<<<<<< ours\n"),
    readBytes(ours),
    Buffer.from("=======\n"),
    readBytes(theirs),
    Buffer.from(">>>>>>> theirs\n"),
  ]);
}
