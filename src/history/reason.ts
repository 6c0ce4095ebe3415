/**
 * Reads the `Reason:` trailer of a commit's message: the only thing that a message adds to what trees say of the
 * registry. Null where there is none.
 */
export function reasonIn(message: string): string | null {
  return trailerIn(message, "Reason");
}

/**
 * Reads a trailer of a commit's message: the last one of the last paragraph counts, with the indented lines that
 * continue it; null where there is none.
 */
export function trailerIn(message: string, name: string): string | null {
  const paragraphs = message
    .replaceAll("\r\n", "\n")
    .trim()
    .split(/\n[ \t]*\n/);
  if (paragraphs.length < 2) return null;
  const last = paragraphs.at(-1) ?? "";
  const lines = new RegExp(`^${name}[ \\t]*:[ \\t]*(.*(?:\\n[ \\t]+\\S.*)*)`, "gim");
  const found = [...last.matchAll(lines)].at(-1)?.[1];
  const value = found?.replace(/\s*\n\s*/g, " ").trim() ?? "";
  return value === "" ? null : value;
}
