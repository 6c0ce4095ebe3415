import fs from "node:fs";
import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

it("a version is pulled to a folder, and edits in it are kept", async () => {
  const terminal = await openSeeded();
  const { world } = terminal;
  const shown = [
    await terminal.screen(
      "pull vad@1.0.0 -o 'served here/vad'",
      "pull vad@1.0.0 -o 'served here/vad' --verbose",
      "pull vad@latest -o 'served here/vad' --verbose",
    ),
  ];
  world.write("work/served here/vad/notes.txt", "mine\n");
  shown.push(
    await terminal.screen(
      "pull vad@1.0.0 -o 'served here/vad'",
      "pull vad@1.0.0 -o 'served here/vad' --force",
      "pull vad@1.0.0 -o registry",
      "pull vad@1.0.0 -o .",
      "pull vad -o out",
      "pull vad@1.0.0",
      "pull vad@1.0.0 -o ''",
      "pull vad@1.0.0 -o out --offline --from local",
      "pull vad@1.0.0 -o out --format onnx",
    ),
  );
  fs.rmSync(world.path("work/.git/stemma"), { recursive: true });
  shown.push(await terminal.screen("pull vad@1.0.0 -o out", "pull vad@1.0.0 -o out --offline"));
  expect(shown.join("")).toMatchInlineSnapshot(`
    "
    $ stemma pull vad@1.0.0 -o 'served here/vad'
    vad@1.0.0 -> <root>/work/served here/vad
    1 file, 29 B, verified; 29 B fetched
    $ stemma pull vad@1.0.0 -o 'served here/vad' --verbose
    sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40  model.bin
    vad@1.0.0 -> <root>/work/served here/vad
    1 file, 29 bytes, verified; there already
    as of commit cccccccccccccccccccccccccccccccccccccccc
    $ stemma pull vad@latest -o 'served here/vad' --verbose
    sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d  better.bin  (local)
    vad@1.1.0 -> <root>/work/served here/vad
    1 file, 30 bytes, verified; 30 bytes fetched
    as of commit cccccccccccccccccccccccccccccccccccccccc

    $ stemma pull vad@1.0.0 -o 'served here/vad'
    error: <root>/work/served here/vad was edited since it was pulled: notes.txt
    hint: Move what you want to keep elsewhere, or give --force to lose it.
    [exit 1]
    $ stemma pull vad@1.0.0 -o 'served here/vad' --force
    vad@1.0.0 -> <root>/work/served here/vad
    1 file, 29 B, verified; 29 B fetched
    $ stemma pull vad@1.0.0 -o registry
    error: <root>/work/registry holds files that no pull wrote
    hint: Name another folder, or move away what is there; nothing of it was touched.
    [exit 1]
    $ stemma pull vad@1.0.0 -o .
    error: <root>/work is the folder that the command runs in and cannot be exchanged
    hint: Name a folder in it, such as <root>/work/model.
    [exit 2]
    $ stemma pull vad -o out
    error: 'vad' names a model, not a version
    hint: Write vad@X, X being a version, a stage, an alias, #N or latest.
    [exit 2]
    $ stemma pull vad@1.0.0
    error: \`pull\` needs --output
    hint: Usage: stemma pull MODEL@X --output DIR [options]
    [exit 2]
    $ stemma pull vad@1.0.0 -o ''
    error: -o names no folder
    hint: Write -o DIR, such as -o models/vad.
    [exit 2]
    $ stemma pull vad@1.0.0 -o out --offline --from local
    error: --offline and --from exclude each other
    hint: --offline is --from local.
    [exit 2]
    $ stemma pull vad@1.0.0 -o out --format onnx
    error: vad@1.0.0 is not stored as onnx
    hint: Pull it without --format.
    [exit 3]

    $ stemma pull vad@1.0.0 -o out
    error: vad@1.0.0: model.bin is not in local
    hint: Add the store that has it: git config stemma.store.NAME.url /an/absolute/path
    [exit 3]
    $ stemma pull vad@1.0.0 -o out --offline
    error: vad@1.0.0: model.bin is not in local
    hint: Bring it with stemma artifact pull vad@1.0.0, or pull without --offline.
    [exit 3]
    "
  `);
  expect(fs.existsSync(world.path("work/out"))).toBe(false);
});
