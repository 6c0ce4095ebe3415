import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { AuditPack, AuditPackOptions } from "../../src/registry/audit-forms.ts";
import { rejectionOf } from "../support/fault.ts";
import { layOut, type Place, registerAll } from "./world.ts";
import { openTeam, type Team } from "./team.ts";
import { commandsIn, coverUp, follow, unpack } from "./unpacking.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 240_000;

/** A registry whose vad@1.0.0 went to production by the signed approval of Bob, and was released with a signed tag. */
async function released(): Promise<Team> {
  const team = await openTeam({ demands: ["{rule: approvals, of: [leads]}"] });
  await (await team.as(team.ada)).proposals.propose({ version: "vad@1.0.0", stage: "production" });
  const branch = "propose/vad@1.0.0/production";
  await (await team.as(team.bob)).proposals.approve({ branch, key: team.bob.key });
  await (await team.as(team.ada)).proposals.merge({ branch });
  team.git("config", "gpg.format", "ssh");
  await (await team.as(team.ada)).release({ sign: true, key: team.ada.key });
  return team;
}

function filesBelow(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith("clone/"))
    .sort();
}

/** Changes one character of a file, for another of its kind. */
function tamper(file: string): Buffer {
  const before = fs.readFileSync(file);
  const bytes = Buffer.from(before);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = bytes[at] === 0x41 ? 0x42 : 0x41;
  fs.writeFileSync(file, bytes);
  return before;
}

const pack = async (place: Place, options: AuditPackOptions = {}): Promise<AuditPack> =>
  await (await place.open()).audit.pack("vad@production", options);

describe("a pack of evidence", () => {
  it(
    "is verified by what its page says, with git, sha256sum and ssh-keygen alone",
    { timeout: limit },
    async () => {
      const team = await released();
      const packed = await pack(team, { key: team.ada.key });
      const folder = unpack(team, packed, "unpacked");
      const commands = commandsIn(folder).join("\n");
      expect(commands).toContain("ssh-keygen -Y verify -f signatures/approval.");
      expect(commands).toContain("verify-tag vad@v1.0.0");
      expect(commands).toContain("-n stemma-audit-pack");
      expect(follow(team, folder)).toBeNull();
      expect(packed.form.files.map(({ path: name }) => name)).toEqual(filesBelow(folder));
      const { files, digest, size, commit, signed } = packed.form;
      expect({ commit, signed, size }).toEqual({
        commit: team.git("rev-parse", "main"),
        signed: true,
        size: packed.bytes.length,
      });
      expect(digest).toBe(`sha256:${createHash("sha256").update(packed.bytes).digest("hex")}`);
      for (const { path: name, size: length } of files)
        expect(fs.statSync(path.join(folder, name)).size).toBe(length);
      const events = fs.readFileSync(path.join(folder, "history.jsonl"), "utf8").trimEnd().split("\n");
      expect(events.map((line) => JSON.parse(line) as unknown)).toEqual(
        (await team.registry.audit.read({ model: "vad" })).events,
      );
      expect(fs.readFileSync(path.join(folder, "records/registry/models/vad/model.yaml"), "utf8")).toBe(
        team.read("registry/models/vad/model.yaml"),
      );
      const [artifact] = (await team.registry.version("vad@production")).artifacts;
      const list = fs.readFileSync(path.join(folder, "ARTIFACTS.sha256"), "utf8");
      expect(`sha256:${list}`).toBe(`${artifact?.digest ?? ""}  ${artifact?.path ?? ""}\n`);
    },
  );

  it("that was tampered with is found, whichever file it was", { timeout: limit }, async () => {
    const team = await released();
    const folder = unpack(team, await pack(team, { key: team.ada.key }), "unpacked");
    for (const name of filesBelow(folder)) {
      const file = path.join(folder, name);
      const before = tamper(file);
      expect([name, follow(team, folder)]).not.toEqual([name, null]);
      fs.writeFileSync(file, before);
    }
    const signature = fs.readFileSync(path.join(folder, "SHA256SUMS.sig"));
    fs.appendFileSync(path.join(folder, "card.md"), "better than it is\n");
    coverUp(folder);
    expect(follow(team, folder)).toContain("SHA256SUMS.sig");
    expect(fs.readFileSync(path.join(folder, "SHA256SUMS.sig"))).toEqual(signature);
  });

  it(
    "whose list of digests was written anew is found by git and by the signatures",
    { timeout: limit },
    async () => {
      const team = await released();
      const folder = unpack(team, await pack(team), "unpacked");
      const list = path.join(folder, "SHA256SUMS");
      const sums = fs.readFileSync(list);
      const telling = /^(?:registry\.bundle|checkpoint\.json|RECORDS\.sha256|records\/|signatures\/approval)/;
      const told = filesBelow(folder).filter((name) => telling.test(name));
      expect(told.length).toBeGreaterThan(8);
      for (const name of told.filter((each) => each !== "checkpoint.json")) {
        const file = path.join(folder, name);
        const before = tamper(file);
        coverUp(folder);
        expect([name, follow(team, folder)]).not.toEqual([name, null]);
        fs.writeFileSync(file, before);
        fs.writeFileSync(list, sums);
      }
      expect(follow(team, folder)).toBeNull();
    },
  );

  it("is the same, byte for byte, from every clone of the same commit", { timeout: limit }, async () => {
    const team = await released();
    const first = await pack(team);
    const clone = team.world.path("clone");
    team.git("clone", "-q", "--bare", team.folder, clone);
    execFileSync("git", ["-C", clone, "gc", "-q", "--aggressive", "--prune=now"], { env: team.env });
    execFileSync("git", ["-C", clone, "branch", "-m", "main", "trunk"], { env: team.env });
    const other = await team.open({ path: clone });
    expect((await other.audit.pack("vad@1.0.0")).form).toEqual(first.form);
    await registerAll(team, "vad", ["2.0.0"]);
    expect((await pack(team, { at: first.form.commit })).form).toEqual(first.form);
    expect((await pack(team)).form.digest).not.toBe(first.form.digest);
  });

  it("holds what was unsigned, and names of two parts, as well", { timeout: limit }, async () => {
    const place = await layOut();
    await registerAll(place, "speech/vad", ["1.0.0"]);
    place.git("tag", "speech/vad@v1.0.0", "HEAD");
    const packed = await place.registry.audit.pack("speech/vad@latest");
    expect(packed.form).toMatchObject({ folder: "audit-speech-vad-1.0.0", signed: false });
    const folder = unpack(place, packed, "unpacked");
    expect(follow(place, folder)).toBeNull();
    expect(fs.readFileSync(path.join(folder, "README.md"), "utf8")).toContain(
      "No piece of evidence is signed.",
    );
    // A tag of another line is none of its.
    place.git("checkout", "-q", "--orphan", "other");
    place.git("commit", "-q", "-m", "another line");
    place.git("tag", "-f", "speech/vad@v1.0.0", "HEAD");
    place.git("checkout", "-q", "-f", "main");
    const without = await (await place.open()).audit.pack("speech/vad@latest");
    expect(Buffer.from(without.bytes).includes("refs/tags/")).toBe(false);
  });

  it("is refused where the history or git is not there", { timeout: limit }, async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    const bare = await place.open({ env: { ...place.env, PATH: place.world.path("nothing") } });
    expect(await rejectionOf(bare.audit.pack("vad@1.0.0"))).toMatchObject({ code: "git-missing" });
    expect(await rejectionOf(place.registry.audit.pack("vad@2.0.0"))).toMatchObject({
      code: "version-unknown",
    });
    expect(await rejectionOf(place.registry.audit.pack("vad@1.0.0", { sign: true }))).toMatchObject({
      code: "signing-key-missing",
    });
    fs.writeFileSync(`${place.folder}/.git/shallow`, `${place.git("rev-parse", "HEAD")}\n`);
    expect(await rejectionOf((await place.open()).audit.pack("vad@1.0.0"))).toMatchObject({
      code: "history-incomplete",
    });
  });
});
