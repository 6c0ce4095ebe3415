import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import { errno } from "./file-seam.ts";

/** What can be known of the process that made a temporary file. Only a dead one's files are ever taken away. */
export type OwnerState = "alive" | "dead" | "unknown";

const unknownField = "0";
let own: string | undefined;

/**
 * Names this process for temporary files: boot, host, process-id namespace, process id and start time, so that neither a
 * reused id nor a container with ids of its own is taken for a dead process.
 */
export function thisOwner(): string {
  own ??= [
    bootId(),
    hostId(),
    pidSpace(),
    String(process.pid),
    startTime(process.pid)?.ticks ?? unknownField,
  ].join(".");
  return own;
}

/** Judges the owner whose name starts a file name. Whatever cannot be told for sure is `unknown`. */
export function ownerState(fileName: string): OwnerState {
  const [boot, host, space, pid, ticks] = fileName.split(".");
  if (ticks === undefined || !/^[1-9][0-9]*$/.test(pid ?? "")) return "unknown";
  if (boot !== bootId()) return host === hostId() && boot !== unknownField ? "dead" : "unknown";
  if (host !== hostId() && boot === unknownField) return "unknown";
  if (space !== pidSpace()) return "unknown";
  return processState(Number(pid), ticks);
}

function processState(pid: number, ticks: string): OwnerState {
  if (!mayRun(pid)) return "dead";
  const found = startTime(pid);
  if (found === null || ticks === unknownField) return "alive";
  return found.ticks === ticks && !found.ended ? "alive" : "dead";
}

/* Asked of the kernel and not of /proc, which may hide other users' processes. */
function mayRun(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errno(error) !== "ESRCH";
  }
}

/* proc(5): field 3 is the state, field 22 the start time; the name in field 2 may hold spaces and brackets. */
function startTime(pid: number): { readonly ticks: string; readonly ended: boolean } | null {
  const stat = readOr(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = fields?.[19];
  return ticks === undefined ? null : { ticks, ended: fields?.[0] === "Z" || fields?.[0] === "X" };
}

/* None of the three changes while a process lives, and writers that wait ask for them all the time. */
let boot: string | undefined;
let host: string | undefined;
let space: string | undefined;

function bootId(): string {
  return (boot ??= readOr("/proc/sys/kernel/random/boot_id")?.trim() ?? unknownField);
}

function hostId(): string {
  return (host ??= createHash("sha1").update(os.hostname()).digest("hex").slice(0, 8));
}

function pidSpace(): string {
  return (space ??= readPidSpace());
}

function readPidSpace(): string {
  try {
    return fs.readlinkSync("/proc/self/ns/pid").replace(/\D/g, "");
  } catch {
    return unknownField; // no such thing on this system; then every process has the same
  }
}

function readOr(file: string): string | null {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return null; // not Linux, or hidden: the caller says unknown or alive, never dead
  }
}
