import { describe, expect, it } from "vitest";
import { pickle, say, torchArchive, torchTensor } from "../../support/pickle-bytes.ts";
import { safetensors } from "../../support/weights-bytes.ts";
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
