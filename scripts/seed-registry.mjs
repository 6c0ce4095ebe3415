/*
 * Registers the three Silero VAD generations, as registry/ of this repository holds them:
 *
 *   npm run build && node scripts/seed-registry.mjs DIR
 *
 * DIR is a Git repository without a registry, such as one from `git init`; every step becomes a commit of the identity
 * that Git knows. Interface and digests are read from the files. Nothing is stated that the files or their package do
 * not say: no metric, since none was measured here, and no parents, since nobody says what a generation was trained from.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "dist/bin/stemma.js");
const origin = "npm:@ricky0123/vad-web@0.0.31";
const files = join(root, "node_modules/@ricky0123/vad-web/dist");
const model = "silero-vad";

// Frame sizes and the rate are those that the package feeds: dist/real-time-vad.js and dist/models/.
const generations = [
  { name: "legacy", version: "4.0.0", frame: 1536, says: "recurrent state in two tensors, h and c" },
  { name: "v5", version: null, frame: 512, says: "recurrent state in one tensor" },
  { name: "v6", version: null, frame: 512, says: "the interface of v5 with other weights" },
];

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("usage: node scripts/seed-registry.mjs DIR\n");
  process.exit(2);
}

const workshop = mkdtempSync(join(tmpdir(), "stemma-seed-"));
try {
  seed();
} finally {
  rmSync(workshop, { recursive: true, force: true });
}

function seed() {
  stemma("init");
  for (const generation of generations) register(generation);
  describe();
  stemma("promote", `${model}@4.0.0`, "production", "--through");
  stemma(
    "promote",
    `${model}@5.0.0`,
    "production",
    "--through",
    "--reason",
    "one state tensor instead of two",
  );
  stemma("promote", `${model}@5.1.0`, "staging");
}

/* One name for the weights of every generation, so that a new one reads as a change of that file. */
function register({ name, version, frame, says }) {
  const weights = join(workshop, "silero_vad.onnx");
  copyFileSync(join(files, `silero_vad_${name}.onnx`), weights);
  stemma(
    ...["register", model, weights],
    ...(version === null ? [] : ["--version", version]),
    ...["--framework", "onnx", "--task", "voice-activity-detection"],
    ...["--param", "sample_rate=16000", "--param", `frame_samples=${frame}`],
    ...["--description", `Silero VAD ${name}: ${says}.`, "--tag", `generation=${name}`],
    ...["--custom", `source=${origin} dist/silero_vad_${name}.onnx`, "--custom", "license=MIT"],
    ...["--link", "https://github.com/snakers4/silero-vad", "--link", "https://github.com/ricky0123/vad"],
  );
}

function describe() {
  const text =
    "Voice activity detection on 16 kHz speech. The weights are those of the Silero VAD project, (c) 2020-present " +
    "Silero Team, under the MIT licence; the files are taken from the ISC-licensed package that custom.source names.";
  stemma(
    ...["annotate", model, "--description", text, "--license", "MIT", "--owner", "stemma-maintainers"],
    ...["--tag", "domain=speech", "--tag", "real-time"],
  );
}

function stemma(...args) {
  execFileSync(process.execPath, [program, "-C", resolve(folder), ...args], { stdio: "inherit" });
}
