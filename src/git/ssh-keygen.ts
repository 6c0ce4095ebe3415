import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StemmaError } from "../values/error.ts";
import {
  parsePublicKey,
  type SignatureClaim,
  type SignatureProgram,
  type SignatureState,
  type SigningRequest,
} from "./detached.ts";
import type { Environment } from "./native.ts";
import { inSigningFolder, runSigning, type SigningEnd } from "./signing-run.ts";

/** How ssh-keygen is found. */
export interface SshKeygenOptions {
  readonly env: Environment;
  /** Its name or path; Git's `gpg.ssh.program`. */
  readonly program?: string | undefined;
}

/** One name for whoever signs: the file of allowed signers is made for one question, and holds only the keys that may answer it. */
const principal = "signer";
/* More than any signature takes; what is longer is none, and need not be written to a file. */
const longestSignature = 65_536;

/** Detached signatures by OpenSSH: `ssh-keygen -Y sign` and `ssh-keygen -Y verify`, without a shell. */
export class SshKeygen implements SignatureProgram {
  readonly #env: Environment;
  readonly #program: string;

  constructor({ env, program }: SshKeygenOptions) {
    this.#env = env;
    this.#program = program ?? "ssh-keygen";
  }

  async sign({ text, namespace, key }: SigningRequest): Promise<string> {
    return inSigningFolder(async (folder) => {
      const end = await this.#run(
        ["-Y", "sign", "-n", namespace, "-f", this.#keyFile(key, folder)],
        text,
        true,
      );
      if (end.status === 0 && end.out.startsWith("-----BEGIN SSH SIGNATURE-----")) return end.out;
      throw this.#failure(`nothing could be signed with ${key}`, end);
    });
  }

  async publicKey(key: string): Promise<string> {
    const given = parsePublicKey(key.replace(/^key::/, ""));
    if (given !== null) return given;
    const file = this.#expanded(key);
    for (const path of [`${file}.pub`, file]) {
      const found = existsSync(path) ? parsePublicKey(readKey(path)) : null;
      if (found !== null) return found;
    }
    const end = await this.#run(["-y", "-f", file], "", true);
    const derived = end.status === 0 ? parsePublicKey(end.out) : null;
    if (derived !== null) return derived;
    throw this.#failure(`${key} is no SSH key`, end);
  }

  async verify(claim: SignatureClaim): Promise<SignatureState> {
    try {
      return await this.#verify(claim);
    } catch (error) {
      // A folder that cannot be written to is no answer about the signature, and no reason to stop either.
      return { kind: "unverifiable", why: error instanceof Error ? error.message : String(error) };
    }
  }

  async #verify({ signature, text, namespace, keys }: SignatureClaim): Promise<SignatureState> {
    if (signature.length > longestSignature) return { kind: "bad", why: "it is too long for a signature" };
    const allowed = keys.map(parsePublicKey).filter((key) => key !== null);
    if (allowed.length === 0) return { kind: "unverifiable", why: "there is no key to compare it with" };
    return inSigningFolder(async (folder) => {
      const [signers, made] = [join(folder, "signers"), join(folder, "signature")];
      writeFileSync(
        signers,
        allowed.map((key) => `${principal} namespaces="${namespace}" ${key}\n`).join(""),
      );
      writeFileSync(made, signature.endsWith("\n") ? signature : `${signature}\n`);
      const args = ["-Y", "verify", "-n", namespace, "-I", principal, "-f", signers, "-s", made];
      const end = await this.#run(args, text, false);
      if (end.status === 0) return { kind: "good" };
      return end.fault === null
        ? { kind: "bad", why: "no key of the signer made it over this statement" }
        : { kind: "unverifiable", why: end.fault };
    });
  }

  /* An agent finds a key by its public half, which it reads from a file. */
  #keyFile(key: string, folder: string): string {
    const given = parsePublicKey(key.replace(/^key::/, ""));
    if (given === null) return this.#expanded(key);
    const file = join(folder, "key.pub");
    writeFileSync(file, `${given}\n`);
    return file;
  }

  #expanded(file: string): string {
    const home = this.#env["HOME"];
    return file.startsWith("~/") && home !== undefined ? join(home, file.slice(2)) : file;
  }

  #failure(what: string, { fault, said }: SigningEnd): StemmaError {
    const why = fault ?? (said === "" ? "it gave no reason" : said);
    return new StemmaError("signing-failed", `${what}: ${why}`, {
      hint: "Name a key with --key FILE, or set it with git config user.signingkey FILE; ssh-keygen -t ed25519 makes one.",
      data: { program: this.#program, why },
    });
  }

  /* A passphrase may be asked for on the terminal while something is signed; nothing is ever asked to verify. */
  #run(args: readonly string[], input: string, interactive: boolean): Promise<SigningEnd> {
    const env = { ...this.#env, ...(interactive ? {} : { SSH_ASKPASS_REQUIRE: "never" }) };
    return runSigning({ program: this.#program, args, env, input });
  }
}

function readKey(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new StemmaError("signing-failed", `${file} cannot be read`, {
      hint: "Name a key with --key FILE.",
      data: { file },
      cause,
    });
  }
}
