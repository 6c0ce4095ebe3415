import { fc } from "../support/laws.ts";
import prettier from "prettier";
import { describe, expect, it } from "vitest";
import { renderComparison } from "../../src/cli/render/comparison.ts";
import { renderComparisonHtml } from "../../src/cli/render/comparison-html.ts";
import { renderComparisonMarkdown } from "../../src/cli/render/comparison-markdown.ts";
import { plainStyle } from "../../src/cli/render/style.ts";
import type { View } from "../../src/cli/render/view.ts";
import type { CompareForm } from "../../src/registry/comparison-forms.ts";
import { hostileText } from "./hostile.ts";

const view: View = { style: plainStyle, width: null, verbose: false };
const digest = `sha256:${"ab".repeat(32)}`;

/* Real records hold less: names of models and stages, for example, have patterns. Here every text is anything. */
function hostileForm(texts: readonly string[], count: number): CompareForm {
  const text = (at: number): string => texts[at % texts.length] ?? "";
  const each = <T>(make: (at: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const subject = (at: number) => ({
    model: text(at),
    version: text(at + 1),
    stage: text(at + 2),
    size: at,
    created: text(at + 3),
    author: text(at + 4),
    framework: text(at + 5),
    model_type: text(at + 6),
  });
  return {
    commit: "c".repeat(40),
    source: "evidence",
    suite: text(1),
    subjects: each(subject),
    baseline: count - 1,
    sorted_by: text(2),
    metrics: Object.fromEntries([
      [
        text(0),
        {
          ...{ direction: "up", assumed: true, values: each((at) => at - 3), best: [count - 1] },
          ...{ deltas: each(() => 1), relative: each(() => 0.5) },
        },
      ],
    ]),
    parameters: Object.fromEntries([[text(3), each((at) => (at === 0 ? { [text(4)]: text(5) } : text(at)))]]),
    same_parameters: 2,
    interface: { same: false, differences: [text(6)], values: each(() => null) },
    artifacts: { same: true, values: each(() => []) },
    inspection: { same: true, values: each(() => null) },
    exports: { same: true, values: each(() => []) },
    parents: each((at) => [{ version: text(at), relation: text(at + 1) }]),
    config: { same: false, values: each((at) => (at === 0 ? null : { hash: digest, artifact: null })) },
    dataset: { same: false, values: each((at) => [{ name: text(at), version: text(at + 1), digest: null }]) },
    training: { same: true, values: each(() => null) },
    resources: { same: true, values: each(() => null) },
    version_source: {
      same: false,
      values: each((at) => ({ run: text(at), commit: text(at + 1), uri: null })),
    },
    code: { same: false, values: each((at) => ({ repository: text(at), commit: null })) },
    problems: [
      {
        ...{ code: "record-invalid", severity: "error", message: text(0) },
        ...{ hint: text(1), path: text(2), line: 1, column: 1 },
      },
    ],
  };
}

interface Node {
  readonly type?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly attrs?: readonly { readonly name: string; readonly value: string | null }[];
  readonly children?: readonly Node[];
}

/* The parsers that prettier has, which know nothing of ours. */
async function parse(text: string, parser: "html" | "markdown"): Promise<readonly Node[]> {
  const { __debug: debug } = prettier as unknown as {
    __debug: { parse: (text: string, options: object) => Promise<{ ast: Node }> };
  };
  const { ast } = await debug.parse(text, { parser });
  return [...walk(ast)];
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

const elements = new Set(
  "html head meta title style body main h1 h2 div table caption thead tbody tr th td ul li p figure figcaption svg text rect line footer".split(
    " ",
  ),
);
const attributes = new Set(
  "lang charset http-equiv content name class scope viewBox width height role aria-label x y x1 x2 y1 y2".split(
    " ",
  ),
);

const texts = fc.array(hostileText, { minLength: 7, maxLength: 12 });
const counts = fc.constantFrom(2, 3, 9, 30);

describe("a comparison with markup in every field", () => {
  it("is a page of known elements and attributes, and of nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(texts, counts, async (given, count) => {
        const page = renderComparisonHtml(view, hostileForm(given, count));
        const nodes = await parse(page, "html");
        const found = nodes.filter(({ kind, type }) => (kind ?? type) === "element");
        expect(found.map(({ name = "" }) => name).filter((name) => !elements.has(name))).toEqual([]);
        const named = found.flatMap(({ attrs = [] }) => attrs.map(({ name }) => name));
        expect(named.filter((name) => !attributes.has(name))).toEqual([]);
        expect(nodes.filter(({ kind, type }) => /comment|cdata/i.test(kind ?? type ?? ""))).toEqual([]);
        const cells = found.filter(({ name }) => name === "th" || name === "td").length;
        const rows = found.filter(({ name }) => name === "tr").length;
        expect(cells % rows).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("would be seen by these parsers", async () => {
    const page = await parse('<p><script>1</script><a href="x" onclick="y">z</a></p>', "html");
    expect(page.map(({ name }) => name)).toEqual(expect.arrayContaining(["script", "a"]));
    expect(page.flatMap(({ attrs = [] }) => attrs.map(({ name }) => name))).toEqual(["href", "onclick"]);
    const text = await parse("<b>x</b> [a](b) ![c](d) https://example.org", "markdown");
    expect(text.map(({ type }) => type)).toEqual(expect.arrayContaining(["html", "link", "image"]));
  });

  it("is a Markdown table without HTML, links, images or cells too many", async () => {
    await fc.assert(
      fc.asyncProperty(texts, counts, async (given, count) => {
        const page = renderComparisonMarkdown(view, hostileForm(given, count));
        const nodes = await parse(page, "markdown");
        const types = nodes.map(({ type = "" }) => type);
        const allowed = ["root", "table", "tableRow", "tableCell", "list", "listItem", "paragraph"];
        const plain = ["sentence", "word", "whitespace", "text", "inlineCode"];
        expect(types.filter((type) => ![...allowed, ...plain].includes(type))).toEqual([]);
        const rows = nodes.filter(({ type }) => type === "tableRow");
        const widths = new Set(rows.map(({ children = [] }) => children.length));
        expect([...widths]).toEqual([count > 8 ? rows[0]?.children?.length : count + 1]);
        expect(types.filter((type) => type === "table")).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it("moves no cursor on a terminal", () => {
    fc.assert(
      fc.property(texts, counts, (given, count) => {
        const shown = renderComparison({ ...view, width: 80 }, hostileForm(given, count));
        expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
      { numRuns: 60 },
    );
  });
});

it("a comparison of 10,000 versions is a row for each, in every format", () => {
  const form = hostileForm(["vad", "1.0.0", "a|b", "<b>", "c", "d", "e"], 10_000);
  const lines = (text: string): number => text.split("\n").length;
  expect(lines(renderComparison({ ...view, width: 100 }, form))).toBeGreaterThan(10_000);
  expect(lines(renderComparisonMarkdown(view, form))).toBeGreaterThan(10_000);
  const page = renderComparisonHtml(view, form);
  expect(page.split("<tr>").length - 1).toBe(10_001);
  expect(page).toContain("the first 24 of 10000");
});

describe("the page", () => {
  const page = renderComparisonHtml(view, hostileForm(["vad", "1.0.0", "a", "b", "c", "d", "e"], 2));

  it("forbids itself everything but its own style", async () => {
    const [, style = ""] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    const hash = await crypto.subtle.digest("SHA-256", Buffer.from(style));
    const policy = `default-src 'none'; style-src 'sha256-${Buffer.from(hash).toString("base64")}'; base-uri 'none'; form-action 'none'`;
    expect(page).toContain(`content="${policy}"`);
    expect(style).not.toMatch(/url\(|@import/);
  });

  it("loads nothing and links nowhere", () => {
    expect(page).not.toMatch(/\b(?:src|href|srcset|action|data|on\w+|style)\s*=|javascript:|<script/i);
  });

  it("is for light and dark, and for paper, and names its rows and columns", () => {
    expect(page).toContain("color-scheme: light dark");
    expect(page).toContain("@media print");
    expect(page).toContain('<th scope="col">');
    expect(page).toContain('<th scope="row">');
    expect(page).toContain('role="img" aria-label=');
  });
});
