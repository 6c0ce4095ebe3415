import { describe, expect, it } from "vitest";
import { openTerminal } from "../terminal.ts";
import { openSeeded } from "./seed.ts";

describe("registering", () => {
  it("derives the version and says why", async () => {
    const terminal = openTerminal();
    await terminal.ok("init");
    terminal.world.write("work/model.bin", "a\n");
    terminal.world.write("work/other.bin", "b\n");
    expect(
      await terminal.screen(
        "register vad model.bin --framework pytorch",
        "next vad other.bin --framework pytorch",
        "register vad other.bin --framework pytorch",
        "next vad other.bin --framework onnx --json",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma register vad model.bin --framework pytorch
      registered vad@1.0.0 (initial) with 1 file
      - first version
      commit cccccccccccc
      $ stemma next vad other.bin --framework pytorch
      vad@1.0.1
      patch since 1.0.0
      - file other.bin added
      - file model.bin removed
      $ stemma register vad other.bin --framework pytorch
      registered vad@1.0.1 (patch since 1.0.0) with 1 file
      - file other.bin added
      - file model.bin removed
      commit cccccccccccc
      $ stemma next vad other.bin --framework onnx --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "model": "vad",
        "version": "2.0.0",
        "level": "major",
        "from": "1.0.1",
        "reasons": [
          "framework changed from pytorch to onnx"
        ]
      }
      "
    `);
  });

  it("takes a batch: all of it, or nothing", async () => {
    const terminal = openTerminal();
    await terminal.ok("init");
    terminal.world.write("work/model.bin", "a\n");
    terminal.world.write(
      "work/batch.jsonl",
      '{"model": "vad", "files": ["model.bin"], "stage": "staging"}\n\n{"model": "tts", "parents": ["vad@staging"]}\n',
    );
    terminal.world.write("work/again.yaml", "- {model: asr}\n- {model: vad, version: 1.0.0}\n");
    terminal.world.write("work/broken.jsonl", '{"model": "asr"}\n{"model": "asr", "model": "b"}\n');
    terminal.world.write("work/lines.jsonl", '{"model": "asr"}\n[]\n');
    terminal.world.write("work/one.yaml", "model: asr\n");
    terminal.world.write(
      "work/old.jsonl",
      [
        { model: "old", version: "1.0.0", stage: "deprecated", created: "2024-02-01" },
        {
          ...{ model: "old", version: "2.0.0", stage: "production", alias: "champion", framework: "onnx" },
          ...{ created: "2025-03-01T08:30:00+01:00", author: "Bob <bob@example.org>" },
        },
        { model: "old", version: "3.0.0", framework: "pytorch" },
      ]
        .map((entry) => JSON.stringify(entry))
        .join("\n"),
    );
    terminal.world.write(
      "work/late.jsonl",
      '{"model": "old", "version": "4.0.0", "created": "2100-01-01"}\n',
    );
    terminal.world.write("work/busy.jsonl", '{"model": "old", "framework": "jax", "stage": "production"}\n');
    terminal.world.write("work/unknown.yaml", "[{model: asr}, {model: asr, colour: red}]\n");
    terminal.world.write("work/nameless.yaml", "[{framework: onnx}]\n");
    const many = Array.from({ length: 23 }, (_, index) => JSON.stringify({ version: `1.${index}.0` }));
    terminal.world.write("work/many.ndjson", many.join("\n"));
    expect(
      await terminal.screen(
        "register --batch batch.jsonl --framework pytorch",
        "register many --batch many.ndjson --allow-duplicate",
        "register --batch again.yaml",
        "register --batch broken.jsonl",
        "register --batch lines.jsonl",
        "register --batch unknown.yaml",
        "register --batch nameless.yaml",
        "register vad model.bin --batch again.yaml",
        "register vad --from again.yaml --batch again.yaml",
        "register vad --from again.yaml",
        "register --batch one.yaml",
        "register --adopt --from again.yaml",
        "register --batch old.jsonl",
        "register --batch old.jsonl --adopt",
        "register --batch old.jsonl --adopt",
        "history old",
        "show old",
        "register --batch late.jsonl --adopt",
        "register --batch busy.jsonl --adopt",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma register --batch batch.jsonl --framework pytorch
      registered 2 versions of 2 models
      - vad@1.0.0 (initial)
      vad@1.0.0: development -> staging
      - tts@1.0.0 (initial)
      commit cccccccccccc
      $ stemma register many --batch many.ndjson --allow-duplicate
      registered 23 versions of 1 model
      - many@1.0.0 (initial)
      - many@1.1.0 (patch)
      - many@1.2.0 (patch)
      - many@1.3.0 (patch)
      - many@1.4.0 (patch)
      - many@1.5.0 (patch)
      - many@1.6.0 (patch)
      - many@1.7.0 (patch)
      - many@1.8.0 (patch)
      - many@1.9.0 (patch)
      - many@1.10.0 (patch)
      - many@1.11.0 (patch)
      - many@1.12.0 (patch)
      - many@1.13.0 (patch)
      - many@1.14.0 (patch)
      - many@1.15.0 (patch)
      - many@1.16.0 (patch)
      - many@1.17.0 (patch)
      - many@1.18.0 (patch)
      - many@1.19.0 (patch)
      and 3 more versions
      commit cccccccccccc
      $ stemma register --batch again.yaml
      error: entry 2 (vad): vad already has version 1.0.0
      hint: Versions never change: register another one, or leave --version out to derive it.
      [exit 4]
      $ stemma register --batch broken.jsonl
      error: --batch broken.jsonl: line 2 is no JSON: the key 'model' stands twice
      hint: Write one JSON object a line.
      [exit 2]
      $ stemma register --batch lines.jsonl
      error: --batch lines.jsonl: line 2 is a list, expected a map
      hint: A batch is one JSON object a line, or a list of maps in JSON or YAML.
      [exit 2]
      $ stemma register --batch unknown.yaml
      error: entry 2 (asr): unknown key of --batch 'colour'
      hint: See \`stemma register --help\`.
      [exit 2]
      $ stemma register --batch nameless.yaml
      error: entry 1: MODEL is missing
      hint: Name the model before its files, or under \`model\` in --batch.
      [exit 2]
      $ stemma register vad model.bin --batch again.yaml
      error: files cannot be named for a batch
      hint: Name them in each entry, under \`files\`.
      [exit 2]
      $ stemma register vad --from again.yaml --batch again.yaml
      error: --from and --batch exclude each other
      hint: Use --from for one version, --batch for many.
      [exit 2]
      $ stemma register vad --from again.yaml
      error: --from again.yaml: found a list, expected a map
      hint: Register a list with --batch.
      [exit 2]
      $ stemma register --batch one.yaml
      error: --batch one.yaml: found a map, expected a list
      hint: A batch is one JSON object a line, or a list of maps in JSON or YAML. One map alone is --from.
      [exit 2]
      $ stemma register --adopt --from again.yaml
      error: --adopt goes with --batch
      hint: List what is to be adopted in a file, and name it with --batch.
      [exit 2]
      $ stemma register --batch old.jsonl
      error: entry 1 (old): --batch: created is not given but taken from the registration
      hint: What lives elsewhere already keeps it with --batch FILE --adopt.
      [exit 2]
      $ stemma register --batch old.jsonl --adopt
      adopted 3 versions of 1 model
      - old@1.0.0 (initial)
      - old@2.0.0 (major)
      - old@3.0.0 (major)
      commit cccccccccccc
      $ stemma register --batch old.jsonl --adopt
      error: entry 1 (old): old already has version 1.0.0
      hint: Versions never change: register another one, or leave --version out to derive it.
      [exit 4]
      $ stemma history old
      TIME              EVENT          SUBJECT    STEP                BY   COMMIT        REASON
      2026-11-21 10:00  model-created  old                            Ada  cccccccccccc
      2026-11-21 10:00  alias-set      old@2.0.0  champion: -> 2.0.0  Ada  cccccccccccc
      2026-11-21 10:00  adopted        old@1.0.0  -> deprecated       Ada  cccccccccccc
      2026-11-21 10:00  adopted        old@2.0.0  -> production       Ada  cccccccccccc
      2026-11-21 10:00  adopted        old@3.0.0  -> development      Ada  cccccccccccc
      $ stemma show old
      old

      versioning  semver
      stages      development: 3.0.0
                  production: 2.0.0
                  deprecated: 1.0.0
      aliases     champion -> 2.0.0
      versions    1.0.0, 2.0.0, 3.0.0
      $ stemma register --batch late.jsonl --adopt
      error: entry 1 (old): created is 2100-01-01T00:00:00.000Z, which is yet to come
      hint: Give the time at which the version was made where it comes from.
      [exit 1]
      $ stemma register --batch busy.jsonl --adopt
      error: entry 1 (old): production of old holds 2.0.0 already
      hint: An adoption takes the place of no other version: adopt it into another stage, then promote it.
      [exit 1]
      "
    `);
  });

  it("answers in JSON", async () => {
    const terminal = await openSeeded();
    terminal.world.write("work/third.bin", "three\n");
    expect(await terminal.screen("register vad third.bin --version 3.0.0 --json")).toMatchInlineSnapshot(`
      "
      $ stemma register vad third.bin --version 3.0.0 --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "model": "vad",
        "version": "3.0.0",
        "ordinal": 3,
        "task": "vad",
        "stage": "development",
        "aliases": [],
        "created": "2026-11-21T10:00:06.000Z",
        "author": "Ada <ada@example.org>",
        "updated": null,
        "change": {
          "level": "patch",
          "from": "1.1.0",
          "reasons": [
            "file third.bin added",
            "file better.bin removed"
          ],
          "notes": null
        },
        "framework": null,
        "model_type": null,
        "artifacts": [
          {
            "path": "third.bin",
            "digest": "sha256:f6936912184481f5edd4c304ce27c5a1a827804fc7f329f43d273b8621870776",
            "size": 6,
            "format": "text",
            "role": "other"
          }
        ],
        "size": 6,
        "interface": null,
        "inspection": null,
        "features": [],
        "parents": [],
        "dataset": [],
        "training": null,
        "code": null,
        "parameters": {},
        "config": null,
        "metrics": {},
        "tags": {},
        "custom": {},
        "description": null,
        "exports": [],
        "links": [],
        "source": null,
        "resources": null,
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "moves": []
      }
      "
    `);
  });

  it("shows what it would write", async () => {
    const terminal = await openSeeded();
    terminal.world.write("work/third.bin", "three\n");
    expect(await terminal.screen("register vad third.bin --dry-run", "list vad")).toMatchInlineSnapshot(`
      "
      $ stemma register vad third.bin --dry-run
      Would change 1 file; nothing was written.

      create registry/models/vad/versions/1.1.1.yaml
        + # yaml-language-server: $schema=../../../.schemas/version.schema.json
        + version: 1.1.1
        + ordinal: 3
        + created: "2026-11-21T10:00:06.000Z"
        + author: Ada <ada@example.org>
        + change: {level: patch, from: 1.1.0, reasons: [file third.bin added, file better.bin removed]}
        + artifacts:
        +   - path: third.bin
        +     digest: sha256:f6936912184481f5edd4c304ce27c5a1a827804fc7f329f43d273b8621870776
        +     size: 6
        +     format: text
        +     role: other
      $ stemma list vad
      VERSION    STAGE        METRICS            SIZE  CREATED           DESCRIPTION
      vad@1.1.0  development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      vad@1.0.0  production   acc=0.91 wer=8.5   29 B  2026-11-21 10:00  First try.
      "
    `);
  });

  it("moves it at once", async () => {
    const terminal = await openSeeded();
    terminal.world.write("work/third.bin", "three\n");
    expect(await terminal.screen("register vad third.bin --stage staging")).toMatchInlineSnapshot(`
      "
      $ stemma register vad third.bin --stage staging
      registered vad@1.1.1 (patch since 1.1.0) with 1 file
      - file third.bin added
      - file better.bin removed
      vad@1.1.1: development -> staging
      commit cccccccccccc
      "
    `);
  });

  it("takes facts from a file", async () => {
    const terminal = await openSeeded();
    terminal.world.write("work/third.bin", "three\n");
    terminal.world.write(
      "work/facts.yaml",
      "framework: pytorch\nmetrics: {acc: 0.5, snr: 20}\ntags: [quantised]\nchange: Smaller.\n",
    );
    expect(
      await terminal.screen("register vad third.bin --from facts.yaml --metric acc=0.99", "show vad@latest"),
    ).toMatchInlineSnapshot(`
      "
      $ stemma register vad third.bin --from facts.yaml --metric acc=0.99
      registered vad@1.1.1 (patch since 1.1.0) with 1 file
      - file third.bin added
      - file better.bin removed
      commit cccccccccccc
      $ stemma show vad@latest
      vad@1.1.1

      stage      development
      ordinal    #3
      created    2026-11-21 10:00 by Ada <ada@example.org>
      updated    2026-11-21 10:00 by Ada <ada@example.org>
      change     patch since 1.1.0
                 - file third.bin added
                 - file better.bin removed
                 Smaller.
      task       vad
      framework  pytorch
      tags       quantised

      METRIC  VALUE
      acc      0.99
      snr        20

      FILE       ROLE   SIZE  DIGEST
      third.bin  other   6 B  sha256:f69369121844
      "
    `);
  });

  it("refuses what is wrong", async () => {
    const terminal = await openSeeded();
    terminal.world.write("work/empty.bin", "");
    terminal.world.write("work/bad.onnx", "no model");
    expect(
      await terminal.screen(
        "register vad model.bin --version 1.0.0",
        "register vad model.bin --framework pytorch",
        "register Vad model.bin",
        "register a..b model.bin",
        "register con model.bin",
        "register vad gone.bin",
        "register vad bad.onnx",
        "register vad empty.bin",
        "register vad model.bin --metric acc=high",
        "register vad model.bin --metric acc=NaN",
        "register vad model.bin --metric acc=9007199254740994",
        "register vad model.bin --version 1.x",
        "register vad model.bin --version 2.0.0 --bump major",
        "register vad model.bin --parent vad@9.9.9 --version 2.0.0 --json",
        "register vad model.bin --framwork onnx",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma register vad model.bin --version 1.0.0
      error: vad already has version 1.0.0
      hint: Versions never change: register another one, or leave --version out to derive it.
      [exit 4]
      $ stemma register vad model.bin --framework pytorch
      error: these files and facts are already vad@1.0.0
      hint: Use vad@1.0.0, or insist with --allow-duplicate.
      [exit 1]
      $ stemma register Vad model.bin
      error: 'Vad' is not a model name: it has a capital letter
      hint: Use one or two segments such as silero-vad or speech/silero-vad.
      [exit 2]
      $ stemma register a..b model.bin
      error: 'a..b' is not a model name: it holds '..'
      hint: Use one or two segments such as silero-vad or speech/silero-vad.
      [exit 2]
      $ stemma register con model.bin
      error: 'con' is not a model name: it is a Windows device name
      hint: Use one or two segments such as silero-vad or speech/silero-vad.
      [exit 2]
      $ stemma register vad gone.bin
      error: there is no file <root>/work/gone.bin
      hint: Check the path; it is taken from the folder of the command.
      [exit 3]
      $ stemma register vad bad.onnx
      error: <root>/work/bad.onnx is no well-formed ONNX model: at byte 0, field 13 has wire type 6, which ONNX does not use
      hint: Save the model again; only what is an ONNX model may have a name that ends in .onnx.
      [exit 2]
      $ stemma register vad empty.bin
      error: <root>/work/empty.bin is empty
      hint: An empty file is no artifact: leave it out, or write it again.
      [exit 2]
      $ stemma register vad model.bin --metric acc=high
      error: metric acc: 'high' is no number
      hint: Write a decimal number such as 0.97; NaN, Infinity and numbers beyond 2^53 are refused.
      [exit 2]
      $ stemma register vad model.bin --metric acc=NaN
      error: metric acc: 'NaN' is no number
      hint: Write a decimal number such as 0.97; NaN, Infinity and numbers beyond 2^53 are refused.
      [exit 2]
      $ stemma register vad model.bin --metric acc=9007199254740994
      error: metric acc: '9007199254740994' is beyond 2^53
      hint: Write a decimal number such as 0.97; NaN, Infinity and numbers beyond 2^53 are refused.
      [exit 2]
      $ stemma register vad model.bin --version 1.x
      error: '1.x' is not a version
      hint: Write MAJOR.MINOR.PATCH such as 1.4.0 or 2.0.0-rc.1, without build metadata, or v{14 digits}_{8 hex}.
      [exit 2]
      $ stemma register vad model.bin --version 2.0.0 --bump major
      error: a version and a level to bump by exclude each other
      hint: Give --version or --bump, not both.
      [exit 2]
      $ stemma register vad model.bin --parent vad@9.9.9 --version 2.0.0 --json
      {
        "error": {
          "code": "version-unknown",
          "message": "vad has no version 9.9.9",
          "hint": "See its versions with stemma list vad --all.",
          "data": {
            "model": "vad",
            "version": "9.9.9",
            "deleted": false,
            "versions": [
              "1.0.0",
              "1.1.0"
            ]
          }
        }
      }
      [exit 3]
      $ stemma register vad model.bin --framwork onnx
      error: unknown option '--framwork'
      hint: Did you mean '--framework'? See \`stemma register --help\`.
      [exit 2]
      "
    `);
  });

  it("hashes a configuration whatever the order of its keys", async () => {
    const terminal = await openSeeded();
    terminal.world.write("work/a.json", '{"a": 1, "b": [2]}');
    terminal.world.write("work/b.yaml", "b: [2]\na: 1\n");
    expect(
      await terminal.screen(
        "hash config a.json",
        "hash config b.yaml",
        "hash config a.json --json",
        "hash config gone.json",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma hash config a.json
      sha256:0855bfc20eb6cfaa4be7d6b510c63dd22997718bddadcb1a4915cec3a16145b9
      $ stemma hash config b.yaml
      sha256:0855bfc20eb6cfaa4be7d6b510c63dd22997718bddadcb1a4915cec3a16145b9
      $ stemma hash config a.json --json
      {
        "file": "<root>/work/a.json",
        "hash": "sha256:0855bfc20eb6cfaa4be7d6b510c63dd22997718bddadcb1a4915cec3a16145b9"
      }
      $ stemma hash config gone.json
      error: there is no file <root>/work/gone.json
      hint: Check the path; it is taken from the folder of the command.
      [exit 3]
      "
    `);
  });
});
