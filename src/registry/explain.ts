import { gateRules } from "../policy/gates/rules.ts";
import { codes, type ErrorCode, type ErrorKind } from "../values/codes.ts";
import { StemmaError } from "../values/error.ts";
import { closest } from "../values/similar.ts";

/** What a code of an error or finding means. */
export interface ExplainForm {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  /** What happened. */
  readonly means: string;
  /** What can be done about it. */
  readonly remedy: string;
  /** The rules of gates that report it. */
  readonly rules: readonly RuleForm[];
}

/** A rule of gates. */
export interface RuleForm {
  readonly rule: string;
  /** What it wants, in one sentence. */
  readonly wants: string;
  /** A demand of it, as it stands in a gate. */
  readonly example: string;
}

/**
 * Explains a code of an error or finding, or a rule of gates by its name.
 * @throws StemmaError `usage-invalid` for what is neither
 */
export function explain(name: string): ExplainForm {
  const rule = gateRules.find((each) => each.name === name);
  const code = rule?.code ?? name;
  if (!isCode(code)) throw unknown(name);
  const rules = gateRules
    .filter((each) => each.code === code && (rule === undefined || each === rule))
    .map(({ name: called, wants, example }) => ({ rule: called, wants, example }));
  return { code, ...codes[code], rules };
}

function isCode(text: string): text is ErrorCode {
  return Object.hasOwn(codes, text);
}

function unknown(name: string): StemmaError {
  const near = closest(name, [...Object.keys(codes), ...gateRules.map((rule) => rule.name)]);
  return new StemmaError("usage-invalid", `'${name}' is neither a code nor a rule`, {
    hint:
      near === null
        ? "Codes are listed in docs/errors.md, rules in docs/guides/gates.md."
        : `Did you mean ${near}?`,
    data: { found: name },
  });
}
