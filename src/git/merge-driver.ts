import fs from "node:fs";
import { dirname, join } from "node:path";
import { hasGit } from "./git-on-path.ts";
import { look } from "./look.ts";
import { type Environment, runGit } from "./native.ts";
import type { GitConfig } from "./ports.ts";
import { onDisk } from "./publish-file.ts";

/** The repository whose merges are meant. */
export interface MergeDriverPlace {
  /** Absolute path of the folder with refs and objects, which has the settings of all work trees. */
  readonly commonDir: string;
  readonly config: GitConfig;
  readonly env: Environment;
}

const setting = "merge.stemma.driver";

/* Where the program is absent, git merges the lines as it does without a driver. */
const command =
  'for p in node_modules/.bin/stemma stemma; do command -v "$p" >/dev/null && exec "$p" merge-driver %O %A %B %P; done; exec git merge-file -L ours -L base -L theirs %A %O %B';

const rule = "registry/**/*.yaml merge=stemma";
const lines = `# Records are merged by what they say. \`stemma init --hooks --undo\` takes this out.\n${rule}\n`;

/** A file that is to be changed, with its text before and after; null for none. */
export interface MergeDriverEdit {
  /** Absolute path of the file. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What git is still to be told so that it merges records by `stemma merge-driver`; nothing where there is no git. */
export function missingMergeDriver(place: MergeDriverPlace): readonly MergeDriverEdit[] {
  if (!hasGit(place.env)) return [];
  const driver = place.config.get(setting);
  const path = attributesIn(place);
  const before = textOf(path);
  return [
    ...(driver === undefined ? [configEdit(place, null, command)] : []),
    ...(hasRule(before) ? [] : [{ path, before, after: `${ended(before ?? "")}${lines}` }]),
  ];
}

/** What taking the driver out would change. A driver that somebody else set, and lines of theirs, stay. */
export function plannedMergeDriverRemoval(place: MergeDriverPlace): readonly MergeDriverEdit[] {
  const path = attributesIn(place);
  const before = textOf(path);
  const after = before?.replace(lines, "") ?? null;
  return [
    ...(hasGit(place.env) && place.config.get(setting) === command ? [configEdit(place, command, null)] : []),
    ...(before === after ? [] : [{ path, before, after: after === "" ? null : after }]),
  ];
}

/**
 * Makes the edits of one of the two; answers the paths of the files.
 * @throws StemmaError `disk-failed`, `git-failed`
 */
export async function applyMergeDriver(
  { commonDir, env }: MergeDriverPlace,
  edits: readonly MergeDriverEdit[],
): Promise<readonly string[]> {
  const config = join(commonDir, "config");
  for (const { path, after } of edits) {
    if (path === config) await runGit(["config", "--file", config, ...settingArguments(after)], { env });
    else if (after === null) onDisk(path, () => fs.unlinkSync(path));
    else
      onDisk(path, () => {
        fs.mkdirSync(dirname(path), { recursive: true });
        fs.writeFileSync(path, after);
      });
  }
  return edits.map(({ path }) => path);
}

function settingArguments(after: string | null): readonly string[] {
  return after === null ? ["--remove-section", "merge.stemma"] : [setting, command];
}

function configEdit(
  { commonDir }: MergeDriverPlace,
  before: string | null,
  after: string | null,
): MergeDriverEdit {
  const told = (value: string | null): string | null => (value === null ? null : `${setting} = ${value}\n`);
  return { path: join(commonDir, "config"), before: told(before), after: told(after) };
}

function attributesIn({ commonDir }: MergeDriverPlace): string {
  return join(commonDir, "info", "attributes");
}

function textOf(path: string): string | null {
  return look(path, () => fs.readFileSync(path, "utf8"));
}

function hasRule(text: string | null): boolean {
  return (
    text !== null && text.split("\n").some((line) => /\bmerge=stemma\b/.test(line) && !line.startsWith("#"))
  );
}

function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
