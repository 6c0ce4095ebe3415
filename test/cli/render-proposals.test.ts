import { describe, expect, it } from "vitest";
import { renderProposal, renderProposals } from "../../src/cli/render/proposals.ts";
import { plainStyle } from "../../src/cli/render/style.ts";
import type { View } from "../../src/cli/render/view.ts";
import type { MotionForm, ProposalForm } from "../../src/registry/proposal-forms.ts";

const piped: View = { style: plainStyle, width: null, verbose: false };

const move = {
  action: "move",
  model: "vad",
  version: "1.1.0",
  alias: null,
  from: "staging",
  to: "production",
  displaced: [{ version: "1.0.0", to: "deprecated" }],
  approvals: [],
} as unknown as MotionForm;

const aliased = (from: string | null, to: string | null): MotionForm =>
  ({ ...move, action: "alias", alias: "champion", from, to, displaced: [] }) as unknown as MotionForm;

const said = (more: object): object => ({
  by: "ada",
  via: null,
  decision: "approved",
  reason: null,
  why: null,
  ...more,
});

function proposal(more: Partial<ProposalForm>): ProposalForm {
  return {
    branch: "propose/vad",
    head: "c".repeat(40),
    state: "open",
    author: "Ada <ada@example.org>",
    created: "2026-11-22T10:00:00.000Z",
    motions: [move],
    missing: [],
    findings: [],
    ...more,
  };
}

describe("proposals", () => {
  it("are a table of what they do and what they lack", () => {
    expect(renderProposals(piped, { commit: "c", proposals: [] })).toBe("nothing is proposed");
    const states = ["ready", "open", "stuck"] as unknown as ProposalForm["state"][];
    const proposals = states.map((state) => proposal({ state, missing: ["one approval", "soak"] }));
    const table = renderProposals(piped, { commit: "c", proposals });
    expect(table).toContain("vad@1.1.0: staging -> production (displaces 1.0.0 -> deprecated)");
    expect(table).toContain("one approval; soak");
    expect(table.match(/Ada/g)).toHaveLength(3);
  });

  it("are shown with who said what, why it does not count, and what else is to be known", () => {
    const approvals = [
      said({}),
      said({ via: "ci", reason: "heard it" }),
      said({ decision: "rejected", why: "the content changed" }),
    ] as unknown as MotionForm["approvals"];
    const finding = { code: "x", hint: null, path: null, line: null, column: null };
    const text = renderProposal(
      piped,
      proposal({
        motions: [
          { ...move, approvals },
          aliased(null, "1.1.0"),
          aliased("1.1.0", null),
          { ...move, from: null, to: null, displaced: [] },
        ],
        missing: ["one approval"],
        findings: [
          { ...finding, severity: "warning", message: "a warning" },
          { ...finding, severity: "error", message: "an error" },
        ] as unknown as ProposalForm["findings"],
      }),
    );
    expect(text.split("\n")).toEqual([
      "vad@1.1.0: staging -> production (displaces 1.0.0 -> deprecated)",
      "vad: champion -> 1.1.0",
      "vad: champion 1.1.0 -> removed",
      "vad@1.1.0:  -> ",
      expect.stringMatching(/^by Ada <ada@example.org> at 2026-11-22/),
      "approved by ada",
      "approved by ada in a review that ci tells of: heard it",
      "rejected by ada (does not count: the content changed)",
      "state: open",
      "lacks: one approval",
      "note: a warning",
    ]);
  });
});
