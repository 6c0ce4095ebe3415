import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { exportLines } from "../render/exports.ts";
import { usageFault } from "../usage.ts";
import { planAnswer, writtenAnswer } from "../write.ts";
import { writeOptions } from "../write-options.ts";

/** Runs `exports add`: stores another format of a version, or records where it is. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const [version = "", ...files] = args.positionals;
  const uri = args.text("uri");
  if (files.length > 0 && uri !== undefined)
    throw usageFault("files and --uri exclude each other", "Store the files, or record where they are.");
  if (files.length === 0 && uri === undefined)
    throw usageFault("nothing was given to add", "Name files and folders, or --uri.");
  if (uri !== undefined && args.text("format") === undefined)
    throw usageFault("--uri needs --format", "Nothing opens the address: name the format.");
  if (uri === undefined && args.has("digest"))
    throw usageFault("--digest goes with --uri", "Files have the digest of their bytes: give none.");
  const input = {
    version,
    ...(files.length === 0 ? {} : { files: files.map((file) => call.path(file)) }),
    ...present({
      uri,
      digest: args.text("digest"),
      format: args.text("format"),
      store: args.text("store"),
      reason: args.text("reason"),
    }),
    replace: args.has("replace"),
  };
  const options = writeOptions(call);
  const { exports } = await call.open();
  if (args.has("dry-run")) return planAnswer(await exports.planAdd(input));
  const form = await exports.add(input, options);
  return writtenAnswer(form, exportLines(form));
}
