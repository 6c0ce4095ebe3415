import { describe, expect, it } from "vitest";
import type { VersionFilter } from "../../src/registry/options.ts";
import { FirstOf } from "../../src/registry/reads/table/order.ts";
import { versionYaml } from "../snapshot/world.ts";
import { layOut, type Place } from "./world.ts";

/** A registry with versions of two models that differ in what a query may ask for. */
async function withVersions(): Promise<Place> {
  const place = await layOut();
  const file = (model: string, id: string): string => `registry/models/${model}/versions/${id}.yaml`;
  place.commit({
    "registry/models/vad/model.yaml":
      'name: vad\ntask: vad\nstages:\n  production: "1.1.0"\ntags: {team: speech}\n',
    [file("vad", "1.0.0")]: versionYaml("1.0.0", "metrics: {auc: 0.5, wer.clean: 3}\nframework: onnx\n"),
    [file("vad", "1.1.0")]: versionYaml("1.1.0", "metrics: {auc: 0.9}\ntags: {a.b: c}\n", 1),
    [file("vad", "1.2.0")]: versionYaml("1.2.0", "metrics: {auc: -1e-7}\ntask: other\nfeatures: [x, y]\n", 2),
    "registry/models/speech/stt/model.yaml": "name: speech/stt\naliases: {best: v20260101000000_00000000}\n",
    [file("speech/stt", "v20260101000000_00000000")]: versionYaml("v20260101000000_00000000", "", 9),
    [file("speech/stt", "v20260101000000_ffffffff")]: versionYaml(
      "v20260101000000_ffffffff",
      "ordinal: 2\n",
      3,
    ),
  });
  return place;
}

async function found({ registry }: Place, query: string): Promise<readonly string[]> {
  return (await registry.search(query)).items.map(({ model, version }) => `${model}@${version}`);
}

const [one, two, three] = ["vad@1.0.0", "vad@1.1.0", "vad@1.2.0"];

describe("A name in a query", () => {
  it("that is no stage is a mistake with its column, as long as the query itself is right", async () => {
    const place = await withVersions();
    await expect(place.registry.search("framework = onnx or stage = prodution")).rejects.toMatchObject({
      code: "query-invalid",
      hint: "Did you mean production?",
      data: { column: 29, found: "'prodution'" },
    });
    await expect(place.registry.search("stage in (staging, nowhere)")).rejects.toMatchObject({
      hint: expect.stringMatching(/^Write one of development, staging/) as unknown,
    });
    await expect(place.registry.search("stage = prodution and")).rejects.toMatchObject({
      data: { column: 22 },
    });
    expect(await found(place, "stage like 'prodution'")).toEqual([]);
  });

  it("that no version has is said, with the nearest that one has", async () => {
    const place = await withVersions();
    const said = async (query: string) =>
      (await place.registry.search(query)).problems.map(({ code, severity, message, hint }) => [
        `${severity} ${code}: ${message}`,
        hint,
      ]);
    expect(await said("framework = onxx")).toEqual([
      ["info value-unknown: no version has the framework 'onxx'", "Did you mean onnx?"],
    ]);
    expect(await said("model = vda or model = vad")).toEqual([
      ["info value-unknown: no version has the model 'vda'", "Did you mean vad?"],
    ]);
    expect(await said("task in (vad, elsewhere) and model_type = x")).toEqual([
      ["info value-unknown: no version has the task 'elsewhere'", null],
      ["info value-unknown: no version has the model_type 'x'", null],
    ]);
    expect(
      await said("model = speech/stt and task != odd and framework not in (odd) and tags.a.b = y"),
    ).toEqual([]);
    expect(await said(`model in (${Array.from({ length: 21 }, (_, at) => `m${at}`).join(", ")})`)).toEqual(
      [],
    );
    expect((await place.registry.versions()).problems).toEqual([]);
  });

  it("that is the key of a metric, parameter or tag which no version has is said, when nothing was found", async () => {
    const place = await withVersions();
    const said = async (query: string) =>
      (await place.registry.search(query)).problems.map(({ message, hint }) => [message, hint]);
    expect(await said("metrics.acu > 0.5 and tags.a.c is not null and parameters.lr.x in (1)")).toEqual([
      ["no version has the metric 'acu'", "Did you mean auc?"],
      ["no version has the tag 'a.c'", "Did you mean a.b?"],
      ["no version has the parameter 'lr'", null],
    ]);
    expect(await said("metrics.wer.clean > 100 and metrics.zzzzzz.dataset like '9%'")).toEqual([
      ["no version has the metric 'zzzzzz'", "There are: auc, wer.clean."],
    ]);
    // What is not wanted, or wanted to be absent, may well be nowhere; and what was found needs no remark.
    expect(
      await said("metrics.x != 1 and metrics.auc > 9 and tags.q is null and parameters.p not in (1)"),
    ).toEqual([]);
    expect(await said("not metrics.x > 1 and metrics.auc > 9")).toEqual([]);
    expect(await said("metrics.acu > 0.5 or metrics.auc > 0.5")).toEqual([]);
    expect(
      await said("model.tags.x = y and evidence.suite.acc > 2 and metrics is null and version > 9.9.9"),
    ).toEqual([]);
  });

  it("that no version has is said of the filters of a list too, when nothing was found", async () => {
    const place = await withVersions();
    place.commit({
      "registry/models/vad/versions/9.0.0.yaml": versionYaml(
        "9.0.0",
        "tags: {domain: speech, bare: }\nsource: {run: mlflow:7f3c}\n",
      ),
    });
    const said = async (filter: VersionFilter) =>
      (await place.registry.versions(filter)).problems.map(({ message, hint }) => [message, hint]);
    expect(await said({ framework: "onxx" })).toEqual([
      ["no version has the framework 'onxx'", "Did you mean onnx?"],
    ]);
    expect(await said({ model: "vad", run: "mlflow:7f3d" })).toEqual([
      ["no version of vad has the run 'mlflow:7f3d'", "Did you mean mlflow:7f3c?"],
    ]);
    expect(await said({ tags: ["domian", "domain=speach"], task: "elsewhere" })).toEqual([
      ["no version has the task 'elsewhere'", expect.stringMatching(/^There are: /)],
      ["no version has the tag 'domian'", "Did you mean domain?"],
      ["no version has the tag 'domain=speach'", "Did you mean domain=speech?"],
    ]);
    // Each value is there, only not in one version; and what was found needs no remark.
    expect(await said({ tags: ["domain"], stage: "production" })).toEqual([]);
    expect(await said({ tags: ["domain", "bare"], framework: "onnx" })).toEqual([]);
  });
});

describe("A query", () => {
  it("asks where a version stands, and of its model", async () => {
    const place = await withVersions();
    expect(await found(place, "stage = production")).toEqual([two]);
    expect(await found(place, "task = vad")).toEqual([two, one]);
    expect(await found(place, "aliases = best")).toEqual(["speech/stt@v20260101000000_00000000"]);
    expect(await found(place, "model.tags.team = speech and task = other and features = y")).toEqual([three]);
  });

  it("follows the registry from commit to commit", async () => {
    const place = await withVersions();
    expect(await found(place, "metrics.auc > 0")).toEqual([two, one]);
    place.commit({ "registry/models/vad/model.yaml": 'name: vad\nstages:\n  staging: "1.0.0"\n' });
    expect(await found(place, "metrics.auc > 0 and stage = staging")).toEqual([one]);
    place.commit({
      "registry/models/vad/versions/1.3.0.yaml": versionYaml("1.3.0", "metrics: {auc: 0.7}\n"),
    });
    expect(await found(place, "metrics.auc > 0")).toEqual(["vad@1.3.0", two, one]);
    place.commit({ "registry/models/vad/model.yaml": "broken: [" });
    const broken = await place.registry.search("metrics.auc > 0");
    expect([broken.total, broken.problems.map(({ code }) => code)]).toEqual([
      0,
      ["yaml-invalid", "value-unknown"],
    ]);
    expect(broken.problems[1]?.message).toBe("no version that can be read has the metric 'auc'");
  });
});

describe("A list of versions", () => {
  it("takes timestamp ids of one second by their registration, and sorts by version over models", async () => {
    const place = await withVersions();
    const sorted = async (sort: readonly string[]): Promise<readonly string[]> =>
      (await place.registry.versions({ sort })).items.map(({ version }) => version.slice(-8));
    expect(await sorted([])).toEqual(["00000000", "ffffffff", "1.2.0", "1.1.0", "1.0.0"]);
    expect(await sorted(["version"])).toEqual(["00000000", "ffffffff", "1.0.0", "1.1.0", "1.2.0"]);
    expect(await sorted(["metrics.auc"])).toEqual(["1.2.0", "1.0.0", "1.1.0", "00000000", "ffffffff"]);
    expect(await sorted(["-ordinal", "-created"])).toEqual([
      "ffffffff",
      "00000000",
      "1.2.0",
      "1.1.0",
      "1.0.0",
    ]);
  });

  it("orders the first of many as ordering all of them does", () => {
    const items = Array.from({ length: 9000 }, (_, index) => (index * 7919) % 9001);
    const all = [...items].sort((a, b) => a - b);
    for (const count of [0, 1, 20, 5000, 9000]) {
      const first = new FirstOf<number>(count, (a, b) => a - b);
      for (const item of items) if (first.wants(item)) first.add(item);
      expect(first.sorted()).toEqual(all.slice(0, count));
    }
  });

  it("gives pages that together are the whole list, in any order", async () => {
    const place = await withVersions();
    for (const sort of [[], ["version"], ["-metrics.auc", "created"], ["stage,-version"], ["aliases"]]) {
      const whole = (await place.registry.versions({ sort })).items;
      const pages: unknown[] = [];
      let after: string | null | undefined;
      while (after !== null) {
        const page = await place.registry.versions({
          sort,
          limit: 2,
          ...(after === undefined ? {} : { after }),
        });
        pages.push(...page.items);
        after = page.next;
      }
      expect(pages).toEqual(whole);
    }
  });
});
