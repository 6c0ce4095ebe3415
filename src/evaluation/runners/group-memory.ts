import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Tells how the memory of a group of processes is known here: by the kernel's files, or by asking ps. */
export const memorySource: "proc" | "ps" = existsSync("/proc/self/stat") ? "proc" : "ps";

/** The resident memory of all processes of a group, in bytes: pages that they share count for each. 0 where the group is gone. */
export async function groupMemory(group: number, source: "proc" | "ps" = memorySource): Promise<number> {
  return source === "proc" ? memoryByProc(group) : await memoryByPs(group);
}

/** The most resident memory that one process ever had, in bytes; null where the kernel does not tell. */
export function peakMemory(pid: number): number | null {
  return memorySource === "proc" ? statusField(String(pid), "VmHWM") : null;
}

function memoryByProc(group: number): number {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && groupOf(name) === group)
    .reduce((sum, pid) => sum + (statusField(pid, "VmRSS") ?? 0), 0);
}

/* The name of a program stands in brackets and may hold any byte: fields are counted from the last bracket on. */
function groupOf(pid: string): number | null {
  const text = readProc(`/proc/${pid}/stat`);
  const [, , group] = text?.slice(text.lastIndexOf(")") + 2).split(" ") ?? [];
  return group === undefined ? null : Number(group);
}

function statusField(pid: string, field: "VmRSS" | "VmHWM"): number | null {
  const [, kibibytes] =
    new RegExp(`^${field}:\\s*(\\d+) kB$`, "m").exec(readProc(`/proc/${pid}/status`) ?? "") ?? [];
  return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}

/* Null for a process that has ended, or that another user's kernel setting hides: it is not one of ours. */
function readProc(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

async function memoryByPs(group: number): Promise<number> {
  const { stdout } = await run("ps", ["-A", "-o", "pgid=,rss="], { maxBuffer: 1 << 24 });
  return stdout
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([found]) => found === group)
    .reduce((sum, [, kibibytes = 0]) => sum + kibibytes * 1024, 0);
}
