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
  const pieces = template.map(
    (text, at) => text.replaceAll(/\n +/g, "\n") + (at < parts.length ? partText(parts[at] ?? "") : ""),
  );
  return new Html(pieces.join(""));
}

function partText(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(({ text }) => text).join("");
  return visible(String(part)).replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "");
}
