import { openTerminal, type Terminal } from "../terminal.ts";

/** A terminal in a registry with two models, three versions and one of them in production. */
export async function openSeeded(): Promise<Terminal> {
  const terminal = openTerminal();
  terminal.world.write("work/model.bin", "weights of the first version\n");
  terminal.world.write("work/better.bin", "weights of the second version\n");
  await terminal.ok("init");
  await terminal.ok(
    ...[
      "register",
      "vad",
      "model.bin",
      "--framework",
      "pytorch",
      "--task",
      "vad",
      "--metric",
      "acc=0.91",
      "--metric",
      "wer=8.5",
    ],
    ...["--param", "rate=16000", "--tag", "domain=speech", "--description", "First try."],
  );
  await terminal.ok(
    ...[
      "register",
      "vad",
      "better.bin",
      "--framework",
      "pytorch",
      "--metric",
      "acc=0.95",
      "--metric",
      "wer=7.25",
    ],
    ...["--param", "rate=8000", "--parent", "vad@1.0.0"],
  );
  await terminal.ok(
    "register",
    "speech/asr",
    "model.bin",
    "--framework",
    "pytorch",
    "--version",
    "0.1.0",
    "--allow-duplicate",
  );
  await terminal.ok("promote", "vad@1.0.0", "production", "--through");
  return terminal;
}
