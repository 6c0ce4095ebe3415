import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { renderLineage } from "../../src/cli/render/lineage.ts";
import { renderDot, renderMermaid } from "../../src/cli/render/lineage-graph.ts";
import { plainStyle } from "../../src/cli/render/style.ts";
import type { LineageForm, LineageKind } from "../../src/registry/lineage-form.ts";
import { hostileText } from "./hostile.ts";

const view = { style: plainStyle, width: null, verbose: false };
const kinds: readonly LineageKind[] = [
  "version",
  "missing",
  "deleted",
  "unreadable",
  "dataset",
  "run",
  "code",
];

function formOf(
  ids: readonly string[],
  pairs: readonly (readonly [number, number])[],
  relation: string,
): LineageForm {
  const id = (at: number): string => ids[at % ids.length] ?? "";
  return {
    commit: "c".repeat(40),
    root: id(0),
    nodes: ids.map((each, at) => ({
      id: each,
      kind: kinds[at % kinds.length] ?? "version",
      stage: at % 2 === 0 ? each : null,
      distance: at - 1,
    })),
    edges: pairs.map(([from, to], at) => ({
      from: id(from),
      to: id(to),
      relation: at % 2 === 0 ? relation : null,
    })),
    cycles: [ids.slice(0, 2)],
    truncated: true,
    problems: [],
  };
}

const ids = fc.uniqueArray(hostileText, { minLength: 1, maxLength: 6 });
const pairs = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 10 });

describe("a lineage with hostile names", () => {
  it("has in Mermaid one line for each node and edge, and nothing in quotes that means something", () => {
    fc.assert(
      fc.property(ids, pairs, hostileText, (given, edges, relation) => {
        const lines = renderMermaid(formOf(given, edges, relation)).split("\n");
        const text = String.raw`"(?:[\p{L}\p{N} .,:/@()_-]|#\d+;)*"`;
        const node = new RegExp(
          String.raw`^  n\d+(?:\[${text}\]|\[\(${text}\)\]|\(\[${text}\]\)|\{\{${text}\}\})(?::::(?:root|gone))?$`,
          "u",
        );
        const edge = new RegExp(String.raw`^  n\d+ -->(?:\|${text}\|)? n\d+$`, "u");
        expect(lines[0]).toBe("flowchart LR");
        expect(lines.filter((line) => node.test(line))).toHaveLength(given.length);
        expect(lines.filter((line) => edge.test(line))).toHaveLength(edges.length);
        expect(lines).toHaveLength(given.length + edges.length + 3);
      }),
    );
  });

  it("has in DOT one statement for each node and edge", () => {
    fc.assert(
      fc.property(ids, pairs, hostileText, (given, edges, relation) => {
        const lines = renderDot(formOf(given, edges, relation)).split("\n");
        const text = String.raw`"(?:[^"\\\p{Cc}\p{Cf}]|\\["\\])*"`;
        const node = new RegExp(String.raw`^  n\d+ \[label=${text}, shape=\w+(?:, style=\w+)?\];$`, "u");
        const edge = new RegExp(String.raw`^  n\d+ -> n\d+(?: \[label=${text}\])?;$`, "u");
        expect(lines.filter((line) => node.test(line))).toHaveLength(given.length);
        expect(lines.filter((line) => edge.test(line))).toHaveLength(edges.length);
        expect(lines).toHaveLength(given.length + edges.length + 3);
      }),
    );
  });

  it("shows each edge of a tree at most once for every branch, whatever leads where", () => {
    fc.assert(
      fc.property(ids, pairs, hostileText, (given, edges, relation) => {
        const shown = renderLineage(view, formOf(given, edges, relation));
        expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(shown.split("\n").length).toBeLessThan(2 * edges.length + 12);
      }),
    );
  });
});

it("a chain of 10,000 is shown in a text that grows with its length", () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => `m@1.${at}.0`);
  const form = formOf(
    chain,
    chain.slice(1).map((_, at) => [at, at + 1] as const),
    "fine-tuned-from",
  );
  const shown = renderLineage(view, { ...form, root: "m@1.5000.0" });
  expect(shown.split("\n").length).toBeGreaterThan(10_000);
  expect(shown.length).toBeLessThan(10_000 * 200);
  expect(shown).toContain("4999: m@1.9999.0");
});
