import { execFile } from "node:child_process";
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { blockSize } from "../../src/artifacts/blocks.ts";
import { hashFile } from "../../src/artifacts/hash.ts";
import { asNobody, digestOf, failureOf, newFolder } from "./folder.ts";

describe("hashFile", () => {
  it.each([1, blockSize - 1, blockSize, blockSize + 1, 3 * blockSize + 7])(
    "agrees with a hash of the whole at %i bytes",
    async (size) => {
      const file = join(await newFolder(), "model.bin");
      const bytes = Buffer.alloc(size, "stemma");
      await writeFile(file, bytes);
      expect(await hashFile(file)).toEqual({ digest: digestOf(bytes), size });
    },
  );

  it("tells its progress in bytes", async () => {
    const file = join(await newFolder(), "model.bin");
    await writeFile(file, Buffer.alloc(2 * blockSize + 5));
    const told: number[] = [];
    await hashFile(file, { onBytes: (bytes) => told.push(bytes) });
    expect(told).toEqual([blockSize, blockSize, 5]);
  });

  it("is stopped by a signal", async () => {
    const file = join(await newFolder(), "model.bin");
    await writeFile(file, Buffer.alloc(4 * blockSize));
    const stop = new AbortController();
    const onBytes = (): void => {
      stop.abort();
    };
    const failure = await failureOf(hashFile(file, { onBytes, signal: stop.signal }));
    expect(failure.code).toBe("interrupted");
  });

  it("names an empty, a missing and an unreadable file", async () => {
    const folder = await newFolder();
    await chmod(folder, 0o755);
    const file = join(folder, "model.bin");
    expect((await failureOf(hashFile(file))).code).toBe("artifact-missing");
    await writeFile(file, "");
    expect((await failureOf(hashFile(file))).code).toBe("artifact-empty");
    await writeFile(file, "x");
    await chmod(file, 0o000);
    await asNobody(async () => {
      expect((await failureOf(hashFile(file))).code).toBe("artifact-unreadable");
    });
    expect((await failureOf(hashFile(join(file, "below")))).code).toBe("artifact-missing");
  });

  it("refuses a directory, a pipe and a device without waiting for them", async () => {
    const folder = await newFolder();
    await promisify(execFile)("mkfifo", [join(folder, "pipe")]);
    expect((await failureOf(hashFile(folder))).code).toBe("artifact-invalid");
    expect((await failureOf(hashFile(join(folder, "pipe")))).code).toBe("artifact-invalid");
    expect((await failureOf(hashFile("/dev/null"))).code).toBe("artifact-invalid");
  });

  it("notices a file that grew, shrank or was written to while it was read", async () => {
    const file = join(await newFolder(), "model.bin");
    await writeFile(file, Buffer.alloc(3 * blockSize));
    const { appendFileSync, truncateSync, utimesSync } = await import("node:fs");
    for (const write of [
      () => appendFileSync(file, "more"),
      () => truncateSync(file, 10),
      () => utimesSync(file, 1000, 1000),
    ]) {
      const failure = await failureOf(hashFile(file, { onBytes: write }));
      expect(failure.code).toBe("artifact-changed");
      await writeFile(file, Buffer.alloc(3 * blockSize));
    }
  });

  it("follows a symbolic link inside its root and refuses one that leaves it", async () => {
    const folder = await newFolder();
    await mkdir(join(folder, "inner"));
    await writeFile(join(folder, "outside.bin"), "x");
    await writeFile(join(folder, "inner", "model.bin"), "y");
    await symlink("model.bin", join(folder, "inner", "good"));
    await symlink("../outside.bin", join(folder, "inner", "bad"));
    await symlink("loop", join(folder, "inner", "loop"));
    await symlink("nowhere", join(folder, "inner", "dangling"));
    const root = join(folder, "inner");
    expect((await hashFile(join(root, "good"))).digest).toBe(digestOf("y"));
    expect((await failureOf(hashFile(join(root, "bad")))).code).toBe("path-escapes");
    expect((await hashFile(join(root, "bad"), { root: folder })).digest).toBe(digestOf("x"));
    expect((await failureOf(hashFile(join(root, "loop")))).code).toBe("artifact-invalid");
    expect((await failureOf(hashFile(join(root, "dangling")))).code).toBe("artifact-missing");
  });
});
