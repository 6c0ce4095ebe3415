import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { probe } from "../../src/git/health/probe.ts";
import { thisOwner } from "../../src/git/process-owner.ts";
import { doctor } from "../../src/registry/health/doctor.ts";
import type { DoctorForm } from "../../src/registry/forms.ts";
import { rejectionOf } from "../support/fault.ts";
import { layOut, type Place, registerAll } from "./world.ts";

const main = "refs/heads/main";

/** Runs `doctor` at the time of the test, since ages count from there. */
function examine(place: Place, options: { fix?: boolean; quick?: boolean } = {}): Promise<DoctorForm> {
  return doctor({ path: place.folder, env: place.env, now: () => Date.now(), ...options });
}

function gitDirOf(place: Place): string {
  return place.git("rev-parse", "--absolute-git-dir");
}

function told(form: DoctorForm): readonly string[] {
  return form.findings
    .filter(({ code }) => code !== "setting-advised")
    .map(({ code, severity }) => `${severity} ${code}`);
}

function saidBy(form: DoctorForm, name: string): string {
  const found = form.probes.find((each) => each.name === name);
  return found === undefined ? "no such probe" : `${found.state}: ${found.says}`;
}

/** The owner part of a file name of a process that has ended. */
function deadOwner(): string {
  const { pid } = spawnSync("true");
  const [boot, host, space, , ticks] = thisOwner().split(".");
  return [boot, host, space, String(pid), ticks].join(".");
}

function age(file: string, seconds: number): void {
  const time = Date.now() / 1000 - seconds;
  fs.utimesSync(file, time, time);
}

describe("the doctor", () => {
  it("finds nothing wrong in a sound registry, and says what it looked at", async () => {
    const place = await layOut();
    place.setClock("2024-01-01T00:00:00Z");
    await registerAll(place, "m", ["1.0.0"]);
    const before = fs.readdirSync(gitDirOf(place)).sort();
    const form = await examine(place);
    expect(told(form)).toEqual([]);
    expect(form).toMatchObject({ ok: true, ref: main, engine: "node", work_tree: place.folder, fixed: [] });
    expect(form.commit).toBe(place.git("rev-parse", "HEAD"));
    expect(form.probes.map(({ state }) => state)).toEqual(form.probes.map(() => "done"));
    expect(saidBy(form, "fsck")).toBe("done: clean");
    expect(saidBy(await examine(place, { quick: true }), "fsck")).toBe("skipped: left out, as --quick asks");
    expect(fs.readdirSync(gitDirOf(place)).sort()).toEqual(before);
  });

  it("advises the settings of a bare registry, sets them on request, and then has nothing to advise", async () => {
    const place = await layOut({ bare: true });
    const advised = (form: DoctorForm): number =>
      form.findings.filter(({ code }) => code === "setting-advised").length;
    expect(advised(await examine(place))).toBe(9);
    const mended = await examine(place, { fix: true });
    expect(mended.fixed).toContain("set core.fsync = all");
    expect(mended.fixed).toHaveLength(9);
    expect(advised(mended)).toBe(0);
    expect(place.git("config", `gc.${main}.reflogExpire`)).toBe("never");
    expect(place.git("config", "receive.denyNonFastForwards")).toBe("true");
  });

  it("leaves the settings of a checkout to its user, but for what endangers the registry", async () => {
    const place = await layOut();
    place.git("config", "gc.pruneExpire", "now");
    place.git("config", "core.ignorecase", "true");
    const advised = (await examine(place)).findings.filter(({ code }) => code === "setting-advised");
    expect(advised.map(({ message }) => message.split(" ")[0])).toEqual([
      "gc.pruneExpire",
      `gc.${main}.reflogExpire`,
      "core.ignoreCase",
    ]);
    for (const fine of ["never", "3.weeks.ago", "30.days"]) {
      place.git("config", "gc.pruneExpire", fine);
      const { findings } = await examine(place, { quick: true });
      expect(findings.some(({ message }) => message.startsWith("gc.pruneExpire"))).toBe(false);
    }
  });

  it("names locks of others with their age and leaves them alone", async () => {
    const place = await layOut();
    const locks = ["index.lock", "packed-refs.lock", "refs/heads/other.lock"].map((name) =>
      path.join(gitDirOf(place), name),
    );
    for (const lock of locks) fs.writeFileSync(lock, "");
    age(locks[0] ?? "", 7200);
    const form = await examine(place, { fix: true });
    expect(told(form)).toEqual(["warning ref-locked", "error index-locked", "warning ref-locked"]);
    expect(form.ok).toBe(false);
    expect(form.findings.find(({ code }) => code === "index-locked")).toMatchObject({
      path: locks[0],
      age_s: 7200,
      fixable: false,
    });
    expect(locks.filter((lock) => !fs.existsSync(lock))).toEqual([]);
  });

  it("tells a lock of a dead Stemma from that of a living one, and removes only the first", async () => {
    const place = await layOut({ bare: true });
    const folder = path.join(place.folder, "stemma-tmp");
    fs.mkdirSync(folder, { recursive: true });
    const lock = (name: string, owner: string): string => {
      const tag = path.join(folder, `${owner}.lock.${name}`);
      const target = path.join(place.folder, "refs/heads", `${name}.lock`);
      fs.writeFileSync(tag, "");
      fs.linkSync(tag, target);
      return target;
    };
    const [dead, alive] = [lock("dead", deadOwner()), lock("alive", thisOwner())];
    const form = await examine(place, { quick: true });
    expect(told(form)).toEqual(["info ref-locked", "warning lock-stale", "info leftover-files"]);
    const mended = await examine(place, { quick: true, fix: true });
    expect(mended.fixed).toContain(`removed ${dead}`);
    expect(told(mended)).toEqual(["info ref-locked"]);
    expect([fs.existsSync(dead), fs.existsSync(alive)]).toEqual([false, true]);
  });

  it("removes what dead processes and unfinished writes left", async () => {
    const place = await layOut();
    const gitDir = gitDirOf(place);
    const owner = deadOwner();
    const left = [`stemma-tmp/${owner}.lock.x`, `stemma-queue/${owner}.${"0".repeat(20)}.x`].map((name) =>
      place.world.write(`r/.git/${name}`, ""),
    );
    const old = place.world.write("r/.git/objects/pack/tmp_pack_x", "half");
    const young = place.world.write("r/.git/objects/tmp_obj_young", "half");
    age(old, 7200);
    place.world.write(`r/.git/stemma-sync/${owner}.x/lock`, "");
    const form = await examine(place, { quick: true });
    expect(told(form)).toEqual([
      "warning synchronisation-pending",
      "info leftover-files",
      "info leftover-files",
      "info leftover-files",
    ]);
    const mended = await examine(place, { quick: true, fix: true });
    expect(told(mended)).toEqual([]);
    expect([...left, old].filter((file) => fs.existsSync(file))).toEqual([]);
    expect(fs.existsSync(young)).toBe(true);
    expect(fs.readdirSync(path.join(gitDir, "stemma-sync"))).toEqual([]);
  });

  it("says what the index weighs, and removes the one of a reader that nobody is any more", async () => {
    const place = await layOut();
    const old = place.world.write("r/.git/stemma-index/aaaa/one", "12345");
    const used = place.world.write("r/.git/stemma-index/bbbb/one", "123");
    for (const file of [old, path.dirname(old)]) age(file, 40 * 24 * 3600);
    const form = await examine(place, { quick: true });
    expect(saidBy(form, "index")).toContain("aaaa: 5 bytes in 1 files");
    expect(told(form)).toEqual(["info index-stale"]);
    expect((await examine(place, { quick: true, fix: true })).fixed).toContain(
      `removed ${path.dirname(old)}`,
    );
    expect([fs.existsSync(old), fs.existsSync(used)]).toEqual([false, true]);
  });

  it("names objects that are empty, unreadable or wrong, by native git and without it", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "m", ["1.0.0"]);
    const loose = (oid: string): string => path.join(place.folder, "objects", oid.slice(0, 2), oid.slice(2));
    const empty = place.git("rev-parse", `${main}:registry/registry.yaml`);
    const wrong = place.git("rev-parse", `${main}:registry/models/m/model.yaml`);
    for (const oid of [empty, wrong]) fs.chmodSync(loose(oid), 0o644);
    fs.writeFileSync(loose(empty), "");
    fs.writeFileSync(loose(wrong), "no zlib");
    const form = await examine(place);
    expect(form.ok).toBe(false);
    expect(told(form)).toContain("error object-corrupt");
    expect(told(form)).toContain("error fsck-failed");
    const env = { ...place.env, PATH: "" };
    const alone = await doctor({ path: place.folder, env, now: () => Date.now() });
    expect(saidBy(alone, "fsck")).toBe("skipped: left out: there is no git on the PATH");
    expect(told(alone)).toContain("info git-missing");
    const messages = alone.findings
      .filter(({ code }) => code === "object-corrupt")
      .map(({ message }) => message);
    expect(messages.join()).toContain(`${empty} is an empty file`);
    expect(messages.join()).toContain(`${wrong} cannot be read`);
    // What needs git cannot be mended without it, and that is said for each.
    const unmended = await doctor({ path: place.folder, env, now: () => Date.now(), fix: true });
    expect(told(unmended)).toContain("error git-missing");
  });

  it("examines a repository that cannot be opened as far as it goes", async () => {
    const place = await layOut();
    fs.writeFileSync(path.join(gitDirOf(place), "HEAD"), "nonsense\n");
    const form = await examine(place, { quick: true });
    expect(form).toMatchObject({ ok: false, commit: null, engine: null, ref: null });
    expect(saidBy(form, "repository")).toContain("failed: ");
    expect(saidBy(form, "file-system")).toContain("done: ");
    expect(told(form)).toEqual(["error repository-invalid", "error repository-invalid"]);
    expect(await rejectionOf(doctor({ path: place.world.root, env: place.env }))).toMatchObject({
      code: "repository-missing",
    });
  });

  it("reports the failure of a probe as its own", async () => {
    const failing = await probe("odd", () => {
      throw Object.assign(new Error("EIO: broken"), { code: "EIO" });
    });
    expect(failing).toMatchObject({
      state: "failed",
      ailments: [{ code: "probe-failed", severity: "error" }],
    });
  });

  it("warns of a clock that is behind, of missing attributes, and of crowded folders", async () => {
    const place = await layOut();
    place.git("rm", "-q", "registry/.gitattributes");
    for (let n = 0; n < 3001; n++) place.world.write(`r/registry/models/m/versions/note-${n}.md`, "");
    place.git("add", "registry");
    const env = { ...place.world.env, GIT_COMMITTER_DATE: "@4000000000 +0000" };
    spawnSync("git", ["commit", "-q", "-m", "by hand"], { cwd: place.folder, env });
    const form = await examine(place, { quick: true });
    expect(told(form)).toEqual([
      "warning clock-behind",
      "warning attributes-missing",
      "warning folder-crowded",
    ]);
    expect(form.ok).toBe(true);
  });

  it("needs no registry: an empty repository is sound", async () => {
    const place = await layOut({ init: false });
    const empty = await examine(place);
    expect(told(empty)).toEqual([]);
    expect(empty.commit).toBeNull();
    place.commit({ readme: "x\n" });
    const form = await examine(place, { quick: true });
    expect(saidBy(form, "folders")).toBe("skipped: there is no registry yet");
  });
});
