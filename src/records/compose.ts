import {
  type Alias,
  Composer,
  type CST,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { isAlias, isMap, isScalar } from "yaml";
import type { Fault } from "./fault.ts";
import type { Entry, Node, ScalarNode } from "./tree.ts";

/** The tree of a text, or the faults that leave none. */
export type Composed =
  | { readonly root: Node; readonly faults: readonly [] }
  | { readonly root: null; readonly faults: readonly Fault[] };

/*
 * `uniqueKeys` compares each key with each other and takes minutes for a hundred thousand of them; keys are
 * checked on our own tree with a set. `stringKeys` makes `1` and "1" the same key.
 */
const options = {
  version: "1.2",
  schema: "core",
  strict: true,
  uniqueKeys: false,
  stringKeys: true,
  merge: false,
  prettyErrors: false,
} as const;

type Parsed = Alias.Parsed | Scalar.Parsed | YAMLMap.Parsed | YAMLSeq.Parsed;

/** Composes syntax tokens to the tree of the one document. */
export function compose(tokens: readonly CST.Token[], end: number): Composed {
  const faults: Fault[] = [];
  const document = composeWatched(tokens, faults, end);
  if (faults.length > 0) return { root: null, faults };
  const contents = document?.contents ?? null;
  if (contents === null || isEmpty(contents)) return { root: null, faults: [nothing] };
  return { root: nodeOf(contents), faults: [] };
}

/** More faults than these are not looked for: each costs the library far more than the byte that causes it. */
const mostFaults = 200;

class TooManyFaults extends Error {}

/*
 * The library builds an error with a stack for every fault it sees, which takes minutes for a megabyte of commas. Its
 * composer calls `onError` of its own, so that one can be put in its place that stops.
 */
function composeWatched(
  tokens: readonly CST.Token[],
  faults: Fault[],
  end: number,
): Document.Parsed | undefined {
  const onError = (source: ErrorSource, code: string, message: string): void => {
    faults.push(faultOf(source, code, message, end));
    if (faults.length >= mostFaults) throw new TooManyFaults();
  };
  const composer = new Composer(options);
  Object.assign(composer, { onError });
  try {
    const [document] = [...composer.compose(tokens)];
    for (const error of [...(document?.errors ?? []), ...(document?.warnings ?? [])]) {
      faults.push(faultOf(error.pos, error.code, error.message, end));
    }
    return document;
  } catch (error) {
    if (error instanceof TooManyFaults) return undefined;
    throw error;
  }
}

type ErrorSource = number | readonly number[] | { readonly offset: number; readonly source?: string };

function faultOf(source: ErrorSource, code: string, message: string, last: number): Fault {
  const [offset, end] = placeOf(source);
  const expected = expectations[code] ?? "valid YAML";
  return { offset: Math.min(offset, last), end, message: sentenceOf(message), expected };
}

function placeOf(source: ErrorSource): readonly [number, number] {
  if (typeof source === "number") return [source, source + 1];
  if ("offset" in source) return [source.offset, source.offset + (source.source?.length ?? 1)];
  return [source[0] ?? 0, source[1] ?? 0];
}

const nothing: Fault = { offset: 0, end: 0, message: "the file is empty", expected: "a record" };

const expectations: Readonly<Record<string, string>> = {
  BAD_INDENT: "consistent indentation, and a closing bracket for each opening one",
  BLOCK_AS_IMPLICIT_KEY: "one key a line; a text that holds ': ' goes into quotes",
  MISSING_CHAR: "the missing character",
  MULTILINE_IMPLICIT_KEY: "a key on one line",
  NON_STRING_KEY: "a key that is a text",
};

/* The library's messages are sentences of its own; the first line says what we need. */
function sentenceOf(message: string): string {
  const [line = ""] = message.split("\n");
  return line.charAt(0).toLowerCase() + line.slice(1);
}

function isEmpty(node: Parsed): boolean {
  return isScalar(node) && node.value === null && node.source === "";
}

function nodeOf(node: Parsed): Node {
  const [start, end] = node.range;
  /* Anchors and aliases are refused while scanning; this narrows the type. */
  if (isAlias(node)) return { type: "scalar", value: node.source, style: "plain", start, end };
  if (isScalar(node)) return scalarOf(node, start, end);
  const flow = node.flow === true;
  if (isMap(node)) return { type: "map", flow, entries: node.items.map(entryOf), start, end };
  return { type: "list", flow, items: node.items.map((item) => nodeOf(item)), start, end };
}

function entryOf(pair: Pair): Entry {
  const key = pair.key as Scalar.Parsed;
  const [keyStart, keyEnd] = key.range;
  const value = pair.value == null ? emptyAt(keyEnd) : nodeOf(pair.value as Parsed);
  return { key: String(key.value), keyStart, keyEnd, value };
}

function emptyAt(at: number): ScalarNode {
  return { type: "scalar", value: null, style: "empty", start: at, end: at };
}

function scalarOf(node: Scalar.Parsed, start: number, end: number): ScalarNode {
  const value = node.value as ScalarNode["value"];
  return {
    type: "scalar",
    value: Object.is(value, -0) ? 0 : value,
    style: styleOf(node, end - start),
    start,
    end,
  };
}

function styleOf(node: Scalar.Parsed, length: number): ScalarNode["style"] {
  if (length === 0) return "empty";
  if (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") return "block";
  return node.type === "QUOTE_SINGLE" || node.type === "QUOTE_DOUBLE" ? "quoted" : "plain";
}
