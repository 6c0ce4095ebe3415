/*
 * A process that records into a folder, or compacts one, and kills itself instead of doing its n-th call of the file system.
 * Argument, as JSON: folder, what it does, the time, n (0 for never). Prints, for `record`, how many requests were acknowledged.
 */
import fs from "node:fs";
import { nodeFiles } from "../../src/git/file-seam.ts";
import { compact } from "../../src/telemetry/compact.ts";
import { Recorder } from "../../src/telemetry/recorder.ts";
import { SegmentWriter } from "../../src/telemetry/segment-writer.ts";
import { standardRetention } from "../../src/telemetry/tables.ts";
import { spoiltAt } from "./spoilt-files.ts";

interface Given {
  readonly folder: string;
  readonly does: "record" | "compact" | "exit";
  readonly now: number;
  readonly n: number;
}

const { folder, does, now, n } = JSON.parse(process.argv[2] ?? "") as Given;
const die = (): unknown => {
  process.kill(process.pid, "SIGKILL");
  // The signal is on its way, and nothing more may happen until it arrives.
  return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
const { files, calls } = spoiltAt(n, die, nodeFiles);
if (does === "compact") await compact(folder, { now, retention: standardRetention, files });
else {
  const store = new SegmentWriter(folder, "0123456789ab", files);
  const recorder = new Recorder({
    store,
    rings: null,
    now: () => now,
    flushMs: 0,
    labels: [],
    ring: 0,
    exposure: null,
  });
  for (let batch = 1; batch <= 4; batch++) {
    for (let at = 0; at < 10; at++) recorder.track({ model: "vad", version: "1.0.0", latencyMs: at });
    if (does === "exit") continue;
    await recorder.flush();
    if (batch === 2) store.rotate();
    fs.writeSync(1, `${batch * 10}\n`);
  }
}
fs.writeSync(2, `calls ${calls()}\n`);
