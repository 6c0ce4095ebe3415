import { describe, expect, test } from "vitest";
import { readEvents } from "../../src/history/events.ts";
import { modelFolder, modelPath, versionPath } from "../../src/records/layout.ts";
import {
  hold,
  makeLine,
  model,
  openSource,
  settings,
  start,
  told,
  toldOfHead,
  version,
  versions,
} from "./line.ts";

describe("what one step tells", () => {
  test("a registration into a new model tells of the model and of the version", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    expect(await told(line)).toEqual(["model-created vad", "registered vad@1.0.0", "policy-changed"]);
  });

  test("a version that is registered into a later stage was also moved there", async () => {
    const line = makeLine();
    line.commit({ ...model("vad", { stages: { staging: "1.0.0" } }), ...versions("vad", "1.0.0") });
    expect(await toldOfHead(line)).toEqual([
      "moved vad@1.0.0 development>staging",
      "model-created vad",
      "registered vad@1.0.0",
    ]);
  });

  test("several registrations in one commit are told by path", async () => {
    const line = makeLine();
    line.commit(model("vad"));
    line.commit(versions("vad", "1.1.0", "1.0.0", "1.10.0"));
    expect(await toldOfHead(line)).toEqual([
      "registered vad@1.0.0",
      "registered vad@1.1.0",
      "registered vad@1.10.0",
    ]);
  });

  test("the holder that gives way is displaced, after the move that made it", async () => {
    const line = makeLine();
    line.commit({
      ...model("vad", { stages: { production: "1.0.0" } }),
      ...versions("vad", "1.0.0", "2.0.0"),
    });
    line.commit(model("vad", { stages: { production: "2.0.0", deprecated: ["1.0.0"] } }));
    expect(await toldOfHead(line)).toEqual([
      "moved vad@2.0.0 development>production",
      "displaced vad@1.0.0 production>deprecated",
    ]);
  });

  test("two stages that move up in one commit read as two moves and what they displaced", async () => {
    const line = makeLine();
    line.commit({
      ...model("vad", { stages: { staging: "2.0.0", production: "1.0.0" } }),
      ...versions("vad", "1.0.0", "2.0.0", "3.0.0"),
    });
    line.commit(model("vad", { stages: { staging: "3.0.0", production: "2.0.0", deprecated: ["1.0.0"] } }));
    expect(await toldOfHead(line)).toEqual([
      "moved vad@2.0.0 staging>production",
      "moved vad@3.0.0 development>staging",
      "displaced vad@1.0.0 production>deprecated",
    ]);
  });

  test("a holder that leaves while none enters was moved", async () => {
    const line = makeLine();
    line.commit({ ...model("vad", { stages: { production: "1.0.0" } }), ...versions("vad", "1.0.0") });
    line.commit(model("vad", { stages: { archived: ["1.0.0"] } }));
    expect(await toldOfHead(line)).toEqual(["moved vad@1.0.0 production>archived"]);
  });

  test("aliases are told with their name and both targets", async () => {
    const line = makeLine();
    line.commit({
      ...model("vad", { aliases: { champion: "1.0.0" } }),
      ...versions("vad", "1.0.0", "2.0.0"),
    });
    line.commit(model("vad", { aliases: { champion: "2.0.0", challenger: "1.0.0" } }));
    expect(await toldOfHead(line)).toEqual([
      "alias-set vad@1.0.0 >1.0.0 challenger",
      "alias-set vad@2.0.0 1.0.0>2.0.0 champion",
    ]);
    line.commit(model("vad", { aliases: { challenger: "1.0.0" } }));
    expect(await toldOfHead(line)).toEqual(["alias-removed vad@2.0.0 2.0.0> champion"]);
  });

  test("holds are told with their stage and reason, a changed one again", async () => {
    const line = makeLine();
    line.commit(model("vad", { holds: { production: hold("frozen") } }));
    line.commit(model("vad", { holds: { production: hold("still frozen") } }));
    line.commit(model("vad"));
    const { events } = await readEvents(await openSource(line), line.head(), { model: "vad" });
    expect(events.map(({ kind, from, to, reason }) => [kind, from, to, reason])).toEqual([
      ["released", "production", null, null],
      ["held", null, "production", "still frozen"],
      ["model-created", null, null, null],
      ["held", null, "production", "frozen"],
    ]);
  });

  test("annotations and descriptions are annotated; formatting and comments are nothing", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...version("vad", "1.0.0") });
    line.commit({
      ...model("vad", { owners: ["speech"] }),
      ...version("vad", "1.0.0", { metrics: { auc: 0.9 } }),
    });
    expect(await toldOfHead(line)).toEqual(["annotated vad", "annotated vad@1.0.0"]);
    const path = modelPath("vad");
    line.commit({ [path]: `# a remark\n${line.git("show", `HEAD:${path}`)}\n` });
    expect(await toldOfHead(line)).toEqual([]);
  });

  test("evidence is told by its kind and name, and again when it is replaced", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...version("vad", "1.0.0") });
    const path = `${modelFolder("vad")}/evidence/1.0.0/approval.ada.yaml`;
    line.commit({ [path]: "kind: approval\n", [`${modelFolder("vad")}/notes.txt`]: "no record\n" });
    expect(await toldOfHead(line)).toEqual(["evidence-added vad@1.0.0 approval.ada"]);
    line.commit({ [path]: "kind: waiver\n" });
    expect(await toldOfHead(line)).toEqual(["evidence-added vad@1.0.0 approval.ada"]);
    line.commit({ [path]: null });
    expect(await toldOfHead(line)).toEqual([]);
  });

  test("a deleted version was not moved; a model deleted whole takes its versions along", async () => {
    const line = makeLine();
    line.commit({
      ...model("vad", { stages: { production: "1.0.0" } }),
      ...versions("vad", "1.0.0", "2.0.0"),
    });
    line.commit({ ...model("vad", { deleted: ["1.0.0"] }), [versionPath("vad", "1.0.0")]: null });
    expect(await toldOfHead(line)).toEqual(["deleted vad@1.0.0"]);
    line.commit({ [modelFolder("vad")]: null, ...settings({ tombstones: [{ model: "vad" }] }) });
    expect(await toldOfHead(line)).toEqual(["model-deleted vad", "deleted vad@2.0.0"]);
  });

  test("a change of the rules is told as one of policy", async () => {
    const line = makeLine();
    line.commit(settings({ policy_version: 2 }));
    expect(await toldOfHead(line)).toEqual(["policy-changed"]);
  });

  test("a renamed model is told as renamed, with what changed besides", async () => {
    const line = makeLine();
    line.commit({ ...model("vad", { stages: { staging: "1.0.0" } }), ...versions("vad", "1.0.0", "2.0.0") });
    line.git("mv", modelFolder("vad"), modelFolder("silero"));
    line.commit({
      ...model("silero", { stages: { production: "1.0.0" }, formerly: ["vad"] }),
      ...version("silero", "2.0.0", { description: "New" }),
    });
    expect(await toldOfHead(line)).toEqual([
      "moved silero@1.0.0 staging>production",
      "renamed silero vad>silero",
      "annotated silero@2.0.0",
    ]);
    expect(await told(line, { model: "silero" })).toEqual([
      "moved silero@1.0.0 staging>production",
      "renamed silero vad>silero",
      "annotated silero@2.0.0",
      "moved vad@1.0.0 development>staging",
      "model-created vad",
      "registered vad@1.0.0",
      "registered vad@2.0.0",
    ]);
  });
});

describe("rollbacks", () => {
  const two = versions("vad", "1.0.0", "2.0.0");
  const first = model("vad", { stages: { production: "1.0.0" } });
  const second = model("vad", { stages: { production: "2.0.0", deprecated: ["1.0.0"] } });
  const back = { production: "1.0.0", deprecated: ["2.0.0"] };

  test("the return of an earlier holder under a new hold is a rollback, with the hold's reason", async () => {
    const line = makeLine();
    line.commit({ ...first, ...two });
    line.commit(second);
    line.commit(model("vad", { stages: back, holds: { production: hold("slow") } }), {
      message: "x\n\nReason: other",
    });
    expect(await toldOfHead(line)).toEqual([
      "rolled-back vad@1.0.0 deprecated>production",
      "displaced vad@2.0.0 production>deprecated",
      "held vad >production",
    ]);
    const { events } = await readEvents(await openSource(line), line.head(), { limit: 2 });
    expect(events.map(({ reason }) => reason)).toEqual(["slow", "other"]);
  });

  test("a revert of a promotion is a move back, since nothing holds the stage", async () => {
    const line = makeLine();
    line.commit({ ...first, ...two });
    line.commit(second);
    line.git("revert", "--no-edit", "HEAD");
    expect(await toldOfHead(line)).toEqual([
      "moved vad@1.0.0 deprecated>production",
      "displaced vad@2.0.0 production>development",
    ]);
  });

  test("a version that never held the stage does not return to it", async () => {
    const line = makeLine();
    line.commit({ ...first, ...two });
    line.commit(
      model("vad", {
        stages: { production: "2.0.0", deprecated: ["1.0.0"] },
        holds: { production: hold("stop") },
      }),
    );
    expect(await toldOfHead(line)).toContain("moved vad@2.0.0 development>production");
  });

  test("a rollback within the commit of a rename is found under the earlier name", async () => {
    const line = makeLine();
    line.commit({ ...first, ...two });
    line.commit(second);
    line.git("mv", modelFolder("vad"), modelFolder("silero"));
    line.commit(model("silero", { stages: back, holds: { production: hold("slow") }, formerly: ["vad"] }));
    expect(await toldOfHead(line)).toContain("rolled-back silero@1.0.0 deprecated>production");
  });

  test("a rollback after a rename is found under the earlier name", async () => {
    const line = makeLine();
    line.commit({ ...first, ...two });
    line.commit(second);
    line.git("mv", modelFolder("vad"), modelFolder("silero"));
    line.commit(
      model("silero", { stages: { production: "2.0.0", deprecated: ["1.0.0"] }, formerly: ["vad"] }),
    );
    line.commit(model("silero", { stages: back, holds: { production: hold("slow") }, formerly: ["vad"] }));
    expect(await toldOfHead(line)).toContain("rolled-back silero@1.0.0 deprecated>production");
  });
});

describe("what is joined on", () => {
  test("time, actor and the reason of the message", async () => {
    const line = makeLine();
    const commit = line.commit(model("vad"), {
      message: "vad: new\n\nA text.\n\nSigned-off-by: A\nReason: first\n  model",
      author: "Eve <eve@example.org>",
    });
    const { events } = await readEvents(await openSource(line), line.head(), { limit: 1 });
    expect(events).toEqual([
      {
        commit,
        time: new Date((start + 60) * 1000).toISOString(),
        actor: "Eve <eve@example.org>",
        kind: "model-created",
        model: "vad",
        version: null,
        from: null,
        to: null,
        name: null,
        reason: "first model",
        merged: [],
      },
    ]);
  });

  test("times never run backwards along the line, whatever the clocks say", async () => {
    const line = makeLine();
    line.commit(model("a"), { at: start + 5000 });
    line.commit(model("b"), { at: start - 5000 });
    line.commit(model("c"), { at: start + 5000 });
    const { events } = await readEvents(await openSource(line), line.head());
    expect(events.map(({ time }) => Date.parse(time) / 1000 - start)).toEqual([5000, 5000, 5000, 0]);
  });

  test("since, until and limit narrow the walk", async () => {
    const line = makeLine();
    for (const name of ["a", "b", "c"]) line.commit(model(name));
    const at = (minutes: number): number => (start + minutes * 60) * 1000;
    expect(await told(line, { since: at(2) })).toEqual(["model-created c", "model-created b"]);
    expect(await told(line, { until: at(1) })).toEqual(["model-created a", "policy-changed"]);
    expect(await told(line, { limit: 1 })).toEqual(["model-created c"]);
    expect(await told(line, { limit: 0 })).toEqual([]);
  });

  test("version and stage narrow the events", async () => {
    const line = makeLine();
    line.commit({
      ...model("vad", { aliases: { champion: "1.0.0" } }),
      ...versions("vad", "1.0.0", "2.0.0"),
    });
    line.commit(model("vad", { aliases: { champion: "2.0.0" }, stages: { staging: "2.0.0" } }));
    line.commit(model("vad", { stages: { staging: "2.0.0" }, holds: { staging: hold("x") } }));
    expect(await told(line, { model: "vad", version: "1.0.0" })).toEqual([
      "alias-set vad@2.0.0 1.0.0>2.0.0 champion",
      "alias-set vad@1.0.0 >1.0.0 champion",
      "registered vad@1.0.0",
    ]);
    expect(await told(line, { stage: "staging" })).toEqual([
      "held vad >staging",
      "moved vad@2.0.0 development>staging",
    ]);
  });

  test("commits of one second keep the order of the line", async () => {
    const line = makeLine();
    for (const name of ["a", "b", "c"]) line.commit(model(name), { at: start });
    expect(await told(line)).toEqual([
      "model-created c",
      "model-created b",
      "model-created a",
      "policy-changed",
    ]);
  });

  test("commits that leave the registry alone tell nothing", async () => {
    const line = makeLine();
    line.commit({ "src/app.py": "print()\n" });
    line.commit({});
    expect(await told(line)).toEqual(["policy-changed"]);
  });
});
