import fs from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { ModelFiles, RunnerSession } from "../../src/evaluation/runner.ts";
import type { CommandOptions } from "../../src/evaluation/runner-options.ts";
import { commandRunner } from "../../src/evaluation/runners/command.ts";
import { digestOfBytes } from "../../src/values/content.ts";

/** A program that answers every line by what the body says of `inputs` and `id`; `weights` is the text of the model's file. */
export function answering(body: string): string {
  return `
    import { readFileSync } from "node:fs";
    import { createInterface } from "node:readline";
    const weights = readFileSync(process.argv[2], "utf8");
    let state = 0;
    const say = (value) => process.stdout.write((typeof value === "string" ? value : JSON.stringify(value)) + "\\n");
    for await (const line of createInterface({ input: process.stdin })) {
      const { id, row, inputs, reset } = JSON.parse(line);
      if (reset) { state = 0; continue; }
      ${body}
    }
  `;
}

/** A model of one text file in a folder of its own. */
export function modelOf(folder: string, text: string): ModelFiles {
  fs.writeFileSync(path.join(folder, "weights.txt"), text);
  const digest = digestOfBytes(Buffer.from(text));
  const size = Buffer.byteLength(text);
  return {
    name: "doubler@1.0.0",
    folder,
    files: [{ path: "weights.txt", digest, size, role: "weights", format: null }],
  };
}

/** Starts a script as the runner of a model; it is closed with the test. */
export async function startScript(
  folder: string,
  script: string,
  options: Partial<CommandOptions> = {},
): Promise<RunnerSession> {
  fs.writeFileSync(path.join(folder, "model.mjs"), script);
  const session = await commandRunner.open(modelOf(folder, "2"), {
    kind: "command",
    argv: [process.execPath, "model.mjs", "{model}"],
    workingFolder: folder,
    variables: {},
    timeoutMs: 200_000,
    memoryBytes: null,
    ...options,
  });
  onTestFinished(() => session.close());
  return session;
}
