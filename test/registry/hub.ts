import fs from "node:fs";
import path from "node:path";
import { initRegistry, openRegistry, type Registry } from "../../src/registry/registry.ts";
import type { OpenOptions } from "../../src/registry/options.ts";
import { makeWorld, type World } from "../support/world.ts";
import { weights } from "./world.ts";

/** A registry in the bare repository `hub.git` of a world, and clones of it. */
export interface Hub {
  readonly world: World;
  readonly env: Readonly<Record<string, string>>;
  /** Makes a clone in a folder of the world. */
  readonly clone: (folder: string) => Promise<Clone>;
  /** Installs a hook in the hub; an empty body takes it away. */
  readonly hook: (name: string, body: string) => void;
  /** Runs native git in the hub. */
  readonly git: (...args: readonly string[]) => string;
}

/** A clone, whose clock goes on by one second whenever it is read. */
export interface Clone {
  readonly folder: string;
  readonly registry: Registry;
  readonly open: (options?: OpenOptions) => Promise<Registry>;
  readonly git: (...args: readonly string[]) => string;
  /** Writes a file outside of the repository and gives its path. */
  readonly file: (name: string) => string;
}

/** Lays out a hub with a registry that has a model `vad` with the version 1.0.0. */
export async function makeHub(): Promise<Hub> {
  const world = makeWorld();
  const { GIT_AUTHOR_DATE: _a, GIT_COMMITTER_DATE: _c, ...env } = world.env;
  let time = Date.UTC(2026, 10, 21, 10, 0, 0);
  const now = () => (time += 1000);
  const file = (name: string) => world.write(`files/${name}`, weights(name));
  world.git(".", "init", "-q", "--bare", "hub.git");
  world.git("hub.git", "config", "http.receivepack", "true");
  world.git(".", "clone", "-q", world.path("hub.git"), "seed");
  await initRegistry({ path: world.path("seed"), env, now });
  const seed = await openRegistry({ path: world.path("seed"), env, now });
  await seed.register({ model: "vad", version: "1.0.0", files: [file("vad-1")] });
  world.git("seed", "push", "-q", "origin", "main");
  return {
    world,
    env,
    git: (...args) => world.git("hub.git", ...args),
    hook: (name, body) => {
      const hook = world.path("hub.git/hooks", name);
      fs.mkdirSync(path.dirname(hook), { recursive: true });
      fs.rmSync(hook, { force: true });
      if (body !== "") fs.writeFileSync(hook, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
    },
    clone: async (folder) => {
      world.git(".", "clone", "-q", world.path("hub.git"), folder);
      const open = (options: OpenOptions = {}) =>
        openRegistry({ path: world.path(folder), env, now, ...options });
      return {
        folder: world.path(folder),
        registry: await open(),
        open,
        git: (...args) => world.git(folder, ...args),
        file,
      };
    },
  };
}
