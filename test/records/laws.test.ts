import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { editRecord } from "../../src/records/edit.ts";
import type { RecordKind, RecordOf } from "../../src/records/kind.ts";
import { parseRecord } from "../../src/records/parse.ts";
import { printRecord } from "../../src/records/print.ts";
import { printText } from "../../src/records/scalar.ts";
import { anyPair, anyText, nastyTexts } from "./arbitrary.ts";

interface Case<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly path: string;
  readonly before: RecordOf<K>;
  readonly after: RecordOf<K>;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/* The text of each top-level key: from its line to the next comment or key in the first column. */
const chunksOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/^([a-z_]+):.*\n(?:(?: {2}.*)?\n)*?(?=[^ \n]|$(?![^]))/gm)].map((match) => [
      match[1] ?? "",
      match[0].trimEnd(),
    ]),
  );

const isReadable = (kind: RecordKind, bytes: Buffer, path: string): boolean => {
  try {
    parseRecord(kind, bytes, path);
    return true;
  } catch {
    return false;
  }
};

describe("the laws of records", () => {
  it("parse(print(x)) is x, and print is a function of the value alone", () => {
    fc.assert(
      fc.property(anyPair, ({ kind, path, before }: Case) => {
        const bytes = printRecord(kind, before, path);
        const again = parseRecord(kind, bytes, path);
        expect(plain(again)).toEqual(plain(before));
        expect(printRecord(kind, again, path).toString()).toBe(bytes.toString());
      }),
      { numRuns: 250 },
    );
  });

  it("edit(b, parse(b)) is b", () => {
    fc.assert(
      fc.property(anyPair, ({ kind, path, before }: Case) => {
        const bytes = printRecord(kind, before, path);
        expect(editRecord(kind, bytes, parseRecord(kind, bytes, path), path).equals(bytes)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("parse(edit(b, x)) is x", () => {
    fc.assert(
      fc.property(anyPair, ({ kind, path, before, after }: Case) => {
        const edited = editRecord(kind, printRecord(kind, before, path), after, path);
        expect(plain(parseRecord(kind, edited, path))).toEqual(plain(after));
      }),
      { numRuns: 250 },
    );
  });

  it("an edit changes no line of a top-level key whose value stays, nor the comment above it", () => {
    fc.assert(
      fc.property(anyPair, ({ kind, path, before, after }: Case) => {
        const text = printRecord(kind, before, path).toString();
        const commented = text.replace(/^(?=[a-z_]+:)/gm, "# about this\n\n# and this\n");
        const edited = editRecord(kind, Buffer.from(commented), after, path).toString();
        expect(plain(parseRecord(kind, Buffer.from(edited), path))).toEqual(plain(after));
        const [old, fresh] = [chunksOf(commented), chunksOf(edited)];
        for (const [key, value] of Object.entries(before)) {
          const next = (after as unknown as Readonly<Record<string, unknown>>)[key];
          if (JSON.stringify(value) === JSON.stringify(next)) expect(fresh.get(key)).toBe(old.get(key));
        }
        expect(edited.split("# and this").length).toBe(commented.split("# and this").length);
      }),
      { numRuns: 150 },
    );
  });

  it("parse(edit(b, x)) is x for bytes in other hands' styles", () => {
    const style = fc.record({
      indent: fc.constantFrom(1, 2, 4),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom("any" as const, "block" as const, "flow" as const),
      defaultStringType: fc.constantFrom("PLAIN" as const, "QUOTE_SINGLE" as const, "BLOCK_FOLDED" as const),
      lineWidth: fc.constantFrom(0, 20, 80),
    });
    fc.assert(
      fc.property(anyPair, style, ({ kind, path, before, after }: Case, options) => {
        const bytes = Buffer.from(stringify(before, { ...options, defaultKeyType: "PLAIN" }));
        fc.pre(isReadable(kind, bytes, path));
        expect(editRecord(kind, bytes, parseRecord(kind, bytes, path), path).equals(bytes)).toBe(true);
        const edited = editRecord(kind, bytes, after, path);
        expect(plain(parseRecord(kind, edited, path))).toEqual(plain(after));
      }),
      { numRuns: 150 },
    );
  });

  it("a printed text is the same text to readers of YAML 1.1 and 1.2, alone and in brackets", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...nastyTexts), anyText), (text) => {
        for (const version of ["1.1", "1.2"] as const) {
          expect(parse(`k: ${printText(text, "block")}\n`, { version })).toEqual({ k: text });
          expect(
            parse(`k: [${printText(text, "flow")}, {a: ${printText(text, "flow")}}]\n`, { version }),
          ).toEqual({ k: [text, { a: text }] });
        }
      }),
      { numRuns: 250 },
    );
  });
});
