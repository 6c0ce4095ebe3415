import { describe, expect, it } from "vitest";
import { withCommit } from "../../src/cli/render/asof.ts";
import { renderComparison } from "../../src/cli/render/comparison.ts";
import { renderComparisonMarkdown } from "../../src/cli/render/comparison-markdown.ts";
import { renderEvents, renderTenures } from "../../src/cli/render/events.ts";
import { renderModel, renderModels } from "../../src/cli/render/models.ts";
import { plainStyle } from "../../src/cli/render/style.ts";
import { renderVersion } from "../../src/cli/render/version.ts";
import { pendingTexts, proposedText } from "../../src/cli/render/pending.ts";
import { renderVersions } from "../../src/cli/render/versions.ts";
import { moveLines, renderWritten } from "../../src/cli/render/written.ts";
import type { View } from "../../src/cli/render/view.ts";
import type { CompareForm } from "../../src/registry/comparison-forms.ts";
import type { ModelForm, VersionForm } from "../../src/registry/forms.ts";

const piped: View = { style: plainStyle, width: null, verbose: false };
const exact: View = { ...piped, verbose: true };
const commit = "c".repeat(40);
const digest = `sha256:${"ab".repeat(32)}`;

const bare: VersionForm = {
  commit,
  model: "vad",
  version: "1.0.0",
  ordinal: null,
  task: null,
  stage: "development",
  aliases: [],
  created: "2026-11-21T10:00:00.000Z",
  author: "Ada <ada@example.org>",
  updated: null,
  change: null,
  framework: null,
  model_type: null,
  artifacts: [],
  size: 0,
  interface: null,
  inspection: null,
  features: [],
  parents: [],
  dataset: [],
  training: null,
  code: null,
  parameters: {},
  config: null,
  metrics: {},
  tags: {},
  custom: {},
  description: null,
  exports: [],
  links: [],
  source: null,
  resources: null,
  proposals: [],
};

const exported = {
  path: null,
  digest: null,
  size: null,
  role: null,
  uri: null,
  created: null,
  inspection: null,
};

const full: VersionForm = {
  ...bare,
  version: "2.0.0",
  ordinal: 2,
  task: "vad",
  stage: "production",
  aliases: ["champion", "demo"],
  updated: { time: "2026-11-22T10:00:00.000Z", by: "Bob <bob@example.org>", commit },
  change: { level: "major", from: "1.0.0", reasons: ["input h removed"], notes: "all new" },
  framework: "onnx",
  model_type: "lstm",
  artifacts: [{ path: "model.onnx", digest, size: 2327524, format: "onnx", role: "weights" }],
  size: 2327524,
  interface: {
    inputs: [{ name: "input", type: "float32", shape: [null, "n", 512] }],
    outputs: [{ name: "output", type: "float32", shape: null }],
  },
  inspection: {
    format: "onnx",
    producer: "pytorch 2",
    opsets: [{ domain: "ai.onnx", version: 16 }],
    parameters: 7,
    tensors: 2,
    dtypes: { float16: 1, float32: 6 },
    architecture: "lstm",
    quantization: "Q8_0",
    layout: digest,
    pickles: [
      { path: "m.pt", imports: ["os.system"], fault: null },
      { path: "n.pt", imports: [], fault: "at byte 3" },
    ],
  },
  features: ["a", "b"],
  parents: [
    { version: "vad@1.0.0", relation: null },
    { version: "asr@1.0.0", relation: "distilled" },
  ],
  dataset: [
    { name: "ava", version: "1.2.0", digest: null },
    { name: "plain", version: null, digest: null },
  ],
  training: {
    started: "2026-01-01T00:00:00.000Z",
    ended: null,
    duration_s: null,
    samples: { train: 10, validation: null, test: null },
    host: null,
  },
  code: { repository: "r", commit: "abc" },
  parameters: { rate: 16000, optimiser: "adam" },
  config: { hash: digest, artifact: null },
  metrics: {
    roc_auc: { value: 0.97, at: null, dataset: null },
    wer: { value: 3.123456789, at: "2026-11-21T10:00:00.000Z", dataset: "ava" },
  },
  tags: { baseline: null, domain: "speech" },
  custom: { team: { a: 1 } },
  description: "Better.\nMuch\u001b better.",
  exports: [
    { ...exported, format: "torchscript", path: "m.pt", digest, size: 7, role: "weights" },
    { ...exported, format: "tflite", uri: "https://e.org", created: "2026-11-22T10:00:00.000Z" },
  ],
  links: ["https://e.org"],
  source: { run: "mlflow:7", commit: null, uri: null },
  resources: { memory_bytes: 41_943_040, gpu_memory_bytes: 1024 },
};

describe("a version", () => {
  it("shows what is known, and nothing else", () => {
    expect(renderVersion(piped, bare)).toBe(`vad@1.0.0

stage    development
created  2026-11-21 10:00 by Ada <ada@example.org>`);
  });

  it("shows everything", () => {
    expect(renderVersion(piped, full)).toBe(`vad@2.0.0

Better.
Much\\x1b better.

stage       production
aliases     champion
            demo
ordinal     #2
created     2026-11-21 10:00 by Ada <ada@example.org>
updated     2026-11-22 10:00 by Bob <bob@example.org>
change      major since 1.0.0
            - input h removed
            all new
task        vad
framework   onnx
model type  lstm
inspected   onnx, pytorch 2, lstm, Q8_0, ai.onnx 16, 7 parameters, 2 tensors, float32 6 + float16 1
imports     m.pt: os.system
            n.pt: not scanned to its end, at byte 3
inputs      input float32 [?, n, 512]
outputs     output float32
features    a, b
parents     vad@1.0.0
            asr@1.0.0 (distilled)
dataset     ava@1.2.0
            plain
training    started = 2026-01-01T00:00:00.000Z
            samples = {"train":10}
source      run = mlflow:7
code        r@abc
parameters  rate = 16000
            optimiser = adam
config      sha256:abababababab
resources   memory 40.0 MiB
            GPU memory 1.0 KiB
tags        baseline
            domain=speech
links       https://e.org
custom      team = {"a":1}

METRIC     VALUE  DATASET  MEASURED
roc_auc     0.97
wer      3.12346  ava      2026-11-21 10:00

FILE        ROLE        SIZE  DIGEST
model.onnx  weights  2.2 MiB  sha256:abababababab

EXPORT       FILE           SIZE  DIGEST               ADDED
torchscript  m.pt            7 B  sha256:abababababab
tflite       https://e.org                             2026-11-22 10:00`);
    expect(renderVersion(exact, full)).toContain(`2327524 bytes  ${digest}`);
  });

  it("of a first registration says so", () => {
    const first = {
      ...bare,
      change: { level: "initial" as const, from: null, reasons: [], notes: null },
      inspection: {
        format: "onnx",
        producer: null,
        opsets: [],
        parameters: null,
        tensors: null,
        dtypes: {},
        architecture: null,
        quantization: null,
        layout: null,
        pickles: [],
      },
      resources: { memory_bytes: null, gpu_memory_bytes: null },
    };
    expect(renderVersion(piped, first)).toContain("change     initial\n");
  });
});

describe("a list of versions", () => {
  const list = { commit, items: [bare, full], total: 5, next: "cursor", problems: [] };

  it("has the columns that say something", () => {
    expect(renderVersions(piped, list)).toBe(
      `VERSION    STAGE        ALIASES         METRICS                      SIZE  CREATED           DESCRIPTION
vad@1.0.0  development                                                0 B  2026-11-21 10:00
vad@2.0.0  production   champion, demo  roc_auc=0.97 wer=3.12346  2.2 MiB  2026-11-21 10:00  Better.\\nMuch\\x1b better.
2 of 5; go on with --after cursor`,
    );
  });

  it("has more of them when it is exact, and fits a terminal", () => {
    expect(renderVersions(exact, list).split("\n")[0]).toMatch(/AUTHOR +FRAMEWORK +EXPORTS +TAGS/);
    for (const line of renderVersions({ ...piped, width: 72 }, { ...list, next: null }).split("\n")) {
      expect(line.length).toBeLessThanOrEqual(72);
    }
  });

  it("may be empty, and tells of problems", () => {
    const problem = {
      code: "record-invalid",
      severity: "error",
      message: "bad",
      hint: null,
      path: "p",
      line: 1,
      column: 1,
    } as const;
    expect(renderVersions(piped, { ...list, items: [], next: null, problems: [problem] })).toBe(
      "no versions\np:1:1: error: bad [record-invalid]",
    );
  });
});

describe("a model", () => {
  const plain: ModelForm = {
    commit,
    name: "vad",
    description: null,
    task: null,
    owners: [],
    license: null,
    versioning: "semver",
    primary_metric: null,
    metrics_direction: {},
    tags: {},
    stages: {},
    aliases: {},
    holds: {},
    versions: [],
    latest: null,
    formerly: [],
    proposals: [],
  };
  const rich: ModelForm = {
    ...plain,
    description: "Voice.",
    task: "vad",
    owners: ["a", "b"],
    license: "MIT",
    primary_metric: "acc",
    metrics_direction: { snr: "up" },
    tags: { k: "v" },
    stages: { production: ["2.0.0"], development: ["1.0.0", "1.1.0"] },
    aliases: { champion: "2.0.0" },
    holds: { production: { reason: "freeze", by: "ada@example.org", since: "2026-11-21T10:00:00.000Z" } },
    versions: ["1.0.0", "1.1.0", "2.0.0"],
    latest: "2.0.0",
    formerly: ["old"],
  };

  it("shows what is known", () => {
    expect(renderModel(piped, plain)).toBe("vad\n\nversioning  semver");
    expect(renderModel(piped, rich)).toBe(`vad

Voice.

task            vad
owners          a, b
license         MIT
versioning      semver
primary metric  acc
directions      snr up
tags            k=v
stages          production: 2.0.0
                development: 1.0.0, 1.1.0
aliases         champion -> 2.0.0
holds           production: freeze (ada@example.org, 2026-11-21 10:00)
versions        1.0.0, 1.1.0, 2.0.0
formerly        old`);
  });

  it("names the latest of many versions, and all where that is asked for", () => {
    const versions = Array.from({ length: 12 }, (_, at) => `1.${at}.0`);
    const crowd = { ...plain, stages: { development: versions }, versions };
    const shown = `2 earlier ones, ${versions.slice(2).join(", ")}`;
    expect(renderModel(piped, crowd)).toContain(`development: ${shown}\nversions    ${shown}`);
    expect(renderModel(exact, crowd)).toContain(versions.join(", "));
    const list = { commit, items: [crowd], total: 1, next: null, problems: [] };
    expect(renderModels(piped, list)).toContain("development=12 versions");
  });

  it("stands in a list", () => {
    const list = { commit, items: [plain, rich], total: 2, next: null, problems: [] };
    expect(renderModels(piped, list)).toBe(
      `MODEL  TASK  VERSIONS  LATEST  STAGES                                    DESCRIPTION
vad                 0
vad    vad          3  2.0.0   production=2.0.0 development=1.0.0,1.1.0  Voice.`,
    );
    expect(renderModels(exact, list)).toContain("champion=2.0.0");
    expect(renderModels(piped, { ...list, items: [] })).toBe("no models");
  });
});

describe("history", () => {
  const event = {
    commit,
    time: "2026-11-21T10:00:00.000Z",
    actor: "Ada <ada@example.org>",
    kind: "moved",
    model: "vad",
    version: "1.0.0",
    name: null,
    from: "staging",
    to: "production",
    reason: "good",
    merged: [],
  } as const;

  it("is a table of events", () => {
    const events = [
      event,
      { ...event, kind: "alias-set", name: "demo", from: null, to: "1.0.0", reason: null },
      { ...event, kind: "alias-removed", name: "demo", from: "1.0.0", to: null, reason: null },
      { ...event, kind: "model-created", version: null, from: null, to: null, reason: null },
      { ...event, kind: "evidence-added", name: "approval.ada", from: null, to: null, reason: null },
      { ...event, kind: "held", version: null, from: null, reason: "freeze" },
      { ...event, kind: "released", version: null, from: "staging", to: null, reason: null },
      { ...event, kind: "policy-changed", model: null, version: null, from: null, to: null, reason: null },
    ] as const;
    expect(renderEvents(piped, events))
      .toBe(`TIME              EVENT           SUBJECT    STEP                   BY   COMMIT        REASON
2026-11-21 10:00  moved           vad@1.0.0  staging -> production  Ada  cccccccccccc  good
2026-11-21 10:00  alias-set       vad@1.0.0  demo: -> 1.0.0         Ada  cccccccccccc
2026-11-21 10:00  alias-removed   vad@1.0.0  demo: 1.0.0 -> -       Ada  cccccccccccc
2026-11-21 10:00  model-created   vad                               Ada  cccccccccccc
2026-11-21 10:00  evidence-added  vad@1.0.0  approval.ada           Ada  cccccccccccc
2026-11-21 10:00  held            vad        production             Ada  cccccccccccc  freeze
2026-11-21 10:00  released        vad        staging                Ada  cccccccccccc
2026-11-21 10:00  policy-changed                                    Ada  cccccccccccc`);
    expect(renderEvents(piped, [])).toBe("no events");
    expect(renderEvents(exact, [event])).toContain("Ada <ada@example.org>");
  });

  it("is a table of stays", () => {
    const stay = {
      version: "1.0.0",
      stage: "production",
      from: event.time,
      until: null,
      by: "Ada <a@b>",
      reason: null,
      ended_by: null,
      ended: null,
      commit,
    };
    const ended = {
      ...stay,
      until: event.time,
      ended: "displaced" as const,
      ended_by: "Bob <b@b>",
      reason: "r",
    };
    expect(renderTenures(piped, [stay, ended]))
      .toBe(`VERSION  FROM              UNTIL             ENDED      BY   ENDED BY  REASON
1.0.0    2026-11-21 10:00  now                          Ada
1.0.0    2026-11-21 10:00  2026-11-21 10:00  displaced  Ada  Bob       r`);
    expect(renderTenures(piped, [])).toBe("no version has stood there");
  });
});

describe("a comparison", () => {
  const { model, created, author, framework, model_type } = bare;
  const subject = { model, created, author, framework, model_type };
  const form: CompareForm = {
    commit,
    source: "declared",
    suite: null,
    subjects: [
      { ...subject, version: "1.0.0", stage: "staging", size: 1024 },
      { ...subject, version: "2.0.0", stage: "production", size: 2048 },
    ],
    baseline: 0,
    sorted_by: null,
    metrics: {
      acc: {
        ...{ direction: "up", assumed: false, values: [0.95, 0.97], best: [1] },
        ...{ deltas: [0, 0.97 - 0.95], relative: [0, 0.02 / 0.95] },
      },
      odd: {
        ...{ direction: "down", assumed: true, values: [1, null], best: [0] },
        ...{ deltas: [0, null], relative: [0, null] },
      },
    },
    parameters: { rate: [8000, null], name: ["a|b", "c"] },
    same_parameters: 1,
    interface: { same: false, differences: ["input h removed"], values: [null, null] },
    artifacts: { same: true, values: [[], []] },
    inspection: { same: true, values: [null, null] },
    exports: { same: false, values: [full.exports, []] },
    parents: [[], [{ version: "vad@1.0.0", relation: null }]],
    config: { same: false, values: [{ hash: digest, artifact: null }, null] },
    dataset: { same: true, values: [[], []] },
    training: { same: true, values: [null, null] },
    resources: { same: false, values: [null, { memory_bytes: 1024, gpu_memory_bytes: null }] },
    version_source: { same: false, values: [{ run: "mlflow:1", commit: null, uri: null }, null] },
    code: { same: true, values: [null, null] },
    problems: [],
  };

  it("marks the best and shows differences", () => {
    expect(renderComparison(piped, form)).toMatchInlineSnapshot(`
      "         vad@1.0.0            vad@2.0.0
      stage    staging              production
      created  2026-11-21 10:00     2026-11-21 10:00
      size     1.0 KiB              2.0 KiB
      parents                       vad@1.0.0
      exports  torchscript, tflite  -
      config   sha256:abababababab  -
      memory   -                    1.0 KiB
      source   run mlflow:1         -
      acc ↑    0.95                 0.97 (+0.02, +2.11%) *
      odd ↓?   1 *                  -
      rate     8000                 -
      name     a|b                  c

      interface differs:
      - input h removed
      metrics: declared
      1 more parameter is the same
      files: the same"
    `);
  });

  it("is a table of Markdown too", () => {
    const same = {
      ...form,
      interface: { ...form.interface, same: true },
      artifacts: { ...form.artifacts, same: false },
      problems: [
        {
          ...({ code: "record-invalid", severity: "error", message: "odd" } as const),
          hint: null,
          path: "a|b",
          line: 1,
          column: 1,
        },
      ],
    };
    expect(renderComparisonMarkdown(piped, same)).toMatchInlineSnapshot(`
      "| | \`vad@1.0.0\` | \`vad@2.0.0\` |
      | --- | --- | --- |
      | stage | staging | production |
      | created | 2026-11-21 10:00 | 2026-11-21 10:00 |
      | size | 1.0 KiB | 2.0 KiB |
      | parents | | \`vad@1.0.0\` |
      | exports | torchscript, tflite | - |
      | config | \`sha256:abababababab\` | - |
      | memory | - | 1.0 KiB |
      | source | run mlflow:1 | - |
      | acc ↑ | 0.95 | 0.97 (+0.02, +2.11%) * |
      | odd ↓? | 1 * | - |
      | rate | 8000 | - |
      | name | \`a\`&#124;\`b\` | c |

      - interface: the same
      - metrics: declared
      - 1 more parameter is the same

      - \`a\`&#124;\`b: odd\`"
    `);
  });
});

describe("a write", () => {
  const form = {
    base: null,
    commit,
    changed: true,
    durable: true,
    findings: [],
    repeated: false,
    remote: null,
  };

  it("says what it did and its commit", () => {
    const move = {
      model: "vad",
      version: "2.0.0",
      from: "staging",
      to: "production",
      displaced: [{ version: "1.0.0", to: "deprecated" }],
    };
    expect(renderWritten(piped, form, moveLines(move))).toBe(`vad@2.0.0: staging -> production
vad@1.0.0: production -> deprecated (displaced)
commit cccccccccccc`);
    expect(renderWritten(piped, { ...form, changed: false, commit: null }, ["x"])).toBe(
      "nothing to change: the registry holds this already",
    );
    expect(renderWritten(piped, { ...form, durable: false }, ["x"])).toContain("the disk did not confirm it");
  });
});

describe("the commit of an answer", () => {
  it("is named where it is not the newest, or the view is exact", () => {
    expect(withCommit(piped, "text", commit, undefined)).toBe("text");
    expect(withCommit(piped, "text", commit, "v1")).toBe("text\nas of commit cccccccccccc");
    expect(withCommit(exact, "", commit, undefined)).toBe(`as of commit ${commit}`);
    expect(withCommit(exact, "text", null, "v1")).toBe("text");
  });
});

describe("what is proposed", () => {
  const pending = (n: number) => ({
    branch: `propose/vad@1.0.${n}/prod`,
    to: "prod",
    state: "open" as const,
    missing: ["it"],
  });

  it("is told with what it lacks, and shortened where it is much", () => {
    expect(proposedText([pending(1)])).toBe("prod (open)");
    expect(pendingTexts([pending(1), { ...pending(2), state: null, missing: [] }])).toEqual([
      "prod by propose/vad@1.0.1/prod, open: it",
      "prod by propose/vad@1.0.2/prod",
    ]);
    const many = Array.from({ length: 12 }, (_, n) => pending(n));
    expect(proposedText(many)).toBe("prod (open), prod (open), prod (open), 9 more");
    expect(pendingTexts(many).at(-1)).toBe("2 more; see stemma proposals");
  });
});
