import { expect, it } from "vitest";
import { renderCheck, renderGithub, sarifLog } from "../../src/cli/render/report.ts";
import { plainStyle } from "../../src/cli/render/style.ts";
import type { CheckForm } from "../../src/registry/forms.ts";

const form: CheckForm = {
  commit: "a".repeat(40),
  base: "b".repeat(40),
  ok: false,
  findings: [
    {
      code: "record-invalid",
      severity: "error",
      message: "50% bad\u001b",
      hint: "fix it",
      path: "registry/a b.yaml",
      line: 3,
      column: 5,
    },
    {
      code: "stage-unknown",
      severity: "warning",
      message: "odd",
      hint: null,
      path: "x,y:z.yaml",
      line: 1,
      column: null,
    },
    {
      code: "stage-unknown",
      severity: "info",
      message: "fyi",
      hint: null,
      path: null,
      line: null,
      column: null,
    },
  ],
};
const view = { style: plainStyle, width: null, verbose: false };

it("a check is findings and their numbers", () => {
  expect(renderCheck(view, form)).toBe(`registry/a b.yaml:3:5: error: 50% bad\\x1b [record-invalid]
  hint: fix it
x,y:z.yaml:1: warning: odd [stage-unknown]
info: fyi [stage-unknown]
failed: commit aaaaaaaaaaaa against bbbbbbbbbbbb: 1 error, 1 warning, 1 info`);
  expect(renderCheck(view, { commit: null, base: null, ok: true, findings: [] })).toBe(
    "ok: uncommitted files: 0 errors, 0 warnings",
  );
});

it("findings that only inform do not drown what is wrong, unless all are asked for", () => {
  const [wrong, , info] = form.findings;
  if (wrong === undefined || info === undefined) throw new Error("the form has three findings");
  const flood = { ...form, findings: [wrong, ...Array.from({ length: 8 }, () => info)] };
  const text = renderCheck(view, flood, "the work tree");
  expect(text.match(/info: fyi/g)).toHaveLength(5);
  expect(text).toContain("and 3 more [stage-unknown]; --verbose lists them");
  expect(text).toContain("failed: the work tree against bbbbbbbbbbbb: 1 error, 0 warnings, 8 info");
  expect(renderCheck({ ...view, verbose: true }, flood).match(/info: fyi/g)).toHaveLength(8);
});

it("a check for GitHub is workflow commands, escaped", () => {
  expect(renderGithub(form))
    .toBe(`::error file=registry/a b.yaml,line=3,col=5,title=record-invalid::50%25 bad\\x1b%0Afix it
::warning file=x%2Cy%3Az.yaml,line=1,title=stage-unknown::odd
::notice title=stage-unknown::fyi`);
});

it("a check as SARIF names rules, levels and places", () => {
  expect(sarifLog(form, "1.0.0")).toMatchObject({
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "stemma",
            version: "1.0.0",
            rules: [{ id: "record-invalid" }, { id: "stage-unknown" }],
          },
        },
        results: [
          {
            ruleId: "record-invalid",
            level: "error",
            message: { text: "50% bad\u001b. fix it" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "registry/a%20b.yaml" },
                  region: { startLine: 3, startColumn: 5 },
                },
              },
            ],
          },
          { level: "warning", locations: [{ physicalLocation: { region: { startLine: 1 } } }] },
          { level: "note", locations: [] },
        ],
      },
    ],
  });
});
