import path from "node:path";
import { NativeObjectStore } from "../../src/git/native-objects.ts";
import type { NativePlace } from "../../src/git/native-place.ts";
import { NativeRefStore } from "../../src/git/native-refs.ts";
import { objectStoreContract } from "./object-store.contract.ts";
import { refStoreContract } from "./ref-store.contract.ts";

const placeOf = (gitDir: string): NativePlace => ({
  gitDir,
  commonDir: gitDir,
  algorithm: "sha1",
  refStorage: "files",
  partial: false,
  env: { PATH: process.env["PATH"] ?? "", HOME: path.join(gitDir, "..", "home") },
  variables: {},
});

objectStoreContract("NativeObjectStore", (gitDir) => new NativeObjectStore(placeOf(gitDir)));

refStoreContract("NativeRefStore", (gitDir) => new NativeRefStore({ ...placeOf(gitDir), reflogs: "usual" }));
