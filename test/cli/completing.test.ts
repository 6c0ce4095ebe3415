import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { completionScripts, shells } from "../../src/cli/completion/scripts.ts";
import { commands as table } from "../../src/cli/table.ts";
import type { World } from "../support/world.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

const program = fileURLToPath(new URL("../../dist/bin/stemma.js", import.meta.url));
const page = fileURLToPath(new URL("../../dist/man/stemma.1", import.meta.url));
const limit = { timeout: 120_000 };

async function registry(): Promise<Terminal> {
  const terminal = openTerminal();
  const { world } = terminal;
  await terminal.ok("init");
  for (const [model, version] of [
    ["vad", "1.0.0"],
    ["vad", "1.1.0-rc.1"],
    ["speech/asr", "2.0.0"],
  ] as const) {
    world.write("work/a.bin", `\0${model} ${version}`);
    await terminal.ok("register", model, "a.bin", "--version", version);
  }
  await terminal.ok("promote", "vad@1.0.0", "staging");
  await terminal.ok("alias", "vad", "champion", "1.0.0");
  const script = `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`;
  fs.chmodSync(world.write("bin/stemma", script), 0o755);
  return terminal;
}

/* Lines as they are typed, and the one word that completes each. */
const typed: ReadonlyMap<string, string> = new Map([
  ["stemma promo", "promote"],
  ["stemma show va", "vad"],
  ["stemma show vad@st", "vad@staging"],
  ["stemma show sp", "speech/asr"],
  ["stemma promote vad@1.0.0 prod", "production"],
  ["stemma list --stage=dep", "--stage=deprecated"],
  ["stemma list --sta", "--stage"],
  ["stemma artifact verif", "verify"],
  ["stemma register vad a", "a.bin"],
]);

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ["-c", "exit 0"]).status === 0;
}

function inShell(world: World, shell: string, argv: readonly string[]) {
  return spawnSync(shell, argv, {
    cwd: world.path("work"),
    env: { ...world.env, PATH: `${world.path("bin")}:${world.env["PATH"] ?? ""}`, TERM: "dumb" },
    encoding: "utf8",
    timeout: 100_000,
  });
}

/* A zsh in a terminal of its own: each line is typed, completed with a tab, and shown by a key that prints the line editor's buffer. */
function zshTyping(start: string, lines: readonly string[]): string {
  return `
    zmodload zsh/zpty
    zpty child zsh -f -i
    await() { local got; zpty -r -m child got "*$1*" && REPLY=$got }
    zpty -w child 'PROMPT=; ${start}
      show() { print -r -- "[[$BUFFER]]"; zle kill-whole-line }; zle -N show
      bindkey "^X" show; bindkey "^I" complete-word; print ready-$((1+1))'
    await ready-2
    for line in ${lines.map((line) => `'${line}'`).join(" ")}; do
      zpty -w -n child "$line"$'\\t\\030'
      await '\\[\\[*\\]\\]'
      print -r -- "\${\${\${REPLY##*\\[\\[}%%\\]\\]*}% }"
    done
    zpty -d child
  `;
}

/** What the program answers to typed words. */
async function answers(terminal: Terminal, ...words: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await terminal.run("__complete", ...words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout.split("\n").flatMap((line) => (line === "" ? [] : [line.split("\t")[0] ?? ""]));
}

describe("completion", () => {
  it("knows commands, options, and what is in the registry", limit, async () => {
    const terminal = await registry();
    const of = (...words: readonly string[]) => answers(terminal, ...words);
    expect(await of("pro")).toEqual(["promote", "propose", "proposals"]);
    expect(await of("")).toEqual(expect.arrayContaining(["init", "artifact", "help", "watch"]));
    expect(await of("artifact", "pu")).toEqual(["push", "pull"]);
    expect(await of("list", "--sta")).toEqual(["--stage"]);
    expect(await of("-C", ".", "list", "--stage", "st")).toEqual(["staging"]);
    expect(await of("list", "--stage=pro")).toEqual(["--stage=production"]);
    expect(await of("lifecycle", "--format", "")).toEqual(["text", "mermaid", "json"]);
    expect(await of("show", "")).toEqual(["speech/asr", "vad"]);
    expect(await of("show", "vad@")).toEqual([
      "vad@staging",
      "vad@champion",
      "vad@latest",
      "vad@1.1.0-rc.1",
      "vad@1.0.0",
    ]);
    expect(await of("promote", "vad@1.0.0", "prod")).toEqual(["production"]);
    expect(await of("register", "vad", "a.bin", "--inherit", "vad@1.0")).toEqual(["vad@1.0.0"]);
    expect(await of("artifact", "push", "vad", "--to", "")).toEqual(["local"]);
    expect(await of("watch", "v", "--kind")).toEqual(["--kind"]);
    expect(await of("watch", "--kind", "ren")).toEqual(["renamed"]);
    expect(await of("completion", "")).toEqual([...shells]);
    expect(await of("register", "vad", "")).toEqual([]);
    expect(await of("show", "--", "sp")).toEqual(["speech/asr"]);
    expect(await of("show", "vad", "more", "")).toEqual([]);
    for (const odd of [["nonsense", ""], ["show", "nowhere@"], ["list", "--odd=x"], []])
      expect(await of(...odd), odd.join(" ")).toEqual(odd.length === 0 ? await of("") : []);
    expect(await of("--repo", "https://example.org/x", "show", "")).toEqual([]);
    expect(await of("-C", "/nowhere", "show", "")).toEqual([]);
    terminal.world.write("work/registry/models/vad/model.yaml", "[");
    terminal.world.git("work", "commit", "-q", "-am", "broken");
    expect(await of("show", "sp")).toEqual(["speech/asr"]);
    expect(await of("show", "vad@")).toEqual([]);
  });

  it("names the namespaces first where there are many models", limit, async () => {
    const terminal = openTerminal();
    const { world } = terminal;
    await terminal.ok("init");
    for (let count = 0; count < 210; count++) {
      const name = count === 0 ? "alone" : `${count % 2 === 0 ? "even" : "odd"}/m${count}`;
      world.write(`work/registry/models/${name}/model.yaml`, `name: ${name}\n`);
    }
    world.git("work", "add", ".");
    world.git("work", "commit", "-q", "-m", "many");
    expect(await answers(terminal, "show", "")).toEqual(["alone", "even/", "odd/"]);
    expect(await answers(terminal, "show", "odd/")).toHaveLength(105);
  });

  it("works in a real bash, which cuts words at @ and =", limit, async () => {
    const { world } = await registry();
    const script = `
      source <(stemma completion bash)
      complete -p stemma
      try() {
        COMP_LINE="$1" COMP_POINT=\${#1}
        _stemma
        printf '%s:' "$1"; printf ' %s' "\${COMPREPLY[@]}"; echo
      }
      try 'stemma promo'
      try 'stemma show va'
      try 'stemma show vad@st'
      try 'stemma show vad@'
      try 'stemma promote vad@1.0.0 prod'
      try 'stemma list --stage=dep'
      try 'stemma register vad '
      COMP_WORDBREAKS=\${COMP_WORDBREAKS//@}
      try 'stemma show vad@st'
    `;
    const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", script], {
      cwd: world.path("work"),
      env: { ...world.env, PATH: `${world.path("bin")}:${world.env["PATH"] ?? ""}` },
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout).toBe(
      [
        "complete -o default -F _stemma stemma",
        "stemma promo: promote",
        "stemma show va: vad",
        "stemma show vad@st: staging",
        "stemma show vad@: staging champion latest 1.1.0-rc.1 1.0.0",
        "stemma promote vad@1.0.0 prod: production",
        "stemma list --stage=dep: deprecated",
        "stemma register vad : ",
        "stemma show vad@st: vad@staging",
        "",
      ].join("\n"),
    );
  });

  it("works in a real fish, with what stands first in front", limit, async (context) => {
    if (!isInstalled("fish")) return context.skip("fish is not installed here");
    const { world } = await registry();
    const lines = [...typed.keys(), "stemma show vad@"];
    const script = [
      "stemma completion fish | source",
      ...lines.map((line) => `echo '${line}:' (complete -C '${line}' | string replace -r '\\t.*' '')`),
    ].join("\n");
    const { stdout, stderr } = inShell(world, "fish", ["--no-config", world.write("try.fish", script)]);
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n")).toEqual([
      ...[...typed].map(([line, word]) => `${line}: ${word}`),
      "stemma show vad@: vad@staging vad@champion vad@latest vad@1.1.0-rc.1 vad@1.0.0",
    ]);
  });

  for (const how of ["autoloaded", "sourced"])
    it(`works in a real zsh, ${how}, at its line editor`, limit, async (context) => {
      if (!isInstalled("zsh")) return context.skip("zsh is not installed here");
      const { world } = await registry();
      world.write("zsh/_stemma", how === "autoloaded" ? completionScripts.zsh : "");
      const start =
        how === "autoloaded"
          ? `fpath=(${world.path("zsh")} $fpath); autoload -Uz compinit; compinit -u -D`
          : "autoload -Uz compinit; compinit -u -D; source <(stemma completion zsh)";
      const script = world.write("try.zsh", zshTyping(start, [...typed.keys()]));
      const { stdout, stderr } = inShell(world, "zsh", ["-f", script]);
      expect(stderr).toBe("");
      expect(stdout.trim().split("\n")).toEqual(
        [...typed].map(([line, word]) => `${line.slice(0, line.lastIndexOf(" "))} ${word}`),
      );
    });

  it("has no script for another shell", async () => {
    expect(await openTerminal().screen("completion tcsh")).toMatchInlineSnapshot(`
      "
      $ stemma completion tcsh
      error: there is no completion for 'tcsh'
        expected: bash, zsh, fish
      hint: Choose one of: bash, zsh, fish.
      [exit 2]
      "
    `);
  });
});

describe("the manual page", () => {
  let text = "";
  beforeAll(() => {
    text = fs.readFileSync(page, "utf8");
  });

  it("has every command, and only what man(7) knows", () => {
    const commands = text.split("\n").filter((line) => line.startsWith(".SS stemma "));
    expect(commands.length).toBe(table.length);
    expect(text.startsWith(".TH STEMMA 1 ")).toBe(true);
    const requests = new Set(Array.from(text.matchAll(/^\.([A-Za-z]+)/gm), ([, name]) => name));
    expect([...requests].sort()).toEqual(["B", "BR", "EE", "EX", "I", "PP", "SH", "SS", "TH", "TP"]);
    expect(text.match(/^'/gm)).toBeNull();
  });

  it("is what package.json names", () => {
    const root = fileURLToPath(new URL("../../", import.meta.url));
    const { man } = JSON.parse(fs.readFileSync(`${root}package.json`, "utf8")) as { man: string };
    expect(fs.readFileSync(`${root}${man}`, "utf8")).toBe(text);
    const groff = spawnSync("groff", ["-man", "-Tutf8", "-ww", page], { encoding: "utf8" });
    if (groff.error === undefined) expect(groff.stderr).toBe("");
    expect(execFileSync(process.execPath, [program, "help"], { encoding: "utf8" })).toContain("completion");
  });
});
