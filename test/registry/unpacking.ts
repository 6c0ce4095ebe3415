import { createHash } from "node:crypto";
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import { join } from "node:path";
import type { AuditPack } from "../../src/registry/audit-forms.ts";
import type { Place } from "./world.ts";

/** Unpacks an archive as anybody would; answers its folder. */
export function unpack(place: Place, { form, bytes }: AuditPack, name: string): string {
  const into = place.world.path(name);
  fs.mkdirSync(into);
  fs.writeFileSync(`${into}.tar`, bytes);
  execFileSync("tar", ["-xf", `${into}.tar`, "-C", into]);
  return join(into, form.folder);
}

/** The commands of the page of a pack, in their order. */
export function commandsIn(folder: string): readonly string[] {
  const page = fs.readFileSync(join(folder, "README.md"), "utf8");
  return [...page.matchAll(/^```sh\n([^]*?)\n```$/gm)].map(([, lines = ""]) => lines);
}

/** Does what the page says, where there is nothing but the programs that it names. Answers the first command that fails. */
export function follow(
  place: Place,
  folder: string,
  programs = ["git", "sha256sum", "ssh-keygen"],
): string | null {
  fs.rmSync(join(folder, "clone"), { recursive: true, force: true });
  const path = place.world.path("programs");
  fs.mkdirSync(path, { recursive: true });
  for (const program of programs) {
    const [found = ""] = execFileSync("which", [program], { encoding: "utf8" }).split("\n");
    if (!fs.existsSync(`${path}/${program}`)) fs.symlinkSync(found, `${path}/${program}`);
  }
  const env = { PATH: path, HOME: place.world.path("nobody"), LC_ALL: "C" };
  for (const command of commandsIn(folder)) {
    const { status } = spawnSync("/bin/sh", ["-euc", command], { cwd: folder, env, encoding: "utf8" });
    if (status !== 0) return command;
  }
  return null;
}

/** Writes the list of digests anew, as whoever can change a file can. */
export function coverUp(folder: string): void {
  const list = join(folder, "SHA256SUMS");
  const lines = fs.readFileSync(list, "utf8").trimEnd().split("\n");
  const sum = (name: string) =>
    createHash("sha256")
      .update(fs.readFileSync(join(folder, name)))
      .digest("hex");
  const anew = lines.map((line) => line.slice(66)).map((name) => `${sum(name)}  ${name}\n`);
  fs.writeFileSync(list, anew.join(""));
}
