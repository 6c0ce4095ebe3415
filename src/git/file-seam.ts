import fs from "node:fs";
import { promisify } from "node:util";

/**
 * The one seam through which every write of objects, refs, locks and notes passes. It has one member a system call, so that
 * a test can fail or stop the room at any of them. (Files of a work tree and git's index go by plain calls or by git itself.)
 * Calls that end in the kernel's memory are synchronous, which costs microseconds; the ones that wait for a disk are
 * promises.
 */
export interface FileSeam {
  /** Creates a file that must not exist and returns its descriptor. */
  create(path: string, mode: number): number;
  /** Opens an existing file only to fsync it. */
  openExisting(path: string): number;
  /** Writes all bytes. A full disk may write fewer without an error; callers compare `size`. */
  write(fd: number, bytes: Uint8Array): void;
  /** The size and inode of an open file. */
  stat(fd: number): { readonly size: number; readonly inode: bigint };
  sync(fd: number): Promise<void>;
  close(fd: number): void;
  link(from: string, to: string): void;
  rename(from: string, to: string): void;
  unlink(path: string): void;
  /** Creates a folder and those above it; returns the topmost that was missing, undefined when none was. */
  makeFolders(path: string): string | undefined;
  /** Removes an empty folder. */
  removeFolder(path: string): void;
  /** Sets the modification time to now. */
  touch(path: string): void;
  /** Appends in one system call. */
  append(path: string, bytes: Uint8Array): void;
  /** Fsyncs a folder, so that names made in it survive a loss of power. */
  syncFolder(path: string): Promise<void>;
}

const fsync = promisify(fs.fsync);

/** The seam over node:fs. */
export const nodeFiles: FileSeam = {
  create: (path, mode) => fs.openSync(path, "wx", mode),
  openExisting: (path) => fs.openSync(path, "r"),
  write: (fd, bytes) => fs.writeFileSync(fd, bytes),
  stat: (fd) => {
    const { size, ino } = fs.fstatSync(fd, { bigint: true });
    return { size: Number(size), inode: ino };
  },
  sync: (fd) => fsync(fd),
  close: (fd) => fs.closeSync(fd),
  link: (from, to) => fs.linkSync(from, to),
  rename: (from, to) => fs.renameSync(from, to),
  unlink: (path) => fs.unlinkSync(path),
  makeFolders: (path) => fs.mkdirSync(path, { recursive: true }),
  removeFolder: (path) => fs.rmdirSync(path),
  touch: (path) => {
    const now = new Date();
    fs.utimesSync(path, now, now);
  },
  append: (path, bytes) => fs.appendFileSync(path, bytes),
  syncFolder: async (path) => {
    if (process.platform === "win32") return; // Windows has no fsync of folders
    const fd = fs.openSync(path, "r");
    try {
      await fsync(fd);
    } finally {
      fs.closeSync(fd);
    }
  },
};

/** The codes of a file system that has no hard links. */
export const noLinks: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "ENOSYS"]);

/** The code of a file-system error, such as `ENOENT`; undefined for anything else that was thrown. */
export function errno(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Creates a file and returns its descriptor; null when something is there already. */
export function createNew(files: FileSeam, path: string, mode: number): number | null {
  try {
    return files.create(path, mode);
  } catch (error) {
    if (errno(error) === "EEXIST") return null;
    throw error;
  }
}

/** Runs a call whose failure with one of some codes is expected; tells whether it went through. */
export function succeeds(call: () => void, ...expected: readonly string[]): boolean {
  try {
    call();
    return true;
  } catch (error) {
    if (expected.includes(errno(error) ?? "")) return false;
    throw error;
  }
}
