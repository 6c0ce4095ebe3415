import type { PullAllForm, PullForm } from "../../registry/serving-forms.ts";
import type { PullOptions } from "../../registry/serving/pull.ts";
import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { visible } from "../render/text.ts";
import { count, renderSize } from "../render/units.ts";
import type { View } from "../render/view.ts";
import { lockName } from "../lock.ts";
import { usageFault } from "../usage.ts";

/** Runs `pull`: the files of a version, or of all that a lock file pins, in a folder. */
export async function run(call: Call): Promise<Answer> {
  const [reference] = call.args.positionals;
  const options = pullOptions(call);
  const file = lockFile(call);
  const registry = await call.open();
  if (file === null) {
    if (reference === undefined)
      throw usageFault(
        "MODEL@X is missing",
        "Name a version, or give --locked for all that stemma.lock pins.",
      );
    return readAnswer(
      call,
      await registry.pull(reference, { ...options, ...readOptions(call) }),
      renderPulled,
    );
  }
  if (reference !== undefined)
    return readAnswer(call, await registry.locks.pull(reference, { ...options, file }), renderPulled);
  return readAnswer(call, await registry.locks.pullAll({ ...options, file }), renderAll);
}

/* The lock file that is to be followed; null for none. */
function lockFile(call: Call): string | null {
  const { args } = call;
  const named = args.text("lock");
  if (named === undefined && !args.has("locked")) return null;
  for (const option of ["at", "format"])
    if (args.has(option))
      throw usageFault(`--${option} goes without a lock file`, "A lock file says which files are taken.");
  return call.path(named ?? lockName);
}

/**
 * How files are to be pulled.
 * @throws StemmaError `usage-invalid`
 */
function pullOptions(call: Call): PullOptions {
  const { args } = call;
  const [output, from] = [args.text("output"), args.text("from")];
  if (output === undefined || output === "")
    throw usageFault("-o names no folder", "Write -o DIR, such as -o models/vad.");
  if (args.has("offline") && from !== undefined)
    throw usageFault("--offline and --from exclude each other", "--offline is --from local.");
  return {
    into: call.path(output),
    offline: args.has("offline"),
    force: args.has("force"),
    ...present({ from, format: args.text("format") }),
  };
}

function renderAll(view: View, form: PullAllForm): string {
  if (form.items.length === 0) return `${visible(form.file)} pins nothing`;
  return form.items.map((item) => renderPulled(view, item)).join("\n");
}

/** Renders what was pulled: the version and where it is now, with --verbose file by file. */
export function renderPulled(view: View, form: PullForm): string {
  const { model, version, directory, changed, files, fetched } = form;
  const lines = files.map(
    ({ path, digest, from }) => `${digest}  ${visible(path)}${from === null ? "" : `  (${visible(from)})`}`,
  );
  const amount = `${count(files.length, "file")}, ${renderSize(form.size, view)}`;
  const how = changed ? `${renderSize(fetched, view)} fetched` : "there already";
  return [
    ...(view.verbose ? lines : []),
    `${model}@${version} -> ${visible(directory)}`,
    `${amount}, verified; ${how}`,
  ].join("\n");
}
