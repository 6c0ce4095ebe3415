import fs from "node:fs";
import path from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Feed } from "../../src/evaluation/runner.ts";
import { commandRunner } from "../../src/evaluation/runners/command.ts";
import { groupMemory } from "../../src/evaluation/runners/group-memory.ts";
import { tensorFromJson } from "../../src/evaluation/tensor-json.ts";
import { makeWorld } from "../support/world.ts";
import { answering, modelOf, startScript } from "./programs.ts";

const feed = (row: number, x: number): Feed => ({
  row,
  inputs: new Map([["x", tensorFromJson([x], "float32")]]),
});
const feeds = (...values: readonly number[]) => values.map((x, at) => feed(at + 1, x));
const mirror = "say({ id, outputs: { y: inputs.x } });";

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

it("answers rows by a program, and gives them back in their order", async () => {
  const session = await startScript(
    makeWorld().root,
    answering(`
      state += 1;
      const outputs = { y: inputs.x.map((each) => each * Number(weights)), state, row };
      if (row === 1) globalThis.first = { id, outputs };
      else { say({ id, outputs }); if (globalThis.first) { say(globalThis.first); globalThis.first = null; } }
    `),
  );
  const { outputs, latencyMs } = await session.predict(feeds(1, 2));
  expect(outputs).toEqual([
    new Map<string, unknown>([
      ["y", [2]],
      ["state", 1],
      ["row", 1],
    ]),
    new Map<string, unknown>([
      ["y", [4]],
      ["state", 2],
      ["row", 2],
    ]),
  ]);
  expect(latencyMs).toBeGreaterThan(0);
  await session.reset();
  expect((await session.predict([feed(7, 3), feed(8, 4)])).outputs[1]?.get("state")).toBe(2);
  expect(await session.memoryBytes()).toBeGreaterThan(1_000_000);
  expect(session).toMatchObject({
    engine: { name: "command" },
    inputs: null,
    outputs: null,
    concurrent: false,
  });
  await session.close();
  await session.close();
});

it("gives a program the places that its command names, and no other variable of ours", async () => {
  process.env["STEMMA_SECRET"] = "hidden";
  const session = await startScript(
    makeWorld().root,
    answering(
      `say({ id, outputs: { seen: Object.keys(process.env).sort(), cwd: process.cwd(), weights } });`,
    ),
    { variables: { SEED: "7" } },
  ).finally(() => delete process.env["STEMMA_SECRET"]);
  const [outputs] = (await session.predict(feeds(1))).outputs;
  expect(outputs?.get("weights")).toBe("2");
  expect(outputs?.get("seen")).toEqual(expect.arrayContaining(["PATH", "SEED", "TZ"]));
  expect(outputs?.get("seen")).not.toContain("STEMMA_SECRET");
});

it.each([
  ["no JSON", `say("loading ...");`, /row 1: it printed a line that is no JSON: loading \.\.\. \(/],
  [
    "Python's NaN",
    `say('{"id":' + id + ',"outputs":{"y":NaN}}');`,
    /row 1: it printed a line that is no JSON/,
  ],
  ["a list", `say([1]);`, /no JSON object: \[1\]/],
  ["no id", `say({ outputs: {} });`, /without the id of its question/],
  ["no outputs", `say({ id });`, /its answer 0 has neither outputs nor an error/],
  ["an answer nobody asked for", `say({ id: 99, outputs: {} });`, /it answered 99, which was not asked/],
  [
    "two answers",
    `say({ id, outputs: {} }); say({ id, outputs: {} });`,
    /it answered 0, which was not asked/,
  ],
  [
    "a line without end",
    `process.stdout.write(Buffer.alloc(70_000_000, 97));`,
    /a line of over 67108864 bytes/,
  ],
])("refuses %s", async (_, body, message) => {
  const session = await startScript(makeWorld().root, answering(body));
  const asked = session.predict(feeds(1, 2));
  await expect(asked).rejects.toMatchObject({
    code: "runner-output-invalid",
    message: expect.stringMatching(message) as unknown,
  });
  await expect(session.predict(feeds(1))).rejects.toMatchObject({ code: "runner-output-invalid" });
  await expect(session.reset()).rejects.toMatchObject({ code: "runner-output-invalid" });
});

it("a flood of lines ends the program at the first one", async () => {
  const session = await startScript(makeWorld().root, answering(`for (;;) say("y".repeat(1000));`));
  await expect(session.predict(feeds(1))).rejects.toMatchObject({
    code: "runner-output-invalid",
    data: { row: 1 },
  });
});

it("a row that cannot be answered fails its batch, and the program lives on", async () => {
  const session = await startScript(
    makeWorld().root,
    answering(`
      if (inputs.x[0] === 13) say({ id, error: "thirteen" });
      else if (inputs.x[0] === 14) say('{"id":' + id + ',"outputs":{"y":[[1e999]]}}');
      else ${mirror}
    `),
  );
  await expect(session.predict([feed(4, 1), feed(5, 13), feed(6, 2)])).rejects.toMatchObject({
    code: "runner-failed",
    message: "row 5: the program says: thirteen",
  });
  await expect(session.predict([feed(9, 14)])).rejects.toMatchObject({
    code: "runner-output-invalid",
    message: "row 9: the model said Infinity in its output 'y'",
  });
  expect((await session.predict(feeds(1))).outputs).toEqual([new Map([["y", [1]]])]);
});

it("says how a program died, with its last words", async () => {
  const session = await startScript(
    makeWorld().root,
    answering(
      `if (row === 2) { console.error("x".repeat(20_000) + "\\n\\u001b[31mout of ideas"); process.exit(3); } ${mirror}`,
    ),
  );
  await expect(session.predict(feeds(1, 2))).rejects.toMatchObject({
    code: "runner-failed",
    message: expect.stringMatching(
      /^row 2: the program ended with status 3 before .*\[31mout of ideas$/s,
    ) as unknown,
    data: { row: 2, status: 3, signal: null },
  });
});

it("a program that died between two batches is told of at the next", async () => {
  const folder = makeWorld().root;
  const session = await startScript(folder, answering(`${mirror} process.kill(process.pid, "SIGKILL");`));
  await session.predict(feeds(1));
  await expect(session.predict(feeds(1))).rejects.toMatchObject({
    code: "runner-failed",
    message: expect.stringContaining(
      "the program ended by SIGKILL before it had answered; it said nothing",
    ) as unknown,
  });
});

it("a program that hangs is ended with all that it started", async () => {
  const folder = makeWorld().root;
  const script = answering(`
    const { spawn } = await import("node:child_process");
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
    (await import("node:fs")).writeFileSync("pids", process.pid + " " + child.pid);
    if (row === 1) say({ id, outputs: {} }); else setInterval(() => {}, 1000);
  `);
  const session = await startScript(folder, script, { timeoutMs: 20_000 });
  await session.predict([feed(1, 1)]);
  const pids = fs.readFileSync(path.join(folder, "pids"), "utf8").split(" ").map(Number);
  expect(pids.map(isAlive)).toEqual([true, true]);
  expect(await groupMemory(pids[0] ?? 0)).toBeGreaterThan(20_000_000);
  const stop = new AbortController();
  const asked = session.predict([feed(2, 1)], stop.signal);
  stop.abort();
  await expect(asked).rejects.toMatchObject({ code: "interrupted" });
  await session.close();
  while (pids.some(isAlive)) await later(10);
});

it("a program that does not answer in time is ended", async () => {
  const session = await startScript(
    makeWorld().root,
    answering("await new Promise(() => setInterval(() => {}, 1000));"),
    {
      timeoutMs: 50,
    },
  );
  await expect(session.predict([feed(12, 1)])).rejects.toMatchObject({
    code: "runner-timeout",
    message: "row 12: no answer came within 50 ms",
    data: { row: 12, timeoutMs: 50 },
  });
});

it("a program that eats memory is ended", async () => {
  const body = `globalThis.kept = Buffer.alloc(230_000_000, 1); setInterval(() => {}, 1000);`;
  const session = await startScript(makeWorld().root, answering(body), { memoryBytes: 200_000_000 });
  await expect(session.predict(feeds(1))).rejects.toMatchObject({
    code: "runner-memory",
    message: expect.stringMatching(
      /^row 1: the program takes \d+ bytes of memory, and may take 200000000$/,
    ) as unknown,
  });
});

it("a program that does not read the end of its input is ended when the session closes", async () => {
  const script = `process.stdin.resume(); setInterval(() => {}, 1000); process.stdout.write("\\n");`;
  const session = await startScript(makeWorld().root, script);
  await session.close();
});

it.each([
  [["no-such-program"], "runner-missing", /the program 'no-such-program' is not there/],
  [["./weights.txt"], "runner-missing", /the program '\.\/weights\.txt' may not be run/],
  [[], "runner-invalid", /the command of the runner is empty/],
])("%j is refused", async (argv, code, message) => {
  const folder = makeWorld().root;
  modelOf(folder, "2");
  const started = startScript(folder, "", { argv });
  await expect(started).rejects.toMatchObject({ code, message: expect.stringMatching(message) as unknown });
});

it("a version without files has no weights to name", async () => {
  const folder = makeWorld().root;
  const model = { ...modelOf(folder, "2"), files: [] };
  const options = {
    kind: "command",
    argv: ["cat", "{model}"],
    workingFolder: folder,
    variables: {},
    timeoutMs: 1,
    memoryBytes: null,
  } as const;
  await expect(commandRunner.open(model, options)).rejects.toMatchObject({ code: "runner-invalid" });
  await expect(commandRunner.open(model, options, AbortSignal.abort())).rejects.toMatchObject({
    code: "interrupted",
  });
});

it("memory is told by the kernel's files and by ps alike", async () => {
  const byProc = await groupMemory(-1, "proc");
  expect([byProc, await groupMemory(-1, "ps")]).toEqual([0, 0]);
});
