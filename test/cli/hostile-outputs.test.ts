import prettier from "prettier";
import { expect, it } from "vitest";
import { openTerminal, type Terminal, type Transcript } from "./terminal.ts";

// A few dozen commands, some of which start git; the machine may be busy.
const limit = { timeout: 300_000 };

const hostile =
  "$(touch pwned)`touch pwned`;|| ![i](https://x.example/p.png) [l](javascript:alert(1)) <script>alert(1)</script>" +
  '<img src=x onerror=alert(1)> "><svg onload=x> | a\u001b[31m\u001b]0;t\u0007\u202e\u2066x\n::error file=x::stolen\n=cmd|x';
/* What the command line takes: it refuses control characters, which only a hand edit brings. */
const typed = Array.from(hostile)
  .filter((each) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(each))
  .join("");
const branch = "propose/vad@1.1.0/alias=$pwned`id`";

/* Model names, branches, and names of stages, aliases and versions have patterns; all other text may be this. */
async function attacked(): Promise<Terminal> {
  const terminal = openTerminal();
  const { world } = terminal;
  world.write("work/a.bin", "one\n");
  world.write("work/b.bin", "two\n");
  await terminal.ok("init");
  const facts = ["--description", typed, "--custom", `note=${typed}`];
  await terminal.ok("register", "vad", "a.bin", "--metric", "acc=0.9", "--param", `p=${typed}`, ...facts);
  await terminal.ok("promote", "vad@1.0.0", "production", "--through", "--reason", typed);
  await terminal.ok("register", "vad", "b.bin", "--metric", "acc=0.8", "--param", "p=2", ...facts);
  await terminal.ok("annotate", "vad", "--description", typed, "--reason", typed);
  await terminal.ok("promote", "vad@1.1.0", "staging", "--reason", typed);
  await terminal.ok("hold", "vad", "production", "--reason", typed);
  world.git("work", "checkout", "-q", "-b", "change");
  const model = JSON.stringify(hostile);
  const file = "work/registry/models/vad/model.yaml";
  world.write(
    file,
    `name: vad\ndescription: ${model}\nowners: [${model}]\nintended_use: ${model}\nmetrics_direction: {${model}: up}\nstages:\n  production: 1.1.0\n  ${model}: [1.0.0]\naliases: {${model}: 1.0.0}\n`,
  );
  world.git(
    "work",
    "commit",
    "-q",
    "-a",
    "-m",
    hostile,
    `--author=${hostile.replaceAll(/[<>\n]/g, "")} <eve@x.example>`,
  );
  world.git("work", "checkout", "-q", "main");
  return terminal;
}

/** What may not be in any text that a terminal shows: it would move its cursor, or turn text around. */
function controlsIn(text: string): readonly string[] {
  return Array.from(text).filter(
    (each) => /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(each) && !/[\n\t]/.test(each),
  );
}

interface Node {
  readonly type?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly children?: readonly Node[];
}

/* What Markdown makes of a text, and the tags that it lets through; of a page, its elements. */
async function nodesIn(text: string, parser: "html" | "markdown"): Promise<readonly string[]> {
  const { __debug: debug } = prettier as unknown as {
    __debug: { parse: (text: string, options: object) => Promise<{ ast: Node }> };
  };
  const kinds: string[] = [];
  const walk = ({ type = "", kind = type, name = kind, value, children = [] }: Node): void => {
    kinds.push(parser === "html" ? name : type === "html" ? `html ${String(value)}` : type);
    children.forEach(walk);
  };
  walk((await debug.parse(text, { parser })).ast);
  return kinds;
}

/* A card folds its commands away, and names its commits. */
const ownTags = /^html (?:<!--[^<>]*-->|(?:<\/?(?:details|summary|sub|code)>|The same in a clone)+)$/;

const reads: readonly (readonly string[])[] = [
  ["list"],
  ["list", "vad", "--verbose"],
  ["search", "acc>0", "--verbose"],
  ["show", "vad"],
  ["show", "vad@1.0.0"],
  ["history", "--limit", "50"],
  ["audit"],
  ["audit", "--format", "csv"],
  ["audit", "--format", "jsonl"],
  ["blame", "vad.stages.production"],
  ["check"],
  ["check", "main..change"],
  ["check", "main..change", "--format", "sarif"],
  ["check", "main..change", "--format", "github"],
  ["card", "main..change"],
  ["compare", "vad@1.0.0", "vad@1.1.0"],
  ["compare", "vad@1.0.0", "vad@1.1.0", "--format", "md"],
  ["compare", "vad@1.0.0", "vad@1.1.0", "--format", "html"],
  ["lineage", "vad@1.1.0"],
  ["lineage", "vad@1.1.0", "--format", "mermaid"],
  ["lineage", "vad@1.1.0", "--format", "dot"],
  ["proposals", "change"],
  ["proposals", "--all"],
  ["merge", "change"],
  ["gate", "vad@1.1.0", "production"],
  ["best", "vad", "--metric", "acc"],
  ["status"],
  ["stats"],
  ["lifecycle"],
  ["policy", "show"],
  ["promote", "vad@1.1.0", "production"],
  ["proposals", branch],
  ["show", hostile],
  ["gate", `vad@${hostile}`, "production"],
];

function told(line: readonly string[], { stdout, stderr }: Transcript): string {
  return `${line.join(" ")}\n${stdout}${stderr}`;
}

it("hostile text is text in every output", limit, async () => {
  const terminal = await attacked();
  for (const line of reads) {
    const answer = await terminal.runIn({ terminal: 100, env: { NO_COLOR: "1" } }, ...line);
    expect({ line: told(line, answer), controls: controlsIn(answer.stdout + answer.stderr) }).toMatchObject({
      controls: [],
    });
    expect(answer.code, told(line, answer)).toBeLessThan(10);
    if (line.includes("--format")) continue;
    const { stdout, code } = await terminal.run(...line, "--json");
    expect(() => JSON.parse(stdout) as unknown, `${line.join(" ")} (${code}): ${stdout}`).not.toThrow();
    expect(
      stdout
        .trim()
        .split("\n")
        .filter((each) => each.startsWith("::")),
    ).toEqual([]);
  }
  const annotations = (await terminal.run("check", "main..change", "--format", "github")).stdout;
  const commands = annotations.split("\n").filter((text) => text.startsWith("::"));
  expect(commands.length).toBeGreaterThan(0);
  expect(
    commands.filter(
      (text) => !/^::(?:error|warning|notice) file=registry\/|^::(?:error|warning|notice) title=/.test(text),
    ),
  ).toEqual([]);
  JSON.parse((await terminal.run("check", "main..change", "--format", "sarif")).stdout);
  for (const line of [
    ["card", "main..change"],
    ["compare", "vad@1.0.0", "vad@1.1.0", "--format", "md"],
  ]) {
    const kinds = await nodesIn((await terminal.run(...line)).stdout, "markdown");
    expect(kinds).toContain("table");
    expect(
      kinds.filter(
        (kind) =>
          ["link", "image", "linkReference", "definition"].includes(kind) ||
          (kind.startsWith("html ") && !ownTags.test(kind)),
      ),
    ).toEqual([]);
  }
  const page = (await terminal.run("compare", "vad@1.0.0", "vad@1.1.0", "--format", "html")).stdout;
  expect(
    (await nodesIn(page, "html")).filter((name) => ["script", "img", "a", "iframe"].includes(name)),
  ).toEqual([]);
  const cells = (await terminal.run("audit", "--format", "csv")).stdout.split(/\r?\n|,/);
  expect(cells.filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
  expect(terminal.world.git("work", "status", "--porcelain", "--ignored").includes("pwned")).toBe(false);
});

it("the reader of what is printed sees tags, links and controls where they are", async () => {
  expect(await nodesIn("a <b>c</b> [l](x)", "markdown")).toEqual(
    expect.arrayContaining(["html <b>", "html </b>", "link"]),
  );
  expect(await nodesIn("<p><script>x</script></p>", "html")).toContain("script");
  expect(controlsIn("a\u001b[31m\u202e\n")).toEqual(["\u001b", "\u202e"]);
});
