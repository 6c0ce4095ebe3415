/** A tag that is asked for: any value of a key (null), or one value. */
export interface TagFilter {
  readonly key: string;
  readonly value: string | null;
}

/** Reads `k`, `k=v` or `k:v`, as tags are written on the command line; the first sign counts. */
export function parseTagFilter(text: string): TagFilter {
  const at = text.search(/[=:]/);
  return at < 0 ? { key: text, value: null } : { key: text.slice(0, at), value: text.slice(at + 1) };
}
