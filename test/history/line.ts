import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { openRepository } from "../../src/git/open.ts";
import type { Oid, Repository } from "../../src/git/ports.ts";
import { HistorySource } from "../../src/history/source.ts";
import type { Event } from "../../src/history/event.ts";
import { readEvents } from "../../src/history/events.ts";
import type { ModelRecord } from "../../src/records/generated/model.ts";
import type { RegistryRecord } from "../../src/records/generated/registry.ts";
import type { VersionRecord } from "../../src/records/generated/version.ts";
import { modelPath, registryPath, versionPath } from "../../src/records/layout.ts";
import { presets } from "../../src/records/presets.ts";
import { printRecord } from "../../src/records/print.ts";
import { makeWorld, type World } from "../support/world.ts";

/** Files by path below the repository; null takes one away. */
export type Edits = Readonly<Record<string, string | Buffer | null>>;

/** What a commit says besides its files. */
export interface Says {
  readonly message?: string;
  readonly author?: string;
  /** Committer date, seconds since the epoch; the clock of the line when absent. */
  readonly at?: number;
}

/** A checkout made with native git, whose clock goes on one minute a commit. */
export interface Line {
  readonly world: World;
  /** Runs native git in the checkout at the line's clock. */
  git(...args: readonly string[]): string;
  /** Edits files and commits them all; gives the commit. */
  commit(edits: Edits, says?: Says): Oid;
  head(): Oid;
}

/** The committer date of the first commit of a line, seconds since the epoch. */
export const start = 1_700_000_000;

/** Makes a checkout whose first commit holds the settings and nothing else. */
export function makeLine(): Line {
  const world = makeWorld();
  world.git(".", "init", "-q", "repo");
  let clock = start - 60;
  const run = (at: number, author: string, args: readonly string[]): string => {
    const [, name = "", email = ""] = /^(.*) <(.*)>$/.exec(author) ?? [];
    const stamp = `${String(at)} +0000`;
    const env = {
      ...world.env,
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: stamp,
      GIT_COMMITTER_DATE: stamp,
    };
    return execFileSync("git", args, {
      cwd: world.path("repo"),
      env,
      encoding: "utf8",
      stdio: "pipe",
    }).trimEnd();
  };
  const line: Line = {
    world,
    git: (...args) => run((clock += 60), "Ada <ada@example.org>", args),
    commit: (edits, { message = "A change", author = "Ada <ada@example.org>", at } = {}) => {
      for (const [path, content] of Object.entries(edits)) {
        if (content === null) fs.rmSync(world.path("repo", path), { recursive: true });
        else world.write(`repo/${path}`, content);
      }
      clock += 60;
      run(clock, author, ["add", "-A"]);
      run(at ?? clock, author, ["commit", "-q", "--allow-empty", "-m", message]);
      return line.head();
    },
    head: () => readHead(world.path("repo", ".git")),
  };
  line.commit(settings(), { message: "Lay out" });
  return line;
}

/* Reading the files is some milliseconds a commit faster than asking git. */
function readHead(gitDir: string): Oid {
  const head = fs.readFileSync(`${gitDir}/HEAD`, "utf8").trim();
  return head.startsWith("ref: ") ? fs.readFileSync(`${gitDir}/${head.slice(5)}`, "utf8").trim() : head;
}

/** Opens a repository of the world as a source of history. */
export async function openSource(line: Line, folder = "repo"): Promise<HistorySource> {
  const repository = await open(line, folder);
  return new HistorySource({ objects: repository.objects, shallow: await repository.shallow() });
}

/** Opens a repository of the world. */
export function open(line: Line, folder = "repo"): Promise<Repository> {
  return openRepository({ path: line.world.path(folder), env: line.world.env });
}

/** The events from the head, newest first, as `kind model@version from>to name`. */
export async function told(line: Line, filter: Parameters<typeof readEvents>[2] = {}): Promise<string[]> {
  const { events } = await readEvents(await openSource(line), line.head(), filter);
  return events.map(short);
}

/** The events of the head commit alone, in their order. */
export async function toldOfHead(line: Line): Promise<string[]> {
  const head = line.head();
  const { events } = await readEvents(await openSource(line), head);
  return events.filter(({ commit }) => commit === head).map(short);
}

/** Renders an event as one line. */
export function short({ kind, model, version, from, to, name }: Event): string {
  const subject = model === null ? "" : ` ${model}${version === null ? "" : `@${version}`}`;
  const way = from === null && to === null ? "" : ` ${from ?? ""}>${to ?? ""}`;
  return `${kind}${subject}${way}${name === null ? "" : ` ${name}`}`;
}

/** The settings with the standard lifecycle. */
export function settings(more: Partial<RegistryRecord> = {}): Edits {
  const record: RegistryRecord = { format: 1, policy_version: 1, lifecycle: presets.standard, ...more };
  return { [registryPath]: printRecord("registry", record, registryPath) };
}

/** The file of a model. */
export function model(name: string, more: Partial<ModelRecord> = {}): Edits {
  return { [modelPath(name)]: printRecord("model", { name, ...more }, modelPath(name)) };
}

/** The files of versions. */
export function versions(name: string, ...ids: readonly string[]): Edits {
  return Object.fromEntries(ids.flatMap((id) => Object.entries(version(name, id))));
}

/** The file of one version. */
export function version(name: string, id: string, more: Partial<VersionRecord> = {}): Edits {
  const record: VersionRecord = {
    version: id,
    created: "2026-01-01T00:00:00.000Z",
    author: "Ada <ada@example.org>",
    ...more,
  };
  return { [versionPath(name, id)]: printRecord("version", record, versionPath(name, id)) };
}

/** A hold with a reason. */
export function hold(reason: string) {
  return { reason, by: "ada@example.org", since: "2026-01-02T00:00:00.000Z" };
}
