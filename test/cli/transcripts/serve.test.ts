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
    hint: Usage: stemma pull [MODEL@X] --output DIR [options]
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

it("versions are pinned, and a pinned one is pulled whatever moved since", async () => {
  const terminal = await openSeeded();
  const { world } = terminal;
  await terminal.ok("promote", "vad@1.0.0", "production", "--through");
  const shown = await terminal.screen(
    "lock status",
    "lock vad@production speech/asr@0.1.0",
    "lock vad@production",
    "lock status",
    "promote vad@1.1.0 production --through",
    "lock status",
    "lock status --exit-code",
    "pull vad@production --locked -o served",
    "pull --lock stemma.lock -o 'all of it'",
    "lock update vad",
    "lock speech/asr@0.1.0 --remove",
    "lock speech/asr@0.1.0 --remove",
    "lock vad",
    "lock",
    "lock statsu",
    "pull -o out",
    "pull vad@production --locked -o out --at HEAD",
    "lock status --file gone.lock",
  );
  world.write("work/stemma.lock", "format: 1\n<<<<<<< HEAD\n");
  const broken = await terminal.screen("lock status", "pull --locked -o out");
  world.write("work/stemma.lock", "format: 1\npins: {}\n");
  const empty = await terminal.screen("lock status", "pull --locked -o out");
  expect(shown + broken + empty).toMatchInlineSnapshot(`
    "
    $ stemma lock status
    error: there is no lock file <root>/work/stemma.lock
    hint: Write one with stemma lock MODEL@X, or name it with --file.
    [exit 3]
    $ stemma lock vad@production speech/asr@0.1.0
    speech/asr@0.1.0 pinned at 0.1.0
    vad@production pinned at 1.0.0
    <root>/work/stemma.lock: 2 pins
    $ stemma lock vad@production
    <root>/work/stemma.lock: nothing moved
    $ stemma lock status
    PIN               VERSION  STAGE        NOW
    speech/asr@0.1.0  0.1.0    development  the same
    vad@production    1.0.0    production   the same
    nothing moved
    $ stemma promote vad@1.1.0 production --through
    vad@1.1.0: development -> staging
    vad@1.1.0: staging -> production
    vad@1.0.0: production -> deprecated (displaced)
    commit cccccccccccc
    $ stemma lock status
    PIN               VERSION  STAGE        NOW
    speech/asr@0.1.0  0.1.0    development  the same
    vad@production    1.0.0    deprecated   1.1.0
    1 of 2 moved; stemma lock update follows
    $ stemma lock status --exit-code
    PIN               VERSION  STAGE        NOW
    speech/asr@0.1.0  0.1.0    development  the same
    vad@production    1.0.0    deprecated   1.1.0
    1 of 2 moved; stemma lock update follows
    [exit 1]
    $ stemma pull vad@production --locked -o served
    vad@1.0.0 -> <root>/work/served
    1 file, 29 B, verified; 29 B fetched
    $ stemma pull --lock stemma.lock -o 'all of it'
    speech/asr@0.1.0 -> <root>/work/all of it/speech/asr@0.1.0
    1 file, 29 B, verified; 29 B fetched
    vad@1.0.0 -> <root>/work/all of it/vad@production
    1 file, 29 B, verified; 29 B fetched
    $ stemma lock update vad
    vad@production: 1.0.0 -> 1.1.0
    <root>/work/stemma.lock: 2 pins
    $ stemma lock speech/asr@0.1.0 --remove
    speech/asr@0.1.0 pinned no more (was 0.1.0)
    <root>/work/stemma.lock: 1 pin
    $ stemma lock speech/asr@0.1.0 --remove
    error: <root>/work/stemma.lock has no pin of speech/asr@0.1.0
    hint: It pins vad@production.
    [exit 3]
    $ stemma lock vad
    error: 'vad' names a model, not a version
    hint: Write vad@X, X being a version, a stage, an alias, #N or latest.
    [exit 2]
    $ stemma lock
    error: MODEL@X is missing
    hint: Usage: stemma lock MODEL@X... [options]
    [exit 2]
    $ stemma lock statsu
    error: 'statsu' names a model, not a version
    hint: Write statsu@X, X being a version, a stage, an alias, #N or latest.
    [exit 2]
    $ stemma pull -o out
    error: MODEL@X is missing
    hint: Name a version, or give --locked for all that stemma.lock pins.
    [exit 2]
    $ stemma pull vad@production --locked -o out --at HEAD
    error: --at goes without a lock file
    hint: A lock file says which files are taken.
    [exit 2]
    $ stemma lock status --file gone.lock
    error: there is no lock file <root>/work/gone.lock
    hint: Write one with stemma lock MODEL@X, or name it with --file.
    [exit 3]

    $ stemma lock status
    error: <root>/work/stemma.lock: it holds two sides of a merge
    hint: Take either side, then run stemma lock update where the pins are to follow the registry.
    [exit 2]
    $ stemma pull --locked -o out
    error: <root>/work/stemma.lock: it holds two sides of a merge
    hint: Take either side, then run stemma lock update where the pins are to follow the registry.
    [exit 2]

    $ stemma lock status
    <root>/work/stemma.lock pins nothing
    $ stemma pull --locked -o out
    <root>/work/stemma.lock pins nothing
    "
  `);
});
