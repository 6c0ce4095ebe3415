/* The peers' own programs, and how they are run. */
import { spawn, spawnSync } from "node:child_process";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pythonEnvironment } from "../../scripts/python-environment.mjs";
import { projectFolder } from "../support/library.mjs";
import { worldEnvironment } from "../support/world.mjs";

const requirements = join(projectFolder, "bench/peers/requirements.txt");

/** The path of one of the peers' programs; the first call may take minutes. */
export function peerProgram(name) {
  return join(pythonEnvironment(requirements), name);
}

/** Runs a program of a peer to its end and gives what it printed. */
export function runPeer(program, args, cwd) {
  return check(program, args, peerEnvironment(cwd), cwd);
}

/** Starts MLflow's server on a store and gives its address, when it answers, with a way to stop it. */
export async function startServer(store, port, cwd) {
  const args = ["server", "--backend-store-uri", store, "--host", "127.0.0.1", "--port", String(port)];
  const server = spawn(peerProgram("mlflow"), [...args, "--workers", "1"], {
    cwd,
    env: peerEnvironment(cwd),
    stdio: "ignore",
    detached: true,
  });
  const uri = `http://127.0.0.1:${port}`;
  await answering(`${uri}/health`, server);
  // The server starts workers of its own: all of its group go.
  return { uri, stop: () => process.kill(-server.pid, "SIGTERM") };
}

async function answering(url, server) {
  const until = Date.now() + 120_000;
  while (Date.now() < until && server.exitCode === null) {
    if (await answers(url)) return;
    await pause(200);
  }
  throw new Error(`${url} does not answer`);
}

function answers(url) {
  return new Promise((resolve) => {
    const asked = request(url, (response) => resolve(response.resume().statusCode === 200));
    asked.on("error", () => resolve(false)).end();
  });
}

/** No telemetry, no colours, no settings of the user's own. */
function peerEnvironment(cwd) {
  return {
    ...worldEnvironment(),
    HOME: cwd,
    MLFLOW_DISABLE_TELEMETRY: "true",
    DO_NOT_TRACK: "true",
    GTO_EMOJIS: "false",
    MLFLOW_ENABLE_DB_SDK: "false",
    GIT_PYTHON_REFRESH: "quiet",
  };
}

function check(program, args, env, cwd) {
  const options = { cwd, env, encoding: "utf8", maxBuffer: 1 << 28 };
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr.slice(-2000)}`);
  return stdout;
}
