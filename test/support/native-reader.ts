/*
 * A process that reads one object through a kept git, says its type and the id of that git's process, and has nothing left to do.
 * Arguments: Git directory, object id.
 */
import { NativeObjectStore } from "../../src/git/native-objects.ts";

const [gitDir = "", oid = ""] = process.argv.slice(2);
const store = new NativeObjectStore({
  gitDir,
  commonDir: gitDir,
  algorithm: "sha1",
  refStorage: "files",
  partial: false,
  env: process.env,
  variables: {},
});
process.stdout.write(`${(await store.read(oid))?.type ?? "none"}\n`);
