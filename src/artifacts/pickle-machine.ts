import { isHarmlessImport } from "../values/pickle-imports.ts";
import { other, pickleObject, type PickleValue } from "./pickle-values.ts";
import type { StemmaError } from "../values/error.ts";
import type { SpanReader } from "./span-reader.ts";
import { weightsInvalid } from "./weights-fault.ts";

const mostImports = 100;
const longestLine = 4096;
const longestText = 65_536;

/** Makes the error of a pickle that cannot be scanned on. */
export function pickleFault(offset: number, what: string): StemmaError {
  return weightsInvalid("pickle", offset, what);
}

/** The stack and memo of a pickle, with values that are understood only in part. */
export class PickleMachine {
  /** Where instructions come from. */
  readonly reader: SpanReader;
  /** Values that were remembered, by number. */
  readonly memo = new Map<number, PickleValue>();
  readonly #imports = new Set<string>();
  #importsAny = false;
  #stack: PickleValue[] = [];
  readonly #marks: PickleValue[][] = [];

  constructor(reader: SpanReader, start: number) {
    this.reader = reader;
    reader.at = start;
  }

  /** The names that were imported and are not known as harmless. */
  get imports(): readonly string[] {
    return [...this.#imports];
  }

  /** Whether anything was imported, harmless or not. */
  get importsAny(): boolean {
    return this.#importsAny;
  }

  /** Puts a value on the stack. */
  push(value: PickleValue): void {
    this.#stack.push(value);
  }

  /** Takes the last value from the stack. Throws `weights-invalid` where there is none, as all of these do. */
  pop(): PickleValue {
    const value = this.#stack.pop();
    if (value === undefined)
      throw pickleFault(this.reader.at - 1, "an instruction takes a value where there is none");
    return value;
  }

  /** Takes a value away, or where there is none the last mark, as Python does. */
  drop(): void {
    if (this.#stack.length > 0) this.#stack.pop();
    else this.popMark();
  }

  /** The last value on the stack. */
  get top(): PickleValue {
    const value = this.#stack.at(-1);
    if (value === undefined)
      throw pickleFault(this.reader.at - 1, "an instruction looks at a value where there is none");
    return value;
  }

  /** Sets a mark. */
  mark(): void {
    this.#marks.push(this.#stack);
    this.#stack = [];
  }

  /** What was pushed since the last mark. */
  popMark(): readonly PickleValue[] {
    const items = this.#stack;
    const below = this.#marks.pop();
    if (below === undefined)
      throw pickleFault(this.reader.at - 1, "an instruction goes back to a mark where there is none");
    this.#stack = below;
    return items;
  }

  /** Imports what two values name. */
  import(module: PickleValue, name: PickleValue): void {
    const text =
      module.kind === "text" && name.kind === "text" ? `${module.text}.${name.text}` : "(a computed name)";
    this.importName(text);
  }

  /** Imports a name, module first. */
  importName(text: string): void {
    this.#importsAny = true;
    const cut = text.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 500);
    if (!isHarmlessImport(text) && this.#imports.size < mostImports) this.#imports.add(cut);
    this.push({ kind: "import", name: text });
  }

  /** Puts what a call would give on the stack; nothing is called. */
  call(of: PickleValue, args: PickleValue): void {
    this.push(pickleObject(of.kind === "import" ? of.name : "", args.kind === "tuple" ? args.items : []));
  }

  /** A line up to and without its end. */
  line(): string {
    const bytes: number[] = [];
    for (let byte = this.reader.byte(); byte !== 0x0a; byte = this.reader.byte()) {
      if (bytes.length >= longestLine)
        throw pickleFault(this.reader.at, `a line is longer than ${longestLine} bytes`);
      bytes.push(byte);
    }
    return Buffer.from(bytes).toString("utf8");
  }

  /** A text of so many bytes; one that is too long to be a name is skipped. */
  text(length: number): void {
    if (length > longestText) this.skipped(length);
    else this.push({ kind: "text", text: this.reader.bytes(length).toString("utf8") });
  }

  /** Goes over bytes, and puts a value that says nothing on the stack. */
  skipped(length: number): void {
    this.reader.skip(length);
    this.push(other);
  }
}
