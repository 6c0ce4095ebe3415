import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { CheckoutPublisher } from "../../src/git/checkout.ts";
import { printCommit } from "../../src/git/commit.ts";
import { type FileSeam, nodeFiles } from "../../src/git/file-seam.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { hashObject } from "../../src/git/oid.ts";
import type { NewObject, Oid, RefOutcome } from "../../src/git/ports.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { commitFiles } from "../support/history.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { type Spoil, spoiltAt } from "../support/spoilt-files.ts";
import { leftovers, moveOf } from "./ref-store.contract.ts";

const main = "refs/heads/main";
const by = { name: "Ada", email: "ada@example.org", seconds: 1_700_000_000, offset: 0 };

const failing =
  (code: string): Spoil =>
  () => {
    throw Object.assign(new Error(`${code}: injected`), { code });
  };

/* The call is done, and its success is not told. A link or a file that was made stays, as after a lost answer of a file server. */
const failingAfterwards: Spoil = (call, name) => {
  if (!["rename", "unlink", "touch", "append", "close"].includes(name)) return failing("EIO")(call, name);
  call();
  return failing("EIO")(call, name);
};

/* A file system of several parts moves no file from one to the other; FAT and some of the network replace none. */
const failingToMove =
  (code: string, ...calls: readonly (keyof FileSeam)[]): Spoil =>
  (call, name) =>
    calls.includes(name) ? failing(code)(call, name) : call();

/** Writes a file, two trees and a commit, and publishes the commit, into a bare repository. */
async function write(gitDir: string, tip: Oid, files: FileSeam): Promise<Written> {
  const objects = new NodeObjectStore({ objectsDir: path.join(gitDir, "objects"), files });
  const refs = new NodeRefStore({ gitDir, reflogs: "always", patience: 0, files });
  const chain: NewObject[] = [{ type: "blob", body: Buffer.from("version: new\n") }];
  const add = (type: NewObject["type"], body: Buffer): Oid => {
    chain.push({ type, body });
    return hashObject(type, body);
  };
  const entry = (mode: string, name: string, oid: Oid): Buffer =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, "hex")]);
  const blob = hashObject("blob", Buffer.from("version: new\n"));
  const folder = add("tree", entry("100644", "new.yaml", blob));
  const tree = add("tree", entry("40000", "models", folder));
  const next = add(
    "commit",
    printCommit({ tree, parents: [tip], author: by, committer: by, message: "new\n" }),
  );
  await objects.writeAll(chain);
  const publisher = new CheckoutPublisher({ gitDir, workTree: null, refs, env: {}, files });
  return { outcome: await publisher.publish(moveOf(main, tip, next), []), next };
}

/* The order of calls is what is tested; a disk that waits would only make it slow. */
const quickFiles: FileSeam = {
  ...nodeFiles,
  sync: () => Promise.resolve(),
  syncFolder: () => Promise.resolve(),
};

/** A repository of which every round gets a copy. */
function template(): {
  readonly repository: TestRepository;
  readonly tip: Oid;
  readonly copy: (n: number) => string;
} {
  const repository = makeRepository();
  const [tip = ""] = commitFiles(repository, 1);
  fs.rmSync(path.join(repository.gitDir, "hooks"), { recursive: true });
  const copy = (n: number): string => {
    const target = repository.world.path(`copy-${n}.git`);
    fs.cpSync(repository.gitDir, target, { recursive: true });
    return target;
  };
  return { repository, tip, copy };
}

const withoutLinks: FileSeam = {
  ...quickFiles,
  link: () => {
    throw Object.assign(new Error("EPERM: no links"), { code: "EPERM" });
  },
};

/** A fault that is injected at one call after the other. */
export interface Fault {
  readonly spoil: Spoil;
  readonly base: FileSeam;
}

/** The faults by name. */
export const faults = {
  EIO: { spoil: failing("EIO"), base: quickFiles },
  ENOSPC: { spoil: failing("ENOSPC"), base: quickFiles },
  EACCES: { spoil: failing("EACCES"), base: quickFiles },
  EMFILE: { spoil: failing("EMFILE"), base: quickFiles },
  EXDEV: { spoil: failingToMove("EXDEV", "link", "rename"), base: quickFiles },
  "EPERM at a rename": { spoil: failingToMove("EPERM", "rename"), base: quickFiles },
  "EIO, although it was done": { spoil: failingAfterwards, base: quickFiles },
  "EIO without hard links": { spoil: failing("EIO"), base: withoutLinks },
  "EIO without hard links, although it was done": { spoil: failingAfterwards, base: withoutLinks },
} satisfies Readonly<Record<string, Fault>>;

/**
 * Publishes into a bare repository with a fault at the first call, at the second, and so on until there are no more calls.
 * After each the ref is old or new as was answered, no lock is left, fsck is clean and the write can be repeated. Returns how many
 * of them failed.
 */
export async function sweep({ spoil, base }: Fault): Promise<number> {
  const { repository, tip, copy } = template();
  let failures = 0;
  for (let n = 1; ; n++) {
    const gitDir = copy(n);
    const { files, calls } = spoiltAt(n, spoil, base);
    const attempt = await write(gitDir, tip, files).catch((error: unknown) => error);
    if (attempt instanceof Error) {
      failures += 1;
      if (!isStemmaError(attempt, "disk-failed", "git-unavailable")) throw attempt;
    }
    const { outcome, next } = attempt instanceof Error ? failedWith(tip) : (attempt as Written);
    expect(outcome.state, `call ${n}`).toBe("published");
    expect(fs.readFileSync(path.join(gitDir, main), "utf8").trim(), `call ${n}`).toBe(next);
    expect(locks(gitDir), `call ${n}`).toEqual([]);
    expect(repository.git("--git-dir", gitDir, "fsck", "--strict", "--no-dangling"), `call ${n}`).toBe("");
    if (next === tip) await expectWritten(gitDir, tip, n);
    fs.rmSync(gitDir, { recursive: true });
    if (calls() < n) return failures;
  }
}

interface Written {
  readonly outcome: RefOutcome;
  readonly next: Oid;
}

/* A write that failed is as if the old value had been published again. */
function failedWith(tip: Oid): Written {
  return { outcome: { state: "published", durable: true }, next: tip };
}

function locks(gitDir: string): string[] {
  return leftovers(gitDir).filter((name) => name.endsWith(".lock"));
}

async function expectWritten(gitDir: string, tip: Oid, n: number): Promise<void> {
  const { outcome, next } = await write(gitDir, tip, quickFiles);
  expect(outcome, `after call ${n}`).toEqual({ state: "published", durable: true });
  expect(fs.readFileSync(path.join(gitDir, main), "utf8").trim()).toBe(next);
  expect(locks(gitDir), `after call ${n}`).toEqual([]);
}

/** Publishes with one write after the other that takes only half of its bytes; returns how many writes there are. */
export async function sweepShortWrites(): Promise<number> {
  const { repository, tip, copy } = template();
  for (let n = 1; ; n++) {
    const gitDir = copy(n);
    let writes = 0;
    const short = (fd: number, bytes: Uint8Array): void => {
      writes += 1;
      nodeFiles.write(fd, writes === n ? bytes.subarray(0, bytes.length >> 1) : bytes);
    };
    const attempt = await write(gitDir, tip, { ...quickFiles, write: short }).catch(
      (error: unknown) => error,
    );
    if (writes < n) return writes;
    expect(isStemmaError(attempt, "disk-failed"), `write ${n}`).toBe(true);
    expect(fs.readFileSync(path.join(gitDir, main), "utf8").trim()).toBe(tip);
    expect(leftovers(gitDir)).toEqual([]);
    repository.git("--git-dir", gitDir, "fsck", "--strict", "--no-dangling");
    await expectWritten(gitDir, tip, n);
  }
}
