import { describe, expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

describe("exports", () => {
  it("are added, shown, listed and removed", async () => {
    const terminal = await openSeeded();
    terminal.world.write("work/vad 1.pt", "\0torch script\n");
    terminal.world.write("work/other/vad 1.pt", "\0another script\n");
    expect(
      await terminal.screen(
        "exports ls vad@1.0.0",
        "exports add vad@1.0.0 'vad 1.pt' --format torchscript --dry-run",
        "exports add vad@1.0.0 'vad 1.pt' --format torchscript",
        "exports add vad@1.0.0 'vad 1.pt' --format torchscript",
        "exports add vad@1.0.0 'other/vad 1.pt' --format torchscript",
        "exports add vad@1.0.0 'other/vad 1.pt' --format torchscript --replace --reason fixed",
        "exports add vad@1.0.0 --format tensorrt --uri s3://engines/vad.engine --json",
        "exports ls vad@1.0.0",
        "exports ls vad@1.0.0 --json",
        "show vad@1.0.0",
        "list vad --verbose",
        "compare vad@1.0.0 vad@1.1.0",
        "artifact ls",
        "artifact verify vad@1.0.0",
        "exports remove vad@1.0.0 --format tensorrt",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma exports ls vad@1.0.0
      no exports
      $ stemma exports add vad@1.0.0 'vad 1.pt' --format torchscript --dry-run
      Would change 1 file; nothing was written.

      edit registry/models/vad/versions/1.0.0.yaml
          ...
            wer: 8.5
          tags:
            domain: speech
        + exports:
        +   - format: torchscript
        +     path: vad 1.pt
        +     digest: sha256:45c58e9ba291ab7d1caac2911aafa00c16e7584a0c76237014acb07ca99d2428
        +     size: 14
        +     created: "2026-11-21T10:00:07.000Z"
        +     inspection:
        +       format: pytorch
      $ stemma exports add vad@1.0.0 'vad 1.pt' --format torchscript
      vad@1.0.0: torchscript added, 1 file
      commit cccccccccccc
      $ stemma exports add vad@1.0.0 'vad 1.pt' --format torchscript
      nothing to change: the registry holds this already
      $ stemma exports add vad@1.0.0 'other/vad 1.pt' --format torchscript
      error: torchscript of vad@1.0.0 has other bytes as vad 1.pt
      hint: Give --replace to put these files in place of all that it has in this format, or name the file otherwise.
      [exit 4]
      $ stemma exports add vad@1.0.0 'other/vad 1.pt' --format torchscript --replace --reason fixed
      vad@1.0.0: torchscript removed, 1 file
      vad@1.0.0: torchscript added, 1 file
      commit cccccccccccc
      $ stemma exports add vad@1.0.0 --format tensorrt --uri s3://engines/vad.engine --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "model": "vad",
        "version": "1.0.0",
        "format": "tensorrt",
        "added": [
          {
            "format": "tensorrt",
            "path": null,
            "digest": null,
            "size": null,
            "role": null,
            "uri": "s3://engines/vad.engine",
            "created": "2026-11-21T10:00:12.000Z",
            "inspection": null
          }
        ],
        "removed": [],
        "exports": [
          {
            "format": "torchscript",
            "path": "vad 1.pt",
            "digest": "sha256:548c14c7832a61a093c88e4260aac1d467afb166ee19d1275f868f4ff4305ec3",
            "size": 16,
            "role": "weights",
            "uri": null,
            "created": "2026-11-21T10:00:11.000Z",
            "inspection": {
              "format": "pytorch",
              "producer": null,
              "opsets": [],
              "parameters": null,
              "tensors": null,
              "dtypes": {},
              "architecture": null,
              "quantization": null,
              "layout": null,
              "pickles": []
            }
          },
          {
            "format": "tensorrt",
            "path": null,
            "digest": null,
            "size": null,
            "role": null,
            "uri": "s3://engines/vad.engine",
            "created": "2026-11-21T10:00:12.000Z",
            "inspection": null
          }
        ]
      }
      $ stemma exports ls vad@1.0.0
      EXPORT       FILE                     SIZE  DIGEST               ADDED             INSPECTED
      torchscript  vad 1.pt                 16 B  sha256:548c14c7832a  2026-11-21 10:00  pytorch
      tensorrt     s3://engines/vad.engine                             2026-11-21 10:00
      $ stemma exports ls vad@1.0.0 --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "model": "vad",
        "version": "1.0.0",
        "exports": [
          {
            "format": "torchscript",
            "path": "vad 1.pt",
            "digest": "sha256:548c14c7832a61a093c88e4260aac1d467afb166ee19d1275f868f4ff4305ec3",
            "size": 16,
            "role": "weights",
            "uri": null,
            "created": "2026-11-21T10:00:11.000Z",
            "inspection": {
              "format": "pytorch",
              "producer": null,
              "opsets": [],
              "parameters": null,
              "tensors": null,
              "dtypes": {},
              "architecture": null,
              "quantization": null,
              "layout": null,
              "pickles": []
            }
          },
          {
            "format": "tensorrt",
            "path": null,
            "digest": null,
            "size": null,
            "role": null,
            "uri": "s3://engines/vad.engine",
            "created": "2026-11-21T10:00:12.000Z",
            "inspection": null
          }
        ]
      }
      $ stemma show vad@1.0.0
      vad@1.0.0

      First try.

      stage       production
      ordinal     #1
      created     2026-11-21 10:00 by Ada <ada@example.org>
      updated     2026-11-21 10:00 by Ada <ada@example.org>
      change      initial
                  - first version
      task        vad
      framework   pytorch
      parameters  rate = 16000
      tags        domain=speech

      METRIC  VALUE
      acc      0.91
      wer       8.5

      FILE       ROLE   SIZE  DIGEST
      model.bin  other  29 B  sha256:b5de1357f76b

      EXPORT       FILE                     SIZE  DIGEST               ADDED             INSPECTED
      torchscript  vad 1.pt                 16 B  sha256:548c14c7832a  2026-11-21 10:00  pytorch
      tensorrt     s3://engines/vad.engine                             2026-11-21 10:00
      $ stemma list vad --verbose
      VERSION    STAGE        METRICS                SIZE  CREATED                   AUTHOR                 FRAMEWORK  EXPORTS                TAGS           DESCRIPTION
      vad@1.1.0  development  acc=0.95 wer=7.25  30 bytes  2026-11-21T10:00:03.000Z  Ada <ada@example.org>  pytorch
      vad@1.0.0  production   acc=0.91 wer=8.5   29 bytes  2026-11-21T10:00:02.000Z  Ada <ada@example.org>  pytorch    torchscript, tensorrt  domain=speech  First try.
      as of commit cccccccccccccccccccccccccccccccccccccccc
      $ stemma compare vad@1.0.0 vad@1.1.0
               vad@1.0.0              vad@1.1.0
      stage    production             development
      created  2026-11-21 10:00       2026-11-21 10:00
      size     29 B                   30 B
      parents                         vad@1.0.0
      exports  torchscript, tensorrt  -
      acc ↑?   0.91                   0.95 (+0.04, +4.4%) *
      wer ↓    8.5                    7.25 (-1.25, -14.7%) *
      rate     16000                  8000

      interface: the same
      metrics: declared
      $ stemma artifact ls
      DIGEST               SIZE  PRESENT  REFERENCED BY
      sha256:548c14c7832a  16 B  yes      vad@1.0.0
      sha256:a26a6860f625  30 B  yes      vad@1.1.0
      sha256:b5de1357f76b  29 B  yes      speech/asr@0.1.0, vad@1.0.0
      $ stemma artifact verify vad@1.0.0
      ok: 2 artifacts checked in local, 0 corrupt, 0 missing
      $ stemma exports remove vad@1.0.0 --format tensorrt
      vad@1.0.0: tensorrt removed, 1 address
      commit cccccccccccc
      "
    `);
  });

  it("are refused with what to do", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "exports add vad@1.0.0",
        "exports add vad@1.0.0 model.bin",
        "exports add vad@1.0.0 model.bin --format TorchScript",
        "exports add vad model.bin --format torchscript",
        "exports add vad@1.0.0 gone.bin --format torchscript",
        "exports add vad@1.0.0 --uri s3://b/m",
        "exports add vad@1.0.0 model.bin --uri s3://b/m --format x",
        "exports add vad@1.0.0 --format x --uri https://ada:secret@example.org/m",
        "exports remove vad@1.0.0",
        "exports remove vad@1.0.0 --format x",
        "exports ls vad@7.0.0",
        "export add vad@1.0.0",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma exports add vad@1.0.0
      error: nothing was given to add
      hint: Name files and folders, or --uri.
      [exit 2]
      $ stemma exports add vad@1.0.0 model.bin
      error: the format of the export cannot be told
      hint: Name it with --format, such as --format torchscript.
      [exit 2]
      $ stemma exports add vad@1.0.0 model.bin --format TorchScript
      error: 'TorchScript' cannot be the name of a format
      hint: Write torchscript.
      [exit 2]
      $ stemma exports add vad model.bin --format torchscript
      error: vad names no version
      hint: Exports belong to a version: name vad@X.
      [exit 2]
      $ stemma exports add vad@1.0.0 gone.bin --format torchscript
      error: there is no file <root>/work/gone.bin
      hint: Check the path; it is taken from the folder of the command.
      [exit 3]
      $ stemma exports add vad@1.0.0 --uri s3://b/m
      error: --uri needs --format
      hint: Nothing opens the address: name the format.
      [exit 2]
      $ stemma exports add vad@1.0.0 model.bin --uri s3://b/m --format x
      error: files and --uri exclude each other
      hint: Store the files, or record where they are.
      [exit 2]
      $ stemma exports add vad@1.0.0 --format x --uri https://ada:secret@example.org/m
      error: the address cannot be recorded: it holds credentials
      hint: Give one that needs no secret and means the same everywhere; schemes: https, s3, gs, az, abfs, abfss, hf, oci, ipfs, mlflow-artifacts, wandb-artifact. A file is given as FILE.
      [exit 2]
      $ stemma exports remove vad@1.0.0
      error: --format is missing
      hint: Name the format that is to go; see stemma exports ls.
      [exit 2]
      $ stemma exports remove vad@1.0.0 --format x
      error: vad@1.0.0 is not exported to x
      hint: There are: none.
      [exit 3]
      $ stemma exports ls vad@7.0.0
      error: vad has no version 7.0.0
      hint: Did you mean 1.0.0?
      [exit 3]
      $ stemma export add vad@1.0.0
      error: unknown command 'export'
      hint: Did you mean 'exports add'? See \`stemma --help\`.
      [exit 2]
      "
    `);
  });
});
