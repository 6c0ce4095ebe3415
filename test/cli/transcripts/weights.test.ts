import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pickle, say, torchArchive, torchTensor } from "../../support/pickle-bytes.ts";
import { safetensors } from "../../support/weights-bytes.ts";
import { openTerminal } from "../terminal.ts";
import { openSeeded } from "./seed.ts";

const float = (...shape: readonly number[]) => ({ dtype: "F32", shape, width: 4 });

describe("weights", () => {
  it("tell what they are, and pickles what they would import", async () => {
    const terminal = await openSeeded();
    terminal.world.write(
      "work/tiny.safetensors",
      safetensors({ w: float(2, 3), b: float(3) }, { format: "pt" }),
    );
    terminal.world.write("work/cut.safetensors", safetensors({ w: float(2, 3) }).subarray(0, -1));
    const evil = say.call(say.global("os", "system"), say.text("id"));
    terminal.world.write("work/evil.pt", torchArchive(say.map({ w: torchTensor("Half", "0", [4]), evil })));
    terminal.world.write("work/tree.pkl", pickle(say.call(say.global("sklearn.tree", "Tree"))));
    expect(
      await terminal.screen(
        "register tiny tiny.safetensors",
        "show tiny@1.0.0",
        "register cut cut.safetensors",
        "register evil evil.pt",
        "show evil@1.0.0",
        "exports add tiny@1.0.0 tree.pkl",
        "exports add tiny@1.0.0 evil.pt --format torchscript",
        "check",
        "compare tiny@1.0.0 evil@1.0.0",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma register tiny tiny.safetensors
      registered tiny@1.0.0 (initial) with 1 file
      - first version
      commit cccccccccccc
      $ stemma show tiny@1.0.0
      tiny@1.0.0

      stage      development
      ordinal    #1
      created    2026-11-21 10:00 by Ada <ada@example.org>
      updated    2026-11-21 10:00 by Ada <ada@example.org>
      change     initial
                 - first version
      framework  pytorch
      inspected  safetensors, 9 parameters, 2 tensors, float32

      FILE              ROLE      SIZE  DIGEST
      tiny.safetensors  weights  187 B  sha256:28cb188a5704
      $ stemma register cut cut.safetensors
      error: <root>/work/cut.safetensors is no well-formed safetensors file: at byte 9, tensor 'w' ends at byte 24 of 23 bytes of data
      hint: Save or download the file again; a file of another format needs another name.
      [exit 2]
      $ stemma register evil evil.pt
      registered evil@1.0.0 (initial) with 1 file
      - first version
      commit cccccccccccc
      registry/models/evil/versions/1.0.0.yaml:21:7: warning: evil.pt of evil@1.0.0 is a pickle that calls os.system when it is loaded [pickle-unsafe]
        hint: Do not load it before its author has explained it.
      $ stemma show evil@1.0.0
      evil@1.0.0

      stage      development
      ordinal    #1
      created    2026-11-21 10:00 by Ada <ada@example.org>
      updated    2026-11-21 10:00 by Ada <ada@example.org>
      change     initial
                 - first version
      framework  pytorch
      inspected  pytorch, 4 parameters, 1 tensor, float16
      imports    evil.pt: os.system

      FILE     ROLE      SIZE  DIGEST
      evil.pt  weights  573 B  sha256:510d316df7ce
      $ stemma exports add tiny@1.0.0 tree.pkl
      tiny@1.0.0: pickle added, 1 file
      commit cccccccccccc
      registry/models/tiny/versions/1.0.0.yaml:30:11: warning: tree.pkl of tiny@1.0.0 is a pickle that imports sklearn.tree.Tree [pickle-imports]
        hint: Loading it runs that code: load it only where you trust its author.
      $ stemma exports add tiny@1.0.0 evil.pt --format torchscript
      tiny@1.0.0: torchscript added, 1 file
      commit cccccccccccc
      registry/models/tiny/versions/1.0.0.yaml:30:11: warning: tree.pkl of tiny@1.0.0 is a pickle that imports sklearn.tree.Tree [pickle-imports]
        hint: Loading it runs that code: load it only where you trust its author.
      registry/models/tiny/versions/1.0.0.yaml:46:11: warning: evil.pt of tiny@1.0.0 is a pickle that calls os.system when it is loaded [pickle-unsafe]
        hint: Do not load it before its author has explained it.
      $ stemma check
      registry/models/evil/versions/1.0.0.yaml:21:7: warning: evil.pt of evil@1.0.0 is a pickle that calls os.system when it is loaded [pickle-unsafe]
        hint: Do not load it before its author has explained it.
      registry/models/tiny/versions/1.0.0.yaml:30:11: warning: tree.pkl of tiny@1.0.0 is a pickle that imports sklearn.tree.Tree [pickle-imports]
        hint: Loading it runs that code: load it only where you trust its author.
      registry/models/tiny/versions/1.0.0.yaml:46:11: warning: evil.pt of tiny@1.0.0 is a pickle that calls os.system when it is loaded [pickle-unsafe]
        hint: Do not load it before its author has explained it.
      ok: commit cccccccccccc against cccccccccccc: 0 errors, 3 warnings
      $ stemma compare tiny@1.0.0 evil@1.0.0
               tiny@1.0.0                                     evil@1.0.0
      stage    development                                    development
      created  2026-11-21 10:00                               2026-11-21 10:00
      size     187 B                                          573 B
      weights  safetensors, 9 parameters, 2 tensors, float32  pytorch, 4 parameters, 1 tensor, float16
      exports  pickle, torchscript                            -

      interface: the same
      "
    `);
  });
});

it("files tell what they are before anything is registered", async () => {
  const terminal = openTerminal();
  const torch = fileURLToPath(new URL("../../artifacts/torch", import.meta.url));
  for (const name of ["state.pt", "evil.pt"])
    terminal.world.write(`work/files/${name}`, readFileSync(`${torch}/${name}`));
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`layer.${at}`, float(2, 2)]));
  terminal.world.write("work/many.safetensors", safetensors(many));
  expect(
    await terminal.screen(
      "artifact inspect files/state.pt",
      "artifact inspect files/evil.pt",
      "artifact inspect files",
      "artifact inspect many.safetensors",
      "artifact inspect gone.pt",
      "artifact inspect",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma artifact inspect files/state.pt
    FILE      FORMAT   ROLE        SIZE
    state.pt  pytorch  weights  3.7 KiB

    framework  pytorch
    weights    pytorch, 43 parameters, 9 tensors, float32 42 + int64 1
    layout     sha256:b803ff77542338d6617026e808890f01a76ad7e617982d9f325e82f3ee493bd5

    TENSOR                    TYPE     SHAPE      PARAMETERS
    conv.weight               float32  [4, 1, 3]          12
    conv.bias                 float32  [4]                 4
    norm.weight               float32  [4]                 4
    norm.bias                 float32  [4]                 4
    norm.running_mean         float32  [4]                 4
    norm.running_var          float32  [4]                 4
    norm.num_batches_tracked  int64    []                  1
    out.weight                float32  [2, 4]              8
    out.bias                  float32  [2]                 2
    $ stemma artifact inspect files/evil.pt
    FILE     FORMAT   ROLE        SIZE
    evil.pt  pytorch  weights  1.6 KiB

    framework  pytorch
    weights    pytorch, 12 parameters, 1 tensor, float32
    layout     sha256:f9d7d096dcec7b38145da0c9bfdc7708ebbf7325ffc3f7519192ce95c12406be
    imports    evil.pt: posix.system
    warning    do not load this: it calls posix.system

    TENSOR  TYPE     SHAPE   PARAMETERS
    whole   float32  [3, 4]          12
    $ stemma artifact inspect files
    FILE      FORMAT   ROLE        SIZE
    evil.pt   pytorch  weights  1.6 KiB
    state.pt  pytorch  weights  3.7 KiB

    framework  pytorch
    weights    pytorch, 55 parameters, 10 tensors, float32 54 + int64 1
    layout     sha256:1b51613ba71c7d76a07efbbf8116edde7d345007c104d74e80adf8b19dc2a829
    imports    evil.pt: posix.system
    warning    do not load this: it calls posix.system

    TENSOR                    TYPE     SHAPE      PARAMETERS
    whole                     float32  [3, 4]             12
    conv.weight               float32  [4, 1, 3]          12
    conv.bias                 float32  [4]                 4
    norm.weight               float32  [4]                 4
    norm.bias                 float32  [4]                 4
    norm.running_mean         float32  [4]                 4
    norm.running_var          float32  [4]                 4
    norm.num_batches_tracked  int64    []                  1
    out.weight                float32  [2, 4]              8
    out.bias                  float32  [2]                 2
    $ stemma artifact inspect many.safetensors
    FILE              FORMAT       ROLE        SIZE
    many.safetensors  safetensors  weights  3.2 KiB

    weights  safetensors, 160 parameters, 40 tensors, float32
    layout   sha256:149496fb85b4ecfdff5a7498f6a3030e7ef97024efc306c6eca2c6bbb49b50a7

    TENSOR    TYPE     SHAPE   PARAMETERS
    layer.0   float32  [2, 2]           4
    layer.1   float32  [2, 2]           4
    layer.2   float32  [2, 2]           4
    layer.3   float32  [2, 2]           4
    layer.4   float32  [2, 2]           4
    layer.5   float32  [2, 2]           4
    layer.6   float32  [2, 2]           4
    layer.7   float32  [2, 2]           4
    layer.8   float32  [2, 2]           4
    layer.9   float32  [2, 2]           4
    layer.10  float32  [2, 2]           4
    layer.11  float32  [2, 2]           4
    layer.12  float32  [2, 2]           4
    layer.13  float32  [2, 2]           4
    layer.14  float32  [2, 2]           4
    layer.15  float32  [2, 2]           4
    layer.16  float32  [2, 2]           4
    layer.17  float32  [2, 2]           4
    layer.18  float32  [2, 2]           4
    layer.19  float32  [2, 2]           4
    layer.20  float32  [2, 2]           4
    layer.21  float32  [2, 2]           4
    layer.22  float32  [2, 2]           4
    layer.23  float32  [2, 2]           4
    layer.24  float32  [2, 2]           4
    layer.25  float32  [2, 2]           4
    layer.26  float32  [2, 2]           4
    layer.27  float32  [2, 2]           4
    layer.28  float32  [2, 2]           4
    layer.29  float32  [2, 2]           4
    and 10 more tensors; --verbose shows all
    $ stemma artifact inspect gone.pt
    error: there is no file <root>/work/gone.pt
    hint: Check the path; it is taken from the folder of the command.
    [exit 3]
    $ stemma artifact inspect
    error: FILE is missing
    hint: Usage: stemma artifact inspect FILE... [options]
    [exit 2]
    "
  `);
});
