import { join } from "node:path";
import { type OwnerState, ownerState, thisOwner } from "../git/process-owner.ts";

/** A file that one writer appends to. Its name says whose it is, so that no other file has to. */
export interface Log {
  readonly file: string;
  /** The writer, unique among all. */
  readonly writer: string;
  /** The number of the file among those of its writer. */
  readonly part: number;
  /** Whether the process of the writer still runs. */
  readonly owner: OwnerState;
}

const logPattern = /^(?<owner>(?:[^.]+\.){4}[^.]+)\.(?<id>[0-9a-f]{12})\.(?<part>[0-9]{1,9})\.log$/;

/** The name of a file of logs: the process, the writer in it, the part. */
export function logName(writer: string, part: number): string {
  return `${writer}.${part}.log`;
}

/** The name of a new writer of this process; `id` is 12 hex digits of chance. */
export function writerName(id: string): string {
  return `${thisOwner()}.${id}`;
}

/** Reads the name of a file; null for one that is no log. */
export function logOf(file: string): Log | null {
  const { owner, id, part } = logPattern.exec(file)?.groups ?? {};
  if (owner === undefined || id === undefined || part === undefined) return null;
  return { file, writer: `${owner}.${id}`, part: Number(part), owner: ownerState(file) };
}

/** Where temporary files and the lock of compaction live. */
export function temporaryFolder(folder: string): string {
  return join(folder, "tmp");
}
