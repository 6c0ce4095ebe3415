import { join } from "node:path";
import { isTrue } from "./config.ts";
import { indexNeedsGit } from "./index-file.ts";
import { readFileIfThere } from "./look.ts";
import type { Environment } from "./native.ts";
import type { GitConfig } from "./ports.ts";

/** A checkout whose settings decide how files are written. */
export interface PlainPlace {
  readonly gitDir: string;
  readonly workTree: string;
  readonly config: GitConfig;
  readonly env: Environment;
}

const converting = /(?:^|\s)[-!]?(?:filter|working-tree-encoding|eol=crlf|ident|crlf)(?=[\s=]|$)|^\[attr\]/m;

/**
 * Refuses where a file may have to be changed on its way into the work tree or out of it: filters, line ends, encodings,
 * sparse checkouts. Any attribute of that kind on the way to a path counts, whatever pattern it is for.
 * @throws StemmaError `index-needs-git`
 */
export function refuseConversions(
  { gitDir, workTree, config, env }: PlainPlace,
  paths: readonly string[],
): void {
  if (process.platform === "win32") throw indexNeedsGit(gitDir, "line ends are those of Windows");
  const autocrlf = config.get("core.autocrlf") ?? "false";
  if (isTrue(autocrlf) || autocrlf.toLowerCase() === "input")
    throw indexNeedsGit(gitDir, "core.autocrlf is set");
  if (config.get("core.eol")?.toLowerCase() === "crlf") throw indexNeedsGit(gitDir, "core.eol is crlf");
  if (isTrue(config.get("core.sparsecheckout") ?? "false"))
    throw indexNeedsGit(gitDir, "the checkout is sparse");
  const shared = [join(gitDir, "info", "attributes"), ...userFiles(config, env)];
  const own = paths.flatMap((path) =>
    foldersAbove(path).map((folder) => join(workTree, folder, ".gitattributes")),
  );
  for (const file of new Set([...shared, ...own])) {
    const text = readFileIfThere(file)?.toString("utf8") ?? "";
    const found = converting.exec(text.replace(/^#.*$/gm, ""));
    if (found !== null) throw indexNeedsGit(file, `it names '${found[0].trim()}'`);
  }
}

function userFiles(config: GitConfig, env: Environment): readonly string[] {
  const home = env["HOME"] ?? "";
  const configured = config.get("core.attributesfile");
  const xdg = env["XDG_CONFIG_HOME"] ?? "";
  const usual = join(xdg === "" ? join(home, ".config") : xdg, "git", "attributes");
  return ["/etc/gitattributes", configured === undefined ? usual : configured.replace(/^~\//, `${home}/`)];
}

function foldersAbove(path: string): readonly string[] {
  const folders = path.split("/").slice(0, -1);
  return ["", ...folders.map((_, depth) => folders.slice(0, depth + 1).join("/"))];
}
