import { describe, expect, it } from "vitest";
import { trailerIn } from "../../src/history/reason.ts";
import { searchedCommits } from "../../src/registry/writes/operation-id.ts";
import { rejectionOf } from "../support/fault.ts";
import { makeHub } from "./hub.ts";
import { layOut, registerAll } from "./world.ts";

const operation = "5f0e6a3c-5f3f-4c44-9f0d-1f4a5e6b7c8d";
const staging = { version: "vad@1.0.0", stage: "staging", reason: "it passed" };

describe("an operation with an id", () => {
  it("says so in its commit, beside the reason", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    const { commit } = await place.registry.promote(staging, { operation });
    const message = place.git("log", "-1", "--format=%B", commit ?? "");
    expect(message).toMatch(
      /\n\nReason: it passed\nStemma-Op: 5f0e6a3c-5f3f-4c44-9f0d-1f4a5e6b7c8d\nStemma-Intent: [0-9a-f]{16}\n$/,
    );
    expect(place.git("log", "-1", "--format=%(trailers:key=Stemma-Op,valueonly)")).toBe(`${operation}\n`);
    expect((await place.registry.history({ limit: 1 })).events[0]?.reason).toBe("it passed");
  });

  it("is done once, and a repetition answers what the first one did", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0", "2.0.0"]);
    const first = await place.registry.promote(
      { ...staging, stage: "production", through: true },
      { operation },
    );
    await place.registry.hold({ model: "vad", stage: "production", reason: "freeze" });
    const again = await (
      await place.open()
    ).promote({ ...staging, stage: "production", through: true }, { operation });
    expect(again).toEqual({ ...first, repeated: true });
    expect(first.repeated).toBe(false);
    expect(again.steps).toHaveLength(2);
    expect(place.git("rev-list", "--count", "HEAD")).toBe("6");
  });

  it("is a registration as well, whose version was derived, or made of the clock", async () => {
    const place = await layOut();
    const input = { model: "vad", files: [place.file("w")] };
    const first = await place.registry.register(input, { operation });
    await registerAll(place, "vad", ["7.0.0"]);
    const again = await place.registry.register(input, { operation });
    expect(again).toEqual({ ...first, repeated: true });
    const timed = { model: "asr", versioning: "timestamp", files: [place.file("x")] } as const;
    const one = await place.registry.register(timed, { operation: "second" });
    expect((await place.registry.register(timed, { operation: "second" })).version).toBe(one.version);
  });

  it("comes before the expected commit, which it has moved itself", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    const expected = (await place.registry.commit()) ?? "";
    const first = await place.registry.promote(staging, { operation, expected });
    expect(await place.registry.promote(staging, { operation, expected })).toMatchObject({
      commit: first.commit,
      repeated: true,
    });
    expect(
      await rejectionOf(place.registry.promote(staging, { operation: "other", expected })),
    ).toMatchObject({
      code: "conflict",
      data: { expected, actual: first.commit },
    });
    const short = (first.commit ?? "").slice(0, 10);
    await place.registry.hold({ model: "vad", stage: "staging", reason: "x" }, { expected: short });
  });

  it("keeps its id for itself", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    const first = await place.registry.promote(staging, { operation });
    const error = await rejectionOf(
      place.registry.hold({ model: "vad", stage: "staging", reason: "x" }, { operation }),
    );
    expect(error).toMatchObject({
      code: "operation-reused",
      kind: "refused",
      data: { commit: first.commit },
    });
    for (const odd of ["", "a b", "-x", "a\nb", "x".repeat(129)])
      expect(await rejectionOf(place.registry.promote(staging, { operation: odd }))).toMatchObject({
        code: "operation-invalid",
      });
  });

  it("is looked for in a bounded number of commits, and all the way to the expected one", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    const intent = { subject: "vad", tags: { a: "b" }, removeTags: [] };
    await place.registry.annotate(intent, { operation });
    const stream = Array.from({ length: searchedCommits }, (_, n) =>
      [
        `commit refs/heads/main`,
        `committer A <a@b> ${1_800_000_000 + n} +0000`,
        "data 1",
        "x",
        n === 0 ? "from refs/heads/main^0" : "",
        "",
      ].join("\n"),
    );
    const { execFileSync } = await import("node:child_process");
    execFileSync("git", ["fast-import", "--quiet"], {
      cwd: place.folder,
      env: place.env,
      input: stream.join(""),
    });
    // Not found any more; what it asks for is there already, so that still nothing is written.
    expect(await place.registry.annotate(intent, { operation })).toMatchObject({
      changed: false,
      repeated: false,
    });
  });

  it("is found behind the remote's tip, and pushed if it was not yet", async () => {
    const hub = await makeHub();
    const [a, b] = [await hub.clone("a"), await hub.clone("b")];
    const first = await a.registry.promote(staging, { operation, push: true });
    const again = await b.registry.promote(staging, { operation, push: true });
    expect(again).toMatchObject({ commit: first.commit, repeated: true, remote: { pushed: true } });
    const here = await a.registry.hold({ model: "vad", stage: "staging", reason: "x" }, { operation: "h" });
    await a.registry.hold({ model: "vad", stage: "staging", reason: "x" }, { operation: "h", push: true });
    expect(hub.git("rev-parse", "main")).toBe(here.commit);
    expect(hub.git("rev-list", "--count", "main")).toBe("4");
  });

  it("has one effect however often and from wherever it is repeated", async () => {
    const hub = await makeHub();
    const clones = [await hub.clone("a"), await hub.clone("b"), await hub.clone("c")];
    // T12: the answer of the first push is lost after the ref moved, and a hundred repetitions come, some at once.
    hub.hook("post-receive", `kill -9 $PPID`);
    const input = (n: number) => ({ model: "vad", files: [clones[n % 3]?.file("vad-2") ?? ""] });
    const write = async (n: number) =>
      await clones[n % 3]?.registry.register(input(n), { operation, push: true });
    const first = await write(0);
    hub.hook("post-receive", "");
    expect(first?.commit).toBe(hub.git("rev-parse", "main"));
    const versions = new Set<string | undefined>();
    for (let round = 0; round < 34; round++) {
      const answers = await Promise.all([0, 1, 2].slice(0, round === 0 ? 1 : 3).map(write));
      for (const answer of answers) versions.add(`${answer?.version ?? ""} ${answer?.commit ?? ""}`);
    }
    expect([...versions]).toEqual([`${first?.version ?? ""} ${first?.commit ?? ""}`]);
    expect(hub.git("rev-list", "--count", "main")).toBe("3");
    expect(hub.git("log", "--format=%s", "main").split("\n")[0]).toContain("register(vad)");
  });

  it("that two writers begin at once lands once", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    const registries = await Promise.all(Array.from({ length: 6 }, () => place.open()));
    const done = await Promise.all(registries.map((each) => each.promote(staging, { operation })));
    expect(new Set(done.map(({ commit }) => commit)).size).toBe(1);
    expect(done.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });
});

it("reads a trailer of the last paragraph alone", () => {
  expect(trailerIn("s\n\nStemma-Op: a\n\nbody", "Stemma-Op")).toBeNull();
  expect(trailerIn("s\n\nbody\n\nReason: x\nStemma-Op: a", "Stemma-Op")).toBe("a");
  expect(trailerIn("Stemma-Op: a", "Stemma-Op")).toBeNull();
});
