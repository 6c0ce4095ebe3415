import { describe, expect, it } from "vitest";
import { digestOf } from "./world.ts";
import { rejectionOf } from "../support/fault.ts";
import { layOut, type Place, weights } from "./world.ts";

async function told(): Promise<Place> {
  const place = await layOut();
  const register = (version: string, metrics: Readonly<Record<string, number>>, parameters: object) =>
    place.registry.register({
      model: "vad",
      version,
      files: [place.file(`${version}.bin`)],
      facts: { metrics, parameters: { ...parameters } },
    });
  await register("1.0.0", { auc: 0.8, wer: 10 }, { rate: 8000, layers: 2 });
  await register("1.1.0", { auc: 0.9 }, { rate: 8000, layers: 3 });
  await register("1.2.0", { auc: 0.9, wer: 0 }, { rate: 8000, layers: 3 });
  return place;
}

function evaluation(version: string, digest: string, metrics: string): string {
  return `kind: evaluation
subject:
  model: vad
  version: ${version}
  artifacts:
    - ${digest}
by: ci <ci@example.org>
created: "2026-11-21T12:00:00.000Z"
result:
  metrics: ${metrics}
`;
}

const folder = "registry/models/vad/evidence";
const digestOfVersion = (version: string): string => digestOf(weights(`${version}.bin`));

describe("a comparison", () => {
  it("has absolute and relative differences to the first, and shares none with zero", async () => {
    const { registry } = await told();
    const form = await registry.compare(["vad@1.2.0", "vad@1.0.0", "vad@1.1.0"]);
    expect(form).toMatchObject({ source: "declared", suite: null, baseline: 0, sorted_by: null });
    expect(form.metrics["auc"]).toMatchObject({ values: [0.9, 0.8, 0.9], best: [0, 2] });
    expect(form.metrics["auc"]?.relative[1]).toBeCloseTo(-0.1111, 3);
    expect(form.metrics["wer"]).toMatchObject({
      direction: "down",
      values: [0, 10, null],
      deltas: [0, 10, null],
      relative: [null, null, null],
      best: [0],
    });
  });

  it("is ordered by a metric, while differences stay to the one that was named first", async () => {
    const { registry } = await told();
    const form = await registry.compare(["vad@1.1.0", "vad@1.0.0", "vad@1.2.0"], { sort: "wer" });
    expect(form.subjects.map(({ version }) => version)).toEqual(["1.2.0", "1.0.0", "1.1.0"]);
    expect(form).toMatchObject({ baseline: 2, sorted_by: "wer" });
    expect(form.metrics["auc"]?.deltas.map((delta) => delta?.toFixed(1))).toEqual(["0.0", "-0.1", "0.0"]);
    expect(form.parameters).toEqual({ layers: [3, 2, 3] });
  });

  it("leaves out parameters that are the same, and counts them", async () => {
    const { registry } = await told();
    const two = ["vad@1.0.0", "vad@1.1.0"];
    expect(await registry.compare(two)).toMatchObject({ parameters: { layers: [2, 3] }, same_parameters: 1 });
    expect(await registry.compare(two, { allParameters: true })).toMatchObject({
      parameters: { layers: [2, 3], rate: [8000, 8000] },
      same_parameters: 0,
    });
  });

  it("takes a bare model as its holders of stages, or as all its versions", async () => {
    const { registry } = await told();
    await registry.promote({ version: "vad@1.2.0", stage: "production", through: true });
    const stages = ["production", "development"];
    const versions = async (names: readonly string[], options: object): Promise<readonly string[]> =>
      (await registry.compare(names, options)).subjects.map(({ version }) => version);
    expect(await versions(["vad"], { stages })).toEqual(["1.2.0", "1.0.0", "1.1.0"]);
    expect(await versions(["vad@1.0.0", "vad"], { stages: ["production"] })).toEqual(["1.0.0", "1.2.0"]);
    expect(await versions(["vad"], { all: true })).toEqual(["1.0.0", "1.1.0", "1.2.0"]);
  });

  it("refuses what cannot be compared, and says what to do", async () => {
    const { registry } = await told();
    const rejection = (names: readonly string[], options: object = {}) =>
      rejectionOf(registry.compare(names, options));
    expect(await rejection(["vad@1.0.0"])).toMatchObject({ code: "usage-invalid" });
    expect(await rejection([])).toMatchObject({ code: "usage-invalid" });
    expect(await rejection(["vad", "vad@1.0.0"])).toMatchObject({ code: "reference-invalid" });
    expect(await rejection(["vad"], { stages: ["production"] })).toMatchObject({ code: "stage-empty" });
    expect(await rejection(["vad"], { stages: ["odd"] })).toMatchObject({ code: "stage-unknown" });
    expect(await rejection(["gone"], { all: true })).toMatchObject({ code: "model-unknown" });
    expect(await rejection(["vad@1.0.0", "vad@1.1.0"], { metrics: ["acu"] })).toMatchObject({
      code: "metric-unknown",
      hint: "Did you mean auc?",
    });
    expect(await rejection(["vad@1.0.0", "vad@1.1.0"], { sort: "precision" })).toMatchObject({
      code: "metric-unknown",
      hint: "There are: auc, wer.",
    });
    expect(await rejection(["vad@1.0.0", "vad@1.1.0"], { source: "A suite" })).toMatchObject({
      code: "usage-invalid",
    });
    await registry.promote({ version: "vad@1.0.0", stage: "staging" });
    expect(await rejection(["vad"], { stages: ["staging"] })).toMatchObject({
      code: "usage-invalid",
      message: "there is nothing to compare: only one version",
    });
  });

  it("refuses a named version whose record is bad, and passes over one that is not named", async () => {
    const place = await told();
    place.commit({ "registry/models/vad/versions/1.1.0.yaml": "version: 1.1.0\nodd: true\n" });
    const registry = await place.open();
    expect(await rejectionOf(registry.compare(["vad@1.0.0", "vad@1.1.0"]))).toMatchObject({
      code: "record-invalid",
    });
    const form = await registry.compare(["vad"], { all: true });
    expect(form.subjects.map(({ version }) => version)).toEqual(["1.0.0", "1.2.0"]);
    expect(form.problems[0]).toMatchObject({
      code: "record-invalid",
      path: "registry/models/vad/versions/1.1.0.yaml",
    });
    const best = await registry.best("vad", { metric: "auc" });
    expect(best).toMatchObject({ version: "1.2.0", missing: 0 });
    expect(best.problems.length).toBeGreaterThan(0);
  });
});

describe("measured numbers", () => {
  async function measured(): Promise<Place> {
    const place = await told();
    place.commit({
      [`${folder}/1.0.0/evaluation.ava.yaml`]: evaluation(
        "1.0.0",
        digestOfVersion("1.0.0"),
        "{auc: 0.7, rtf: 2}",
      ),
      [`${folder}/1.1.0/evaluation.ava.yaml`]: evaluation(
        "1.1.0",
        digestOfVersion("1.1.0"),
        "{auc: {value: 0.6, n: 10}, odd: x}",
      ),
      [`${folder}/1.1.0/evaluation.noisy.yaml`]: evaluation("1.1.0", digestOfVersion("1.1.0"), "{auc: 0.5}"),
      [`${folder}/1.1.0/approval.ada.yaml`]: evaluation(
        "1.1.0",
        digestOfVersion("1.1.0"),
        "{auc: 1}",
      ).replace("kind: evaluation", "kind: approval"),
      [`${folder}/1.2.0/evaluation.ava.yaml`]: evaluation("1.2.0", digestOfVersion("1.0.0"), "{auc: 0.99}"),
    });
    return { ...place, registry: await place.open() };
  }
  const all = ["vad@1.0.0", "vad@1.1.0", "vad@1.2.0"];

  it("of a suite count where they are about the version's own bytes", async () => {
    const { registry } = await measured();
    const form = await registry.compare(all, { source: "ava" });
    expect(form).toMatchObject({ source: "evidence", suite: "ava" });
    expect(Object.keys(form.metrics)).toEqual(["auc", "rtf"]);
    expect(form.metrics["auc"]?.values).toEqual([0.7, 0.6, null]);
    expect(form.metrics["rtf"]).toMatchObject({ direction: "down", assumed: false });
    const best = await registry.best("vad", { metric: "auc", source: "ava" });
    expect(best).toMatchObject({
      version: "1.0.0",
      value: 0.7,
      source: "evidence",
      suite: "ava",
      missing: 1,
    });
  });

  it("of all suites are named by suite, each with its own direction", async () => {
    const { registry } = await measured();
    const form = await registry.compare(all, { source: "evidence" });
    expect(Object.keys(form.metrics)).toEqual(["ava.auc", "ava.rtf", "noisy.auc"]);
    expect(form.metrics["ava.rtf"]).toMatchObject({ direction: "down", values: [2, null, null] });
    expect(await registry.best("vad", { metric: "rtf", source: "evidence" })).toMatchObject({
      metric: "ava.rtf",
      version: "1.0.0",
      suite: null,
    });
    expect(await rejectionOf(registry.best("vad", { metric: "auc", source: "evidence" }))).toMatchObject({
      code: "ambiguous",
      data: { candidates: ["ava.auc", "noisy.auc"] },
    });
  });

  it("that are not there are an error that names the suites", async () => {
    const { registry } = await measured();
    const rejection = (source: string) => rejectionOf(registry.best("vad", { metric: "auc", source }));
    expect(await rejection("clean")).toMatchObject({
      code: "metric-unknown",
      hint: "Suites that evaluated them: ava, noisy.",
    });
    const place = await told();
    expect(await rejectionOf(place.registry.best("vad", { metric: "auc", source: "ava" }))).toMatchObject({
      message: "none of the versions has a metric auc measured by the suite ava",
      hint: "No suite evaluated them; --source declared goes by what their authors say.",
    });
  });

  it("that cannot be read are told, and the rest is compared", async () => {
    const place = await measured();
    place.commit({ [`${folder}/1.0.0/evaluation.noisy.yaml`]: "kind: evaluation\n" });
    const form = await (await place.open()).compare(all, { source: "evidence" });
    expect(new Set(form.problems.map(({ path }) => path))).toEqual(
      new Set([`${folder}/1.0.0/evaluation.noisy.yaml`]),
    );
    expect(form.metrics["ava.auc"]?.values).toEqual([0.7, 0.6, null]);
  });
});

describe("the best", () => {
  it("lists ties and counts those without the metric", async () => {
    const { registry } = await told();
    expect(await registry.best("vad", { metric: "auc" })).toMatchObject({
      version: "1.2.0",
      ties: ["1.1.0"],
      missing: 0,
      source: "declared",
      suite: null,
      problems: [],
    });
    expect(await registry.best("vad", { metric: "wer" })).toMatchObject({ version: "1.2.0", missing: 1 });
  });

  it("of nothing is an error that says so", async () => {
    const { registry } = await told();
    expect(await rejectionOf(registry.best("vad", { metric: "auc", stage: "staging" }))).toMatchObject({
      code: "stage-empty",
    });
    expect(await rejectionOf(registry.best("vad", { metric: "auc", stage: "odd" }))).toMatchObject({
      code: "stage-unknown",
    });
    await registry.retire({ versions: ["vad@1.0.0", "vad@1.1.0", "vad@1.2.0"] });
    expect(await rejectionOf(registry.best("vad", { metric: "auc" }))).toMatchObject({
      code: "version-unknown",
    });
  });
});
