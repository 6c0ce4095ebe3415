/* Makes registries of any size: `node bench/generate.mjs FOLDER --versions 1000 [--bare] [--seed 1] [--dist DIR]`.
 * The first commit is that of `init`; the others come from `git fast-import`, one for each registration and promotion,
 * as people would have made them. The same seed gives the same commits. */
import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { loadLibrary } from "./support/library.mjs";
import { git, gitSync, worldEnvironment } from "./support/world.mjs";
import { modelRecord, versionRecord } from "./support/records.mjs";
import { randomFrom } from "./support/random.mjs";

const author = "Ada <ada@example.org>";
const start = Date.UTC(2026, 0, 1);
const minute = 60_000;

/** How many versions a model has: DESIGN asks for ten. */
export const versionsPerModel = 10;

/**
 * Makes a registry in a new folder and tells its models. A whole model has the versions 1.0.0 to 1.9.0, of which 1.8.0 is
 * in production, 1.2.0 and 1.5.0 are deprecated, and the others in development.
 */
export async function generateRegistry({ folder, versions, bare = false, seed = 1, library }) {
  await mkdir(folder, { recursive: true });
  gitSync(folder, ["init", "-q", "-b", "main", ...(bare ? ["--bare"] : [])]);
  await library.initRegistry({ path: folder, env: worldEnvironment(), now: () => start });
  const models = modelNames(Math.max(1, Math.round(versions / versionsPerModel)), seed);
  await git(folder, ["fast-import", "--quiet", "--done"], commitStream(models, versions, seed));
  gitSync(folder, ["repack", "-a", "-d", "-q"]);
  if (!bare) gitSync(folder, ["reset", "-q", "--hard"]);
  return { folder, models };
}

/** Names in two segments: about as many namespaces as models in each, so that no folder grows large. */
export function modelNames(count, seed) {
  const random = randomFrom(seed);
  const teams = ["speech", "vision", "search", "fraud", "ranking", "pricing", "support", "forecast"];
  const tasks = [
    "vad",
    "asr",
    "denoise",
    "ocr",
    "detector",
    "embedder",
    "reranker",
    "churn",
    "intent",
    "toxicity",
  ];
  const perTeam = Math.max(4, Math.ceil(Math.sqrt(count)));
  return Array.from({ length: count }, (_, index) => {
    const team = Math.floor(index / perTeam);
    const namespace =
      team < teams.length ? teams[team] : `${teams[team % teams.length]}-${Math.floor(team / teams.length)}`;
    return `${namespace}/${tasks[Math.floor(random() * tasks.length)]}-${String(index % perTeam).padStart(2, "0")}`;
  });
}

/* Registrations go round the models, as teams work side by side; a promotion follows where a version has proved itself. */
function* commitStream(models, versions, seed) {
  const random = randomFrom(seed + 1);
  let clock = start;
  const next = () => (clock += Math.ceil(random() * 60) * minute);
  let from = "from refs/heads/main^0\n";
  for (let number = 0; number < versionsPerModel; number++) {
    for (const [index, model] of models.entries()) {
      if (index * versionsPerModel + number >= Math.max(versions, models.length)) continue;
      const at = next();
      const files = [[versionPath(model, number), versionRecord({ model, number, at, author, random })]];
      if (number === 0) files.push([modelPath(model), modelRecord(model, {})]);
      yield commit(`register(${model}): 1.${number}.0`, at, files, from);
      from = "";
      for (const [stage, stages] of promotionsAfter(number)) {
        const subject = `promote(${model}): 1.${number - 1}.0 -> ${stage}`;
        yield commit(subject, next(), [[modelPath(model), modelRecord(model, stages)]]);
      }
    }
  }
  yield "done\n";
}

/* Every third version goes to production, by way of staging, when its successor comes; the one before it is deprecated then. */
function promotionsAfter(number) {
  if (number === 0 || number % 3 !== 0) return [];
  const version = `1.${number - 1}.0`;
  const served = Array.from({ length: number / 3 - 1 }, (_, index) => `1.${index * 3 + 2}.0`);
  const [holder, deprecated] = [served.at(-1), served.slice(0, -1)];
  return [
    ["staging", { staging: version, production: holder, deprecated }],
    ["production", { production: version, deprecated: served }],
  ];
}

function commit(subject, at, files, from = "") {
  const message = Buffer.from(`${subject}\n`);
  const head = `commit refs/heads/main\ncommitter ${author} ${Math.floor(at / 1000)} +0000\ndata ${message.length}\n${message}\n${from}`;
  return (
    head +
    files
      .map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`)
      .join("")
  );
}

/** The path of a model's record. */
export function modelPath(model) {
  return `registry/models/${model}/model.yaml`;
}

/** The path of the record of version `1.<number>.0`. */
export function versionPath(model, number) {
  return `registry/models/${model}/versions/1.${number}.0.yaml`;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      versions: { type: "string", default: "100" },
      seed: { type: "string", default: "1" },
      bare: { type: "boolean", default: false },
      dist: { type: "string" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error("name the folder to make");
  const library = await loadLibrary(values.dist);
  const { models } = await generateRegistry({
    folder,
    library,
    bare: values.bare,
    versions: Number(values.versions),
    seed: Number(values.seed),
  });
  console.log(`${folder}: ${models.length} models, for example ${models[0]}@production`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
