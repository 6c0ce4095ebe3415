import { fc } from "../support/laws.ts";
import { describe, expect, test } from "vitest";
import { differencesOf } from "../../src/history/differences.ts";
import type { Difference } from "../../src/history/event.ts";
import { readEvents } from "../../src/history/events.ts";
import { cyclesIn } from "../../src/history/lineage-cycles.ts";
import { familyOf, lineageOf, type ParentEdge } from "../../src/history/lineage.ts";
import { reasonIn } from "../../src/history/reason.ts";
import type { Side } from "../../src/history/side.ts";
import { stepDifferences } from "../../src/history/step-differences.ts";
import { versionPath } from "../../src/records/layout.ts";
import type { ModelRecord } from "../../src/records/generated/model.ts";
import type { RegistryRecord } from "../../src/records/generated/registry.ts";
import { modelOf, settingsOf } from "../../src/records/normalise.ts";
import { presets } from "../../src/records/presets.ts";
import { absentModel, type ModelState, stageOf } from "../../src/snapshot/state.ts";
import { type Edits, hold, makeLine, model, openSource, version } from "./line.ts";

const registry: RegistryRecord = { format: 1, lifecycle: presets.standard };
const settings = settingsOf(registry);
const ids = ["1.0.0", "1.1.0", "2.0.0", "3.0.0"];
const stages = settings.lifecycle.order;

/** A model: the stage of each version that exists, its aliases, and the stages that are held. */
interface Shape {
  readonly at: Readonly<Record<string, string>>;
  readonly aliases: Readonly<Record<string, string>>;
  readonly held: readonly string[];
}

const anyShape: fc.Arbitrary<Shape> = fc.record({
  at: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...stages)),
  aliases: fc.dictionary(fc.constantFrom("champion", "shadow"), fc.constantFrom(...ids)),
  held: fc.subarray([...stages]),
});

const anyRegistry = fc.dictionary(fc.constantFrom("a", "b"), anyShape);

function recordOf(name: string, { at, aliases, held }: Shape): ModelRecord {
  const listed: Record<string, string[]> = {};
  for (const [id, stage] of Object.entries(at).sort())
    if (stage !== "development") (listed[stage] ??= []).push(id);
  const record: ModelRecord = { name };
  if (Object.keys(listed).length > 0) record.stages = listed;
  if (Object.keys(aliases).length > 0) record.aliases = { ...aliases };
  if (held.length > 0) record.holds = Object.fromEntries(held.map((stage) => [stage, hold("x")]));
  return record;
}

function stateOf(name: string, shape: Shape): ModelState {
  const record = recordOf(name, shape);
  return { ...absentModel(name), record, model: modelOf(record), versionIds: Object.keys(shape.at).sort() };
}

function sideOf(shapes: Readonly<Record<string, Shape>>): Side {
  const models = Object.entries(shapes).map(([name, shape]) => [name, stateOf(name, shape)] as const);
  return { registry, settings, models: new Map(models) };
}

/** What the differences of a step speak of, as plain lines: models, versions with stages, aliases, holds. */
function facts({ models }: Side): Set<string> {
  const lines = new Set<string>();
  for (const [name, state] of models) {
    const resolved = state.model;
    if (resolved === null) continue;
    lines.add(`model ${name}`);
    for (const id of state.versionIds) lines.add(`stage ${name} ${id} ${stageOf(resolved, settings, id)}`);
    for (const [alias, to] of resolved.aliases) lines.add(`alias ${name} ${alias} ${to}`);
    for (const stage of resolved.holds.keys()) lines.add(`hold ${name} ${stage}`);
  }
  return lines;
}

/** Folds one difference over the facts: the law of `differencesOf`, written a second time. */
function fold(
  lines: Set<string>,
  { kind, model: name, version: id, from, to, name: alias }: Difference,
): void {
  const drop = (prefix: string): void => {
    for (const line of lines) if (line.startsWith(prefix)) lines.delete(line);
  };
  if (kind === "model-created") lines.add(`model ${name ?? ""}`);
  if (kind === "model-deleted") for (const what of ["model", "alias", "hold"]) drop(`${what} ${name ?? ""}`);
  if (kind === "registered") lines.add(`stage ${name ?? ""} ${id ?? ""} development`);
  if (kind === "deleted") drop(`stage ${name ?? ""} ${id ?? ""} `);
  if (kind === "moved" || kind === "displaced" || kind === "rolled-back") {
    expect(lines.delete(`stage ${name ?? ""} ${id ?? ""} ${from ?? ""}`)).toBe(true);
    lines.add(`stage ${name ?? ""} ${id ?? ""} ${to ?? ""}`);
  }
  if (kind === "alias-set" || kind === "alias-removed") drop(`alias ${name ?? ""} ${alias ?? ""} `);
  if (kind === "alias-set") lines.add(`alias ${name ?? ""} ${alias ?? ""} ${to ?? ""}`);
  if (kind === "held") lines.add(`hold ${name ?? ""} ${to ?? ""}`);
  if (kind === "released") lines.delete(`hold ${name ?? ""} ${from ?? ""}`);
}

/** A registration comes before the move of the version, which the order of a step puts first. */
function causally(differences: readonly Difference[]): readonly Difference[] {
  const first = (each: Difference): boolean => each.kind === "registered" || each.kind === "model-created";
  return [...differences.filter(first), ...differences.filter((each) => !first(each))];
}

describe("laws", () => {
  test("folding the differences over what was gives what is", () => {
    fc.assert(
      fc.property(fc.array(anyRegistry, { minLength: 1, maxLength: 6 }), fc.boolean(), (shapes, earlier) => {
        const lines = new Set<string>();
        let before = sideOf({});
        for (const after of shapes.map(sideOf)) {
          for (const each of causally(differencesOf(before, after, () => earlier))) fold(lines, each);
          expect([...lines].sort()).toEqual([...facts(after)].sort());
          before = after;
        }
      }),
    );
  });

  test("equal sides differ in nothing", () => {
    fc.assert(
      fc.property(anyRegistry, (shapes) => {
        expect(differencesOf(sideOf(shapes), sideOf(structuredClone(shapes)))).toEqual([]);
      }),
    );
  });

  test("a step tells moves and rollbacks first, then what they displaced, then all else by path", () => {
    fc.assert(
      fc.property(anyRegistry, anyRegistry, (before, after) => {
        const told = differencesOf(sideOf(before), sideOf(after));
        const rank = ({ kind }: Difference): string =>
          kind === "moved" || kind === "rolled-back" ? "0" : kind === "displaced" ? "1" : "2";
        const keys = told.map((each) => `${rank(each)} ${each.path}`);
        expect(keys).toEqual([...keys].sort());
        const displaced = told.filter(({ kind }) => kind === "displaced");
        for (const { model: name, from } of displaced) {
          expect(told.some((each) => each.model === name && each.to === from)).toBe(true);
        }
      }),
    );
  });

  test("the events of a walk are the differences of its steps, newest first", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyShape, { minLength: 2, maxLength: 5 }), async (shapes) => {
        const line = makeLine();
        let before: Shape = { at: {}, aliases: {}, held: [] };
        const commits = [line.head()];
        for (const after of shapes) {
          commits.push(line.commit(editsBetween(before, after)));
          before = after;
        }
        const source = await openSource(line);
        const expected: string[] = [];
        for (const [index, commit] of commits.entries()) {
          const parent = commits[index - 1];
          const step = await stepDifferences(
            source,
            parent === undefined ? null : await source.commit(parent),
            await source.commit(commit),
          );
          expected.unshift(...step.differences.map((each) => `${commit} ${key(each)}`));
        }
        const { events } = await readEvents(await openSource(line), line.head());
        expect(events.map((event) => `${event.commit} ${key(event)}`)).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });
});

type Keyed = Pick<Difference, "kind" | "model" | "version" | "from" | "to" | "name">;

function key(each: Keyed): string {
  return JSON.stringify([each.kind, each.model, each.version, each.from, each.to, each.name]);
}

function editsBetween(before: Shape, after: Shape): Edits {
  const gone = Object.keys(before.at).filter((id) => !(id in after.at));
  return {
    ...model("a", recordOf("a", after)),
    ...Object.fromEntries(gone.map((id) => [versionPath("a", id), null])),
    ...Object.fromEntries(Object.keys(after.at).flatMap((id) => Object.entries(version("a", id)))),
  };
}

describe("lineage", () => {
  const edge = (parent: string, relation: string | null = null): ParentEdge => ({ parent, relation });

  test("holds ancestors and descendants, no siblings, with what is missing or deleted", () => {
    const family = familyOf(
      new Map([
        ["m@1.0.0", [edge("base@1.0.0", "fine-tuned"), edge("gone@1.0.0"), edge("never@1.0.0")]],
        ["base@1.0.0", []],
        ["sibling@1.0.0", [edge("base@1.0.0")]],
        ["m@2.0.0", [edge("m@1.0.0")]],
      ]),
      (id) => (id === "gone@1.0.0" ? "deleted" : "missing"),
    );
    expect(lineageOf("m@1.0.0", family)).toEqual({
      root: "m@1.0.0",
      nodes: [
        { id: "base@1.0.0", kind: "version", distance: -1 },
        { id: "gone@1.0.0", kind: "deleted", distance: -1 },
        { id: "m@1.0.0", kind: "version", distance: 0 },
        { id: "m@2.0.0", kind: "version", distance: 1 },
        { id: "never@1.0.0", kind: "missing", distance: -1 },
      ],
      edges: [
        { from: "base@1.0.0", to: "m@1.0.0", relation: "fine-tuned" },
        { from: "gone@1.0.0", to: "m@1.0.0", relation: null },
        { from: "never@1.0.0", to: "m@1.0.0", relation: null },
        { from: "m@1.0.0", to: "m@2.0.0", relation: null },
      ],
      cycles: [],
      truncated: false,
    });
  });

  test("walks a cycle of parents once", () => {
    const family = familyOf(
      new Map([
        ["a@1.0.0", [edge("b@1.0.0")]],
        ["b@1.0.0", [edge("a@1.0.0")]],
      ]),
    );
    const { nodes, edges, cycles } = lineageOf("a@1.0.0", family);
    expect([nodes.length, edges.length]).toEqual([2, 2]);
    expect(cycles).toEqual([["a@1.0.0", "b@1.0.0"]]);
  });

  test("walks a chain of 20,000 from its middle, and up to a depth", () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => `m@1.${at}.0`);
    const family = familyOf(new Map(chain.map((id, at) => [id, at === 0 ? [] : [edge(`m@1.${at - 1}.0`)]])));
    const whole = lineageOf("m@1.10000.0", family);
    expect([whole.nodes.length, whole.edges.length, whole.truncated]).toEqual([20_000, 19_999, false]);
    const near = lineageOf("m@1.10000.0", family, { ancestors: true, descendants: true, depth: 2 });
    expect(near.nodes.map(({ distance }) => distance).sort()).toEqual([-1, -2, 0, 1, 2]);
    expect(near.truncated).toBe(true);
    const up = lineageOf("m@1.2.0", family, { ancestors: true, descendants: false, depth: 2 });
    expect([up.nodes.length, up.truncated]).toEqual([3, false]);
  });

  test("finds exactly the nodes that lead to themselves as cycles", () => {
    const names = fc.constantFrom("a", "b", "c", "d", "e", "f");
    fc.assert(
      fc.property(fc.array(fc.tuple(names, names), { maxLength: 12 }), (pairs) => {
        const edges = pairs.map(([from, to]) => ({ from, to, relation: null }));
        const ids = [...new Set(pairs.flat())].sort();
        const leads = (from: string): ReadonlySet<string> => {
          const seen = new Set(edges.filter((each) => each.from === from).map(({ to }) => to));
          for (const id of seen) for (const each of edges) if (each.from === id) seen.add(each.to);
          return seen;
        };
        const cycles = cyclesIn(ids, edges);
        expect(cycles.flat().sort()).toEqual(ids.filter((id) => leads(id).has(id)));
        for (const cycle of cycles)
          for (const id of cycle) expect([...leads(id)]).toEqual(expect.arrayContaining([...cycle]));
      }),
    );
  });
});

test.each([
  ["Subject", null],
  ["Reason: a subject is no trailer", null],
  ["Subject\n\nReason: why", "why"],
  ["Subject\r\n\r\nReason: why\r\n", "why"],
  ["Subject\n\nreason:one\nReason: two\n  lines\nSigned-off-by: A", "two lines"],
  ["Subject\n\nReason: not the last\n\nA text", null],
  ["Subject\n\nReason:", null],
])("the reason in %j is %j", (message, reason) => {
  expect(reasonIn(message)).toBe(reason);
});
