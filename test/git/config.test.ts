import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { fc } from "../support/laws.ts";
import { expect, test } from "vitest";
import { configOf, isTrue, readConfig } from "../../src/git/config.ts";
import { isStemmaError, type StemmaError } from "../../src/values/error.ts";
import { makeWorld, type World } from "../support/world.ts";

type Env = Readonly<Record<string, string>>;

const ours = async (
  world: World,
  env: Env = world.env,
  branch: string | null = "main",
): Promise<readonly string[]> => {
  const config = await readConfig({ gitDir: world.path("r/.git"), branch, env });
  return config.entries("").map(([name, value]) => `${name}=${value}`);
};

const native = (world: World, env: Env = world.env): readonly string[] => {
  const settled = { ...world, env };
  const out = nativeList(settled);
  return out
    .split("\0")
    .slice(0, -1)
    .map((entry) => {
      const [name = "", ...value] = entry.split("\n");
      // A bare key has no line break behind it: it counts as true.
      return entry.includes("\n") ? `${name}=${value.join("\n")}` : `${name}=true`;
    });
};

const nativeList = (world: World): string =>
  execFileSync("git", ["config", "--list", "-z"], {
    cwd: world.path("r"),
    env: world.env,
    encoding: "utf8",
    stdio: "pipe",
  });

const repository = (local = ""): World => {
  const world = makeWorld();
  world.git(".", "init", "-q", "r");
  fs.appendFileSync(world.path("r/.git/config"), local);
  return world;
};

const fault = async (attempt: Promise<unknown>): Promise<StemmaError> => {
  try {
    await attempt;
  } catch (error) {
    if (isStemmaError(error)) return error;
    throw error;
  }
  throw new Error("it was read");
};

const syntax = `
# a comment
; another
[Section]key = on the header's line
	Key2=value # a comment behind
	quoted = "  kept ; # inside  "  
	mixed = a" b "c
	escapes = tab\\there\\nline \\\\ \\"quote\\" \\b
	long = one \\
   two \\
three
	bare
	empty =
	inner = a   b
	emptyquoted = ""
[Section "Sub Section"]
	key = v
[section "with \\"quotes\\" and \\\\"]
	key = v
[Old.Style.Name]
	key = v
[a-b]
	c-d9 = v
  [indented]   
	x = 1
	x = 2
[remote "origin"] url = u ; c
`;

test("reads what git reads: the whole syntax", async () => {
  const world = repository(syntax);
  expect(await ours(world)).toEqual(native(world));
});

test("reads a key before the first section as git does", async () => {
  const world = repository();
  fs.writeFileSync(world.path("r/.git/config"), "b = c\n[core]\n\tbare = false\n");
  expect(await ours(world)).toEqual(native(world));
});

test("reads a byte order mark and line ends of Windows as git does", async () => {
  const world = repository();
  const text = fs.readFileSync(world.path("r/.git/config"), "utf8");
  fs.writeFileSync(world.path("r/.git/config"), `\uFEFF${text}${syntax}`.replaceAll("\n", "\r\n"));
  expect(await ours(world)).toEqual(native(world));
});

test("reads what git reads: generated files", async () => {
  const world = repository();
  const start = fs.readFileSync(world.path("r/.git/config"), "utf8");
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,6}$/);
  const section = fc.oneof(
    word.map((name) => `[x${name}]`),
    fc
      .tuple(word, fc.stringMatching(/^[ -~]{0,8}$/))
      .map(([name, sub]) => `[x${name} "${sub.replace(/[\\"]/g, "\\$&")}"]`),
  );
  const value = fc.oneof(
    fc.stringMatching(/^[a-zA-Z0-9 =.:/[\]_*-]{0,12}$/),
    fc.stringMatching(/^[ -~]{0,12}$/).map((text) => `"${text.replace(/[\\"]/g, "\\$&")}"`),
    fc.constantFrom("a \\\n b", "x # c", "y ; c", '"a" b "c"', "\\t\\n"),
  );
  const setting = fc
    .tuple(word, fc.option(value))
    .map(([key, text]) => (text === null ? `\t${key}` : `${key} = ${text}`));
  const lines = fc.array(fc.tuple(section, fc.array(setting, { maxLength: 4 })), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(lines, async (blocks) => {
      const text = blocks.map(([header, settings]) => [header, ...settings].join("\n")).join("\n");
      fs.writeFileSync(world.path("r/.git/config"), `${start}${text}\n`);
      expect(await ours(world)).toEqual(native(world));
    }),
    { numRuns: 60 },
  );
});

const faults: readonly (readonly [string, string, number])[] = [
  ["an open section", "[core", 1],
  ["a bad character in a section", "[co re]\n", 1],
  ["an open subsection", '[a "b]\n', 1],
  ["a subsection without a bracket", '[a "b"x]\n', 1],
  ["a subsection that ends in the file's end", '[a "b', 1],
  ["an open quote", '[a]\nb = "c\n', 2],
  ["an unknown escape", "[a]\n\nb = \\q\n", 3],
  ["a key that starts with a digit", "[a]\n1b = c\n", 2],
  ["a key without =", "[a]\nb c\n", 2],
];

test.each(faults)("refuses %s with file and line, as git does", async (_name, text, line) => {
  const world = repository();
  fs.writeFileSync(world.path("r/.git/config"), text);
  const error = await fault(ours(world));
  expect(error.code).toBe("git-config-invalid");
  expect(error.data).toMatchObject({ file: world.path("r/.git/config"), line });
  expect(() => native(world)).toThrow();
});

test("orders system, global, local, work tree and environment as git does", async () => {
  const world = repository("[a]\n\tlocal = 1\n\tall = local\n[extensions]\n\tworktreeConfig = true\n");
  world.write("r/.git/config.worktree", "[a]\n\tworktree = 1\n\tall = worktree\n");
  world.write("system", "[a]\n\tsystem = 1\n\tall = system\n");
  world.write("xdg/git/config", "[a]\n\txdg = 1\n\tall = xdg\n");
  world.write("home/.config/git/config", "[a]\n\tdotconfig = 1\n");
  world.write("home/.gitconfig", "[a]\n\tglobal = 1\n\tall = global\n");
  const {
    GIT_CONFIG_NOSYSTEM: _no,
    GIT_CONFIG_GLOBAL: _global,
    ...base
  } = world.env as Env & Record<string, string>;
  const env = {
    ...base,
    GIT_CONFIG_SYSTEM: world.path("system"),
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: "A.Sub Case.Key",
    GIT_CONFIG_VALUE_0: "env",
    GIT_CONFIG_KEY_1: "a.all",
    GIT_CONFIG_VALUE_1: "env",
  };
  for (const more of [
    {},
    { XDG_CONFIG_HOME: world.path("xdg") },
    { GIT_CONFIG_NOSYSTEM: "1" },
    { GIT_CONFIG_GLOBAL: "/dev/null" },
  ]) {
    expect(await ours(world, { ...env, ...more })).toEqual(native(world, { ...env, ...more }));
  }
  const config = await readConfig({
    gitDir: world.path("r/.git"),
    branch: null,
    env: { ...env, XDG_CONFIG_HOME: world.path("xdg") },
  });
  expect(config.get("a.all")).toBe("env");
  expect(config.all("a.all")).toEqual(["system", "xdg", "global", "local", "worktree", "env"]);
  expect(config.protectedValues("a.all")).toEqual(["system", "xdg", "global", "env"]);
  expect(config.get("a.none")).toBeUndefined();
});

test("reads the user's settings where there is no repository, and none without a home", async () => {
  const world = makeWorld();
  world.write("home/gitconfig", "[user]\n\tname = Ada\n");
  expect((await readConfig({ gitDir: null, branch: null, env: world.env })).get("user.name")).toBe("Ada");
  const bare = await readConfig({ gitDir: null, branch: null, env: { GIT_CONFIG_NOSYSTEM: "true" } });
  expect(bare.entries("")).toEqual([]);
});

test("includes files as git does, by path, home, Git directory and branch", async () => {
  const world = repository();
  const names = [
    "plain",
    "absolute",
    "home",
    "match",
    "icase",
    "deep",
    "dot",
    "glob",
    "branch",
    "prefix",
    "miss",
  ];
  for (const name of names) world.write(`r/.git/inc/${name}`, `[seen]\n\t${name} = 1\n`);
  world.write("home/inc/home", "[seen]\n\thome = 1\n");
  const root = world.root;
  const conditions = [
    ["include", "inc/plain"],
    ["include", `${root}/r/.git/inc/absolute`],
    ["include", "~/inc/home"],
    ["include", "nowhere"],
    [`includeIf "gitdir:${root}/"`, "inc/match"],
    [`includeIf "gitdir/i:${root.toUpperCase()}/R/.GIT"`, "inc/icase"],
    ['includeIf "gitdir:r/.git"', "inc/deep"],
    ['includeIf "gitdir:./"', "inc/dot"],
    ['includeIf "gitdir:**/r/.gi[a-z]"', "inc/glob"],
    ['includeIf "onbranch:feature/"', "inc/branch"],
    ['includeIf "onbranch:feature/x?"', "inc/prefix"],
    ['includeIf "gitdir:~/"', "inc/miss"],
    ['includeIf "gitdir:elsewhere/"', "inc/miss"],
    ['includeIf "strange:x"', "inc/miss"],
  ];
  const text = conditions.map(([section, path]) => `[${section}]\n\tpath = ${path}\n`).join("");
  fs.appendFileSync(world.path("r/.git/config"), `${text}[include]\n\tpath\n`);
  expect((await fault(ours(world))).code).toBe("git-config-invalid");
  expect(() => native(world)).toThrow();
  fs.writeFileSync(
    world.path("r/.git/config"),
    fs.readFileSync(world.path("r/.git/config"), "utf8").replace(/\[include\]\n\tpath\n$/, ""),
  );
  world.git("r", "symbolic-ref", "HEAD", "refs/heads/feature/xy");
  const found = await ours(world, world.env, "feature/xy");
  expect(found).toEqual(native(world));
  expect(found.filter((entry) => entry.startsWith("seen.")).length).toBe(9);
  expect((await ours(world, world.env, null)).includes("seen.branch=1")).toBe(false);
});

test("ends a circle of includes, and refuses an include that has no base", async () => {
  const world = repository("[include]\n\tpath = config\n");
  expect((await fault(ours(world))).code).toBe("git-config-invalid");
  expect(() => native(world)).toThrow();
  const other = repository();
  const env = {
    ...other.env,
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "include.path",
    GIT_CONFIG_VALUE_0: "relative",
  };
  expect((await fault(ours(other, env))).code).toBe("git-config-invalid");
  expect(() => native(other, env)).toThrow();
});

test.each([
  [{ GIT_CONFIG_COUNT: "x" }],
  [{ GIT_CONFIG_COUNT: "1" }],
  [{ GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "a.b" }],
  [{ GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "nodot", GIT_CONFIG_VALUE_0: "x" }],
])("refuses settings in the environment that are incomplete, as git does: %j", async (more) => {
  const world = repository();
  const env = { ...world.env, ...more };
  expect((await fault(ours(world, env))).code).toBe("git-config-invalid");
  expect(() => native(world, env)).toThrow();
});

test.each([
  "'a.b'='c' 'A.Sub Case.Key'='it'\\''s' 'e.x'='wow'\\!'' 'a.bare'= 'a.empty'=''",
  "'a.b=c=d' 'x.bare' 'a.Sub.K=v' ' a.t =v '",
  "'include.path'='/nowhere/at/all'",
  "  ",
  "",
])("reads the settings of git -c as git does: %s", async (text) => {
  const world = repository("[a]\n\tb = local\n");
  const env = {
    ...world.env,
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "a.b",
    GIT_CONFIG_VALUE_0: "counted",
    GIT_CONFIG_PARAMETERS: text,
  };
  expect(await ours(world, env)).toEqual(
    native(world, text === "  " ? { ...env, GIT_CONFIG_PARAMETERS: "" } : env),
  );
});

test("hears of the settings of git -c from an alias of git", async () => {
  const world = repository();
  const setting = 'a.Some Sub.key=it\'s a "test"!';
  const variable = world.git(
    "r",
    "-c",
    setting,
    "-c",
    "b.c",
    "-c",
    "alias.env=!printenv GIT_CONFIG_PARAMETERS",
    "env",
  );
  const config = await readConfig({
    gitDir: world.path("r/.git"),
    branch: null,
    env: { ...world.env, GIT_CONFIG_PARAMETERS: variable },
  });
  expect([config.get("a.Some Sub.key"), config.get("b.c")]).toEqual(['it\'s a "test"!', "true"]);
  expect(config.protectedValues("b.c")).toEqual(["true"]);
});

test.each([
  "a.b=c",
  "'a.b'='c",
  "'a.b'x",
  "'a.b'=c",
  "'a.b'='c'x",
  "'nodot'='x'",
  "'nodot=x'",
  "'=x'",
  "'a.b''c.d'",
])("refuses settings of git -c that are not quoted or named right, as git does: %s", async (text) => {
  const world = repository();
  const env = { ...world.env, GIT_CONFIG_PARAMETERS: text };
  expect(await fault(ours(world, env))).toMatchObject({
    code: "git-config-invalid",
    data: { variable: "GIT_CONFIG_PARAMETERS" },
  });
  expect(() => native(world, env)).toThrow();
});

test("takes an empty count for none, and says when a file cannot be read", async () => {
  const world = repository();
  expect(await ours(world, { ...world.env, GIT_CONFIG_COUNT: "" })).toEqual(native(world));
  fs.mkdirSync(world.path("folder"));
  expect((await fault(ours(world, { ...world.env, GIT_CONFIG_GLOBAL: world.path("folder") }))).code).toBe(
    "git-unavailable",
  );
});

test("reads booleans as git does, and serves entries that were given", () => {
  for (const yes of ["true", "YES", "on", "1", "-1", "2k"]) expect(isTrue(yes)).toBe(true);
  for (const no of ["false", "no", "off", "0", "", "maybe"]) expect(isTrue(no)).toBe(false);
  const config = configOf([
    { name: "a.b", value: null },
    { name: "a.c", value: "x" },
  ]);
  expect(config.get("a.b")).toBe("true");
  expect(config.entries("a.")).toEqual([
    ["a.b", "true"],
    ["a.c", "x"],
  ]);
});
