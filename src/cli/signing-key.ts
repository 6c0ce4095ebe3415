import type { Call } from "./call.ts";

/* A key as text, an id of GnuPG, and what the home of the user is part of stay as they are. */
const noFile = /^(?:key::|ssh-|ecdsa-|sk-|~\/|gpg:|(?:0x)?[0-9A-Fa-f]{40}!?$)/;

/** The key that `--key` names: a file from the folder of the command, a key as text, or an id of GnuPG. Undefined without it. */
export function keyOf(call: Call): string | undefined {
  const key = call.args.text("key");
  return key === undefined || noFile.test(key) ? key : call.path(key);
}
