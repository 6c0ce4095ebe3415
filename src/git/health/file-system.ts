import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { join } from "node:path";
import { errno, nodeFiles } from "../file-seam.ts";
import { type Ailment, ailment, type Look, type Patient } from "./probe.ts";

/** What a file system can do, as it was tried out. */
interface Abilities {
  readonly links: boolean;
  readonly replacing: boolean;
  readonly exclusive: boolean;
  readonly caseSensitive: boolean;
  readonly folderSync: boolean;
  /** The name of a file system of the network; null for any other. */
  readonly network: string | null;
}

/* The magic numbers of statfs(2). */
const networks: Readonly<Record<number, string>> = {
  0x6969: "NFS",
  0xff534d42: "CIFS",
  0xfe534d42: "SMB",
  0x517b: "SMB",
  0x65735546: "FUSE (which may be of the network)",
  0x01021997: "9P",
};

/**
 * Tries out the file system of the Git directory in a folder that is removed again: hard links, renaming over a file, exclusive
 * creation, case, fsync of folders.
 */
export async function lookAtFileSystem(patient: Patient): Promise<Look> {
  const folder = join(patient.commonDir, `stemma-probe-${randomBytes(6).toString("hex")}`);
  fs.mkdirSync(folder);
  try {
    const abilities = await tryOut(folder);
    return { says: describe(abilities), ailments: complaints(abilities, patient.commonDir) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function tryOut(folder: string): Promise<Abilities> {
  const [one, two] = [join(folder, "one"), join(folder, "two")];
  fs.writeFileSync(one, "1");
  fs.writeFileSync(two, "2");
  const linked = join(folder, "linked");
  const links = works(() => {
    fs.linkSync(one, linked);
    return fs.statSync(linked).ino === fs.statSync(one).ino;
  });
  const exclusive = !works(() => {
    fs.closeSync(fs.openSync(one, "wx"));
    return true;
  });
  const replacing = works(() => {
    fs.renameSync(one, two);
    return fs.readFileSync(two, "utf8") === "1" && !fs.existsSync(one);
  });
  return {
    links,
    exclusive,
    replacing,
    caseSensitive: !fs.existsSync(join(folder, "TWO")),
    folderSync: await syncs(folder),
    network: networks[fs.statfsSync(folder).type >>> 0] ?? null,
  };
}

function works(attempt: () => boolean): boolean {
  try {
    return attempt();
  } catch (error) {
    if (errno(error) === undefined) throw error;
    return false;
  }
}

async function syncs(folder: string): Promise<boolean> {
  if (process.platform === "win32") return false;
  try {
    await nodeFiles.syncFolder(folder);
    return true;
  } catch (error) {
    if (errno(error) === undefined) throw error;
    return false;
  }
}

function describe({ links, replacing, exclusive, caseSensitive, folderSync, network }: Abilities): string {
  const has = (name: string, found: boolean): string => `${found ? "" : "no "}${name}`;
  return [
    has("hard links", links),
    has("rename over a file", replacing),
    has("exclusive creation", exclusive),
    caseSensitive ? "case-sensitive" : "not case-sensitive",
    has("fsync of folders", folderSync),
    ...(network === null ? [] : [network]),
  ].join(", ");
}

function complaints(found: Abilities, path: string): readonly Ailment[] {
  const tell = (severity: Ailment["severity"], message: string, hint: string): Ailment =>
    ailment({ code: "file-system-unfit", severity, message, hint, path });
  const move = "Keep the registry on a local disk, and share it by push and pull.";
  return [
    ...(found.exclusive
      ? []
      : [tell("error", "Two processes can create the same file: no lock holds here", move)]),
    ...(found.replacing
      ? []
      : [tell("error", "A file cannot be replaced by renaming another over it", move)]),
    ...(found.links
      ? []
      : [
          tell(
            "warning",
            "There are no hard links: the lock of a process that died has to be removed by hand",
            "See docs/concurrency.md, What changes elsewhere.",
          ),
        ]),
    ...(found.folderSync
      ? []
      : [tell("warning", "Folders cannot be fsynced: a loss of power may take back the last writes", move)]),
    ...(found.network === null
      ? []
      : [
          tell(
            "warning",
            `The file system is ${found.network}: other machines may read old values from their caches`,
            `${move} With NFS, mount with actimeo=0.`,
          ),
        ]),
  ];
}
