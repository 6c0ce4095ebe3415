/** One setting as a configuration file or the environment says it. */
export interface ConfigEntry {
  /** `section.subsection.key`, section and key in lower case, the subsection as written. */
  readonly name: string;
  /** Null for a bare key (`[core] bare`), which counts as true. */
  readonly value: string | null;
}

/** What is wrong with a configuration file, at a line counted from 1. */
export interface ConfigFault {
  readonly line: number;
  readonly reason: string;
}

const blank = /[ \t\r\n]/;
const keyCharacter = /[A-Za-z0-9-]/;
const escapes: Readonly<Record<string, string>> = { t: "\t", b: "\b", n: "\n", "\\": "\\", '"': '"' };

/**
 * Parses the text of a Git configuration file by the rules of Git's config.c, entry by entry in order; a fault when
 * a line breaks them. A tab inside an unquoted value is kept, as by git 2.45 and later.
 */
export function parseConfig(text: string): readonly ConfigEntry[] | ConfigFault {
  const reader = new ConfigReader(text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"));
  const reason = reader.read();
  return reason === null ? reader.entries : { line: reader.line, reason };
}

class ConfigReader {
  readonly entries: ConfigEntry[] = [];
  readonly #text: string;
  #at = 0;
  #section: string | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  get line(): number {
    const until = Math.min(this.#at, this.#text.length);
    return this.#text.slice(0, until).split("\n").length - (this.#text[until - 1] === "\n" ? 1 : 0);
  }

  read(): string | null {
    for (;;) {
      const next = this.#next();
      if (next === null) return null;
      if (blank.test(next)) continue;
      const fault = this.#statement(next);
      if (fault !== null) return fault;
    }
  }

  #statement(first: string): string | null {
    if (first === "#" || first === ";") return this.#comment();
    if (first === "[") return this.#header();
    if (!/[A-Za-z]/.test(first)) return "a key must start with a letter";
    // Git takes a key before the first section as it is; nothing asks for such a name.
    const section = this.#section === null ? "" : `${this.#section}.`;
    return this.#setting(`${section}${first.toLowerCase()}`);
  }

  #comment(): null {
    const end = this.#text.indexOf("\n", this.#at);
    this.#at = end === -1 ? this.#text.length : end + 1;
    return null;
  }

  #header(): string | null {
    let name = "";
    for (;;) {
      const next = this.#next();
      if (next === "]") break;
      if (next !== null && blank.test(next)) return this.#subsection(name, next);
      if (next === null || !(keyCharacter.test(next) || next === "."))
        return "a section header is not closed";
      name += next.toLowerCase();
    }
    this.#section = name;
    return null;
  }

  #subsection(section: string, first: string): string | null {
    let next: string | null = first;
    while (next !== null && next !== "\n" && blank.test(next)) next = this.#next();
    if (next !== '"') return "a subsection must be quoted";
    let name = "";
    for (;;) {
      next = this.#next();
      if (next === '"') break;
      if (next === "\\") next = this.#next();
      if (next === null || next === "\n") return "a subsection is not closed";
      name += next;
    }
    if (this.#next() !== "]") return "a section header is not closed";
    this.#section = `${section}.${name}`;
    return null;
  }

  #setting(start: string): string | null {
    let name = start;
    let next = this.#next();
    while (next !== null && keyCharacter.test(next)) {
      name += next.toLowerCase();
      next = this.#next();
    }
    while (next === " " || next === "\t") next = this.#next();
    if (next === null || next === "\n") {
      this.entries.push({ name, value: null });
      return null;
    }
    if (next !== "=") return "a key must be followed by =";
    const value = this.#value();
    if (typeof value !== "string") return value.fault;
    this.entries.push({ name, value });
    return null;
  }

  #value(): string | { readonly fault: string } {
    let value = "";
    let space = "";
    let quoted = false;
    for (;;) {
      let next = this.#next();
      if (next === null || next === "\n") return quoted ? { fault: "a quote is not closed" } : value;
      if (!quoted && blank.test(next)) {
        if (value !== "") space += next;
        continue;
      }
      if (!quoted && (next === "#" || next === ";")) {
        this.#comment();
        return value;
      }
      value += space;
      space = "";
      if (next === '"') {
        quoted = !quoted;
        continue;
      }
      if (next === "\\") {
        next = this.#next();
        if (next === null || next === "\n") continue;
        const meant = escapes[next];
        if (meant === undefined) return { fault: `\\${next} is no escape` };
        next = meant;
      }
      value += next;
    }
  }

  #next(): string | null {
    const next = this.#text[this.#at];
    if (next === undefined) return null;
    this.#at += 1;
    return next;
  }
}
