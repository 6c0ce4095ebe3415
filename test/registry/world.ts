import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { initRegistry, openRegistry, type Registry } from "../../src/registry/registry.ts";
import type { OpenOptions } from "../../src/registry/options.ts";
import { makeWorld, type World } from "../support/world.ts";

/** A registry in the repository `r` of a world of its own, whose clock goes on by one second whenever it is read. */
export interface Place {
  readonly world: World;
  /** The environment of the world without fixed dates, so that commits are made when the clock says. */
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly registry: Registry;
  /** Opens the registry anew. */
  open(options?: OpenOptions): Promise<Registry>;
  /** Writes a file outside of the repository, with bytes of its own where no content is given, and gives its path. */
  file(name: string, content?: string): string;
  /** Runs native git in the repository. */
  git(...args: readonly string[]): string;
  /** Sets the clock. */
  setClock(time: string): void;
  /** Commits a text for each path by hand; null removes one. */
  commit(files: Readonly<Record<string, string | null>>, message?: string): string;
  /** Reads a file of the work tree. */
  read(file: string): string;
}

/** How a registry is laid out for a test. */
export interface Layout {
  readonly bare?: boolean;
  readonly preset?: string;
  /** False for a repository without a registry. */
  readonly init?: boolean;
  /** The folder of a repository to start from, which is copied, instead of making one. */
  readonly copyOf?: string;
}

/** Lays out a registry for the running test. */
export async function layOut(layout: Layout = {}): Promise<Place> {
  const world = makeWorld();
  const { GIT_AUTHOR_DATE: _a, GIT_COMMITTER_DATE: _c, ...env } = world.env;
  const folder = world.path("r");
  if (layout.copyOf !== undefined) fs.cpSync(layout.copyOf, folder, { recursive: true });
  else world.git(".", "init", "-q", ...(layout.bare === true ? ["--bare"] : []), "r");
  let time = Date.UTC(2026, 10, 21, 10, 0, 0);
  const options = { path: folder, env, now: () => (time += 1000) };
  const preset = layout.preset === undefined ? {} : { preset: layout.preset };
  if (layout.init !== false && layout.copyOf === undefined) await initRegistry({ ...options, ...preset });
  const open = (more: OpenOptions = {}): Promise<Registry> => openRegistry({ ...options, ...more });
  const git = (...args: readonly string[]): string => world.git("r", ...args);
  return {
    world,
    env,
    folder,
    registry: await open(),
    open,
    git,
    file: (name, content = weights(name)) => world.write(`files/${name}`, content),
    setClock: (text) => (time = Date.parse(text)),
    commit: (files, message = "by hand") => {
      for (const [name, content] of Object.entries(files)) {
        if (content === null) fs.rmSync(path.join(folder, name));
        else world.write(`r/${name}`, content);
        git("add", "-A", "--", name);
      }
      git("commit", "-q", "-m", message);
      return git("rev-parse", "HEAD");
    },
    read: (name) => fs.readFileSync(path.join(folder, name), "utf8"),
  };
}

/** The sha256 of a text, as records write it. */
export function digestOf(content: string): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

/** Bytes that no program takes for a text. */
export function weights(name: string): string {
  return `\0${name}`;
}

/** Registers versions of a model, each with a file of its own, and gives their numbers back. */
export async function registerAll(place: Place, model: string, versions: readonly string[]): Promise<void> {
  for (const version of versions) {
    const files = [place.file(`${version}.bin`, weights(`${model} ${version}`))];
    await place.registry.register({ model, version, files });
  }
}
