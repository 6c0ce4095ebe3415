import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { StemmaError } from "../values/error.ts";
import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";
import { plainStyle } from "./render/style.ts";
import { visible } from "./render/text.ts";
import { count } from "./render/units.ts";

/**
 * Writes the text of an answer to the file that `--output` names, if it does: whole, or not at all. Its text then says so;
 * its JSON stays what it was.
 * @throws StemmaError `disk-failed`
 */
export async function toOutput(call: Call, answer: Answer): Promise<Answer> {
  const file = call.args.text("output");
  if (file === undefined) return answer;
  const text = answer.text({ style: plainStyle, width: null, verbose: call.args.has("verbose") });
  const bytes = Buffer.from(`${text}\n`);
  await writeWhole(call.path(file), bytes);
  return { ...answer, text: () => `${visible(file)}: ${count(bytes.length, "byte")}` };
}

/**
 * Writes a file whole, or not at all: a reader sees the old one or the new one. A link is replaced, and what it leads to is left alone.
 * @throws StemmaError `disk-failed`
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const handle = await open(temporary, "wx", 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StemmaError("disk-failed", `${path} could not be written: ${why}`, { data: { path }, cause });
  }
}
