import { describe, expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

describe("a question before something final", () => {
  it("is asked on a terminal, and a no changes nothing", async () => {
    const terminal = await openSeeded();
    const situation = { terminal: 80, env: { NO_COLOR: "1" } };
    const declined = await terminal.runIn({ ...situation, stdin: "no\n" }, "delete", "vad@1.1.0");
    expect(declined.code).toBe(1);
    expect(declined.stderr).toBe(
      "Delete 1 version (vad@1.1.0)? [y/N] error: the answer was no: nothing has changed\nhint: With --dry-run it shows what it would do.\n",
    );
    expect((await terminal.run("show", "vad@1.1.0")).code).toBe(0);
    const accepted = await terminal.runIn({ ...situation, stdin: "y\n" }, "delete", "vad@1.1.0");
    expect(accepted).toMatchObject({ code: 0, stderr: "Delete 1 version (vad@1.1.0)? [y/N] " });
    expect((await terminal.run("show", "vad@1.1.0")).code).toBe(3);
  });

  it("counts what is named on stdin, once each", async () => {
    const terminal = await openSeeded();
    const names = "vad@1.1.0\n\n speech/asr \nvad@1.1.0\n";
    const { code, stderr } = await terminal.runIn({ stdin: names }, "delete", "-");
    expect(code).toBe(2);
    expect(stderr).toContain("Delete 1 version and 1 model with all versions (vad@1.1.0, speech/asr)?");
    expect(stderr).toContain("Repeat it as `stemma --yes delete -`");
    expect((await terminal.runIn({ stdin: names }, "delete", "-", "--yes", "--json")).code).toBe(0);
    expect(await terminal.json("list")).toMatchObject({ items: [{ name: "vad", versions: ["1.0.0"] }] });
    expect(await terminal.runIn({ stdin: "\n" }, "delete", "-")).toMatchObject({
      code: 0,
      stdout: "nothing to delete\n",
    });
  });

  it("names five at most", async () => {
    const terminal = await openSeeded();
    const models = ["a", "b", "c", "d", "e", "f", "g"];
    for (const model of models) await terminal.ok("register", model);
    const names = models.map((model) => `${model}@1.0.0`);
    const { stderr } = await terminal.run("delete", ...names, "--force");
    expect(stderr).toContain(
      "Delete 7 versions, and what points at them (a@1.0.0, b@1.0.0, c@1.0.0, d@1.0.0, e@1.0.0, and 2 more)?",
    );
  });

  it("is asked about nothing that would be refused anyway", async () => {
    const terminal = await openSeeded();
    const situation = { terminal: 80, stdin: "y\n" };
    const { code, stderr } = await terminal.runIn(situation, "delete", "vad@7.0.0");
    expect(code).toBe(3);
    expect(stderr).not.toContain("[y/N]");
  });

  it("says how much a collection would free", async () => {
    const terminal = await openSeeded();
    const situation = { terminal: 80, env: { NO_COLOR: "1" }, stdin: "n\n" };
    const nothing = await terminal.runIn(situation, "artifact", "gc");
    expect(nothing).toMatchObject({ code: 0, stderr: "" });
    await terminal.ok("delete", "vad@1.1.0", "--yes");
    const later = { ...situation, env: { ...situation.env, GIT_COMMITTER_DATE: "@1830000000 +0000" } };
    const { code, stderr } = await terminal.runIn(later, "artifact", "gc", "--history", "90d");
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Remove 1 artifact \(30 B\) from store local/) as unknown,
    });
  });
});
