import { describe, expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

describe("facts on standard input", () => {
  it("drive every step of a version's life", async () => {
    const terminal = await openSeeded();
    const written = async (line: string, facts: unknown) => {
      const argv = [...line.split(" "), "--json"];
      const { code, stdout } = await terminal.runIn({ stdin: JSON.stringify(facts) }, ...argv);
      expect(code, stdout).toBe(0);
      return JSON.parse(stdout) as Record<string, unknown>;
    };
    terminal.world.write("work/new.bin", "weights\n");
    const registered = await written("register -", {
      model: "vad",
      files: ["new.bin"],
      metrics: { acc: 0.99 },
      tags: { run: "7" },
    });
    const { model, version } = registered;
    const names = { model, version };
    await written("promote -", { ...names, stage: "staging", reason: 'it\'s "better"' });
    await written("annotate -", { ...names, metrics: { acc: 0.98 }, untag: "run" });
    await written("tag -", { ...names, tags: { baseline: null } });
    await written("alias -", { model, alias: "best", to: version });
    await written("hold -", { model, stage: "staging", reason: "freeze" });
    await written("unhold -", { model, stage: "staging" });
    await written("exports add -", { ...names, format: "tensorrt", uri: "s3://engines/vad.engine" });
    await written("exports remove -", { ...names, format: "tensorrt" });
    await written("release -", { models: [model] });
    await written("rename -", { model, to: "speech/vad" });
    const retired = await written("retire -", { versions: [`speech/vad@${String(version)}`], dry_run: true });
    expect(retired).toMatchObject({ dry_run: true });
    expect(await terminal.json("show", `speech/vad@${String(version)}`)).toMatchObject({
      stage: "staging",
      tags: { baseline: null },
      aliases: ["best"],
    });
  });

  it("teach where they are wrong", async () => {
    const terminal = await openSeeded();
    const { stderr, code } = await terminal.runIn(
      { stdin: '{"version": "vad@1.1.0", "stag": "x"}' },
      "promote",
      "-",
    );
    expect(code).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "error: unknown key of --from 'stag'
        expected: model, version, stage, reason, through, keep, lift_hold, dry_run, push, no_push, remote, expect, op
      hint: Did you mean 'stage'? See \`stemma promote --help\`.
      "
    `);
  });

  it("name what is retired, one a line", async () => {
    const terminal = await openSeeded();
    const { stdout } = await terminal.runIn({ stdin: "vad@1.0.0\nvad@1.1.0\n" }, "retire", "-", "--dry-run");
    expect(stdout).toMatchInlineSnapshot(`
      "Would change 1 file; nothing was written.

      edit registry/models/vad/model.yaml
          ...
          name: vad
          task: vad
          stages:
        -   production: 1.0.0
        +   archived:
        +     - 1.0.0
        +     - 1.1.0
      "
    `);
  });
});
