import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";

/** A Prometheus that a test has started. */
export interface StartedPrometheus {
  readonly url: string;
  /** Ends it, waits until it is gone, and removes what it kept. */
  readonly stop: () => Promise<void>;
}

/** How it is started. */
export interface PrometheusSetup {
  /** How much older samples may be than those that are there, in its own form of durations. */
  readonly outOfOrder?: string;
  /** Where one was before; any port when absent. */
  readonly port?: number;
}

/** Starts a Prometheus on a port of its own that takes remote write, and waits until it serves. */
export async function startPrometheus(
  program: string,
  { outOfOrder = "0s", port: wanted }: PrometheusSetup = {},
): Promise<StartedPrometheus> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "stemma-prometheus-"));
  const config = path.join(folder, "prometheus.yml");
  fs.writeFileSync(config, `storage:\n  tsdb:\n    out_of_order_time_window: ${outOfOrder}\n`);
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    const child = spawn(
      program,
      [
        `--config.file=${config}`,
        `--storage.tsdb.path=${path.join(folder, "data")}`,
        `--web.listen-address=127.0.0.1:${port}`,
        "--web.enable-remote-write-receiver",
      ],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    const said = await serving(child);
    if (said === null) return { url: `http://127.0.0.1:${port}`, stop: () => stop(child, folder) };
    // Somebody else may have taken the port in between.
    if (!said.includes("address already in use") || attempt === 5) throw new Error(said);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/* Null once it serves; what it said where it ended before. */
function serving(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Server is ready to receive web requests")) resolve(null);
    });
    child.on("error", reject);
    child.on("exit", () => {
      resolve(said);
    });
  });
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  }
  fs.rmSync(folder, { recursive: true, force: true });
}
