import { describe, expect, test } from "vitest";
import { commitAt } from "../../src/history/as-of.ts";
import { readEvents } from "../../src/history/events.ts";
import { previousHolder } from "../../src/history/holders.ts";
import { modelFolder, modelPath, registryPath, versionPath } from "../../src/records/layout.ts";
import { parseAt } from "../../src/values/instant.ts";
import {
  hold,
  type Line,
  makeLine,
  model,
  open,
  openSource,
  settings,
  start,
  told,
  toldOfHead,
  version,
  versions,
} from "./line.ts";

function branch(line: Line, name: string, work: () => void): void {
  line.git("checkout", "-q", "-b", name, "main");
  work();
  line.git("checkout", "-q", "main");
}

describe("merges", () => {
  test("two branches that register are told by the merge that brings them, with their commits", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    let [first, second, third] = ["", "", ""];
    branch(line, "one", () => {
      first = line.commit(versions("vad", "2.0.0"), { author: "Bob <bob@example.org>" });
      second = line.commit({ "notes.txt": "x" }, { author: "Eve <eve@example.org>" });
    });
    branch(line, "two", () => {
      third = line.commit(versions("vad", "3.0.0"));
    });
    line.git("merge", "-q", "--no-ff", "--no-edit", "one");
    expect(await toldOfHead(line)).toEqual(["registered vad@2.0.0"]);
    line.git("merge", "-q", "--no-ff", "--no-edit", "two");
    expect(await toldOfHead(line)).toEqual(["registered vad@3.0.0"]);
    const { events } = await readEvents(await openSource(line), line.head(), { model: "vad" });
    expect(events.map(({ merged }) => merged)).toEqual([
      [{ commit: third, author: "Ada <ada@example.org>" }],
      [
        { commit: second, author: "Eve <eve@example.org>" },
        { commit: first, author: "Bob <bob@example.org>" },
      ],
      [],
      [],
    ]);
  });

  test("an octopus is one step", async () => {
    const line = makeLine();
    line.commit(model("vad"));
    for (const id of ["1.0.0", "2.0.0", "3.0.0"])
      branch(line, `b${id}`, () => line.commit(versions("vad", id)));
    line.git("merge", "-q", "--no-ff", "--no-edit", "b1.0.0", "b2.0.0", "b3.0.0");
    expect(await toldOfHead(line)).toEqual([
      "registered vad@1.0.0",
      "registered vad@2.0.0",
      "registered vad@3.0.0",
    ]);
    const { events } = await readEvents(await openSource(line), line.head(), { limit: 1 });
    expect(events[0]?.merged).toHaveLength(3);
  });

  test("a branch that merged the line before brings only its own commits, whatever its clock says", async () => {
    const line = makeLine();
    line.commit(model("vad"));
    branch(line, "late", () => line.commit({ "a.txt": "a" }, { at: start - 900_000 }));
    line.commit({ "b.txt": "b" });
    line.git("checkout", "-q", "late");
    line.git("merge", "-q", "--no-edit", "main");
    const own = line.commit(versions("vad", "1.0.0"), { at: start - 800_000 });
    line.git("checkout", "-q", "main");
    line.git("merge", "-q", "--no-ff", "--no-edit", "late");
    const { events } = await readEvents(await openSource(line), line.head(), { limit: 1 });
    expect(events[0]?.merged.map(({ commit }) => commit)).toContain(own);
    expect(events[0]?.merged).toHaveLength(3);
  });

  test("a squash merge tells all that its branch did as one step", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    branch(line, "work", () => {
      line.commit(model("vad", { stages: { staging: "1.0.0" } }));
      line.commit(model("vad", { stages: { production: "1.0.0" } }));
    });
    line.git("merge", "-q", "--squash", "work");
    line.git("commit", "-q", "-m", "Promote");
    expect(await toldOfHead(line)).toEqual(["moved vad@1.0.0 development>production"]);
  });
});

describe("records that cannot be read", () => {
  const broken = "name: vad\nstages: {production: [\n";

  test("what changed meanwhile is told by the commit that repairs the record", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0", "2.0.0") });
    const bad = line.commit({ [modelPath("vad")]: broken, ...versions("vad", "3.0.0") });
    expect(await toldOfHead(line)).toEqual(["registered vad@3.0.0"]);
    line.commit({ [modelPath("vad")]: `${broken}#` });
    line.commit(model("vad", { stages: { production: "2.0.0" } }));
    expect(await toldOfHead(line)).toEqual(["moved vad@2.0.0 development>production"]);
    const { problems } = await readEvents(await openSource(line), line.head());
    expect(problems).toHaveLength(2);
    expect(problems[1]).toMatchObject({ code: "yaml-invalid", severity: "warning", path: modelPath("vad") });
    expect(problems[1]?.message).toContain(bad.slice(0, 12));
  });

  test("a model that was never readable exists, and says what it says once it can be read", async () => {
    const line = makeLine();
    line.commit({ [modelPath("vad")]: broken, ...versions("vad", "1.0.0") });
    expect(await toldOfHead(line)).toEqual(["model-created vad", "registered vad@1.0.0"]);
    line.commit(model("vad", { aliases: { champion: "1.0.0" } }));
    expect(await toldOfHead(line)).toContain("alias-set vad@1.0.0 >1.0.0 champion");
  });

  test("a version that cannot be read is registered by its file, and its repair is no annotation", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), [versionPath("vad", "1.0.0")]: "version: [\n" });
    expect(await toldOfHead(line)).toContain("registered vad@1.0.0");
    line.commit(version("vad", "1.0.0"));
    expect(await toldOfHead(line)).toEqual([]);
  });

  test("settings that cannot be read leave those before in force", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    line.commit({ [registryPath]: "format: [", ...model("vad", { stages: { staging: "1.0.0" } }) });
    expect(await toldOfHead(line)).toEqual(["moved vad@1.0.0 development>staging"]);
    line.commit(settings());
    expect(await toldOfHead(line)).toEqual([]);
  });

  test("a link where a record belongs cannot be read", async () => {
    const line = makeLine();
    line.commit({ ...model("vad", { stages: { staging: "1.0.0" } }), ...versions("vad", "1.0.0") });
    line.commit({ [modelPath("vad")]: null });
    line.git("checkout", "-q", "HEAD~1");
    line.git("checkout", "-q", "-B", "main");
    line.world.git("repo", "rm", "-q", "--cached", modelPath("vad"));
    const blob = line.world.git("repo", "hash-object", "-w", line.world.write("link", "elsewhere"));
    line.world.git("repo", "update-index", "--add", "--cacheinfo", `120000,${blob},${modelPath("vad")}`);
    line.git("commit", "-q", "-m", "A link");
    expect(await toldOfHead(line)).toEqual([]);
  });

  test("without any settings, what needs no lifecycle is told", async () => {
    const line = makeLine();
    line.git("checkout", "-q", "--orphan", "bare");
    line.commit({
      [registryPath]: null,
      ...model("vad", { stages: { staging: "1.0.0" } }),
      ...versions("vad", "1.0.0"),
    });
    expect(await told(line)).toEqual(["model-created vad", "registered vad@1.0.0"]);
  });
});

describe("objects that cannot be read", () => {
  test("are a failure, never a record that says nothing", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    const { objects } = await open(line);
    const missing = Buffer.from("a".repeat(40), "hex");
    const inner = await objects.write(
      "tree",
      Buffer.concat([Buffer.from("100644 registry.yaml\0"), missing]),
    );
    const root = await objects.write(
      "tree",
      Buffer.concat([Buffer.from("40000 registry\0"), Buffer.from(inner, "hex")]),
    );
    line.git("reset", "-q", "--soft", line.git("commit-tree", "-p", "HEAD", "-m", "Torn", root));
    await expect(readEvents(await openSource(line), line.head())).rejects.toMatchObject({
      code: "object-missing",
    });
  });

  test("a record above the size that is read is unreadable and sinks nothing", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    line.commit({ [modelPath("vad")]: `name: vad\n#${"x".repeat(4_000_000)}\n` });
    const { problems } = await readEvents(await openSource(line), line.head(), { model: "vad" });
    expect(problems).toMatchObject([{ path: modelPath("vad"), line: null }]);
  });
});

describe("a model that is gone", () => {
  test("is told under its last name and the names before", async () => {
    const line = makeLine();
    line.commit({ ...model("old"), ...versions("old", "1.0.0") });
    line.git("mv", modelFolder("old"), modelFolder("vad"));
    line.commit(model("vad", { formerly: ["old"] }));
    line.commit({ [modelFolder("vad")]: null });
    expect(await told(line, { model: "vad" })).toEqual([
      "model-deleted vad",
      "deleted vad@1.0.0",
      "renamed vad old>vad",
      "model-created old",
      "registered old@1.0.0",
    ]);
    expect(await told(line, { model: "never" })).toEqual([]);
    expect(await previousHolder(await openSource(line), line.head(), "never", "staging")).toBe(null);
  });
});

describe("a snapshot", () => {
  test("shares what a walk has parsed, and names its commit", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    const snapshot = await (await openSource(line)).snapshotAt(line.head());
    expect(snapshot.commit).toBe(line.head());
    expect((await snapshot.model("vad")).versionIds).toEqual(["1.0.0"]);
  });
});

describe("a shallow clone", () => {
  function clone(line: Line, depth: number): void {
    line.world.git(
      ".",
      "clone",
      "-q",
      "--depth",
      String(depth),
      `file://${line.world.path("repo")}`,
      "clone",
    );
  }

  test("has no events and no dates, since times need the whole line", async () => {
    const line = makeLine();
    for (const name of ["a", "b", "c", "d"]) line.commit(model(name));
    clone(line, 3);
    const source = await openSource(line, "clone");
    const repository = await open(line, "clone");
    const names = { refs: repository.refs, head: await repository.head() };
    await expect(readEvents(source, line.head(), { limit: 1 })).rejects.toMatchObject({
      code: "history-incomplete",
      hint: expect.stringContaining("--unshallow") as string,
    });
    await expect(commitAt(source, line.head(), parseAt("2030-01-01"), names)).rejects.toMatchObject({
      code: "history-incomplete",
    });
    expect(await commitAt(source, line.head(), parseAt("HEAD~1"), names)).toBe(
      line.world.git("repo", "rev-parse", "HEAD~1"),
    );
  });

  test("answers the previous holder where it stands above the boundary, and refuses below", async () => {
    const line = makeLine();
    line.commit({
      ...model("vad", { stages: { production: "1.0.0" } }),
      ...versions("vad", "1.0.0", "2.0.0"),
    });
    line.commit(model("vad", { stages: { production: "2.0.0", deprecated: ["1.0.0"] } }));
    line.commit({ "x.txt": "x" });
    clone(line, 3);
    const source = await openSource(line, "clone");
    expect(await previousHolder(source, line.head(), "vad", "production")).toMatchObject({
      version: "1.0.0",
    });
    await expect(previousHolder(source, line.head(), "vad", "staging")).rejects.toMatchObject({
      code: "history-incomplete",
    });
  });

  test("refuses to tell a rollback from a move when the earlier holder may be cut off", async () => {
    const line = makeLine();
    line.commit({
      ...model("vad", { stages: { production: "1.0.0" } }),
      ...versions("vad", "1.0.0", "2.0.0"),
    });
    line.commit(model("vad", { stages: { production: "2.0.0", deprecated: ["1.0.0"] } }));
    line.commit(
      model("vad", {
        stages: { production: "1.0.0", deprecated: ["2.0.0"] },
        holds: { production: hold("x") },
      }),
    );
    clone(line, 2);
    const source = await openSource(line, "clone");
    await expect(previousHolder(source, line.head(), "vad", "production")).rejects.toMatchObject({
      code: "history-incomplete",
    });
  });
});

describe("dates", () => {
  test("are answered by the last commit whose effective time is not after them", async () => {
    const line = makeLine();
    const first = line.git("rev-parse", "HEAD");
    const late = line.commit(model("a"), { at: start + 86_400 });
    const early = line.commit(model("b"), { at: start + 60 });
    const source = await openSource(line);
    const repository = await open(line);
    const names = { refs: repository.refs, head: await repository.head() };
    const at = (seconds: number): Promise<string> =>
      commitAt(source, line.head(), { kind: "time", time: seconds * 1000 }, names);
    expect(await at(start)).toBe(first);
    expect(await at(start + 86_399)).toBe(first);
    expect(await at(start + 86_400)).toBe(early);
    expect(late).not.toBe(early);
    await expect(at(start - 1)).rejects.toMatchObject({ code: "date-before-history", kind: "not-found" });
  });

  test("a revision and an annotated release tag name their commit", async () => {
    const line = makeLine();
    const tagged = line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    line.git("tag", "-a", "-m", "x", "vad@v1.0.0");
    line.commit(model("b"));
    const repository = await open(line);
    const names = { refs: repository.refs, head: await repository.head() };
    const source = await openSource(line);
    expect(await commitAt(source, line.head(), parseAt("vad@v1.0.0"), names)).toBe(tagged);
    expect(await commitAt(source, line.head(), parseAt("HEAD~1"), names)).toBe(tagged);
  });
});
