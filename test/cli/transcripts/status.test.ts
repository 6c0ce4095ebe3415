import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

it("where a registry stands: its upstream, its remote, and its proposals", async () => {
  const terminal = await openSeeded();
  const { world } = terminal;
  expect(await terminal.screen("status")).toMatch(/upstream +none/);
  world.git(".", "clone", "-q", "--bare", "work", "hub.git");
  world.git("work", "remote", "add", "origin", world.path("hub.git"));
  world.git("work", "fetch", "-q", "origin");
  world.git("work", "branch", "-q", "--set-upstream-to=origin/main", "main");
  await terminal.screen("promote vad@1.1.0 staging", "propose vad@1.1.0 production");
  const shown = await terminal.screen("status", "status --json");
  expect(shown).toMatch(/upstream +refs\/remotes\/origin\/main: 1 ahead, 0 behind/);
  expect(shown).toMatch(/remote +.*hub\.git \(by native git\)/);
  expect(shown).toMatch(/proposals +1, of which [01] ready; see `stemma proposals`/);
  expect(shown).toMatch(/problems +none/);
}, 120_000);
