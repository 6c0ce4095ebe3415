import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { doctor } from "../../src/registry/health/doctor.ts";
import { rejectionOf } from "../support/fault.ts";
import { settingsFile } from "./team.ts";
import { layOut, type Place, registerAll } from "./world.ts";

// Each test starts several processes, and the machine may be busy.
const limit = { timeout: 120_000 };

function retain(place: Place, lines: string): void {
  place.commit({ [settingsFile]: `${place.read(settingsFile)}${lines}\n` }, "how long things are kept");
}

const risks = (findings: readonly { code: string; severity: string; message: string }[]) =>
  findings
    .filter(({ code }) => code === "retention-at-risk")
    .map(({ severity, message }) => `${severity}: ${message.replace(/:.*/, "")}`);

async function examined(place: Place, path = place.folder) {
  const { findings } = await doctor({ path, env: place.env, quick: true });
  return risks(findings);
}

describe("what a registry keeps", () => {
  it("is not freed by a collection that asks for less", limit, async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    retain(place, "retain: {artifacts: 1y}");
    const collect = async (historyDays: number) =>
      (await place.open()).artifacts.gc({ historyDays, dryRun: true });
    expect(await rejectionOf(collect(365))).toMatchObject({
      code: "retention-kept",
      kind: "refused",
      data: { days: 365, kept: 366 },
    });
    expect(await collect(366)).toMatchObject({ removed: [] });
  });

  it("is at risk where reflogs were told to expire earlier", limit, async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    expect(await examined(place)).toEqual([]);
    expect(risks((await place.registry.check()).findings)).toEqual([]);
    place.git("config", "gc.reflogExpire", "30.days.ago");
    place.git("config", "gc.reflogExpireUnreachable", "never");
    expect(await examined(place)).toEqual(["warning: gc.reflogExpire is 30.days.ago"]);
    const { ok, findings } = await (await place.open()).check();
    expect([ok, risks(findings)]).toEqual([true, ["warning: gc.reflogExpire is 30.days.ago"]]);
    for (const [value, told] of [
      ["now", 1],
      ["20.years.ago", 0],
      ["9999", 0],
      ["2 weeks", 1],
      ["tomorrow", 0],
    ] as const) {
      place.git("config", "gc.reflogExpire", value);
      expect([value, (await examined(place)).length]).toEqual([value, told]);
    }
    // What is set for the branch of the registry wins.
    place.git("config", "gc.reflogExpire", "now");
    place.git("config", "gc.refs/heads/main.reflogExpire", "never");
    expect(await examined(place)).toEqual([]);
    place.git("config", "--unset", "gc.refs/heads/main.reflogExpire");
    retain(place, "audit: {retain: 10d}");
    place.git("config", "gc.reflogExpire", "2.weeks.ago");
    expect(await examined(place)).toEqual([]);
  });

  it("is not all in a shallow clone, but where that was cut long ago", limit, async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    fs.writeFileSync(`${place.folder}/.git/shallow`, `${place.git("rev-parse", "HEAD")}\n`);
    expect(await examined(place)).toEqual(["warning: This clone is shallow"]);
    const later = { path: place.folder, env: place.env, quick: true, now: () => Date.UTC(2050, 0, 1) };
    expect(risks((await doctor(later)).findings)).toEqual([]);
  });
});
