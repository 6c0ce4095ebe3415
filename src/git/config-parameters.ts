import type { ConfigEntry } from "./config-syntax.ts";

/** What is wrong with a variable that holds settings. */
export interface ParameterFault {
  readonly reason: string;
}

/**
 * Parses `GIT_CONFIG_PARAMETERS`, in which git hands the settings of `git -c name=value` to its aliases and hooks: quoted
 * for a shell, `'name'='value'`, `'name'=` for a bare key, or `'name=value'` as written by git before 2.31 (git's config.c).
 */
export function parseParameters(text: string): readonly ConfigEntry[] | ParameterFault {
  const entries: ConfigEntry[] = [];
  for (let rest = text.trimStart(); rest !== ""; rest = rest.trimStart()) {
    const match = /^('[^']*'(?:\\['!]'[^']*')*)(?:(=)('[^']*'(?:\\['!]'[^']*')*)?)?(?=\s|$)/.exec(rest);
    if (match === null) return { reason: "it is not quoted as git does" };
    const [whole, first = "", equals, second] = match;
    const entry =
      equals === undefined
        ? oldStyle(unquote(first))
        : namedEntry(unquote(first), second === undefined ? null : unquote(second));
    if ("reason" in entry) return entry;
    entries.push(entry);
    rest = rest.slice(whole.length);
  }
  return entries;
}

function oldStyle(text: string): ConfigEntry | ParameterFault {
  const at = text.indexOf("=");
  return at < 0 ? namedEntry(text.trim(), null) : namedEntry(text.slice(0, at).trim(), text.slice(at + 1));
}

/** Makes an entry of a name as a user writes it: section and key count in any case, the subsection as written. */
export function namedEntry(text: string, value: string | null): ConfigEntry | ParameterFault {
  const parts = /^([A-Za-z0-9-]+)((?:\..*)?)\.([A-Za-z][A-Za-z0-9-]*)$/s.exec(text);
  if (parts === null) return { reason: `'${text}' is no name of a setting` };
  const [, section = "", subsection = "", key = ""] = parts;
  return { name: `${section.toLowerCase()}${subsection}.${key.toLowerCase()}`, value };
}

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/'\\(['!])'/g, "$1");
}
