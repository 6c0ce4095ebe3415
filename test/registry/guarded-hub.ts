import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { installServerHook } from "../../src/registry/registry.ts";
import { layOut, type Layout, type Place } from "./world.ts";

const program = fileURLToPath(new URL("../../dist/bin/stemma.js", import.meta.url));

/** What a push came to. */
export interface Pushed {
  readonly ok: boolean;
  /** What git and the hook said, without git's prefix. */
  readonly said: string;
}

/** A registry whose repository pushes to the bare repository `hub.git`, which has the shipped pre-receive hook. */
export interface Guarded extends Place {
  /** Pushes with native git, as `git push <arguments>`. */
  push(...args: readonly string[]): Pushed;
  /** Pushes with further variables in the pusher's environment, as a server gets them that lets a client choose any. */
  pushWith(variables: Readonly<Record<string, string>>, ...args: readonly string[]): Pushed;
  /** Runs native git in the hub. */
  hub(...args: readonly string[]): string;
  /** Sets the clock of the hub, which else stands at noon. */
  setHubClock(time: string): void;
}

/** Lays out a registry and a hub that guards it. The hub has nothing yet. */
export async function guardedHub(layout: Layout = {}): Promise<Guarded> {
  const place = await layOut(layout);
  const { world } = place;
  const hub = (...args: readonly string[]): string => world.git("hub.git", ...args);
  world.git(".", "init", "-q", "--bare", "hub.git");
  hub("config", "stemma.program", programOf(place));
  hub("config", "http.receivepack", "true");
  await installServerHook({ path: world.path("hub.git"), env: place.env });
  place.git("remote", "add", "origin", world.path("hub.git"));
  const setHubClock = (time: string): void => {
    fs.writeFileSync(world.path("clock"), String(Date.parse(time) / 1000));
  };
  setHubClock("2026-11-21T12:00:00Z");
  return {
    ...place,
    hub,
    setHubClock,
    push: (...args) => pushed(place, args, {}),
    pushWith: (variables, ...args) => pushed(place, args, variables),
  };
}

/* A server has a clock of its own, and nothing that the pusher's environment says moves it. */
function programOf({ world }: Place): string {
  const clock = JSON.stringify(world.path("clock"));
  const preload = world.write(
    "server programs/clock.cjs",
    `Date.now = () => Number(require("node:fs").readFileSync(${clock}, "utf8")) * 1000;\n`,
  );
  const file = world.write(
    "server programs/stemma",
    `#!/bin/sh\nexec '${process.execPath}' --require '${preload}' '${program}' "$@"\n`,
  );
  fs.chmodSync(file, 0o755);
  return file;
}

function pushed(
  { world, env }: Place,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Pushed {
  const { status, stdout, stderr } = spawnSync("git", ["push", ...args], {
    cwd: world.path("r"),
    env: { ...env, ...variables },
    encoding: "utf8",
  });
  return { ok: status === 0, said: (stdout + stderr).replaceAll(/^remote: /gm, "").replaceAll(/ +$/gm, "") };
}
