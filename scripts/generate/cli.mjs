import { format } from "prettier";
import { loadModule } from "./load.mjs";

// Handlers are loaded when a command runs; the manual only reads the table.
const withoutHandlers = {
  name: "handlers",
  setup: (build) => build.onResolve({ filter: /\/commands\// }, ({ path }) => ({ path, external: true })),
};

/** The manual of the command line. */
export async function outputs() {
  const { renderManual } = await loadModule("src/cli/manual.ts", [withoutHandlers]);
  return new Map([["docs/cli.md", await format(renderManual(), { parser: "markdown", printWidth: 110 })]]);
}
