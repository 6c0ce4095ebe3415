import fs from "node:fs";
import path from "node:path";
import { StemmaError } from "../values/error.ts";
import { look, readFileIfThere } from "./look.ts";
import { isOid, oidBytes } from "./oid.ts";
import type { HashAlgorithm, Oid } from "./ports.ts";
import { gitRefNameFault } from "./ref-name.ts";

const none: ReadonlyMap<string, Oid> = new Map();

/** The refs that `git pack-refs` moved into one file. It is parsed again whenever the file is another. */
export class PackedRefs {
  readonly #file: string;
  readonly #algorithm: HashAlgorithm;
  #stamp = "";
  #refs = none;

  /** `algorithm`: of the ids, SHA-1 when not given. */
  constructor(commonDir: string, algorithm: HashAlgorithm = "sha1") {
    this.#algorithm = algorithm;
    this.#file = path.join(commonDir, "packed-refs");
  }

  /**
   * Reads all packed refs, in the order of the file.
   * @throws StemmaError `ref-corrupt`, `git-unavailable`
   */
  read(): ReadonlyMap<string, Oid> {
    const stamp = look(this.#file, () => stampOf(this.#file)) ?? "";
    if (stamp === this.#stamp) return this.#refs;
    const bytes = readFileIfThere(this.#file);
    this.#refs = bytes === null ? none : parsePackedRefs(this.#file, bytes.toString("utf8"), this.#algorithm);
    // the stamp is the older of the two looks: a file that changed in between is read once more
    this.#stamp = stamp;
    return this.#refs;
  }
}

/* Git replaces the file by renaming, so another content is another inode or another time. */
function stampOf(file: string): string {
  const { ino, size, mtimeNs, ctimeNs } = fs.statSync(file, { bigint: true });
  return `${ino}.${size}.${mtimeNs}.${ctimeNs}`;
}

/**
 * Parses packed-refs (gitformat: a header comment, `<id> <name>`, and `^<id>` for what the tag before it peels to).
 * @throws StemmaError `ref-corrupt`
 */
export function parsePackedRefs(
  file: string,
  text: string,
  algorithm: HashAlgorithm = "sha1",
): Map<string, Oid> {
  const length = oidBytes(algorithm) * 2;
  const refs = new Map<string, Oid>();
  if (text !== "" && !text.endsWith("\n")) throw damaged(file, "it is cut off");
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#") || line.startsWith("^")) continue;
    const oid = line.slice(0, length);
    const name = line.slice(length + 1);
    if (!isOid(oid, algorithm) || line[length] !== " ")
      throw damaged(file, `the line '${line.slice(0, 80)}' is not one`);
    if (gitRefNameFault(name) === null) refs.set(name, oid);
  }
  return refs;
}

function damaged(file: string, why: string): StemmaError {
  return new StemmaError("ref-corrupt", `${file} is damaged: ${why}`, { data: { path: file, why } });
}
