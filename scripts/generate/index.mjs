import { fileURLToPath } from "node:url";
import { outputs as cli } from "./cli.mjs";
import { outputs as errors } from "./errors.mjs";
import { outputs as jsonForms } from "./json-forms.mjs";
import { outputs as library } from "./library.mjs";
import { outputs as readerId } from "./reader-id.mjs";
import { outputs as schemas } from "./schemas.mjs";
import { outputs as search } from "./search.mjs";
import { outputs as setup } from "./setup.mjs";
import { outputs as shapes } from "./shapes.mjs";
import { outputs as types } from "./types.mjs";
import { outputs as validators } from "./validators.mjs";

/** The top folder of the repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Every generator, in the order in which `npm run generate` runs them. Each resolves to a map from a path in
 * the repository to its text and writes nothing, so that a freshness test can compare.
 */
export const generators = [
  types,
  validators,
  shapes,
  schemas,
  setup,
  cli,
  errors,
  jsonForms,
  library,
  search,
  readerId,
];
