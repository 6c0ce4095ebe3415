import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openSeeded } from "../cli/transcripts/seed.ts";
import type { Terminal, Transcript } from "../cli/terminal.ts";

/* What a name or a path may be mistaken for by a file system, a URL parser, a shell or git. */
const escapes: readonly string[] = [
  ...[
    "..",
    "../",
    "../..",
    "../../secret",
    "a/../../secret",
    "./a",
    "a/.",
    "a/..",
    "a//b",
    "/",
    "//",
    "/etc/passwd",
  ],
  ...[
    "//server/share",
    "\\\\server\\share",
    "..\\..\\secret",
    "a\\b",
    "C:\\secret",
    "C:secret",
    "c:/secret",
    "~",
    "~/a",
  ],
  ...[
    "~root",
    "$HOME",
    "${HOME}",
    "$(id)",
    "`id`",
    "%2e%2e%2fsecret",
    "..%2f",
    "%00",
    "file:///etc/passwd",
    "file:a",
  ],
  ...[
    "http://127.0.0.1/",
    "http://169.254.169.254/latest",
    "ssh://-oProxyCommand=id/x",
    "ext::sh -c id",
    "-",
    "--help",
  ],
  ...[
    "-rf",
    "--upload-pack=id",
    "con",
    "nul",
    "aux.txt",
    "com1",
    "lpt9.yaml",
    ".git",
    ".GIT",
    "git~1",
    ".gitmodules",
  ],
  ...[
    "a.lock",
    "a.",
    "a ",
    " a",
    "a\n",
    "a\nb",
    "a\u202eb",
    "a\u200bb",
    "\u0430",
    "A",
    "é",
    "a:b",
    "a*",
    "a?",
    "HEAD",
  ],
  ...["refs/heads/main", "@{-1}", "@{u}", "main@{0}", "x".repeat(300)],
];

type Use = readonly [where: string, argv: (text: string) => readonly string[]];

const uses: readonly Use[] = [
  ["a model that is registered", (text) => ["register", text, "model.bin", "--allow-duplicate"]],
  [
    "a version that is registered",
    (text) => ["register", "vad", "model.bin", "--version", text, "--allow-duplicate"],
  ],
  ["a version that is promoted", (text) => ["promote", `vad@${text}`, "archived"]],
  ["a stage", (text) => ["promote", "vad@1.1.0", text]],
  ["an alias that is set", (text) => ["alias", "vad", text, "1.0.0"]],
  ["a model that is shown", (text) => ["show", text]],
  ["a ref", (text) => ["register", "vad", "model.bin", "--ref", text, "--version", "7.0.0"]],
  ["an artifact", (text) => ["artifact", "verify", text]],
];

/** Everything below a folder but what Git writes unreachable, by path with a hash. */
function stateOf(root: string): string {
  const hash = createHash("sha256");
  const visit = (folder: string): void => {
    for (const entry of fs
      .readdirSync(folder, { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const at = path.join(folder, entry.name);
      if (["objects", "stemma-index", "stemma-queue", "stemma-tmp", "stemma-sync"].includes(entry.name))
        continue;
      hash.update(at);
      if (entry.isDirectory()) visit(at);
      else hash.update(fs.readFileSync(at));
    }
  };
  visit(root);
  return hash.digest("hex");
}

function expectRefused({ code, stdout, stderr }: Transcript, context: string): void {
  // 70 is a bug; 5 would be a network that was asked; 0 an effect, or an answer for what cannot be there.
  expect([1, 2, 3], `${context}: ${stdout}${stderr}`).toContain(code);
}

describe("names that lead elsewhere", () => {
  it.each(uses)("are refused as %s, and nothing changes", async (where, argv) => {
    expect(escapes.length).toBeGreaterThanOrEqual(60);
    const terminal = await openSeeded();
    terminal.world.write("secret", "secret-4711\n");
    const before = stateOf(terminal.world.root);
    for (const text of escapes) {
      if (isAllowed(where, text)) continue;
      const transcript = await terminal.run(...argv(text));
      expectRefused(transcript, `${where} ${JSON.stringify(text)}`);
      expect(transcript.stdout + transcript.stderr).not.toContain("secret-4711");
    }
    expect(stateOf(terminal.world.root)).toBe(before);
  });
});

/* What is no escape where it stands: options that the program has, and names that the registry allows there. */
function isAllowed(where: string, text: string): boolean {
  if (text === "--help" || text === "HEAD") return true;
  // An alias is a key in a record, never the name of a file or a ref.
  if (where === "an alias that is set") return /^[A-Za-z][A-Za-z0-9_.-]*$/.test(text);
  return where === "a ref" && text === "refs/heads/main";
}

/* What a terminal, a log of CI or a reader's eye may take for something else. */
const controls: readonly string[] = [
  ...[
    "\u001b[2J",
    "\u001b[31m",
    "\u001b]0;title\u0007",
    "\u001b]8;;http://example.org\u001b\\x",
    "\u001bP+q\u001b\\",
  ],
  ...[
    "\u001b[6n",
    "\u001b[?1049h",
    "\u001bc",
    "\u001b[1A",
    "\u001b[201~",
    "\u009b31m",
    "\u009d0;x\u009c",
    "\u0090x",
  ],
  ...[
    "\u0007",
    "\b\b\b",
    "\r",
    "\r\n",
    "\u000b",
    "\f",
    "\u007f",
    "\u000e",
    "\u000f",
    "\u0085",
    "\u0001",
    "\u001f",
  ],
  ...[
    "\u202egnp",
    "\u202d",
    "\u2066x\u2069",
    "\u2067",
    "\u2068",
    "\u202a",
    "\u202b",
    "\u200e",
    "\u200f",
    "\u061c",
  ],
  ...["::set-output name=x::y", "::error::x", "::stop-commands::x", "##[group]x", "\u2028", "\u2029"],
];

const unseen = /(?!\n)[\p{Cc}\p{Bidi_C}\u2028\u2029]/u;

const reads: readonly (readonly string[])[] = [
  ["history"],
  ["history", "vad"],
  ["audit"],
  ["list"],
  ["list", "vad", "--verbose"],
  ["show", "vad"],
  ["show", "vad@1.0.0"],
  ["check"],
  ["check", "--format", "github"],
  ["stats"],
  ["status"],
];

/** Commits the work tree by native git under a name and with a message of the test's choice. */
function commitAs(terminal: Terminal, name: string, message: string): void {
  const { world } = terminal;
  world.git("work", "add", "-A");
  world.git(
    "work",
    "-c",
    `user.name=${name}`,
    "commit",
    "-q",
    "--allow-empty",
    `--author=${name} <x@example.org>`,
    "-m",
    message,
  );
}

describe("text that a terminal would obey", () => {
  it("is shown, and never reaches one as such", async () => {
    expect(controls.length).toBeGreaterThanOrEqual(40);
    const terminal = await openSeeded();
    const record = "work/registry/models/vad/versions/1.0.0.yaml";
    const sound = fs.readFileSync(terminal.world.path(record), "utf8");
    for (const [n, text] of controls.entries()) {
      // A name of a person cannot hold a line break; git refuses it.
      const name = `E${text.replaceAll(/[\r\n]/g, "")}`;
      terminal.world.write(record, sound.replace("First try.", `First ${text} try.`));
      terminal.world.write(`work/registry/models/vad/evidence/${n}\u001b[2J`, text);
      commitAs(terminal, name, `${text}\n\nReason: ${text}`);
      for (const argv of n % 8 === 0 ? reads : reads.slice(0, 2).concat([["check"]])) {
        const { code, stdout, stderr } = await terminal.run(...argv);
        expect(code, `${argv.join(" ")}: ${stderr}`).toBeOneOf([0, 1, 2]);
        for (const line of `${stdout}${stderr}`.split("\n"))
          expect(unseen.exec(line), `${argv.join(" ")} shows ${JSON.stringify(line)}`).toBeNull();
      }
    }
  });
});

describe("a branch that was made to deceive", () => {
  /** A registry with a branch `head`, checked out, for what somebody proposes. */
  async function proposing(branch = "head"): Promise<Terminal> {
    const terminal = await openSeeded();
    terminal.world.git("work", "switch", "-q", "-c", branch);
    return terminal;
  }
  const findings = async (terminal: Terminal, ...argv: readonly string[]): Promise<Transcript> =>
    await terminal.run("check", ...argv);

  it("is judged by the rules of its base, whatever rules it brings along", async () => {
    const terminal = await proposing();
    const { world } = terminal;
    const settings = "work/registry/registry.yaml";
    const text = fs.readFileSync(world.path(settings), "utf8");
    expect(text).toContain("development");
    world.write(
      settings,
      text.replace(
        /development:\s*\{\s*to: \[staging, archived\]|development:\n\s+to: \[staging, archived\]/,
        (found) => found.replace("staging, archived", "staging, production, archived"),
      ),
    );
    const model = "work/registry/models/vad/model.yaml";
    world.write(
      model,
      fs.readFileSync(world.path(model), "utf8").replace("production: 1.0.0", "production: 1.1.0"),
    );
    commitAs(terminal, "Eve", "innocent");
    const { code, stdout } = await findings(terminal, "main..HEAD");
    expect(code, stdout).toBe(1);
    expect(stdout).toMatch(/transition|may go from|cannot move|not allowed/i);
  });

  it("may have a name that a shell would run", async () => {
    const branch = 'zzz";echo${IFS}"hello";#';
    const terminal = await proposing(branch);
    commitAs(terminal, "Eve", "innocent");
    const { code, stdout, stderr } = await findings(terminal, `main..${branch}`);
    expect(code, stdout + stderr).toBeOneOf([0, 2]);
    expect(stdout).not.toMatch(/^hello/m);
  });

  it.each([
    ["a symbolic link for a record", "ln -s /etc/passwd registry/models/vad/versions/9.0.0.yaml"],
    ["a symbolic link for a folder", "ln -s /etc registry/models/etc"],
    ["a record of 64 MiB in 64 KiB", "truncate -s 64M registry/models/vad/versions/9.0.0.yaml"],
    [
      "a folder that only looks like another",
      "mkdir registry/models/Vad && echo x > registry/models/Vad/model.yaml",
    ],
    ["a name of a device", "mkdir registry/models/aux && echo 'name: aux' > registry/models/aux/model.yaml"],
  ])("is refused with %s", async (_says, command) => {
    const terminal = await proposing();
    execFileSync("sh", ["-c", command], { cwd: terminal.world.path("work") });
    commitAs(terminal, "Eve", "innocent");
    const { code, stdout, stderr } = await findings(terminal, "main..HEAD");
    expect(code, stdout + stderr).toBe(1);
    expect(stdout).not.toContain("root:");
    // The rest of the registry works.
    expect((await terminal.run("show", "vad@1.0.0")).code).toBe(0);
  });

  it("cannot point an artifact out of its folder", async () => {
    const terminal = await proposing();
    const record = "work/registry/models/vad/versions/1.0.0.yaml";
    const sound = fs.readFileSync(terminal.world.path(record), "utf8");
    for (const text of ["../../x", "/etc/passwd", "a/../../x", "C:x", "a\\\\..\\\\x", "con", "file:///x"]) {
      terminal.world.write(
        "work/registry/models/vad/versions/9.0.0.yaml",
        sound.replace("version: 1.0.0", "version: 9.0.0").replace(/path: .*/, `path: "${text}"`),
      );
      const { code, stdout } = await findings(terminal, "--worktree");
      expect(code, `${text}: ${stdout}`).toBe(1);
      expect(stdout).toContain("9.0.0.yaml");
    }
  });
});
