import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const programs = {
  stemma: [process.execPath, join(root, "dist/bin/stemma.js")],
  node: [process.execPath],
  git: ["git"],
};

/**
 * Opens a terminal in `<folder>/registry` that prints each command before its output. Nothing of the machine's Git
 * settings counts there, and a command that does not do what it is expected to do ends the demo.
 */
export function openTerminal(folder) {
  const registry = join(folder, "registry");
  mkdirSync(registry);
  link(join(folder, "node_modules/stemma"), root);
  link(join(folder, "node_modules/@ricky0123/vad-web"), join(root, "node_modules/@ricky0123/vad-web"));
  const env = hermetic(join(folder, "home"));
  const print = (text) => process.stdout.write(text);
  const prompt = (line) => print(`$ ${line}\n`);
  const at = (path) => join(registry, path);

  return {
    /** Prints a heading and what is about to happen. */
    chapter: (title, text) => print(`\n== ${title}\n${text}\n\n`),

    /** Runs a line as a user types it. `says`: patterns that its output must fit; `exit`: 0 when absent. */
    run: (line, { exit = 0, says = [] } = {}) => {
      prompt(line);
      const [name, ...args] = words(line);
      const [file, ...before] = programs[name];
      const done = spawnSync(file, [...before, ...args], { cwd: registry, env, encoding: "utf8" });
      if (done.error) throw done.error;
      const output = done.stdout + done.stderr;
      print(output);
      if (done.status !== 0) print(`[exit ${done.status}]\n`);
      if (done.status !== exit) throw new Error(`'${line}' exited with ${done.status} instead of ${exit}`);
      for (const pattern of says) {
        if (!pattern.test(output)) throw new Error(`'${line}' does not say ${pattern}`);
      }
      return done.stdout;
    },

    /** File commands, done by Node so that they work the same everywhere. Paths are relative to the registry. */
    append: (path, line) => {
      prompt(`echo '${line}' >> ${path}`);
      appendFileSync(at(path), `${line}\n`);
    },
    copy: (from, to) => {
      prompt(`cp ${from} ${to}`);
      copyFileSync(at(from), at(to));
    },
    makeFolder: (path) => {
      prompt(`mkdir ${path}`);
      mkdirSync(at(path));
    },
    remove: (path) => {
      prompt(`rm -f ${path}`);
      rmSync(at(path));
    },
    replace: (path, from, to) => {
      prompt(`sed -i 's/${from}/${to}/' ${path}`);
      const text = readFileSync(at(path), "utf8");
      if (!text.includes(from)) throw new Error(`${path} does not hold '${from}'`);
      writeFileSync(at(path), text.replace(from, to));
    },
    write: (path, text) => {
      writeFileSync(at(path), text);
      prompt(`cat ${path}`);
      print(text);
    },
  };
}

/* A package is linked to where npm put it, so that paths in the demo are short. */
function link(path, target) {
  mkdirSync(join(path, ".."), { recursive: true });
  symlinkSync(target, path, "junction");
}

function hermetic(home) {
  mkdirSync(home);
  const kept = Object.entries(process.env).filter(([name]) => !/^(GIT|STEMMA)_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_PAGER: "cat",
  };
}

function words(line) {
  return Array.from(line.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, word]) => quoted ?? word);
}
