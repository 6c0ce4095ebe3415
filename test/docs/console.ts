/** One command of a page, with what the page shows of its output. */
export interface Shown {
  /** Line of the page, counted from 1. */
  readonly line: number;
  readonly command: string;
  /** Lines of output; empty where the page shows none. */
  readonly output: readonly string[];
  readonly exit: number;
}

/** A file that a page asks its reader to write: a block whose first line is a comment with its name, `// name` or `# name`. */
export interface Written {
  readonly file: string;
  readonly text: string;
}

type Block = { readonly language: string; readonly line: number; readonly lines: readonly string[] };

/** Reads the steps of a page in order: `console` blocks, and blocks of code that name a file. */
export function stepsOf(page: string): readonly (Shown | Written)[] {
  return blocksOf(page).flatMap((block): readonly (Shown | Written)[] => {
    if (block.language === "console") return commandsOf(block);
    const file = /^(?:\/\/|#) (\S+\.(?:mjs|py|sh))$/.exec(block.lines[0] ?? "")?.[1];
    return file === undefined ? [] : [{ file, text: `${block.lines.join("\n")}\n` }];
  });
}

function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | null = null;
  for (const [index, text] of page.split("\n").entries()) {
    const fence = /^```(\w*)/.exec(text);
    if (fence === null) open?.lines.push(text);
    else if (open === null) open = { language: fence[1] ?? "", line: index + 2, lines: [] };
    else {
      blocks.push(open);
      open = null;
    }
  }
  return blocks;
}

/* `$ ` begins a command, `> ` goes on with it, `[exit N]` ends its output. */
function commandsOf(block: Block): readonly Shown[] {
  const shown: { line: number; command: string; output: string[]; exit: number }[] = [];
  for (const [index, text] of block.lines.entries()) {
    const last = shown.at(-1);
    const exit = /^\[exit (\d+)\]$/.exec(text)?.[1];
    if (text.startsWith("$ "))
      shown.push({ line: block.line + index, command: text.slice(2), output: [], exit: 0 });
    else if (last === undefined) throw new Error(`line ${block.line + index} belongs to no command`);
    else if (text.startsWith("> ") && last.output.length === 0) last.command += `\n${text.slice(2)}`;
    else if (exit === undefined) last.output.push(text);
    else last.exit = Number(exit);
  }
  return shown;
}

/** Replaces what differs from run to run: object ids, instants, the folder of the test, and the space that columns take. */
export function steady(text: string, folder = ""): string {
  return (folder === "" ? text : text.replaceAll(folder, "DIR"))
    .replaceAll(/(?<!sha256:)\b(?=[a-f]*[0-9])[0-9a-f]{7,40}\b/g, "COMMIT")
    .replaceAll(/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?Z?)?/g, "INSTANT")
    .replaceAll(/ {2,}/g, "  ");
}

/** Tells whether an output is the one shown: a line `...` stands for any lines, `...` within a line for any text. */
export function fits(output: string, shown: readonly string[]): boolean {
  const pattern = shown.map((line) => {
    if (line.trim() === "...") return "(?:.*\n)*?";
    return `${steady(line).trimEnd().split("...").map(escaped).join(".*")} *\n`;
  });
  return new RegExp(`^${pattern.join("")}$`).test(output.replace(/\n*$/, "\n"));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
