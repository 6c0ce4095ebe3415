import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { openTerminal, type Situation, splitLine, type Terminal, type Transcript } from "../cli/terminal.ts";
import { stampedText } from "../support/policy.ts";
import { worldAt } from "../support/world-at.ts";

/** A command line, and the form in which it must answer. */
export interface Step {
  /** `<next>` is the cursor of the step before. */
  readonly line: string;
  readonly form: string;
  /** The exit code; 0 when absent. */
  readonly exit?: number;
  readonly situation?: Situation;
  /** What happens in the world before. */
  readonly before?: (terminal: Terminal) => void;
}

/** A step, and what it came to. */
export interface Run extends Step, Transcript {
  readonly value: unknown;
}

const interfaceFile = `inputs: [{name: input, type: float32, shape: [null, n, 512]}, {name: sr, type: int64}]
outputs: [{name: output, type: float32, shape: [null, 1]}]
`;

function layOut({ world }: Terminal): void {
  world.write("work/model.bin", "weights of the first version\n");
  world.write("work/better.bin", "weights of the second version\n");
  world.write("work/third.bin", "weights of a version that never ran\n");
  world.write("work/loose.bin", "nobody names it\n");
  world.write("work/config.yaml", "rate: 16000\n");
  world.write("work/interface.yaml", interfaceFile);
  world.write("nas/.keep", "");
  world.git("work", "init", "-q");
  world.git("work", "config", "stemma.store.nas.url", world.path("nas"));
}

const modelFile = "work/registry/models/vad/model.yaml";

function edit(terminal: Terminal, file: string, change: (text: string) => string): void {
  terminal.world.write(file, change(fs.readFileSync(terminal.world.path(file), "utf8")));
}

function commitAlert({ world }: Terminal): void {
  world.write(
    "work/registry/alerts/failing.yaml",
    "# yaml-language-server: $schema=../.schemas/alert.schema.json\nname: failing\nmodel: vad@1.0.0\nseverity: high\nthreshold: {metric: max_ms, above: 5}\n",
  );
  world.git("work", "add", "registry/alerts");
  world.git("work", "commit", "-q", "-m", "watch the latency");
}

/* A suite with known outputs, and a program that gives them. */
function commitSuite({ world }: Terminal): void {
  world.write(
    "work/registry/suites/answers.yaml",
    `# yaml-language-server: $schema=../.schemas/suite.schema.json
name: answers
model: vad
data:
  - name: rows
    path: rows.jsonl
    digest: sha256:936353965b4ba9180e3acb781d81aa634390ac95fd2874a9cbc4c4846b49fbd4
    format: jsonl
    columns: [x]
runner:
  kind: command
  command: [node, double.cjs]
cases:
  - name: doubles
    kind: unit
    severity: medium
    expect:
      - {values: [2]}
`,
  );
  world.write(
    "work/double.cjs",
    `require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { id, inputs } = JSON.parse(line);
  if (id !== undefined) process.stdout.write(JSON.stringify({ id, outputs: { y: 2 * inputs.x } }) + "\\n");
});
`,
  );
  world.write("work/rows.jsonl", '{"x": 1}\n');
  world.git("work", "add", "registry/suites");
  world.git("work", "commit", "-q", "-m", "known answers");
}

function commitChannel({ world }: Terminal): void {
  world.write(
    "work/registry/notify.yaml",
    "# yaml-language-server: $schema=.schemas/notify.schema.json\nchannels:\n  ops: {kind: webhook}\n",
  );
  world.git("work", "add", "registry/notify.yaml");
  world.git("work", "commit", "-q", "-m", "tell somebody");
}

function restore({ world }: Terminal): void {
  world.git("work", "checkout", "-q", "--", "registry");
}

/* Files of the local store, made older than the days that garbage is left alone. */
function ageStore({ world }: Terminal): void {
  for (const file of storedFiles(world.path("work/.git/stemma"))) fs.utimesSync(file, 0, 0);
}

function storedFiles(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{60,}$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/* Somebody else who may approve, with a key. */
function nameReviewer(terminal: Terminal): void {
  const key = terminal.world.path("work/bob");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key]);
  const identity = `{emails: [bob@example.org], keys: ["${fs.readFileSync(`${key}.pub`, "utf8").trim()}"]}`;
  edit(terminal, "work/registry/registry.yaml", (text) =>
    stampedText(text, text.replace("identities: {}", `identities:\n  bob: ${identity}`)),
  );
  terminal.world.git("work", "commit", "-q", "-m", "bob may approve", "--", "registry");
}

/* A clone of depth 1 looks like this. */
function cutHistory({ world }: Terminal): void {
  world.write("work/.git/shallow", `${world.git("work", "rev-parse", "HEAD")}\n`);
}

/* What a selection falls back to cannot be retired. */
function dropSelection({ world }: Terminal): void {
  world.git("work", "rm", "-q", "registry/selection/speech.yaml");
  world.git("work", "commit", "-q", "-m", "no selection any more");
}

/* A gate on an alias, so that the stages of the story stay open. */
function setGates(terminal: Terminal): void {
  const gates =
    "alias_gates:\n  trusted:\n    - {rule: evidence, suites: [smoke]}\n    - {rule: metrics, metric: acc, min: 0.8}\n";
  edit(terminal, "work/registry/registry.yaml", (text) =>
    stampedText(text, text.replace("alias_gates: {}\n", gates)),
  );
  terminal.world.git("work", "commit", "-qam", "a gate");
}

const later = { env: { GIT_COMMITTER_DATE: "@1830000000 +0000" } };

/** A life of a registry: every command, and every form of every command. */
export const flow: readonly Step[] = [
  { line: "--version", form: "program-version" },
  { line: "help rollback", form: "help" },
  { line: "help", form: "help" },
  { line: "list", form: "error", exit: 3 },
  { line: "completion fish", form: "completion" },
  { line: "init --dry-run", form: "dry-run", before: layOut },
  { line: "init", form: "init" },
  { line: "init", form: "error", exit: 4 },
  {
    line: "-C ../other init --preset simple",
    form: "init",
    before: ({ world }) => world.write("other/.keep", ""),
  },
  { line: "status", form: "status" },
  { line: "doctor", form: "doctor" },
  { line: "hash config config.yaml", form: "config-hash" },
  { line: "merge-driver config.yaml config.yaml config.yaml config.yaml", form: "merge-driver" },
  { line: "artifact inspect model.bin", form: "inspect" },
  { line: "artifact inspect gone.bin", form: "error", exit: 3 },
  { line: "next vad model.bin", form: "next" },
  { line: "register vad model.bin --framework pytorch --dry-run", form: "dry-run" },
  {
    line:
      "register vad model.bin --framework pytorch --task vad --model-type lstm --metric acc=0.91 --metric wer=8.5 " +
      "--param rate=16000 --param layers=[1,2] --config config.yaml --interface interface.yaml --dataset ava@1.2.0 " +
      "--run mlflow:7f3c --feature energy --trained-from 2026-11-01 --samples train=100 --memory 40MiB " +
      "--code https://example.org/vad@9b1c --tag domain=speech --tag baseline --custom team=red --change 'a start' " +
      "--link https://example.org/report --description 'First try.'",
    form: "register",
  },
  { line: "next vad better.bin --param rate=8000", form: "next" },
  {
    line: "register vad better.bin --metric acc=0.95 --metric wer=7.25 --param rate=8000 --parent vad@1.0.0",
    form: "register",
  },
  { line: "register vad better.bin --version 1.1.0", form: "error", exit: 4 },
  { line: "register vad better.bin", form: "error", exit: 1 },
  {
    line: "register speech/asr model.bin --version 0.1.0 --allow-duplicate --stage staging",
    form: "register",
  },
  {
    line: "monitor record",
    form: "monitor-record",
    situation: {
      stdin: Array.from({ length: 120 }, (_, at) =>
        JSON.stringify({
          model: "vad",
          version: "1.0.0",
          at: "2026-11-21T10:00:01Z",
          latency_ms: 2 + (at % 8),
          ok: at % 40 > 0,
          error_type: "timeout",
          input_bytes: 640,
          output_bytes: 4,
        }),
      ).join("\n"),
    },
  },
  { line: "monitor record", form: "monitor-record", exit: 1, situation: { stdin: '{"model": "vad"}\n' } },
  { line: "monitor metrics vad@1.0.0", form: "monitor-metrics" },
  { line: "monitor metrics vad@1.0.0 --window 1x", form: "error", exit: 2 },
  { line: "monitor usage vad@1.0.0 --days 2", form: "monitor-usage" },
  { line: "monitor health vad@1.0.0", form: "monitor-health" },
  { line: "monitor watch vad@1.0.0 --limit 1", form: "monitor-metrics" },
  { line: "monitor export vad --format csv", form: "monitor-export" },
  { line: "monitor drift vad@1.0.0", form: "error", exit: 3 },
  {
    line: "monitor profile vad@1.0.0 --data - --dry-run",
    form: "dry-run",
    situation: { stdin: "loudness,device\n0.1,phone\n0.9,tablet\n" },
  },
  {
    line: "monitor profile vad@1.0.0 --data - --source training",
    form: "monitor-profile",
    situation: { stdin: "loudness,device\n0.1,phone\n0.9,tablet\n" },
  },
  {
    line: "monitor profile vad@1.0.0 --data -",
    form: "error",
    exit: 2,
    situation: { stdin: "loudness\n0.1,phone\n" },
  },
  { line: "monitor drift vad@1.0.0 --window 1h", form: "monitor-drift" },
  { line: "monitor drift vad@1.0.0 --psi much", form: "error", exit: 2 },
  { line: "monitor alerts", form: "monitor-alerts", exit: 1, before: commitAlert },
  { line: "monitor alerts --follow --limit 1", form: "monitor-alerts" },
  { line: "monitor alerts slow", form: "error", exit: 3 },
  { line: "monitor notify ops", form: "error", exit: 3 },
  { line: "monitor notify ops", form: "monitor-notify", exit: 1, before: commitChannel },
  { line: "list", form: "model-list" },
  { line: "list --limit 1", form: "model-list" },
  { line: "list --after <next>", form: "model-list" },
  { line: "list --after odd", form: "error", exit: 2 },
  { line: "list vad --limit 1", form: "version-list" },
  {
    line: "search 'metrics.acc >= 0.9 and not framework in (onnx)' --sort -metrics.acc,created",
    form: "version-list",
  },
  { line: "search 'odd odd'", form: "error", exit: 2 },
  { line: "search 'evidence.smoke.acc is null' --sort odd", form: "error", exit: 2 },
  { line: "show vad", form: "model" },
  { line: "show vad@1.0.0", form: "version" },
  { line: "show vad@latest", form: "version" },
  { line: "show vad@9.0.0", form: "error", exit: 3 },
  { line: "compare vad@#1 vad@#2 speech/asr@0.1.0", form: "compare" },
  { line: "compare vad@#1 vad@#2 --format json --metric acc", form: "compare" },
  { line: "compare vad --all --sort acc --all-parameters --format html", form: "compare" },
  { line: "compare vad@#1", form: "error", exit: 2 },
  { line: "compare vad@#1 vad@#2 --source ava --metric acc", form: "error", exit: 3 },
  { line: "best vad --metric wer", form: "best" },
  { line: "best vad --metric constructor", form: "error", exit: 3 },
  { line: "lineage vad@1.0.0", form: "lineage" },
  { line: "lineage vad@1.1.0 --ancestors --depth 0 --format mermaid", form: "lineage" },
  { line: "lineage dataset:ava@1.2.0 --descendants --format json", form: "lineage" },
  { line: "lineage dataset:odd", form: "error", exit: 3 },
  { line: "lineage vad@1.0.0 --depth -1", form: "error", exit: 2 },
  { line: "resolve vad@latest", form: "resolve" },
  { line: "resolve vad@production", form: "error", exit: 3 },
  { line: "promote vad@1.0.0 production --through", form: "promote" },
  { line: "promote vad@1.1.0 production", form: "error", exit: 1 },
  { line: "promote vad@1.1.0 production --dry-run", form: "dry-run", exit: 1 },
  { line: "promote vad@1.1.0 staging --dry-run", form: "dry-run" },
  { line: "promote vad@1.1.0 staging", form: "promote" },
  { line: "experiment create faster --a vad@production --b vad@staging --dry-run", form: "dry-run" },
  { line: "experiment create faster --a vad@production --b vad@staging", form: "experiment-write" },
  { line: "experiment start faster --dry-run", form: "dry-run" },
  { line: "experiment list", form: "experiments" },
  { line: "experiment start faster --coverage 10%", form: "experiment-write" },
  { line: "experiment ramp faster --coverage 0.5 --dry-run", form: "dry-run" },
  { line: "experiment ramp faster --coverage 0.5", form: "experiment-write" },
  {
    line: "experiment assign faster",
    form: "experiment-assign",
    situation: { stdin: '{"targetingKey": "user-2", "country": "DE"}\n' },
  },
  { line: "experiment assign faster", form: "error", exit: 2, situation: { stdin: "{user\n" } },
  { line: "experiment export flagd", form: "experiment-export" },
  { line: "experiment export xml", form: "error", exit: 2 },
  {
    line: "experiment analyze faster --data - --until 2026-12-01",
    form: "experiment-analyze",
    situation: {
      stdin: Array.from({ length: 600 }, (_, at) =>
        JSON.stringify({
          arm: at % 2 === 0 ? "control" : "treatment",
          unit: `u${at}`,
          at: "2026-11-30T12:00:00.000Z",
          values: { acc: 0.8 + (at % 7) / 100, latency_ms: 20 + (at % 11) },
        }),
      ).join("\n"),
    },
  },
  {
    line: "experiment record faster",
    form: "experiment-record",
    situation: {
      stdin: Array.from({ length: 20 }, (_, at) => `{"unit": "u${at}", "values": {"acc": 0.9}}`).join("\n"),
    },
  },
  { line: "experiment record faster", form: "experiment-record", exit: 1, situation: { stdin: "{}\n" } },
  { line: "experiment analyze faster --data - --phase x", form: "error", exit: 2 },
  { line: "experiment analyze faster", form: "experiment-analyze" },
  { line: "experiment pause faster --dry-run", form: "dry-run" },
  { line: "experiment pause faster", form: "experiment-write" },
  { line: "experiment conclude faster", form: "error", exit: 1 },
  { line: "experiment conclude faster --winner control --reason 'too early' --dry-run", form: "dry-run" },
  { line: "experiment stop faster --reason 'a bug' --dry-run", form: "dry-run" },
  { line: "experiment stop faster --reason 'a bug in the client'", form: "experiment-write" },
  { line: "experiment show faster", form: "experiment" },
  { line: "experiment power faster --units-per-day 1000", form: "experiment-power" },
  { line: "experiment power faster --days 0", form: "error", exit: 2 },
  { line: "history experiment:faster", form: "history" },
  { line: "history experiment:odd", form: "error", exit: 3 },
  { line: "blame experiment:faster.status", form: "blame" },
  { line: "experiment show odd", form: "error", exit: 3 },
  {
    line: "select create speech --task vad --fallback vad@production --candidate next=vad@staging --dry-run",
    form: "dry-run",
  },
  {
    line: "select create speech --task vad --fallback vad@production --candidate next=vad@staging --weight success=0.5",
    form: "selection-write",
  },
  { line: "select create speech --fallback vad@production", form: "error", exit: 4 },
  { line: "select set speech --rollout next=20% --flag beta=on --dry-run", form: "dry-run" },
  { line: "select set speech --rollout next=20% --flag beta=on", form: "selection-write" },
  { line: "select set speech --rollout nxt=20%", form: "error", exit: 2 },
  { line: "select explain speech --unit user-1", form: "selected" },
  { line: "select explain odd", form: "error", exit: 3 },
  { line: "select show speech", form: "selection" },
  { line: "evaluate create speed --model vad --nightly 2 --dry-run", form: "dry-run" },
  { line: "evaluate create speed --model vad --nightly 2", form: "suite-write" },
  { line: "evaluate create speed --model vad", form: "error", exit: 4 },
  { line: "evaluate create both --model vad --task vad", form: "error", exit: 2 },
  { line: "evaluate show speed", form: "suite" },
  { line: "evaluate show odd", form: "error", exit: 3 },
  { line: "evaluate list", form: "suites" },
  { line: "evaluate run vad@1.0.0 --suite answers", form: "error", exit: 1, before: commitSuite },
  { line: "evaluate run vad@1.0.0 --suite answers --allow-commands", form: "error", exit: 3 },
  { line: "artifact add rows.jsonl", form: "artifact-add" },
  { line: "evaluate run vad@1.0.0 --suite answers --allow-commands --dry-run", form: "evaluation" },
  { line: "evaluate run vad@1.0.0 --suite answers --allow-commands", form: "evaluation" },
  { line: "select list", form: "selections" },
  { line: "experiment create slower --a vad@production --b vad@staging", form: "experiment-write" },
  { line: "experiment start slower", form: "experiment-write" },
  {
    line: "experiment conclude slower --winner control --reason 'the data is not trusted'",
    form: "experiment-conclude",
  },
  { line: "experiment analyze slower --checkpoint", form: "experiment-analyze" },
  { line: "promote vad@staging production --reason 'better'", form: "promote" },
  { line: "promote vad@1.1.0 production", form: "promote" },
  { line: "rollback vad --reason 'too slow' --dry-run", form: "dry-run" },
  { line: "rollback vad --reason 'too slow'", form: "rollback" },
  { line: "promote vad@1.1.0 production", form: "error", exit: 1 },
  { line: "unhold vad production", form: "hold" },
  { line: "hold vad staging --reason 'freeze'", form: "hold" },
  { line: "hold vad staging --reason 'freeze' --dry-run", form: "dry-run" },
  { line: "show vad", form: "model" },
  { line: "unhold vad staging --dry-run", form: "dry-run" },
  { line: "unhold vad staging", form: "hold" },
  { line: "alias vad champion 1.0.0", form: "alias" },
  { line: "alias vad champion latest --dry-run", form: "dry-run" },
  { line: "alias vad", form: "aliases" },
  { line: "alias vad champion", form: "alias-target" },
  { line: "alias vad production", form: "error", exit: 3 },
  { line: "alias vad champion --remove", form: "alias" },
  { line: "tag vad@1.0.0 checked reviewer=ada", form: "annotate" },
  { line: "tag vad@1.0.0 --remove checked --dry-run", form: "dry-run" },
  { line: "tag vad@1.0.0", form: "tags" },
  { line: "tag vad", form: "tags" },
  { line: "annotate vad@1.0.0 --metric acc=0.92 --description 'Measured again.'", form: "annotate" },
  {
    line: "annotate vad --owner ada --license MIT --primary-metric acc --direction acc=up",
    form: "annotate",
  },
  { line: "annotate vad --task vad --dry-run", form: "dry-run" },
  {
    line: "annotate -",
    form: "annotate",
    situation: { stdin: "model: vad\nversion: 1.0.0\nmetrics: {acc: 0.93}\ntags: {measured: twice}\n" },
  },
  { line: "annotate -", form: "error", exit: 2, situation: { stdin: '{"model": "vad", "metrik": {}}' } },
  { line: "best vad", form: "best" },
  { line: "exports add vad@1.0.0 better.bin --format torchscript --dry-run", form: "dry-run" },
  { line: "exports add vad@1.0.0 better.bin --format torchscript", form: "exports" },
  { line: "exports add vad@1.0.0 better.bin --format torchscript", form: "exports" },
  { line: "exports add vad@1.0.0 --format tensorrt --uri s3://engines/vad.engine", form: "exports" },
  { line: "exports add vad@1.0.0 --format tensorrt --uri https://u:p@example.org/e", form: "error", exit: 2 },
  { line: "exports ls vad@1.0.0", form: "export-list" },
  { line: "exports remove vad@1.0.0 --format tensorrt --dry-run", form: "dry-run" },
  { line: "exports remove vad@1.0.0 --format tensorrt", form: "exports" },
  { line: "exports remove vad@1.0.0 --format tensorrt", form: "error", exit: 3 },
  { line: "history", form: "history" },
  { line: "history vad@1.0.0 --limit 3", form: "history" },
  { line: "history vad --stage production --tenures", form: "tenures" },
  { line: "stats", form: "stats" },
  { line: "show vad@1.0.0 --report --format md", form: "report" },
  { line: "show vad --report", form: "error", exit: 2 },
  { line: "lifecycle", form: "lifecycle" },
  { line: "lifecycle --format mermaid", form: "lifecycle" },
  { line: "policy show", form: "policy" },
  { line: "policy show production", form: "policy" },
  { line: "policy show odd", form: "error", exit: 3 },
  { line: "gate vad@1.0.0 production", form: "gate" },
  { line: "gate vad@1.0.0 nowhere", form: "error", exit: 3 },
  { line: "gate vad@1.0.0 trusted", form: "gate", exit: 1, before: setGates },
  { line: "evidence add vad@1.0.0 --suite smoke --failed --dry-run", form: "dry-run" },
  { line: "evidence add vad@1.0.0 --suite smoke --passed --metric acc=0.9", form: "evidence-added" },
  { line: "evidence add vad@1.0.0 --suite Smoke --passed", form: "error", exit: 2 },
  { line: "check --explain gate-metrics", form: "explain" },
  { line: "check --explain gate-metric", form: "error", exit: 2 },
  { line: "release --dry-run", form: "release" },
  { line: "release", form: "release" },
  { line: "release vad", form: "release" },
  { line: "check", form: "check" },
  { line: "check HEAD~2..HEAD --format sarif", form: "check" },
  { line: "card HEAD~2..HEAD", form: "card" },
  { line: "card HEAD", form: "error", exit: 2 },
  { line: "card HEAD~2..HEAD --comment gone", form: "error", exit: 3 },
  { line: "check --fix --dry-run", form: "dry-run" },
  { line: "check --fix", form: "check" },
  { line: "check --staged", form: "check" },
  {
    line: "check --worktree",
    form: "check",
    exit: 1,
    before: (terminal) =>
      edit(terminal, modelFile, (text) => text.replace("production: 1.0.0", "production: 7.0.0")),
  },
  { line: "promote vad@1.1.0 staging", form: "error", exit: 1 },
  { line: "check --worktree --staged", form: "error", exit: 2, before: restore },
  { line: "artifact add loose.bin", form: "artifact-add" },
  { line: "artifact add gone.bin", form: "error", exit: 3 },
  { line: "artifact ls", form: "artifact-list" },
  { line: "artifact push --to nas", form: "transfer" },
  { line: "artifact pull --from nas", form: "transfer" },
  { line: "artifact push --to gone", form: "error", exit: 3 },
  { line: "artifact verify", form: "verify" },
  { line: "pull vad@1.0.0 -o served", form: "pull" },
  { line: "pull vad@1.0.0 -o model.bin", form: "error", exit: 1 },
  { line: "resolve --task vad", form: "resolve" },
  { line: "resolve --task odd", form: "error", exit: 3 },
  { line: "lock vad@production speech/asr@0.1.0", form: "lock" },
  { line: "lock status", form: "lock-status" },
  { line: "lock update vad", form: "lock" },
  { line: "lock odd@production", form: "error", exit: 3 },
  { line: "lock status --file odd.lock", form: "error", exit: 3 },
  { line: "pull vad@production --locked -o served", form: "pull" },
  { line: "pull --locked -o pinned", form: "pull-all" },
  { line: "retire vad@1.1.0 --dry-run", form: "dry-run" },
  { line: "retire vad@1.1.0", form: "retire" },
  { line: "retire vad@1.1.0", form: "retire" },
  { line: "retire vad@1.0.0 speech/asr@0.1.0", form: "error", exit: 1 },
  { line: "retire vad@1.0.0 speech/asr@0.1.0", form: "retire", before: dropSelection },
  { line: "register vad third.bin --version 3.0.0", form: "register" },
  { line: "retire vad@3.0.0", form: "retire" },
  { line: "artifact gc --dry-run", form: "garbage", before: ageStore, situation: later },
  { line: "artifact gc --history 90d --dry-run", form: "garbage", situation: later },
  { line: "artifact gc", form: "error", exit: 2, situation: later },
  { line: "artifact gc --history 90d --yes", form: "garbage", situation: later },
  { line: "artifact verify", form: "verify" },
  { line: "delete speech/asr@0.1.0 --dry-run", form: "dry-run" },
  { line: "delete speech/asr@0.1.0", form: "error", exit: 2 },
  { line: "delete speech/asr@0.1.0 --yes", form: "delete" },
  { line: "delete --where 'framework = odd' --yes", form: "delete" },
  { line: "delete --where 'framework = odd' --dry-run", form: "dry-run" },
  { line: "delete - --yes", form: "delete", situation: { stdin: "speech/asr\n" } },
  { line: "register vad loose.bin", form: "register" },
  { line: "rename vad speech/vad --dry-run", form: "dry-run" },
  { line: "rename vad speech/vad --reason 'one name'", form: "rename" },
  { line: "rename vad speech/vad", form: "rename" },
  { line: "rename vad speech", form: "error", exit: 4 },
  { line: "rename speech/vad vad", form: "rename" },
  { line: "proposals", form: "proposals", before: nameReviewer },
  { line: "propose vad@latest staging --dry-run", form: "dry-run" },
  { line: "propose vad@latest staging --reason 'all tests pass'", form: "propose" },
  { line: "propose vad@latest staging", form: "error", exit: 4 },
  { line: "forge open propose/vad@3.0.1/staging --title 'vad in staging'", form: "pull-request" },
  { line: "forge open gone --body model.bin", form: "error", exit: 2 },
  { line: "approve propose/vad@3.0.1/staging --key bob --dry-run", form: "dry-run" },
  { line: "approve propose/vad@3.0.1/staging --key bob", form: "propose" },
  { line: "approve propose/vad@3.0.1/staging --key gone", form: "error", exit: 5 },
  { line: "proposals", form: "proposals" },
  { line: "merge propose/vad@3.0.1/staging --dry-run", form: "dry-run" },
  { line: "merge propose/vad@3.0.1/staging", form: "propose" },
  { line: "merge propose/vad@3.0.1/staging", form: "error", exit: 2 },
  { line: "propose vad@latest --alias champion", form: "propose" },
  { line: "propose --withdraw propose/vad@3.0.1/alias=champion --reason 'too early'", form: "propose" },
  { line: "merge propose/odd", form: "error", exit: 3 },
  {
    line: "propose --register run.json staging --evidence smoke=smoke.json --key bob --dry-run",
    form: "dry-run",
    before: ({ world }) => {
      world.write("work/run.json", '{"model": "tts", "files": ["loose.bin"], "framework": "onnx"}\n');
      world.write("work/smoke.json", '{"passed": true, "metrics": {"mos": 4.1}}\n');
    },
  },
  {
    line: "propose --register run.json staging --evidence smoke=smoke.json --key bob",
    form: "propose",
  },
  { line: "propose --register gone.json staging", form: "error", exit: 2 },
  {
    line: "propose vad@latest --alias night --pr",
    form: "propose",
    before: ({ world }) => {
      world.git(".", "init", "-q", "--bare", "hub.git");
      world.git("work", "remote", "add", "origin", world.path("hub.git"));
      world.git("work", "push", "-q", "origin", "main");
    },
  },
  {
    line: "register --batch - --description imported --dry-run",
    form: "dry-run",
    situation: { stdin: "[{model: tts, version: 1.0.0}]\n" },
  },
  {
    line: "register --batch - --adopt",
    form: "register-all",
    situation: {
      stdin:
        '{"model": "old/tts", "version": "2.0.0", "stage": "production", "alias": "champion", "created": "2025-01-31", "author": "Ada <ada@example.org>"}\n',
    },
  },
  { line: "history old/tts", form: "history" },
  {
    line: "register --batch -",
    form: "register-all",
    situation: {
      stdin:
        '{"model": "tts/small", "framework": "pytorch", "stage": "staging"}\n' +
        '{"model": "tts/small", "framework": "onnx", "parents": ["tts/small@staging"]}\n',
    },
  },
  {
    line: "artifact verify",
    form: "verify",
    exit: 1,
    before: ({ world }) =>
      storedFiles(world.path("work/.git/stemma")).forEach((file) => fs.rmSync(file, { force: true })),
  },
  { line: "check --store local", form: "check", exit: 1 },
  { line: "promot vad", form: "error", exit: 2 },
  { line: "show", form: "error", exit: 2 },
  { line: "watch --since HEAD~1 --limit 1", form: "event" },
  { line: "audit --limit 1", form: "audit" },
  { line: "import gto --dry-run", form: "import-gto" },
  { line: "import gto gone", form: "error", exit: 3 },
  { line: "audit checkpoint", form: "checkpoint" },
  { line: "audit pack vad@3.0.1 -o evidence.tar", form: "audit-pack" },
  { line: "audit pack vad@3.0.1", form: "error", exit: 2 },
  { line: "audit verify --no-artifacts --from HEAD", form: "audit-verify" },
  { line: "audit verify --checkpoint model.bin", form: "error", exit: 2 },
  { line: "blame vad.stages", form: "blame" },
  { line: "blame vad.tasks", form: "error", exit: 3 },
  { line: "watch vad@latest", form: "error", exit: 2 },
  { line: "init --hooks --workflows", form: "init" },
  { line: "init --hooks --server --dry-run", form: "dry-run" },
  { line: "init --hooks --server", form: "server-hook" },
  { line: "init --hooks --undo --dry-run", form: "dry-run" },
  { line: "init --hooks --undo", form: "hooks" },
  {
    line: "check --pre-push origin",
    form: "check",
    situation: { stdin: `refs/heads/main ${"0".repeat(40)} refs/heads/old ${"1".repeat(40)}\n` },
  },
  { line: "unhold vad production", form: "error", exit: 130, situation: { signal: AbortSignal.abort() } },
  { line: "history vad", form: "error", exit: 5, before: cutHistory },
];

/** Walks the flow once in a folder that the caller removes. */
export async function walkFlow(root: string): Promise<readonly Run[]> {
  const terminal = openTerminal(worldAt(root));
  const runs: Run[] = [];
  for (const step of flow) {
    step.before?.(terminal);
    const line = step.line.replace("<next>", cursorOf(runs.at(-1)?.value));
    const result = await terminal.runIn(step.situation ?? {}, ...splitLine(line), "--json");
    runs.push({ ...step, ...result, line, value: parse(result.stdout) });
  }
  return runs;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return `no JSON: ${text}`;
  }
}

function cursorOf(value: unknown): string {
  return typeof value === "object" && value !== null && "next" in value ? String(value.next) : "";
}
