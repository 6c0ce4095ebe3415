import fs from "node:fs";
import { expect, it } from "vitest";
import { identityLines, makeSigner } from "../support/signers.ts";
import { openSeeded } from "./transcripts/seed.ts";

// Each command may start ssh-keygen, and the machine may be busy.
const limit = { timeout: 180_000 };

it("whoever approves on a terminal is shown what they sign, and asked", limit, async () => {
  const terminal = await openSeeded();
  const { world } = terminal;
  const [bob, eve] = [makeSigner(world, "bob"), makeSigner(world, "eve")];
  const settings = "work/registry/registry.yaml";
  const rules = fs
    .readFileSync(world.path(settings), "utf8")
    .replace("gates: {}\n", "gates:\n  staging: [{rule: approvals, of: [leads]}]\n")
    .replace("policy_version: 1", "policy_version: 2")
    .replace("identities: {}\n", "")
    .replace("groups: {}\n", identityLines([bob, eve]));
  world.write(settings, rules);
  world.git("work", "commit", "-q", "-a", "-m", "rules");
  await terminal.ok("propose", "vad@1.1.0", "staging");
  const branch = "propose/vad@1.1.0/staging";
  const asked = { terminal: 80, env: { NO_COLOR: "1" } };
  const declined = await terminal.runIn({ ...asked, stdin: "n\n" }, "approve", branch, "--key", bob.key);
  expect(declined.code).toBe(1);
  const shown = declined.stderr
    .replaceAll(/\b[0-9a-f]{40}\b/g, "OID")
    .replaceAll(/sha256:[0-9a-f]{64}/g, "DIGEST");
  expect(shown).toMatchInlineSnapshot(`
    "vad@1.1.0: development -> staging
    by Ada <ada@example.org> at 2026-11-21 10:00
    state: open
    lacks: vad@1.1.0 may not enter staging (approvals): 0 of 1 approvals of leads

    vad@1.1.0 is file OID with
      DIGEST
    under the rules OID

    vad@1.1.0 -> staging
    RULE       STATE    WHAT IT SAYS
    approvals  missing  0 of 1 approvals of leads

    Sign that you approve this? [y/N] error: the answer was no: nothing has changed
    hint: With --dry-run it shows what it would do.
    "
  `);
  expect(await terminal.ok("proposals", branch)).not.toContain("bob");
  const rejecting = ["approve", branch, "--key", bob.key, "--reject", "--reason", "no"] as const;
  const rejected = await terminal.runIn({ ...asked, stdin: "n\n" }, ...rejecting);
  expect(rejected.stderr).toContain("Sign that you reject this? [y/N]");
  const waiving = [
    "approve",
    branch,
    "--key",
    bob.key,
    "--waive",
    "soak",
    "--until",
    "2026-12-01",
    "--reason",
    "x",
  ];
  const waived = await terminal.runIn({ ...asked, stdin: "n\n" }, ...waiving);
  expect(waived.stderr).toContain("Sign that you waive soak for this? [y/N]");
  const accepted = await terminal.runIn({ ...asked, stdin: "y\n" }, "approve", branch, "--key", bob.key);
  expect(accepted).toMatchObject({ code: 0 });
  expect(accepted.stdout).toContain("state: ready");
  const unasked = await terminal.runIn({ ...asked, stdin: "" }, "approve", branch, "--key", eve.key, "--yes");
  expect(unasked).toMatchObject({ code: 0, stderr: "" });
  const planned = await terminal.runIn(
    { ...asked, stdin: "" },
    "approve",
    branch,
    "--key",
    eve.key,
    "--dry-run",
  );
  expect(planned.stdout).toContain("signature: |");
});
