import { visible } from "./text.ts";

/** A piece of HTML: its texts are escaped already. Only this file makes one. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: data, which is escaped, or HTML. */
export type Part = string | number | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Makes HTML of a template: every text that is put in is escaped, for elements and for attributes in double quotes, and
 * its control characters are made visible. The indentation of the template is no part of it.
 */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let html = "";
  for (const [at, text] of flush(template).entries())
    html += at < parts.length ? text + partText(parts[at] ?? "") : text;
  return new Html(html);
}

const flushed = new WeakMap<TemplateStringsArray, readonly string[]>();

/* A template is used for every cell of a table, and has one set of texts. */
function flush(template: TemplateStringsArray): readonly string[] {
  const known = flushed.get(template) ?? template.map((text) => text.replaceAll(/\n +/g, "\n"));
  flushed.set(template, known);
  return known;
}

function partText(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(({ text }) => text).join("");
  return visible(String(part)).replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "");
}
