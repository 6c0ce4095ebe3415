/**
 * Tells whether a path matches a pattern of Git's wildmatch with path rules: `*` and `?` stop at a slash, `**` as a
 * whole segment crosses them, `[...]` is a set and `\` quotes.
 */
export function wildmatch(pattern: string, path: string, ignoreCase: boolean): boolean {
  return new RegExp(`^${translate(pattern)}$`, ignoreCase ? "isu" : "su").test(path);
}

function translate(pattern: string): string {
  let out = "";
  for (let at = 0; at < pattern.length;) {
    const rest = pattern.slice(at);
    const atSegment = at === 0 || pattern[at - 1] === "/";
    const token = /^(\*\*\/|\*+|\?|\[(?:[!^]?\]?)(?:\[:\w+:\]|\\.|[^\]])*\]|\\.|.)/su.exec(rest)?.[0] ?? "";
    out += translateToken(token, atSegment, rest === "**");
    at += token.length;
  }
  return out;
}

function translateToken(token: string, atSegment: boolean, last: boolean): string {
  if (token === "**/") return atSegment ? "(?:.*/)?" : "[^/]*/";
  if (token.startsWith("*")) return atSegment && last && token === "**" ? ".*" : "[^/]*";
  if (token === "?") return "[^/]";
  if (token.startsWith("[") && token.length > 1) return translateSet(token.slice(1, -1));
  return quote(token.startsWith("\\") && token.length > 1 ? token.slice(1) : token);
}

const classes: Readonly<Record<string, string>> = {
  alnum: "\\p{L}\\p{N}",
  alpha: "\\p{L}",
  digit: "0-9",
  lower: "\\p{Ll}",
  upper: "\\p{Lu}",
  space: "\\s",
  xdigit: "0-9A-Fa-f",
  punct: "\\p{P}\\p{S}",
};

function translateSet(body: string): string {
  const negated = /^[!^]/.test(body);
  const members = body
    .slice(negated ? 1 : 0)
    .replace(/\[:(\w+):\]|\\(.)|([\\[\]^&|~])/gsu, (_all, name?: string, quoted?: string, plain?: string) =>
      name === undefined ? quote(quoted ?? plain ?? "") : (classes[name] ?? ""),
    );
  return `(?!/)[${negated ? "^" : ""}${members}]`;
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, (found) => (found === "-" ? "\\x2d" : `\\${found}`));
}
