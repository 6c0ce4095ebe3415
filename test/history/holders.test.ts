import { describe, expect, test } from "vitest";
import { earlierHolders, previousHolder } from "../../src/history/holders.ts";
import { tenures } from "../../src/history/tenures.ts";
import { modelFolder, versionPath } from "../../src/records/layout.ts";
import { presets } from "../../src/records/presets.ts";
import { hold, type Line, makeLine, model, openSource, settings, version, versions } from "./line.ts";

const all = versions("vad", "1.0.0", "2.0.0", "3.0.0");

/** Puts a version into production; the others that were there are deprecated. */
function promote(line: Line, id: string, deprecated: readonly string[], reason?: string): void {
  const holds = reason === undefined ? {} : { holds: { production: hold(reason) } };
  line.commit(
    model("vad", {
      stages: { production: id, ...(deprecated.length > 0 && { deprecated: [...deprecated] }) },
      ...holds,
    }),
  );
}

async function previous(line: Line, stage = "production"): Promise<string | null> {
  return (await previousHolder(await openSource(line), line.head(), "vad", stage))?.version ?? null;
}

describe("the previous holder", () => {
  test("is the last version that stood there before", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...all });
    expect(await previous(line)).toBe(null);
    promote(line, "2.0.0", []);
    expect(await previous(line)).toBe(null);
    promote(line, "1.0.0", ["2.0.0"]);
    expect(await previous(line)).toBe("2.0.0");
    promote(line, "3.0.0", ["1.0.0", "2.0.0"]);
    expect(await previous(line)).toBe("1.0.0");
  });

  test("is never one that was rolled back from since, so a second rollback goes further back", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...all });
    promote(line, "1.0.0", []);
    promote(line, "2.0.0", ["1.0.0"]);
    promote(line, "3.0.0", ["1.0.0", "2.0.0"]);
    promote(line, "2.0.0", ["1.0.0", "3.0.0"], "3 is slow");
    expect(await previous(line)).toBe("1.0.0");
    promote(line, "1.0.0", ["2.0.0", "3.0.0"], "2 is slow too");
    expect(await previous(line)).toBe(null);
  });

  test("is one that was rolled back from and promoted again since", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...all });
    promote(line, "1.0.0", []);
    promote(line, "2.0.0", ["1.0.0"]);
    promote(line, "1.0.0", ["2.0.0"], "slow");
    promote(line, "2.0.0", ["1.0.0"]);
    promote(line, "3.0.0", ["1.0.0", "2.0.0"]);
    expect(await previous(line)).toBe("2.0.0");
  });

  test("of an emptied stage is the version that left it", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...all });
    promote(line, "1.0.0", []);
    line.commit(model("vad", { stages: { archived: ["1.0.0"] } }));
    expect(await previous(line)).toBe("1.0.0");
  });

  test("still exists", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...all });
    promote(line, "1.0.0", []);
    promote(line, "2.0.0", ["1.0.0"]);
    promote(line, "3.0.0", ["1.0.0", "2.0.0"]);
    line.commit({
      ...model("vad", { stages: { production: "3.0.0", deprecated: ["1.0.0"] } }),
      [versionPath("vad", "2.0.0")]: null,
    });
    expect(await previous(line)).toBe("1.0.0");
    const stays = await earlierHolders(await openSource(line), line.head(), "vad", "production");
    expect(stays.map((stay) => stay.version)).toEqual(["2.0.0", "1.0.0"]);
  });

  test("is found across a rename and across a record that was broken for a while", async () => {
    const line = makeLine();
    line.commit({
      ...model("old", { stages: { production: "1.0.0" } }),
      ...versions("old", "1.0.0", "2.0.0"),
    });
    line.git("mv", modelFolder("old"), modelFolder("vad"));
    line.commit(model("vad", { stages: { production: "1.0.0" }, formerly: ["old"] }));
    line.commit({ [`${modelFolder("vad")}/model.yaml`]: "name: [\n" });
    line.commit(model("vad", { stages: { production: "2.0.0" }, formerly: ["old"] }));
    expect(await previous(line)).toBe("1.0.0");
    expect(await previous(line, "staging")).toBe(null);
  });

  test("of several that left at once is the highest version", async () => {
    const line = makeLine();
    line.commit(settings({ lifecycle: presets.simple }));
    line.commit({ ...model("vad"), ...all });
    line.commit(model("vad", { stages: { archived: ["1.0.0", "2.0.0"] } }));
    expect(await previous(line, "staging")).toBe("2.0.0");
  });
});

describe("earlier holders", () => {
  test("are all that stood there, the last to leave first, deleted ones among them", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...all });
    promote(line, "1.0.0", []);
    promote(line, "2.0.0", ["1.0.0"]);
    line.commit({
      ...model("vad", { stages: { deprecated: ["1.0.0"] } }),
      [versionPath("vad", "2.0.0")]: null,
    });
    line.commit({ [versionPath("vad", "3.0.0")]: null });
    const stays = await earlierHolders(await openSource(line), line.head(), "vad", "production");
    expect(stays.map((stay) => stay.version)).toEqual(["2.0.0", "1.0.0"]);
  });
});

describe("tenures", () => {
  const brief = async (line: Line, stage: string): Promise<string[]> =>
    (await tenures(await openSource(line), line.head(), "vad", stage)).map(
      (stay) => `${stay.version} ${stay.until === null ? "lasts" : (stay.ended ?? "")}`,
    );

  test("say how each stay ended", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...all });
    promote(line, "1.0.0", []);
    promote(line, "2.0.0", ["1.0.0"]);
    promote(line, "1.0.0", ["2.0.0"], "slow");
    line.commit(model("vad", { stages: { archived: ["1.0.0"], deprecated: ["2.0.0"] } }));
    promote(line, "3.0.0", ["2.0.0"]);
    expect(await brief(line, "production")).toEqual([
      "3.0.0 lasts",
      "1.0.0 moved",
      "2.0.0 rolled-back",
      "1.0.0 displaced",
    ]);
    line.commit({
      ...model("vad", { stages: { deprecated: ["2.0.0"] } }),
      [versionPath("vad", "3.0.0")]: null,
    });
    expect((await brief(line, "production"))[0]).toBe("3.0.0 deleted");
  });

  test("carry who, when and why", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    const commit = line.commit(model("vad", { stages: { staging: "1.0.0" } }), {
      author: "Eve <eve@example.org>",
      message: "Up\n\nReason: asked for",
    });
    line.commit(model("vad"), { author: "Bob <bob@example.org>" });
    const [stay] = await tenures(await openSource(line), line.head(), "vad", "staging");
    expect(stay).toMatchObject({
      commit,
      stage: "staging",
      by: "Eve <eve@example.org>",
      reason: "asked for",
      ended_by: "Bob <bob@example.org>",
    });
    expect(Date.parse(stay?.until ?? "") - Date.parse(stay?.from ?? "")).toBe(60_000);
  });

  test("in a stage with many holders overlap; the initial stage begins with the registration", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    line.commit(versions("vad", "2.0.0"));
    line.commit({ ...version("vad", "3.0.0"), ...model("vad", { stages: { staging: "3.0.0" } }) });
    line.commit(model("vad", { stages: { staging: "3.0.0", archived: ["1.0.0"] } }));
    expect(await brief(line, "development")).toEqual(["2.0.0 lasts", "1.0.0 moved"]);
    expect(await brief(line, "archived")).toEqual(["1.0.0 lasts"]);
  });
});
