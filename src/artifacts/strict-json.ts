/** What is wrong with a JSON text, by a short phrase with its line. */
export class JsonFault extends Error {
  override readonly name = "JsonFault";
}

const token = /"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*|[{}[\]:,]|true|false|null/g;
const maxDepth = 200;

function faultAt(text: string, offset: number, what: string): JsonFault {
  const line = text.slice(0, offset).split("\n").length;
  return new JsonFault(`line ${line}: ${what}`);
}

function numberFault(written: string): string | null {
  const value = Number(written);
  if (!Number.isFinite(value)) return `${written.slice(0, 40)} is beyond all numbers`;
  if (/^-?[0-9]+$/.test(written) && !Number.isSafeInteger(value))
    return `${written.slice(0, 40)} is beyond 2^53`;
  return null;
}

/** Finds what JSON.parse lets pass; the text is known to be JSON, so a look at its tokens is enough. */
function requireStrict(text: string): void {
  const open: (Set<string> | null)[] = [];
  for (const match of text.matchAll(token)) {
    const [written] = match;
    if (written === "{" || written === "[") open.push(written === "{" ? new Set() : null);
    else if (written === "}" || written === "]") open.pop();
    else if (written.startsWith('"')) {
      const value = String(JSON.parse(written));
      if (/\p{Cs}/u.test(value)) throw faultAt(text, match.index, "a text holds half of a surrogate pair");
      const keys = open.at(-1);
      // A text is a key when a colon follows it.
      if (
        keys == null ||
        !/^\s*:/.test(text.slice(match.index + written.length, match.index + written.length + 100))
      )
        continue;
      if (keys.has(value)) throw faultAt(text, match.index, `the key '${value.slice(0, 40)}' stands twice`);
      keys.add(value);
    } else {
      const fault = /^[-0-9]/.test(written) ? numberFault(written) : null;
      if (fault !== null) throw faultAt(text, match.index, fault);
    }
    if (open.length > maxDepth) throw faultAt(text, match.index, `it is nested deeper than ${maxDepth}`);
  }
}

/**
 * Parses JSON that every reader reads alike: no key twice, no whole number beyond 2^53, no broken text.
 * @throws JsonFault
 */
export function parseStrictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new JsonFault(error instanceof Error ? error.message : String(error));
  }
  requireStrict(text);
  return value;
}
