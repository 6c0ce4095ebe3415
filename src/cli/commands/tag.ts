import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions, refuseAt } from "../read.ts";
import { visible } from "../render/text.ts";
import { tagTexts } from "../render/versions.ts";
import { usageFault } from "../usage.ts";
import { parseTags } from "../values.ts";
import { write } from "../write.ts";
import { writeOptionNames } from "../write-options.ts";

/** Runs `tag`: sets and removes tags, or lists them where nothing is to change. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const [subject = "", ...texts] = args.positionals;
  const removeTags = args.texts("remove");
  if (texts.length === 0 && removeTags.length === 0) return await showTags(call, subject);
  refuseAt(call);
  const tags = parseTags("a tag", texts);
  const both = removeTags.find((key) => Object.hasOwn(tags, key));
  if (both !== undefined)
    throw usageFault(`tag '${both}' is both set and removed`, "Leave one of the two out.", { found: both });
  const intent = {
    kind: "annotate",
    subject,
    tags,
    removeTags,
    reason: args.text("reason") ?? null,
  } as const;
  return await write(call, intent, () => [
    `${subject}: ${[...tagTexts(tags).map((tag) => `+${tag}`), ...removeTags.map((key) => `-${key}`)].join(" ")}`,
  ]);
}

async function showTags(call: Call, subject: string): Promise<Answer> {
  for (const option of ["reason", ...writeOptionNames]) {
    if (call.args.has(option))
      throw usageFault(`--${option} needs something to change`, "Name tags to set, or --remove some.");
  }
  const registry = await call.open();
  const { commit, tags } = subject.includes("@")
    ? await registry.version(subject, readOptions(call))
    : await registry.model(subject, readOptions(call));
  const lines = tagTexts(tags).map(visible);
  return readAnswer(call, { commit, subject, tags }, () =>
    lines.length === 0 ? "no tags" : lines.join("\n"),
  );
}
