import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { renderFields } from "../../src/cli/render/fields.ts";
import { renderFailure } from "../../src/cli/render/failure.ts";
import { diffLines, withContext } from "../../src/cli/render/lines.ts";
import { renderPlan } from "../../src/cli/render/plan.ts";
import { chooseStyle, colourStyle, plainStyle } from "../../src/cli/render/style.ts";
import { renderTable } from "../../src/cli/render/table.ts";
import { renderJson, visible, visibleLines } from "../../src/cli/render/text.ts";
import {
  count,
  renderDelta,
  renderDigest,
  renderNumber,
  renderSize,
  renderTime,
} from "../../src/cli/render/units.ts";
import type { View } from "../../src/cli/render/view.ts";
import { clip, pad, textWidth, wrap } from "../../src/cli/render/width.ts";
import { StemmaError } from "../../src/values/error.ts";

const piped: View = { style: plainStyle, width: null, verbose: false };
const exact = { verbose: true };
const short = { verbose: false };
const dangerous = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe("a text", () => {
  it.each([
    ["plain", "plain"],
    ["a\u001b[31mb", "a\\x1b[31mb"],
    ["a\nb\tc\r", "a\\nb\\tc\\r"],
    ["\u0000\u007f\u009b", "\\x00\\x7f\\x9b"],
    ["\u202egnp\u2066", "\\u202egnp\\u2066"],
    ["a\u200bb\ufeff", "a\\u200bb\\ufeff"],
    ["\u{e0041}", "\\u{e0041}"],
    ["\ud800", "\\ud800"],
    ["日本 é 👍", "日本 é 👍"],
  ])("%j is shown as %s", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it("never brings a control character to a terminal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(visible(text)).not.toMatch(dangerous);
      }),
    );
  });

  it("keeps its lines where it may have several", () => {
    expect(visibleLines("a\r\nb\u001b\n")).toEqual(["a", "b\\x1b"]);
  });

  it("is escaped in JSON as well", () => {
    expect(renderJson({ a: "\u202e\u007f\u{e0041}" })).toBe('{\n  "a": "\\u202e\\u007f\\udb40\\udc41"\n}');
  });

  it("reads back the same from JSON, without a control character in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = renderJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json.replaceAll("\n", "")).not.toMatch(dangerous);
      }),
    );
  });
});

describe("a width", () => {
  it.each([
    ["abc", 3],
    ["日本", 4],
    ["e\u0301", 1],
    ["👍", 2],
    ["❤️", 2],
    ["🇩🇪", 2],
    ["한글", 4],
    ["\u0301", 0],
  ])("of %s is %i", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it("is kept by cutting and filling", () => {
    expect(clip("abcdef", 4)).toBe("abc…");
    expect(clip("日本語", 4)).toBe("日…");
    expect(clip("abc", 3)).toBe("abc");
    expect(pad("日", 4)).toBe("日  ");
    expect(pad("1", 3, "left")).toBe("  1");
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("incomprehensible", 7)).toEqual(["incomprehensible"]);
  });
});

describe("units", () => {
  it("are human, and exact on demand", () => {
    expect([0, 1023, 1024, 2327524, 1048575, 2 ** 60].map((bytes) => renderSize(bytes, short))).toEqual([
      "0 B",
      "1023 B",
      "1.0 KiB",
      "2.2 MiB",
      "1.0 MiB",
      "1024.0 PiB",
    ]);
    expect(renderSize(2327524, exact)).toBe("2327524 bytes");
    expect(renderTime("2026-11-21T10:00:01.000Z", short)).toBe("2026-11-21 10:00");
    expect(renderTime("2026-11-21T10:00:01.000Z", exact)).toBe("2026-11-21T10:00:01.000Z");
    expect(renderTime("soon", short)).toBe("soon");
    expect(renderNumber(0.123456789, short)).toBe("0.123457");
    expect(renderNumber(0.123456789, exact)).toBe("0.123456789");
    expect(renderDelta(0.97 - 0.95, short)).toBe("+0.02");
    expect(renderDelta(-1, short)).toBe("-1");
    expect(renderDelta(0, short)).toBe("=");
    expect(renderDigest(`sha256:${"ab".repeat(32)}`, short)).toBe("sha256:abababababab");
    expect([count(1, "file"), count(2, "file")]).toEqual(["1 file", "2 files"]);
  });
});

describe("colour", () => {
  const situation = (terminal: boolean, env: Record<string, string>, refused = false) =>
    chooseStyle({ terminal, env, refused });

  it("is used on a terminal that can, or by force, and never against NO_COLOR", () => {
    expect(situation(true, {})).toBe(colourStyle);
    expect(situation(false, {})).toBe(plainStyle);
    expect(situation(true, { TERM: "dumb" })).toBe(plainStyle);
    expect(situation(false, { FORCE_COLOR: "1" })).toBe(colourStyle);
    expect(situation(true, { FORCE_COLOR: "0" })).toBe(plainStyle);
    expect(situation(true, { NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(plainStyle);
    expect(situation(true, { NO_COLOR: "" })).toBe(colourStyle);
    expect(situation(true, { FORCE_COLOR: "1" }, true)).toBe(plainStyle);
  });

  it("does not surround nothing", () => {
    expect(colourStyle.red("a")).toBe("\u001b[31ma\u001b[39m");
    expect(colourStyle.red("")).toBe("");
  });
});

describe("a table", () => {
  const columns = [
    { title: "NAME", flexible: true },
    { title: "SIZE", align: "right" as const },
    { title: "NOTE", flexible: true },
  ];
  const rows = [
    ["silero-vad", "2", "first"],
    ["日本語", "1000", ""],
  ];

  it("is as wide as its content when it is piped", () => {
    expect(renderTable(piped, columns, rows)).toBe(
      ["NAME        SIZE  NOTE", "silero-vad     2  first", "日本語      1000"].join("\n"),
    );
  });

  it("fits a terminal by cutting flexible columns", () => {
    const narrow = renderTable({ ...piped, width: 20 }, columns, [
      ["silero-vad-with-a-long-name", "2", "a long note too"],
    ]);
    for (const line of narrow.split("\n")) expect(textWidth(line)).toBeLessThanOrEqual(20);
    expect(narrow).toContain("…");
  });

  it("cuts the columns that may be cut, and no others", () => {
    const mixed = [{ title: "A" }, { title: "B", flexible: true }, { title: "C", flexible: true }];
    expect(renderTable({ ...piped, width: 26 }, mixed, [["aaaaaaaa", "bbbbbbbbbbbb", "cccc"]])).toBe(
      "A         B           C\naaaaaaaa  bbbbbbbbb…  cccc",
    );
  });

  it("leaves spare columns out before it cuts what names a row, and cuts that last", () => {
    const named = [
      { title: "A", key: true },
      { title: "B", flexible: true },
      { title: "C", spare: true },
      { title: "D", spare: true },
    ];
    const row = ["aaaaaaaaaa", "bbbbbbbbbb", "cccc", "dddd"];
    const at = (width: number) => renderTable({ ...piped, width }, named, [row]).split("\n")[1];
    expect(at(40)).toBe("aaaaaaaaaa  bbbbbbbbbb  cccc  dddd");
    expect(at(30)).toBe("aaaaaaaaaa  bbbbb…  cccc  dddd");
    expect(at(25)).toBe("aaaaaaaaaa  bbbbbb…  cccc");
    expect(at(18)).toBe("aaaaaaaaaa  bbbbb…");
    expect(at(16)).toBe("aaaaaaa…  bbbbb…");
  });

  it("is wider than a terminal that no column can shrink for", () => {
    expect(renderTable({ ...piped, width: 3 }, [{ title: "A" }], [["abcdef"]])).toBe("A\nabcdef");
    // Piped, one long cell does not make all lines as long.
    const [head = "", long = "", short = ""] = renderTable(
      piped,
      [{ title: "A" }, { title: "B" }],
      [
        ["x".repeat(100_000), "y"],
        ["x", "y"],
      ],
    ).split("\n");
    expect([head.length, long.length, short.length]).toEqual([103, 100_003, 103]);
  });

  it("lets the few long cells of a long column stand out when it is piped", () => {
    const rows = Array.from({ length: 100 }, (_, at) => [at % 25 === 3 ? "x".repeat(60) : "abcdef", "y"]);
    const lines = renderTable(piped, [{ title: "A" }, { title: "B" }], rows).split("\n");
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([9, 63]));
    const wide = renderTable({ ...piped, width: 80 }, [{ title: "A" }, { title: "B" }], rows).split("\n");
    expect(new Set(wide.map((line) => line.length))).toEqual(new Set([63]));
  });

  it("shows styles on the text alone, and control characters not at all", () => {
    const view = { ...piped, style: colourStyle };
    expect(
      renderTable(view, [{ title: "" }, { title: "" }], [[{ text: "a", style: "red" }, "b\u001b"]]),
    ).toBe("\n\u001b[31ma\u001b[39m  b\\x1b");
  });
});

describe("fields", () => {
  it("leave out what is absent, and give each item a line", () => {
    const text = renderFields(piped, [
      ["stage", "production"],
      ["task", null],
      ["aliases", []],
      ["inputs", ["a", { text: "b", style: "bold" }]],
    ]);
    expect(text).toBe(["stage   production", "inputs  a", "        b"].join("\n"));
  });
});

describe("a difference of lines", () => {
  it("keeps what is common", () => {
    expect(diffLines("a\nb\nc\n", "a\nx\nc\nd\n").map(({ sign, text }) => sign + text)).toEqual([
      " a",
      "-b",
      "+x",
      " c",
      "+d",
    ]);
    expect(diffLines("", "a\n")).toEqual([{ sign: "+", text: "a" }]);
    expect(diffLines("a\nb\nc\nd\n", "b\nx\nd\ne\n").map(({ sign, text }) => sign + text)).toEqual([
      "-a",
      " b",
      "-c",
      "+x",
      " d",
      "+e",
    ]);
  });

  it("gives either side back when one sign is dropped", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before.join("\n"), after.join("\n"));
        expect(lines.filter(({ sign }) => sign !== "+").map(({ text }) => text)).toEqual(before);
        expect(lines.filter(({ sign }) => sign !== "-").map(({ text }) => text)).toEqual(after);
      }),
    );
  });

  it("of large parts is shown whole", () => {
    const part = (name: string) => Array.from({ length: 1500 }, (_, at) => `${name}${at}`).join("\n");
    expect(diffLines(part("a"), part("b"))).toHaveLength(3000);
  });

  it("shows so many lines around a change", () => {
    const lines = diffLines("1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\nx\n5\n6\n7\n");
    expect(withContext(lines, 1).map((line) => (line === null ? "..." : line.sign + line.text))).toEqual([
      "...",
      " 3",
      "-4",
      "+x",
      " 5",
      "...",
    ]);
  });

  it("makes a plan readable", () => {
    const finding = {
      code: "stage-unknown",
      severity: "warning",
      message: "m",
      hint: "h",
      path: "a",
      line: 1,
      column: 2,
    } as const;
    const changes = [
      { path: "new.yaml", before: null, after: "a: 1\n" },
      { path: "gone.yaml", before: "b: 1\n", after: null },
      { path: "edited.yaml", before: "1\n2\n3\n4\n5\na: 1\n", after: "1\n2\n3\n4\n5\na: 2\n" },
    ];
    expect(renderPlan(piped, { dry_run: true, base: null, changes, findings: [finding] }))
      .toBe(`Would change 3 files; nothing was written.

create new.yaml
  + a: 1

delete gone.yaml
  - b: 1

edit edited.yaml
    ...
    3
    4
    5
  - a: 1
  + a: 2

a:1:2: warning: m [stage-unknown]
  hint: h`);
    const moves = [
      { path: "a/x.yaml", before: "same\n", after: null },
      { path: "a/y.yaml", before: "1\n2\n", after: null },
      { path: "a/z.yaml", before: "twice\n", after: null },
      { path: "b/other.yaml", before: null, after: "same\n" },
      { path: "b/y.yaml", before: null, after: "1\n3\n" },
      { path: "b/z.yaml", before: null, after: "once\n" },
      { path: "c/z.yaml", before: null, after: "more\n" },
    ];
    expect(renderPlan(piped, { dry_run: true, base: null, changes: moves, findings: [] }))
      .toBe(`Would change 7 files; nothing was written.

delete a/z.yaml
  - twice

move a/x.yaml -> b/other.yaml

move a/y.yaml -> b/y.yaml
    1
  - 2
  + 3

create b/z.yaml
  + once

create c/z.yaml
  + more`);
    expect(renderPlan(piped, { dry_run: true, base: null, changes: [], findings: [] })).toBe(
      "Nothing would change.",
    );
  });
});

describe("a failure", () => {
  it("shows message, operands, findings and hint", () => {
    const findings = [
      {
        code: "stage-unknown",
        severity: "error",
        message: "bad\u001b",
        hint: null,
        path: null,
        line: null,
        column: null,
      },
    ];
    const error = new StemmaError("usage-invalid", "no", {
      hint: "try",
      data: { found: 7, expected: ["a", "b"], findings },
    });
    expect(renderFailure(piped, error)).toBe(
      "error: no\n  found: 7\n  expected: a, b\nerror: bad\\x1b [stage-unknown]\nhint: try",
    );
  });

  it("shows the problems of a file with their places and an example", () => {
    const problems = [
      { line: 2, column: 3, message: "odd", found: "x", expected: "y", pointer: null },
      { line: 4, column: 1, message: "m", found: null, expected: "z", pointer: null },
    ];
    const error = new StemmaError("yaml-invalid", "bad", {
      data: { path: "a.yaml", problems, example: "name: vad\n" },
    });
    expect(renderFailure(piped, error)).toBe(
      "error: bad\n  a.yaml:2:3: odd\n    found: x\n    expected: y\n  a.yaml:4:1: m\n    expected: z\n  for example:\n    name: vad",
    );
  });

  it("names its code and causes when asked", () => {
    const error = new StemmaError("usage-invalid", "no", { cause: new Error("below", { cause: "text" }) });
    expect(renderFailure({ ...piped, verbose: true }, error)).toBe(
      "error: no\ncode: usage-invalid (docs/errors.md)\ncaused by: Error: below",
    );
  });

  it("that is a bug shows its stack only when asked", () => {
    const bug = new StemmaError("bug", "oops");
    expect(renderFailure(piped, bug)).toBe("error: oops");
    expect(renderFailure({ ...piped, verbose: true }, bug)).toMatch(/render\.test\.ts/);
    expect(
      renderFailure({ ...piped, verbose: true }, new StemmaError("bug", "oops", { cause: new Error("x") })),
    ).toMatch(/caused by: Error: x\n.*render\.test/);
  });
});
