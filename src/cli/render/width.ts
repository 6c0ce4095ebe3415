import { visible } from "./text.ts";

// East Asian Width W and F of UAX 11, as blocks; emoji are recognised by their own property.
const wide =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;
const emoji = /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}{2}/u;
const mark = /^[\p{Mn}\p{Me}]/u;
const ascii = /^[\x20-\x7e]*$/;

function clusters(text: string): readonly string[] {
  return Array.from(
    new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text),
    ({ segment }) => segment,
  );
}

function clusterWidth(cluster: string): number {
  if (emoji.test(cluster) || wide.test(cluster)) return 2;
  return mark.test(cluster) ? 0 : 1;
}

/** The columns that a visible text takes in a terminal: 2 for East Asian wide characters and emoji, 0 for marks. */
export function textWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  return clusters(text).reduce((sum, cluster) => sum + clusterWidth(cluster), 0);
}

/** Cuts a visible text to a width, with an ellipsis where something is lost. */
export function clip(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const cluster of clusters(text)) {
    used += clusterWidth(cluster);
    if (used > width) break;
    kept += cluster;
  }
  return `${kept}…`;
}

/** Fills a visible text with spaces to a width, on its right or, for numbers, on its left. */
export function pad(text: string, width: number, side: "left" | "right" = "right"): string {
  const space = " ".repeat(Math.max(0, width - textWidth(text)));
  return side === "right" ? text + space : space + text;
}

/** Breaks a text of one paragraph into lines of at most a width; a longer word keeps its own line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of visible(text).split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
