import { CST, Lexer, Parser } from "yaml";
import type { Fault } from "./fault.ts";

/** The deepest nesting of maps and lists; far above what any record needs (docs/format.md, clause 3.9). */
export const deepest = 64;

/** The syntax tokens of a text, or the first thing that stops it. */
export type Scanned =
  | { readonly tokens: readonly CST.Token[]; readonly fault: null }
  | { readonly tokens: null; readonly fault: Fault };

/**
 * Splits a text into syntax tokens and stops at the first forbidden one.
 *
 * It looks at the parser's stack after each lexeme, so that a text of a hundred thousand brackets ends at the
 * sixty-fifth instead of exhausting the call stack, and an alias bomb ends at its first anchor.
 */
export function scan(text: string): Scanned {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const offset = parser.offset;
    const fault = inScalar ? null : lexemeFault(lexeme, offset);
    if (fault !== null) return { tokens: null, fault };
    inScalar = lexeme === scalarMark;
    for (const token of parser.next(lexeme)) {
      if (token.type === "error") return { tokens: null, fault: syntaxFault(token.offset, lexeme) };
      tokens.push(token);
    }
    if (parser.stack.length > deepest + 2) return { tokens: null, fault: depthFault(offset) };
  }
  tokens.push(...parser.end());
  return { tokens, fault: null };
}

/* The lexer announces a scalar with this character, which is not part of the text. */
const scalarMark = "\u001f";

function lexemeFault(lexeme: string, offset: number): Fault | null {
  const refused = refusalOf(CST.tokenType(lexeme));
  if (refused === null) return null;
  const [what, expected] = refused;
  return { offset, end: offset + lexeme.length, message: `${what} is not allowed`, expected };
}

function refusalOf(type: CST.TokenType | null): readonly [string, string] | null {
  switch (type) {
    case "anchor":
      return ["an anchor (&name)", "the value itself; a text that starts with & goes into quotes"];
    case "alias":
      return ["an alias (*name)", "the value itself; a text that starts with * goes into quotes"];
    case "tag":
      return ["a tag (!name)", "a plain value; a text that starts with ! goes into quotes"];
    case "directive-line":
      return ["a directive (%NAME)", "the record itself, without directives"];
    case "doc-start":
    case "doc-end":
      return ["a document marker", "one document, without --- and ..."];
    case "explicit-key-ind":
      return ["an explicit key (?)", "key: value"];
    case "flow-error-end":
      return ["the end of the text inside brackets", "a closing bracket"];
    default:
      return null;
  }
}

function syntaxFault(offset: number, lexeme: string): Fault {
  return {
    offset,
    end: offset + lexeme.length,
    message: "this cannot be read as YAML",
    expected: "key: value lines",
  };
}

function depthFault(offset: number): Fault {
  const message = `values are nested deeper than ${String(deepest)}`;
  return { offset, end: offset + 1, message, expected: `at most ${String(deepest)} levels` };
}
