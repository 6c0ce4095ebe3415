import fs from "node:fs";
import path from "node:path";
import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { openRegistry, type Registry } from "../../src/registry/registry.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { settingsYaml, versionYaml } from "../snapshot/world.ts";

type Files = ReadonlyMap<string, string>;

const models = ["vad", "speech/stt", "speech/vad", "vision"];
const versions = ["1.0.0", "1.1.0", "2.0.0-rc.1", "v20260101000000_0badcafe"];
const texts = ["name: vad\n", "a: [\n", "", "\ttab", "name: other\nformerly: [vad]\n", "version: 1.10\n"];

const model = fc.constantFrom(...models);
const version = fc.constantFrom(...versions);

/** One step that a person, a tool or an accident may take; a step that means nothing changes nothing. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant("register" as const), model, version, number: fc.nat(9) }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("promote" as const), model, version }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("rename" as const), model, to: model }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("delete" as const), model, version }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("break" as const),
      model,
      version,
      text: fc.constantFrom(...texts),
      whole: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("revert" as const), back: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("merge" as const), back: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("settings" as const), broken: fc.boolean() }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const modelFile = (name: string): string => `registry/models/${name}/model.yaml`;
const versionFile = (name: string, id: string): string => `registry/models/${name}/versions/${id}.yaml`;

const digest = `sha256:${"a".repeat(64)}`;

function recordOf(id: string, number: number): string {
  const more = [
    `ordinal: ${number}`,
    number % 2 === 0 ? "framework: onnx" : '"description": x',
    `metrics: {auc: ${number / 7}}`,
  ];
  if (number % 3 === 0) more.push(`dataset: [{name: d, digest: "${digest}"}]`);
  if (number > 4) more.push(`parents: [vad@1.0.0]`, `tags: {odd.key: "${number}"}`);
  if (number === 3) more.push("parameters: {zero: -0.0, large: 1e300, list: [1, {a: b}]}");
  return versionYaml(id, `${more.join("\n")}\n`, number);
}

/** The files after a step; `history` are those of all commits before. */
function after(files: Files, given: Step, history: readonly Files[]): Files {
  const next = new Map(files);
  const earlier =
    "back" in given ? (history[history.length - 1 - (given.back % history.length)] ?? files) : files;
  switch (given.does) {
    case "register":
      if (!next.has(modelFile(given.model))) next.set(modelFile(given.model), `name: ${given.model}\n`);
      return next.set(versionFile(given.model, given.version), recordOf(given.version, given.number));
    case "promote":
      return next.set(
        modelFile(given.model),
        `name: ${given.model}\nstages: {staging: "${given.version}"}\ntags: {a: b}\n`,
      );
    case "rename":
      for (const [file, text] of files) {
        const prefix = `registry/models/${given.model}/`;
        if (!file.startsWith(prefix)) continue;
        next.delete(file);
        const renamed = text.replace(/^name: .*$/m, `name: ${given.to}\nformerly: [${given.model}]`);
        next.set(
          `registry/models/${given.to}/${file.slice(prefix.length)}`,
          file.endsWith("model.yaml") ? renamed : text,
        );
      }
      return next;
    case "delete":
      next.delete(versionFile(given.model, given.version));
      return next;
    case "break":
      return next.set(
        given.whole ? modelFile(given.model) : versionFile(given.model, given.version),
        given.text,
      );
    case "revert":
      return earlier;
    case "merge":
      return new Map([...earlier, ...files]);
    case "settings":
      return next.set("registry/registry.yaml", given.broken ? "format: 1\n" : settingsYaml);
  }
}

/** Commits the states that a list of steps leads through; gives the commits. */
function commitAll({ git, gitWith }: TestRepository, steps: readonly Step[]): readonly string[] {
  const history: Files[] = [new Map([["registry/registry.yaml", settingsYaml]])];
  for (const given of steps) history.push(after(history.at(-1) ?? new Map(), given, history));
  const stream = history.flatMap((files, index) => {
    const given = steps[index - 1];
    const head = [
      `commit refs/heads/main`,
      `mark :${index + 1}`,
      `committer A <a@b.org> ${1_700_000_000 + index} +0000`,
      "data 1",
      "x",
    ];
    if (index > 0) head.push(`from :${index}`);
    if (given?.does === "merge" && index > 1)
      head.push(`merge :${Math.max(1, index - 1 - (given.back % index))}`);
    const listed = [...files].flatMap(([file, text]) => [
      `M 100644 inline ${file}`,
      `data ${Buffer.byteLength(text)}`,
      text,
    ]);
    return [...head, "deleteall", ...listed];
  });
  gitWith(`${stream.join("\n")}\n`, "fast-import", "--quiet");
  return git("rev-list", "main").split("\n");
}

/** Everything that a registry answers about a commit, failures included. */
async function answersOf(registry: Registry, at: string): Promise<unknown> {
  const snapshot = await registry.snapshot({ at });
  const asks: (() => Promise<unknown>)[] = [
    () => registry.models({ at }),
    () => registry.models({ at, limit: 1, task: "vad" }),
    () => registry.versions({ at }),
    () => registry.versions({ at, all: true, sort: ["-metrics.auc"], limit: 3 }),
    () => registry.search("framework = onnx and metrics.auc = 0.5714285714285714", { at }),
    () =>
      registry.search("metrics.auc >= 0.5 and (ordinal < 9 or ordinal is null) and not framework is null", {
        at,
      }),
    () => registry.search("created > 2026-11-21 and tags.odd.key != 5", { at }),
    () => registry.search("tags.odd.key = 5", { at, sort: ["version"] }),
    () => registry.search("model.tags.a = b", { at, sort: ["created,-ordinal"] }),
    () => snapshot.modelNames(),
    async () => [...(await snapshot.formerNames())],
    async () => [...(await snapshot.children(["vad"]))],
    ...models.flatMap((name) => [
      () => registry.model(name, { at }),
      () => registry.resolve(`${name}@latest`, { at }),
      () => registry.resolve(`${name}@#5`, { at }),
      () => registry.versions({ at, model: name, sort: ["-version"] }),
      () => registry.best(name, { at, metric: "auc" }),
      async () => [...(await snapshot.ordinals(name))],
      ...[true, false].map((fileless) => async () => {
        const { ordinals, twins } = await snapshot.siblings(name, { digests: new Set([digest]), fileless });
        return [...ordinals, twins];
      }),
    ]),
  ];
  const answers: unknown[] = [];
  for (const ask of asks) answers.push(await outcomeOf(ask));
  return JSON.parse(JSON.stringify(answers));
}

async function outcomeOf(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    return error.toJSON();
  }
}

describe("Over any history, the answers with an index", () => {
  it("are those of a rebuild from Git, commit by commit, in one process and in new ones", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const repository = makeRepository();
        const commits = commitAll(repository, steps);
        const plain = repository.world.path("plain.git");
        fs.cpSync(repository.gitDir, plain, { recursive: true });
        // A file in the place of the folder: nothing can be kept there.
        fs.writeFileSync(path.join(plain, "stemma-index"), "");
        const { env } = repository.world;
        const lasting = await openRegistry({ path: repository.gitDir, env });
        for (const commit of commits) {
          const rebuilt = await answersOf(await openRegistry({ path: plain, env }), commit);
          expect(await answersOf(lasting, commit)).toEqual(rebuilt);
          expect(await answersOf(await openRegistry({ path: repository.gitDir, env }), commit)).toEqual(
            rebuilt,
          );
        }
      }),
      { numRuns: 12 },
    );
  });
});
