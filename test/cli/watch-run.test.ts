import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openTerminal } from "./terminal.ts";

const program = fileURLToPath(new URL("../../dist/bin/stemma.js", import.meta.url));
const limit = { timeout: 120_000 };

async function registry() {
  const terminal = openTerminal();
  await terminal.ok("init");
  terminal.world.write("work/a.bin", "\0a");
  await terminal.ok("register", "vad", "a.bin");
  const start = () => terminal.world.git("work", "rev-parse", "HEAD");
  const watch = (...args: readonly string[]) => {
    const child = spawn(process.execPath, [program, "watch", ...args], {
      cwd: terminal.world.path("work"),
      env: terminal.world.env,
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async () => String((await lines.next()).value ?? "");
    const end = async () => {
      const [code] = (await once(child, "close")) as [number | null];
      return { code, said };
    };
    return { child, next, end };
  };
  return { terminal, start, watch };
}

describe("stemma watch", () => {
  it("prints events as they land, and ends with 130 and no stack on Ctrl-C", limit, async () => {
    const { terminal, start, watch } = await registry();
    const watching = watch("--since", `${start()}~1`);
    expect(await watching.next()).toMatch(/^\S+Z {2}model-created {2}vad {2}by Ada {2}[0-9a-f]{12}$/);
    expect(await watching.next()).toContain("registered  vad@1.0.0");
    await terminal.ok("promote", "vad@1.0.0", "staging", "--reason", "good\tenough");
    expect(await watching.next()).toMatch(/moved {2}vad@1\.0\.0 {2}development -> staging .* good.*enough$/);
    watching.child.kill("SIGINT");
    const { code, said } = await watching.end();
    expect(code).toBe(130);
    expect(said).toMatch(/^error: stopped watching\nhint: .*\n$/);
  });

  it("prints JSON lines, of which a failure is the last", limit, async () => {
    const { terminal, start, watch } = await registry();
    const watching = watch("--json", "--since", `${start()}~1`, "--kind", "registered");
    expect(JSON.parse(await watching.next())).toMatchObject({ kind: "registered", version: "1.0.0" });
    terminal.world.git("work", "reset", "-q", "--hard", "HEAD~1");
    const failure = await watching.next();
    expect(JSON.parse(failure)).toMatchObject({ error: { code: "line-replaced" } });
    expect(await watching.end()).toEqual({ code: 4, said: "" });
  });

  it("ends when its reader goes away", limit, async () => {
    const { terminal, start, watch } = await registry();
    const watching = watch("--since", `${start()}~1`);
    await watching.next();
    watching.child.stdout.destroy();
    const end = watching.end();
    const state = { ended: false };
    void end.then(() => (state.ended = true));
    for (let count = 0; !state.ended && count < 100; count++) await terminal.ok("tag", "vad", `t=${count}`);
    expect(await end).toEqual({ code: 0, said: "" });
  });

  it("says what is wrong, and ends where enough was told", limit, async () => {
    const { terminal } = await registry();
    expect(
      await terminal.screen(
        "watch --since HEAD~1 --limit 2",
        "watch --limit 0",
        "watch vad@latest",
        "watch --stage prodution",
        "watch --every 5",
        "watch --since nowhere",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma watch --since HEAD~1 --limit 2
      2026-11-21T10:00:02.000Z  model-created  vad  by Ada  cccccccccccc
      2026-11-21T10:00:02.000Z  registered  vad@1.0.0  by Ada  cccccccccccc
      $ stemma watch --limit 0
      $ stemma watch vad@latest
      error: 'vad@latest' is another version tomorrow: it cannot be watched
      hint: Watch a model, model@VERSION, model@STAGE or model@ALIAS.
      [exit 2]
      $ stemma watch --stage prodution
      error: 'prodution' is not a stage
      hint: Did you mean production?
      [exit 3]
      $ stemma watch --every 5
      error: --every '5' is no time between 100ms and 1d
      hint: Write it as 30s or 5m.
      [exit 2]
      $ stemma watch --since nowhere
      error: There is no revision 'nowhere': no tag, branch or remote branch has this name
      [exit 3]
      "
    `);
    const unknown = await terminal.run("watch", "--kind", "promoted");
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining("'promoted'") as unknown });
    const told = await terminal.runIn({ terminal: 80 }, "watch", "--since", "HEAD~1", "--limit", "1");
    expect(told.stderr).toMatch(/^watching from [0-9a-f]{12}; Ctrl-C ends it\n$/);
  });
});
