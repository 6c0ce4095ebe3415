import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import type { Oid } from "../../src/git/ports.ts";
import { openRegistry } from "../../src/registry/registry.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { commitFiles, listObjects } from "../support/history.ts";
import { numbers } from "../support/numbers.ts";
import { makeRepository } from "../support/repository.ts";
import { layOut, registerAll } from "../registry/world.ts";
import { ledgerOfReads } from "./reads.ts";
import { size } from "./size.ts";

/** A way to damage a file; `other` is one of the same kind. */
type Damage = (file: string, other: string, random: (below: number) => number) => void;

function rewrite(file: string, change: (bytes: Buffer) => Buffer): void {
  fs.chmodSync(file, 0o644);
  fs.writeFileSync(file, change(fs.readFileSync(file)));
}

const damages: Readonly<Record<string, Damage>> = {
  "one flipped bit": (file, _, random) => {
    rewrite(file, (bytes) => {
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      return bytes;
    });
  },
  "a cut end": (file, _, random) => {
    rewrite(file, (bytes) => bytes.subarray(0, random(bytes.length)));
  },
  "a block of zeros": (file, _, random) => {
    rewrite(file, (bytes) => {
      const at = random(bytes.length);
      return bytes.fill(0, at, Math.min(bytes.length, at + 64));
    });
  },
  "another file in its place": (file, other) => {
    rewrite(file, () => fs.readFileSync(other));
  },
};

function filesBelow(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

const kinds: Readonly<Record<string, RegExp>> = {
  "a loose object": /objects\/[0-9a-f]{2}\/[0-9a-f]{38}$/,
  "a pack": /\.pack$/,
  "a pack index": /\.idx$/,
};

const cases = Object.keys(kinds).flatMap((kind) =>
  Object.keys(damages).map((damage) => [kind, damage] as const),
);

describe("objects after damage", () => {
  it.each(cases)("%s with %s: every read gives the right bytes or names the damage", async (kind, damage) => {
    const repository = makeRepository();
    commitFiles(repository, 12);
    repository.git("repack", "-adq", "--depth=10");
    const write = (text: string): Oid => repository.gitWith(text, "hash-object", "-w", "--stdin");
    const second = Array.from({ length: 10 }, (_, n) =>
      write(`in the second pack\n${"line\n".repeat(40)}${n}`),
    );
    repository.gitWith(
      second.join("\n"),
      "pack-objects",
      "-q",
      path.join(repository.gitDir, "objects/pack/pack"),
    );
    repository.git("prune-packed", "-q");
    for (let n = 0; n < 12; n++) write(`loose ${n}`);
    const sound = new NodeObjectStore({ objectsDir: path.join(repository.gitDir, "objects") });
    const truth = new Map<Oid, Buffer>();
    for (const { oid } of listObjects(repository))
      truth.set(oid, (await sound.read(oid))?.body ?? Buffer.alloc(0));
    const targets = filesBelow(path.join(repository.gitDir, "objects")).filter((file) =>
      kinds[kind]?.test(file),
    );
    expect(targets.length).toBeGreaterThan(1);
    let detected = 0;
    const rounds = size(25, 1700);
    for (let round = 0; round < rounds; round++) {
      const random = numbers(round + 1);
      const file = targets[round % targets.length] ?? "";
      const other = targets[(round + 1) % targets.length] ?? "";
      const before = fs.readFileSync(file);
      damages[damage]?.(file, other, random);
      const store = new NodeObjectStore({ objectsDir: path.join(repository.gitDir, "objects") });
      const bad: Oid[] = [];
      for (const [oid, body] of truth) {
        const found = await store.read(oid).catch((error: unknown) => error);
        if (found instanceof Error) {
          expect(isStemmaError(found, "object-corrupt", "object-too-large"), `${oid}: ${String(found)}`).toBe(
            true,
          );
          bad.push(oid);
        } else {
          // Damage never makes an object look absent, and never gives other bytes.
          expect(
            found === null ? null : (found as { body: Buffer }).body.equals(body),
            `${round} ${oid}`,
          ).toBe(true);
        }
      }
      if (bad.length > 0) detected += 1;
      if (kind === "a loose object") expect(bad.length, `round ${round}`).toBeLessThanOrEqual(1);
      fs.writeFileSync(file, before);
    }
    expect(detected).toBeGreaterThan(0);
  });
});

describe("a registry after damage", () => {
  it.each(Object.keys(damages))(
    "of refs, packed refs, objects or the index, by %s, tells the truth or an error",
    async (damage) => {
      const place = await layOut({ bare: true });
      await registerAll(place, "m", ["1.0.0", "1.1.0"]);
      place.git("tag", "-m", "one", "m@v1.0.0");
      place.git("gc", "-q");
      await registerAll(place, "n", ["2.0.0"]);
      const truth = await ledgerOfReads(place.folder, place.env);
      const targets = filesBelow(place.folder).filter((file) =>
        /refs\/heads|packed-refs|objects|stemma-index/.test(file),
      );
      let seen = 0;
      for (let round = 0; round < size(60, 4000); round++) {
        const random = numbers(round + 7);
        const file = targets[round % targets.length] ?? "";
        const other = targets[random(targets.length)] ?? "";
        const before = fs.readFileSync(file);
        damages[damage]?.(file, other, random);
        const found = await ledgerOfReads(place.folder, place.env).catch((error: unknown) => error);
        const name = path.relative(place.folder, file);
        if (found instanceof Error) {
          seen += 1;
          expect(isStemmaError(found), `${name}: ${found.stack ?? ""}`).toBe(true);
        } else expect(found, name).toEqual(truth);
        fs.writeFileSync(file, before);
      }
      expect(seen).toBeGreaterThan(0);
      expect(await ledgerOfReads(place.folder, place.env)).toEqual(truth);
    },
  );

  it("of a ref's file is an error to a writer too, who then makes no new history", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "m", ["1.0.0"]);
    const tip = place.git("rev-parse", "main");
    for (const text of [
      "",
      "0".repeat(40),
      tip.slice(0, 39),
      `${tip}\n${tip}`,
      "ref: refs/heads/gone",
      "\0".repeat(41),
    ]) {
      fs.writeFileSync(path.join(place.folder, "refs/heads/main"), text);
      const outcome = await registerAll(place, "m", ["1.1.0"]).catch((error: unknown) => error);
      expect(isStemmaError(outcome), `${JSON.stringify(text)}: ${String(outcome)}`).toBe(true);
    }
    fs.writeFileSync(path.join(place.folder, "refs/heads/main"), `${tip}\n`);
    const refs = new NodeRefStore({ gitDir: place.folder });
    expect(await refs.read("refs/heads/main")).toBe(tip);
    expect(await (await openRegistry({ path: place.folder, env: place.env })).check()).toMatchObject({
      ok: true,
    });
  });
});
