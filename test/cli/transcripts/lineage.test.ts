import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { openTerminal, type Terminal } from "../terminal.ts";

/** A base, two that were made of it, one of both, and one in another model. */
async function openFamily(): Promise<Terminal> {
  const terminal = openTerminal();
  await terminal.ok("init");
  for (const name of ["base", "tuned", "small", "merged", "stt"])
    terminal.world.write(`work/${name}.bin`, `weights of ${name}\n`);
  const register = (...argv: readonly string[]) => terminal.ok("register", ...argv);
  await register(
    ...["vad", "base.bin", "--version", "1.0.0", "--dataset", "ava@1.2.0", "--run", "mlflow:7f3c"],
    ...["--code", "https://example.org/vad@9b1c"],
  );
  await register(
    ...["vad", "tuned.bin", "--version", "1.1.0", "--parent", "vad@1.0.0=fine-tuned-from"],
    ...["--dataset", "calls@3"],
  );
  await register("vad", "small.bin", "--version", "1.2.0", "--parent", "vad@1.0.0=distilled-from");
  await register(
    ...["vad", "merged.bin", "--version", "2.0.0"],
    ...["--parent", "vad@1.1.0=merged-from", "--parent", "vad@1.2.0=merged-from"],
  );
  await register("speech/stt", "stt.bin", "--version", "0.1.0", "--parent", "vad@2.0.0");
  await terminal.ok("promote", "vad@2.0.0", "staging");
  return terminal;
}

describe("lineage", () => {
  it("shows ancestors with what they were made of, and descendants", async () => {
    const terminal = await openFamily();
    expect(
      await terminal.screen(
        "lineage vad@2.0.0",
        "lineage vad@1.0.0 --descendants",
        "lineage dataset:ava@1.2.0 --descendants --depth 1",
        "lineage dataset:avo@1.2.0",
        "lineage run:none-of-them-is-like-this",
        "lineage speech/stt@0.1.0 --ancestors --depth 1",
        "lineage vad@1.2.0 --depth x",
        "lineage vad",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma lineage vad@2.0.0
      vad@2.0.0 [staging]

      made from
      ├─ vad@1.1.0 merged-from [development]
      │  ├─ vad@1.0.0 fine-tuned-from [development]
      │  │  ├─ dataset:ava@1.2.0 trained-on
      │  │  ├─ run:mlflow:7f3c made-by
      │  │  └─ code:https://example.org/vad@9b1c built-from
      │  └─ dataset:calls@3 trained-on
      └─ vad@1.2.0 merged-from [development]
         └─ vad@1.0.0 distilled-from [development] (above)

      made into
      └─ speech/stt@0.1.0 [development]

      3 ancestors, 1 descendant
      $ stemma lineage vad@1.0.0 --descendants
      vad@1.0.0 [development]

      made into
      ├─ vad@1.1.0 fine-tuned-from [development]
      │  └─ vad@2.0.0 merged-from [staging]
      │     └─ speech/stt@0.1.0 [development]
      └─ vad@1.2.0 distilled-from [development]
         └─ vad@2.0.0 merged-from [staging] (above)

      4 descendants
      $ stemma lineage dataset:ava@1.2.0 --descendants --depth 1
      dataset:ava@1.2.0

      made into
      └─ vad@1.0.0 trained-on [development]

      more relatives are further away
      1 descendant
      $ stemma lineage dataset:avo@1.2.0
      error: no version was made of dataset:avo@1.2.0
      hint: Did you mean dataset:ava@1.2.0?
      [exit 3]
      $ stemma lineage run:none-of-them-is-like-this
      error: no version was made of run:none-of-them-is-like-this
      hint: Write it as the lineage of a version shows it: dataset:NAME@VERSION, run:ID or code:REPOSITORY@COMMIT.
      [exit 3]
      $ stemma lineage speech/stt@0.1.0 --ancestors --depth 1
      speech/stt@0.1.0 [development]

      made from
      └─ vad@2.0.0 [staging]

      more relatives are further away
      1 ancestor
      $ stemma lineage vad@1.2.0 --depth x
      error: --depth cannot be 'x'
      hint: Write a whole number, such as --depth 20.
      [exit 2]
      $ stemma lineage vad
      error: 'vad' names a model, not a version
      hint: Write vad@X, X being a version, a stage, an alias, #N or latest.
      [exit 2]
      "
    `);
  });

  it("is a diagram too", async () => {
    const terminal = await openFamily();
    expect(
      await terminal.screen(
        "lineage vad@1.1.0 --format mermaid",
        "lineage vad@1.1.0 --format dot",
        "lineage vad@1.1.0 --format dot -o family.dot",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma lineage vad@1.1.0 --format mermaid
      flowchart LR
        n0{{"code:https://example.org/vad@9b1c"}}
        n1[("dataset:ava@1.2.0")]
        n2[("dataset:calls@3")]
        n3(["run:mlflow:7f3c"])
        n4["speech/stt@0.1.0 (development)"]
        n5["vad@1.0.0 (development)"]
        n6["vad@1.1.0 (development)"]:::root
        n7["vad@2.0.0 (staging)"]
        n7 --> n4
        n1 -->|"trained-on"| n5
        n3 -->|"made-by"| n5
        n0 -->|"built-from"| n5
        n5 -->|"fine-tuned-from"| n6
        n2 -->|"trained-on"| n6
        n6 -->|"merged-from"| n7
        classDef root stroke-width:3px
        classDef gone stroke-dasharray:4
      $ stemma lineage vad@1.1.0 --format dot
      digraph lineage {
        rankdir=LR;
        n0 [label="code:https://example.org/vad@9b1c", shape=hexagon];
        n1 [label="dataset:ava@1.2.0", shape=cylinder];
        n2 [label="dataset:calls@3", shape=cylinder];
        n3 [label="run:mlflow:7f3c", shape=ellipse];
        n4 [label="speech/stt@0.1.0 (development)", shape=box];
        n5 [label="vad@1.0.0 (development)", shape=box];
        n6 [label="vad@1.1.0 (development)", shape=box, style=bold];
        n7 [label="vad@2.0.0 (staging)", shape=box];
        n7 -> n4;
        n1 -> n5 [label="trained-on"];
        n3 -> n5 [label="made-by"];
        n0 -> n5 [label="built-from"];
        n5 -> n6 [label="fine-tuned-from"];
        n2 -> n6 [label="trained-on"];
        n6 -> n7 [label="merged-from"];
      }
      $ stemma lineage vad@1.1.0 --format dot -o family.dot
      family.dot: 676 bytes
      "
    `);
    expect(fs.readFileSync(terminal.world.path("work/family.dot"), "utf8")).toMatch(/^digraph lineage \{\n/);
  });

  it("shows missing parents, deleted ones, bad records and cycles as such", async () => {
    const terminal = await openFamily();
    await terminal.ok("delete", "vad@1.2.0", "--force", "--yes");
    const file = terminal.world.path("work/registry/models/vad/versions/1.0.0.yaml");
    fs.appendFileSync(file, "parents:\n  - vad@2.0.0\n  - gone@1.0.0\n");
    fs.appendFileSync(terminal.world.path("work/registry/models/speech/stt/versions/0.1.0.yaml"), "odd: 1\n");
    terminal.world.git("work", "commit", "-qam", "by hand");
    expect(await terminal.screen("lineage vad@1.1.0", "lineage vad@1.1.0 --format mermaid"))
      .toMatchInlineSnapshot(`
      "
      $ stemma lineage vad@1.1.0
      vad@1.1.0 [development]

      made from
      ├─ vad@1.0.0 fine-tuned-from [development]
      │  ├─ vad@2.0.0 [staging]
      │  │  ├─ vad@1.1.0 merged-from [development] (cycle)
      │  │  └─ vad@1.2.0 (deleted) merged-from
      │  ├─ gone@1.0.0 (missing)
      │  ├─ dataset:ava@1.2.0 trained-on
      │  ├─ run:mlflow:7f3c made-by
      │  └─ code:https://example.org/vad@9b1c built-from
      └─ dataset:calls@3 trained-on

      made into
      └─ vad@2.0.0 merged-from [staging]
         └─ vad@1.0.0 [development]
            └─ vad@1.1.0 fine-tuned-from [development] (cycle)

      cycle: vad@1.0.0, vad@1.1.0, vad@2.0.0
      3 ancestors, 1 descendant

      registry/models/speech/stt/versions/0.1.0.yaml:14:1: error: unknown key 'odd' [record-invalid]
        hint: Expected: one of version, ordinal, created, author, description, change, task, framework, model_type, artifacts, interface, inspection, features, parents, dataset, training, source, code, parameters, config, metrics, tags, exports, links, resources, custom
      $ stemma lineage vad@1.1.0 --format mermaid
      flowchart LR
        n0{{"code:https://example.org/vad@9b1c"}}
        n1[("dataset:ava@1.2.0")]
        n2[("dataset:calls@3")]
        n3["gone@1.0.0 (missing)"]:::gone
        n4(["run:mlflow:7f3c"])
        n5["vad@1.0.0 (development)"]
        n6["vad@1.1.0 (development)"]:::root
        n7["vad@1.2.0 (deleted)"]:::gone
        n8["vad@2.0.0 (staging)"]
        n8 --> n5
        n3 --> n5
        n1 -->|"trained-on"| n5
        n4 -->|"made-by"| n5
        n0 -->|"built-from"| n5
        n5 -->|"fine-tuned-from"| n6
        n2 -->|"trained-on"| n6
        n6 -->|"merged-from"| n8
        n7 -->|"merged-from"| n8
        classDef root stroke-width:3px
        classDef gone stroke-dasharray:4
      "
    `);
  });
});
