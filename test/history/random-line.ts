import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { fc } from "../support/laws.ts";
import type { ModelRecord } from "../../src/records/generated/model.ts";
import type { Oid } from "../../src/git/ports.ts";
import { modelFolder, modelPath, registryPath, versionPath } from "../../src/records/layout.ts";
import { parseRecord } from "../../src/records/parse.ts";
import { presets } from "../../src/records/presets.ts";
import { printRecord } from "../../src/records/print.ts";
import type { World } from "../support/world.ts";
import { hold } from "./line.ts";
import { besideAct } from "./random-beside.ts";

/** One random act; what its numbers mean is up to the act. */
export interface Act {
  readonly kind: (typeof kinds)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const kinds = [
  "register",
  "register",
  "register",
  "adopt",
  "adopt",
  "move",
  "move",
  "alias",
  "hold",
  "rollback",
  "annotate",
  "delete-version",
  "delete-model",
  "rename",
  "evidence",
  "experiment",
  "experiment",
  "experiment",
  "selection",
  "alert",
  "policy",
  "break",
  "link",
  "junk",
  "revert",
  "merge",
  "merge",
  "nothing",
  "reset",
] as const;

/** A random history: acts, one or a few commits each. */
export const anyActs: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(60), b: fc.nat(60), c: fc.nat(60) }),
  { minLength: 10, maxLength: 40 },
);

type Files = ReadonlyMap<string, { readonly mode: string; readonly text: string }>;

interface Made {
  readonly mark: number;
  readonly files: Files;
  readonly parents: readonly number[];
}

/** The names that models of a random history may have. */
export const modelNames = ["a", "b", "team/a", "team/b", "c"];
/** The versions that they may have. */
export const versionIds = ["1.0.0", "1.1.0", "2.0.0", "3.0.0-rc.1"];
const stages = ["staging", "production", "deprecated", "archived"];

/** Makes commits of random acts on `main` by one native process, and gives the tips that the branch had on the way. */
export function commitActs(world: World, acts: readonly Act[]): readonly Oid[] {
  const made: Made[] = [];
  const stream: string[] = [];
  const tips: number[] = [];
  let clock = 1_700_000_000;
  const commit = (files: Files, parents: readonly number[], skew: number): Made => {
    const mark = made.length + 1;
    clock += 60;
    // Now and then a clock is an hour behind or ahead.
    const at = clock + (skew % 7 === 0 ? -3600 : skew % 11 === 0 ? 3600 : 0);
    const [first, ...others] = parents;
    const message = skew % 5 === 0 ? `act ${mark}\n\nReason: because ${mark}\n` : `act ${mark}\n`;
    stream.push(
      `commit refs/heads/side${mark}`,
      `mark :${mark}`,
      `committer P${skew % 3} <p@example.org> ${at} +0000`,
    );
    stream.push(`data ${Buffer.byteLength(message)}`, message);
    if (first !== undefined) stream.push(`from :${first}`);
    for (const other of others) stream.push(`merge :${other}`);
    stream.push("deleteall");
    for (const [path, { mode, text }] of files)
      stream.push(`M ${mode} inline ${path}`, `data ${Buffer.byteLength(text)}`, text);
    stream.push("");
    const result = { mark, files, parents };
    made.push(result);
    return result;
  };
  let head = commit(new Map([[registryPath, file(settingsText(1))]]), [], 1);
  tips.push(head.mark);
  for (const act of acts) {
    if (act.kind === "reset") {
      head = made[act.a % made.length] ?? head;
    } else if (act.kind === "merge") {
      // A side line starts somewhere below, goes on for a commit or two, and comes in with what it says of its models.
      let side = made[act.b % made.length] ?? head;
      for (let n = 0; n <= act.c % 2; n++)
        side = commit(
          changed(side.files, { kind: "register", a: act.a + n, b: act.b + n, c: act.c }),
          [side.mark],
          act.c + n,
        );
      const files = new Map([...head.files, ...side.files]);
      head = commit(files, [head.mark, side.mark], act.a);
    } else if (act.kind === "revert") {
      head = commit(made[act.a % made.length]?.files ?? head.files, [head.mark], act.b);
    } else {
      head = commit(changed(head.files, act), [head.mark], act.c);
    }
    tips.push(head.mark);
  }
  stream.push(`reset refs/heads/main`, `from :${head.mark}`, "", "done", "");
  const marks = world.path("marks");
  execFileSync("git", ["fast-import", "--quiet", "--force", "--done", `--export-marks=${marks}`], {
    cwd: world.path("r"),
    env: world.env,
    input: stream.join("\n"),
  });
  const oids = new Map(
    fs
      .readFileSync(marks, "utf8")
      .trim()
      .split("\n")
      .map((line) => [Number(line.slice(1, line.indexOf(" "))), line.slice(line.indexOf(" ") + 1)] as const),
  );
  return tips.map((mark) => oids.get(mark) ?? "");
}

function file(text: string, mode = "100644"): { readonly mode: string; readonly text: string } {
  return { mode, text };
}

function settingsText(policy: number): string {
  const record = { format: 1, policy_version: policy, lifecycle: presets.standard } as const;
  return printRecord("registry", record, registryPath).toString();
}

function pick<T>(from: readonly T[], n: number): T | undefined {
  return from[n % Math.max(1, from.length)];
}

/** What an act makes of some files; one that has nothing to act on changes nothing. */
function changed(before: Files, { kind, a, b, c }: Act): Files {
  const files = new Map(before);
  const present = modelNames.filter((name) => files.has(modelPath(name)));
  const isNew = kind === "register" || kind === "adopt";
  const name = (isNew ? pick(modelNames, a) : pick(present, a)) ?? "a";
  const record = recordIn(files, name);
  const put = (model: ModelRecord): unknown =>
    files.set(modelPath(model.name), file(printRecord("model", model, modelPath(model.name)).toString()));
  const own = versionIds.filter((id) => files.has(versionPath(name, id)));
  const id = pick(own, b) ?? "1.0.0";
  const version = (description: string): string =>
    printRecord(
      "version",
      {
        version: isNew ? (pick(versionIds, b) ?? "1.0.0") : id,
        created: "2026-01-01T00:00:00.000Z",
        author: "Ada <ada@example.org>",
        description,
      },
      versionPath(name, id),
    ).toString();
  switch (kind) {
    case "register":
      if (record === null && !files.has(modelPath(name))) put({ name });
      files.set(versionPath(name, pick(versionIds, b) ?? "1.0.0"), file(version("new")));
      break;
    case "move":
      if (record !== null)
        put({
          ...record,
          stages: { ...record.stages, [pick(stages, c) ?? ""]: listed(pick(stages, c), id) },
        });
      break;
    case "adopt": {
      // Listed as adopted and at once where it stood elsewhere; now and then one that is here already, or that never comes.
      const taken = pick(versionIds, b) ?? "1.0.0";
      const stage = pick(["", ...stages], c) ?? "";
      const model = record ?? { name };
      if (record === null && files.has(modelPath(name))) break;
      if (c % 7 !== 0) files.set(versionPath(name, taken), file(version("taken over")));
      put({
        ...model,
        adopted: [...(model.adopted ?? []).filter((each) => each !== taken), taken],
        ...(stage === "" ? {} : { stages: { ...model.stages, [stage]: listed(stage, taken) } }),
      });
      break;
    }
    case "rollback":
      if (record !== null)
        put({ ...record, stages: { production: id }, holds: { production: hold(`back ${c}`) } });
      break;
    case "alias":
      if (record !== null) put({ ...record, aliases: c % 3 === 0 ? {} : { champion: id } });
      break;
    case "hold":
      if (record !== null) put({ ...record, holds: c % 2 === 0 ? {} : { staging: hold(`reason ${c}`) } });
      break;
    case "annotate":
      if (own.length > 0) files.set(versionPath(name, id), file(version(`told ${c}`)));
      break;
    case "delete-version":
      files.delete(versionPath(name, id));
      break;
    case "delete-model":
      for (const path of files.keys()) if (path.startsWith(`${modelFolder(name)}/`)) files.delete(path);
      break;
    case "rename": {
      const next = modelNames.find((each) => !files.has(modelPath(each))) ?? null;
      if (record === null || next === null) break;
      for (const [path, content] of before) {
        if (!path.startsWith(`${modelFolder(name)}/`)) continue;
        files.delete(path);
        files.set(`${modelFolder(next)}${path.slice(modelFolder(name).length)}`, content);
      }
      put({
        ...record,
        name: next,
        formerly: [...(record.formerly ?? []).filter((each) => each !== next), name],
      });
      break;
    }
    case "evidence":
      files.set(`${modelFolder(name)}/evidence/${id}/approval.x${c % 3}.yaml`, file(`grants: ${b}\n`));
      break;
    case "experiment":
    case "selection":
    case "alert": {
      const beside = besideAct({ kind, a, b, c }, files);
      if (beside.text === null) files.delete(beside.path);
      else files.set(beside.path, file(beside.text));
      break;
    }
    case "policy":
      files.set(registryPath, file(c % 4 === 0 ? "format: [broken\n" : settingsText(2 + c)));
      break;
    case "break":
      files.set(c % 2 === 0 ? modelPath(name) : versionPath(name, id), file("stages: [broken\n"));
      break;
    case "link":
      files.set(c % 2 === 0 ? modelPath(name) : versionPath(name, id), file("elsewhere", "120000"));
      break;
    case "junk":
      files.set(c % 2 === 0 ? "README.md" : `${modelFolder(name)}/notes.txt`, file(`note ${b}\n`));
      break;
    default:
      break;
  }
  return files;
}

function listed(stage: string | undefined, id: string): string | string[] {
  return stage === "staging" || stage === "production" ? id : [id];
}

/** The record of a model; null for a broken or missing one. */
function recordIn(files: Files, name: string): ModelRecord | null {
  const found = files.get(modelPath(name));
  if (found === undefined || found.mode !== "100644" || found.text.includes("[broken")) return null;
  return parseRecord("model", Buffer.from(found.text), modelPath(name));
}
