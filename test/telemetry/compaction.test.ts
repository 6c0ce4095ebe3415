import fs from "node:fs";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/git/file-seam.ts";
import { Aggregate } from "../../src/telemetry/aggregate.ts";
import { ByteWriter } from "../../src/telemetry/bytes.ts";
import { compact } from "../../src/telemetry/compact.ts";
import { readManifest } from "../../src/telemetry/manifest.ts";
import { standardRetention } from "../../src/telemetry/tables.ts";
import { rejectionOf } from "../support/fault.ts";
import { fc } from "../support/laws.ts";
import { spoiltAt } from "../support/spoilt-files.ts";
import { makeWorld } from "../support/world.ts";
import { noon, recorderOn, requestsIn, slicesOf } from "./folder.ts";

const day = 86_400_000;
const retention = standardRetention;

/** Everything that a folder counts, merged per series, as bytes. */
async function totalOf(folder: string): Promise<string> {
  const all = new Aggregate();
  for (const { aggregate } of await slicesOf(folder)) all.merge(aggregate);
  const texts: string[] = [];
  const writer = new ByteWriter();
  all.write(writer, (text) => (texts.includes(text) ? texts.indexOf(text) : texts.push(text) - 1));
  return `${texts.join()} ${writer.view().toString("hex")}`;
}

async function record(folder: string, times: readonly number[]): Promise<void> {
  const { recorder, writer } = recorderOn(folder);
  for (const at of times)
    recorder.track({
      model: "m",
      version: `${at % 3}`,
      latencyMs: 1 + (at % 1000) / 7,
      at,
      ok: at % 5 > 0,
      errorType: `e${at % 4}`,
      values: { score: at / 3 },
    });
  await recorder.flush();
  writer.rotate();
  // A part after it makes the one before complete.
  recorder.track({ model: "m", version: "0", latencyMs: 1, at: times[0] ?? noon });
  await recorder.close();
}

test("compaction keeps every sum to the byte, whatever is compacted when", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer({ min: noon - 200 * day, max: noon }), { minLength: 1, maxLength: 20 }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.array(fc.integer({ min: -2, max: 400 }), { maxLength: 3 }),
      async (lots, days) => {
        const world = makeWorldIn();
        try {
          for (const [at, lot] of lots.entries()) {
            await record(world.folder, lot);
            const before = await totalOf(world.folder);
            await compact(world.folder, { now: noon + (days[at] ?? 0) * day, retention });
            expect(await totalOf(world.folder)).toBe(before);
          }
          const before = await totalOf(world.folder);
          for (const each of days) await compact(world.folder, { now: noon + each * day, retention });
          expect(await totalOf(world.folder)).toBe(before);
        } finally {
          world.remove();
        }
      },
    ),
    { numRuns: 15 },
  );
});

function makeWorldIn(): { readonly folder: string; readonly remove: () => void } {
  const folder = fs.mkdtempSync(`${process.env["TMPDIR"] ?? "/tmp"}/stemma-telemetry-`);
  return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

test("minutes become hours after a week, and hours become days after ninety", async () => {
  const folder = makeWorld().path("telemetry");
  await record(folder, [noon, noon + 60_000, noon + 120_000]);
  const steps = async (now: number): Promise<readonly (readonly [string, string])[]> => {
    await compact(folder, { now, retention });
    return readManifest(folder).segments.map(({ width, period }) => [width, period] as const);
  };
  expect(await steps(noon + day)).toEqual([["minute", "2026-11-21"]]);
  expect(await steps(noon + 7 * day)).toEqual([["minute", "2026-11-21"]]);
  expect(await steps(noon + 8 * day)).toEqual([["hour", "2026-11"]]);
  expect(await steps(noon + 90 * day)).toEqual([["hour", "2026-11"]]);
  expect(await steps(noon + 91 * day)).toEqual([["day", "2026"]]);
  // A clock that goes backwards makes nothing narrower, and loses nothing.
  expect(await steps(noon)).toEqual([["day", "2026"]]);
  expect(await slicesOf(folder, { from: noon + 3 * 3_600_000, to: noon + 4 * 3_600_000 })).toHaveLength(1);
  expect(await slicesOf(folder, { from: noon + day, to: noon + 2 * day })).toEqual([]);
});

test("what comes late is merged into what is compacted already", async () => {
  const folder = makeWorld().path("telemetry");
  await record(folder, [noon]);
  await compact(folder, { now: noon + 200 * day, retention });
  await record(folder, [noon, noon + 200 * day]);
  const before = await totalOf(folder);
  expect(await compact(folder, { now: noon + 200 * day, retention })).toEqual({ logs: 1, written: 2 });
  expect(await totalOf(folder)).toBe(before);
  // The last part of a writer that lives is its own business.
  expect(fs.readdirSync(folder).filter((name) => name.endsWith(".log"))).toHaveLength(2);
  expect(await compact(folder, { now: noon + 200 * day, retention })).toEqual({ logs: 0, written: 0 });
});

test("a log that could not be removed counts once for ever", async () => {
  const folder = makeWorld().path("telemetry");
  await record(folder, [noon, noon + 1]);
  const files = {
    ...nodeFiles,
    unlink: (path: string) => {
      if (path.endsWith(".log")) throw Object.assign(new Error("EACCES: injected"), { code: "EACCES" });
      nodeFiles.unlink(path);
    },
  };
  await compact(folder, { now: noon, retention, files });
  expect(await requestsIn(folder)).toBe(3);
  await record(folder, [noon]);
  await compact(folder, { now: noon, retention, files });
  expect(await requestsIn(folder)).toBe(5);
  await compact(folder, { now: noon + 30 * day, retention });
  expect(await requestsIn(folder)).toBe(5);
});

test("a disk that refuses a call of a compaction leaves everything counted once", async () => {
  const world = makeWorld();
  const whole = world.path("whole");
  await record(whole, [noon, noon + 60_000]);
  const counted = await requestsIn(whole);
  for (let n = 1; n <= 24; n++) {
    const folder = world.path(`full-${n}`);
    fs.cpSync(whole, folder, { recursive: true });
    const full = (): unknown => {
      throw Object.assign(new Error("ENOSPC: injected"), { code: "ENOSPC" });
    };
    const { files } = spoiltAt(n, full, nodeFiles);
    await compact(folder, { now: noon, retention, files }).catch(() => null);
    expect([n, await requestsIn(folder)]).toEqual([n, counted]);
    await compact(folder, { now: noon + 9 * day, retention });
    expect([n, await requestsIn(folder)]).toEqual([n, counted]);
  }
});

test("recorders and readers work on while another process compacts", async () => {
  const folder = makeWorld().path("telemetry");
  const recorders = [recorderOn(folder), recorderOn(folder)];
  let counted = 0;
  for (let round = 0; round < 12; round++) {
    for (const { recorder } of recorders) {
      recorder.track({ model: "m", version: "1", latencyMs: round });
      counted += 1;
    }
    await Promise.all(recorders.map(({ recorder }) => recorder.flush()));
    recorders[round % 2]?.writer.rotate();
    const compactions = [0, 1].map(() => compact(folder, { now: noon + round * day, retention }));
    expect(await requestsIn(folder)).toBe(counted);
    await Promise.all(compactions);
    expect(await requestsIn(folder)).toBe(counted);
  }
  await Promise.all(recorders.map(({ recorder }) => recorder.close()));
});

test("what another program made of the folder is said, and never read as no data", async () => {
  const folder = makeWorld().path("telemetry");
  await record(folder, [noon]);
  await compact(folder, { now: noon, retention });
  const [segment = ""] = fs.readdirSync(folder).filter((name) => name.endsWith(".seg"));
  const bytes = fs.readFileSync(`${folder}/${segment}`);
  fs.writeFileSync(`${folder}/${segment}`, bytes.subarray(0, bytes.length - 1));
  expect((await rejectionOf(slicesOf(folder))).code).toBe("telemetry-corrupt");
  fs.rmSync(`${folder}/${segment}`);
  expect((await rejectionOf(slicesOf(folder))).code).toBe("telemetry-corrupt");
  for (const text of [
    "{",
    "[]",
    '{"generation": 1}',
    '{"generation":1,"segments":[{}],"absorbed":[],"sequences":{}}',
  ]) {
    fs.writeFileSync(`${folder}/manifest.json`, text);
    expect((await rejectionOf(slicesOf(folder))).code).toBe("telemetry-corrupt");
  }
  fs.rmSync(`${folder}/manifest.json`);
  fs.writeFileSync(`${folder}/notes.txt`, "not ours");
  expect(await requestsIn(folder)).toBe(1);
});
