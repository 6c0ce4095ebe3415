/**
 * Reads the `Reason:` trailer of a commit's message: the only thing that a message adds to what trees say. The
 * last one of the last paragraph counts, with the indented lines that continue it; null where there is none.
 */
export function reasonIn(message: string): string | null {
  const paragraphs = message
    .replaceAll("\r\n", "\n")
    .trim()
    .split(/\n[ \t]*\n/);
  const last = paragraphs.length > 1 ? (paragraphs.at(-1) ?? "") : "";
  const found = [...last.matchAll(/^reason[ \t]*:[ \t]*(.*(?:\n[ \t]+\S.*)*)/gim)].at(-1)?.[1];
  const reason = found?.replace(/\s*\n\s*/g, " ").trim() ?? "";
  return reason === "" ? null : reason;
}
