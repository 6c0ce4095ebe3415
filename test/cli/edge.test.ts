import { EventEmitter } from "node:events";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { clockOf } from "../../src/cli/clock.ts";
import { confirm } from "../../src/cli/confirm.ts";
import type { Io } from "../../src/cli/io.ts";
import { type Host, runInProcess, sinkOf, sourceOf } from "../../src/cli/process.ts";
import { ProgressLine, renderProgress } from "../../src/cli/progress.ts";
import { stdinOf } from "../support/stdin.ts";
import { makeWorld } from "../support/world.ts";

/** A world without a repository, whose stderr is kept. */
function worldOf(terminal: boolean, answer: string | null = null) {
  const shown: string[] = [];
  const time = { elapsed: 0 };
  const sink = {
    terminal,
    columns: terminal ? 60 : null,
    write: (text: string) => {
      shown.push(text);
      return Promise.resolve();
    },
  };
  const io: Io = {
    stdout: sink,
    stderr: sink,
    stdin: { ...stdinOf("", terminal), line: () => Promise.resolve(answer) },
    env: {},
    cwd: "/",
    now: () => 42,
    elapsed: () => time.elapsed,
    signal: new AbortController().signal,
    version: "0",
  };
  return { io, shown, time };
}

describe("the clock", () => {
  it("is Git's where it is set, else the machine's", () => {
    const at = (date: string | undefined) => clockOf({ env: { GIT_COMMITTER_DATE: date }, now: () => 42 })();
    expect(at("@1700000000 +0100")).toBe(1_700_000_000_000);
    expect(at("2026-11-21T10:00:00+00:00")).toBe(Date.UTC(2026, 10, 21, 10));
    expect([at(undefined), at("")]).toEqual([42, 42]);
    expect(() => at("soon")).toThrow("GIT_COMMITTER_DATE 'soon' is not a date");
  });
});

describe("a question", () => {
  const question = { text: "Delete 1 version?", argv: ["delete", "a b@1.0.0"] };

  it("goes on after a yes", async () => {
    for (const answer of ["y", "YES\n", " yes "]) {
      const { io, shown } = worldOf(true, answer);
      await confirm(io, question);
      expect(shown).toEqual(["Delete 1 version? [y/N] "]);
    }
  });

  it("stops after anything else", async () => {
    for (const answer of ["", "n", "yess", null]) {
      await expect(confirm(worldOf(true, answer).io, question)).rejects.toMatchObject({
        code: "confirmation-declined",
      });
    }
  });

  it("is not asked without a terminal, and the line to repeat is named", async () => {
    await expect(confirm(worldOf(false).io, question)).rejects.toMatchObject({
      code: "confirmation-needed",
      data: { command: "stemma --yes delete 'a b@1.0.0'" },
    });
  });
});

describe("progress", () => {
  it("is a bar where the total is known", () => {
    expect(
      renderProgress({ label: "hashing", done: 512, total: 1024, unit: "bytes", milliseconds: 2000 }),
    ).toBe("hashing  ██████████░░░░░░░░░░ 50%  512 B of 1.0 KiB  256 B/s");
    expect(
      renderProgress({ label: "a\u001b", done: 2048, total: null, unit: "bytes", milliseconds: 0 }),
    ).toBe("a\\x1b  2.0 KiB  2.0 MiB/s");
    const steps = { label: "reading", unit: "steps", milliseconds: 2000 } as const;
    expect(renderProgress({ ...steps, done: 500, total: 2000 })).toBe(
      "reading  █████░░░░░░░░░░░░░░░ 25%  500 of 2000 steps  250 steps/s",
    );
    expect(renderProgress({ ...steps, done: 500, total: null })).toBe("reading  500 steps  250 steps/s");
  });

  it("shows after a second, ten times a second at most, and goes away", () => {
    const { io, shown, time } = worldOf(true);
    const line = new ProgressLine(io);
    const at = (elapsed: number) => {
      time.elapsed = elapsed;
      line.report("hashing", 1, 2);
    };
    [0, 999, 1000, 1050, 1100].forEach(at);
    expect(shown).toHaveLength(2);
    line.clear();
    line.clear();
    expect(shown).toHaveLength(3);
    expect(shown[2]).toBe("\r\u001b[K");
  });

  it("never shows where stderr is no terminal", () => {
    const { io, shown, time } = worldOf(false);
    const line = new ProgressLine(io);
    line.report("hashing", 1, 2);
    time.elapsed = 5000;
    line.report("hashing", 2, 2);
    line.clear();
    expect(shown).toEqual([]);
  });
});

/** A process whose streams are in memory. */
class TestHost extends EventEmitter implements Host {
  readonly stdin = Readable.from([Buffer.from("")]);
  readonly written: string[] = [];
  readonly exits: number[] = [];
  readonly stdout = this.#stream();
  readonly stderr = this.#stream();
  readonly env = {};

  cwd(): string {
    return "/";
  }

  exit(code: number): void {
    this.exits.push(code);
  }

  #stream(): Writable {
    return new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        this.written.push(chunk.toString());
        done();
      },
    });
  }
}

describe("a process", () => {
  it("runs a command line and gives its exit code", async () => {
    const host = new TestHost();
    expect(await runInProcess(["--version"], host, "1.2.3")).toBe(0);
    expect(host.written).toEqual(["1.2.3\n"]);
  });

  it("exits at once on the second signal only", async () => {
    const host = new TestHost();
    await runInProcess(["--version"], host, "1.2.3");
    host.emit("SIGINT");
    expect(host.exits).toEqual([]);
    host.emit("SIGTERM");
    expect(host.exits).toEqual([130]);
  });

  const failing = (code: string) =>
    new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });

  it("takes a reader that went away as no failure", async () => {
    const sink = sinkOf(() => failing("EPIPE"));
    await sink.write("a");
    await sink.write("b");
  });

  it("tells of any other failure to write", async () => {
    await expect(sinkOf(() => failing("ENOSPC")).write("a")).rejects.toThrow("ENOSPC");
  });

  it("writes to a file without a stream, and to a stream what is no file", async () => {
    const file = join(makeWorld().root, "out");
    const descriptor = openSync(file, "w");
    const unused = () => {
      throw new Error("no stream is needed");
    };
    const sink = sinkOf(unused, descriptor);
    expect([sink.terminal, sink.columns]).toEqual([false, null]);
    await sink.write("a\n");
    await sink.write("é\n");
    closeSync(descriptor);
    expect(readFileSync(file, "utf8")).toBe("a\né\n");
    const nothing = openSync("/dev/null", "w");
    const host = new TestHost();
    await sinkOf(() => host.stdout, nothing).write("b");
    closeSync(nothing);
    await sinkOf(() => host.stdout, nothing).write("c");
    expect(host.written).toEqual(["b", "c"]);
  });

  it("tells of a file that cannot be written to", async () => {
    const file = join(makeWorld().root, "in");
    writeFileSync(file, "");
    const descriptor = openSync(file, "r");
    await expect(sinkOf(() => failing("EPIPE"), descriptor).write("a")).rejects.toThrow("EBADF");
    closeSync(descriptor);
  });

  it("reads all of its input, or a line", async () => {
    const { signal } = new AbortController();
    expect(await sourceOf(() => Readable.from([Buffer.from("a\n"), Buffer.from("b")]), signal).all()).toBe(
      "a\nb",
    );
    expect(await sourceOf(() => Readable.from([Buffer.from("yes\nmore")]), signal).line()).toBe("yes");
    expect(await sourceOf(() => Readable.from([]), signal).line()).toBeNull();
  });

  it("stops waiting for a line when it is interrupted", async () => {
    const controller = new AbortController();
    const line = sourceOf(() => new PassThrough(), controller.signal).line();
    controller.abort();
    await expect(line).rejects.toThrow();
  });
});
