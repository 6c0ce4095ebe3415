import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StemmaError } from "../values/error.ts";
import type { SignatureClaim, SignatureProgram, SignatureState, SigningRequest } from "./detached.ts";
import type { Environment } from "./native.ts";
import { openPgpFingerprint } from "./openpgp-key.ts";
import { inSigningFolder, runSigning, type SigningEnd } from "./signing-run.ts";

/** How GnuPG is found. */
export interface GpgOptions {
  readonly env: Environment;
  /** Its name or path; Git's `gpg.program`. */
  readonly program?: string | undefined;
}

/* More than any signature takes; what is longer is none, and need not be written to a file. */
const longestSignature = 65_536;

/**
 * Detached signatures by GnuPG. To sign, it has the keys of the user; to verify, it has a key ring that is made for the one
 * question and holds only the keys that may answer it. An OpenPGP signature has no namespace: what is signed says what it is for.
 */
export class Gpg implements SignatureProgram {
  readonly #env: Environment;
  readonly #program: string;

  constructor({ env, program }: GpgOptions) {
    this.#env = env;
    this.#program = program ?? "gpg";
  }

  async sign({ text, key }: SigningRequest): Promise<string> {
    const args = ["--no-tty", "--armor", "--detach-sign", "--local-user", gpgKeyId(key), "--output", "-"];
    const end = await this.#run(args, text);
    if (end.status === 0 && end.out.startsWith("-----BEGIN PGP SIGNATURE-----")) return end.out;
    throw this.#failure(`nothing could be signed with ${key}`, end);
  }

  async publicKey(key: string): Promise<string> {
    const args = ["--batch", "--no-tty", "--armor", "--export-options", "export-minimal", "--export", "--"];
    const end = await this.#run([...args, gpgKeyId(key)], "");
    if (end.status === 0 && openPgpFingerprint(end.out) !== null) return end.out;
    throw this.#failure(`${key} is no OpenPGP key here`, end);
  }

  async verify(claim: SignatureClaim): Promise<SignatureState> {
    try {
      return await inSigningFolder((folder) => this.#verify(claim, folder));
    } catch (error) {
      // A folder that cannot be written to is no answer about the signature, and no reason to stop either.
      return { kind: "unverifiable", why: error instanceof Error ? error.message : String(error) };
    }
  }

  async #verify({ signature, text, keys }: SignatureClaim, folder: string): Promise<SignatureState> {
    if (signature.length > longestSignature) return { kind: "bad", why: "it is too long for a signature" };
    const allowed = keys.filter((key) => openPgpFingerprint(key) !== null);
    if (allowed.length === 0) return { kind: "unverifiable", why: "there is no key to compare it with" };
    const home = await makeKeyRing(folder, allowed, { env: this.#env, program: this.#program });
    if ("fault" in home) return { kind: "unverifiable", why: home.fault };
    const made = join(folder, "signature");
    writeFileSync(made, signature.endsWith("\n") ? signature : `${signature}\n`);
    const end = await runSigning({
      program: this.#program,
      args: ["--batch", "--no-tty", "--status-fd", "1", "--verify", made, "-"],
      env: { ...this.#env, GNUPGHOME: home.path },
      input: text,
    });
    if (end.fault !== null) return { kind: "unverifiable", why: end.fault };
    const why = badness(end.out) ?? (end.status === 0 ? null : strange);
    return why === null && /^\[GNUPG:\] VALIDSIG /m.test(end.out)
      ? { kind: "good" }
      : { kind: "bad", why: why ?? strange };
  }

  #run(args: readonly string[], input: string): Promise<SigningEnd> {
    return runSigning({ program: this.#program, args, env: this.#env, input });
  }

  #failure(what: string, { fault, said }: SigningEnd): StemmaError {
    const why = fault ?? (said === "" ? "it gave no reason" : said);
    return new StemmaError("signing-failed", `${what}: ${why}`, {
      hint: "Name a key that gpg --list-secret-keys lists, as --key gpg:FINGERPRINT.",
      data: { program: this.#program, why },
    });
  }
}

/** What GnuPG calls a key that a user named, with or without `gpg:` before it. */
export function gpgKeyId(key: string): string {
  return key.replace(/^gpg:/, "");
}

/**
 * Makes a home for GnuPG below a folder, with some keys in it and nothing else: no settings of the user, no agent, no key server.
 * Answers its path, or why there is none.
 */
export async function makeKeyRing(
  folder: string,
  keys: readonly string[],
  { env, program = "gpg" }: GpgOptions,
): Promise<{ readonly path: string } | { readonly fault: string }> {
  const path = join(folder, "gnupg");
  mkdirSync(path, { mode: 0o700 });
  // The ring holds only keys that the registry names, so the web of trust has nothing to say about them.
  writeFileSync(join(path, "gpg.conf"), "trust-model always\nno-autostart\nno-auto-key-retrieve\n");
  const { status, fault, said } = await runSigning({
    program,
    args: ["--batch", "--no-tty", "--import"],
    env: { ...env, GNUPGHOME: path },
    input: keys.map((key) => `${key.trim()}\n`).join(""),
  });
  if (fault !== null) return { fault };
  return status === 0 ? { path } : { fault: `${program} could not read the keys: ${said}` };
}

const strange = "no key of the signer made it over this statement";

/* A signature of a key that has expired or was revoked is a valid one too, as far as gpg is concerned. */
function badness(status: string): string | null {
  const words = new Set([...status.matchAll(/^\[GNUPG:\] (\w+)/gm)].map(([, word]) => word));
  if (words.has("REVKEYSIG")) return "its key is revoked";
  if (words.has("EXPKEYSIG")) return "its key has expired";
  return words.has("EXPSIG") ? "it has expired" : null;
}
