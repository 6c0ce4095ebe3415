/** Quotes a word for a POSIX shell where it needs it. */
export function quoteWord(word: string): string {
  return /^[\w@%+=:,./#-]+$/.test(word) && !word.startsWith("#")
    ? word
    : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Renders a command line so that it can be pasted into a POSIX shell. */
export function quoteLine(words: readonly string[]): string {
  return words.map(quoteWord).join(" ");
}
