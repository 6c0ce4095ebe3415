import { resolve } from "node:path";
import type { OpenOptions } from "../registry/options.ts";
import type { Registry } from "../registry/registry.ts";
import { type Arguments, present } from "./arguments.ts";
import { clockOf } from "./clock.ts";
import { confirm } from "./confirm.ts";
import type { Io } from "./io.ts";
import { ProgressLine } from "./progress.ts";
import { visible } from "./render/text.ts";

/** One run of a command: what it was given, and the registry that it works on. */
export class Call {
  readonly args: Arguments;
  readonly argv: readonly string[];
  /** The world, with `-C` followed. */
  readonly io: Io;
  readonly #progress: ProgressLine;
  #registry: Registry | null = null;

  constructor(args: Arguments, argv: readonly string[], io: Io) {
    const directory = args.text("directory");
    this.args = args;
    this.argv = argv;
    this.io = directory === undefined ? io : { ...io, cwd: resolve(io.cwd, directory) };
    this.#progress = new ProgressLine(this.io);
  }

  /** How the registry is to be opened, in another world than ours where one is given. */
  openOptions(io: Pick<Io, "cwd" | "env" | "now" | "signal"> = this.io): OpenOptions {
    const ref = this.args.text("ref");
    const repo = this.args.text("repo");
    const acceptHistory = this.args.text("accept-history");
    return {
      path: io.cwd,
      env: io.env,
      now: clockOf(io),
      signal: io.signal,
      progress: this.#progress.report,
      ...present({ ref, acceptHistory }),
      ...(repo === undefined ? {} : { url: repo, refresh: this.args.has("fresh") }),
    };
  }

  /** Opens the registry, once; tells on stderr what an interrupted command had left behind. */
  async open(options = this.openOptions()): Promise<Registry> {
    if (this.#registry !== null) return this.#registry;
    const { openRegistry } = await import("../registry/registry.ts");
    const registry = await openRegistry(options);
    this.#registry = registry;
    if (registry.recovered !== null) await this.io.stderr.write(`note: ${visible(registry.recovered)}\n`);
    if (registry.note !== null) await this.io.stderr.write(`note: ${visible(registry.note)}\n`);
    return registry;
  }

  /** A path that the user wrote, from the folder of the command. */
  path(file: string): string {
    return resolve(this.io.cwd, file);
  }

  /** Asks before something that cannot be undone; `--yes` has answered already. */
  async confirm(question: string): Promise<void> {
    if (!this.args.has("yes")) await confirm(this.io, { text: question, argv: this.argv });
  }

  /** Takes away what the command had on the terminal, so that its answer stands alone. */
  end(): void {
    this.#progress.clear();
  }
}
