import { StemmaError } from "../values/error.ts";

/** One step from a revision to another: `~count`, `^number`, `^{commit}`, or `^{}`. */
export type Step =
  | { readonly kind: "ancestor"; readonly count: number }
  | { readonly kind: "parent"; readonly number: number }
  | { readonly kind: "commit" }
  | { readonly kind: "peel" };

const suffix = /^(?:~(\d{0,9})|\^(\d{1,4})?(?!\{)|\^\{(commit)?\})/;

/**
 * Splits a revision into its name and the steps behind it.
 * @throws StemmaError `ref-invalid`
 */
export function parseSuffixes(text: string): { readonly base: string; readonly steps: readonly Step[] } {
  const end = text.search(/[~^]/);
  const base = end < 0 ? text : text.slice(0, end);
  if (base === "") throw invalid(text, "it is empty or starts with ~ or ^");
  const steps: Step[] = [];
  for (let rest = end < 0 ? "" : text.slice(end); rest !== "";) {
    const match = suffix.exec(rest);
    if (match === null) throw invalid(text, "behind a name only ~n, ^n, ^{commit} and ^{} are understood");
    steps.push(toStep(match));
    rest = rest.slice(match[0].length);
  }
  return { base, steps };
}

function toStep([whole, count, number, commit]: RegExpExecArray): Step {
  if (whole.startsWith("~"))
    return { kind: "ancestor", count: count === "" || count === undefined ? 1 : Number(count) };
  if (commit !== undefined || number === "0") return { kind: "commit" };
  if (whole === "^{}") return { kind: "peel" };
  return { kind: "parent", number: number === undefined ? 1 : Number(number) };
}

function invalid(text: string, why: string): StemmaError {
  return new StemmaError("ref-invalid", `'${text}' is not a revision: ${why}`, {
    data: { revision: text, why },
  });
}
