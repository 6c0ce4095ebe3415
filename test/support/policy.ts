import { stampedSettings } from "../../src/policy/settings-rules.ts";
import { editRecord } from "../../src/records/edit.ts";
import { registryPath } from "../../src/records/layout.ts";
import { parseRecord } from "../../src/records/parse.ts";

/** The text of settings that were edited, with the version of their rules and the name of those before. */
export function stampedText(before: string, edited: string): string {
  const read = (text: string) => parseRecord("registry", Buffer.from(text), registryPath);
  const stamped = stampedSettings(read(before), read(edited));
  return editRecord("registry", Buffer.from(edited), stamped, registryPath).toString();
}
