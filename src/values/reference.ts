import { StemmaError } from "./error.ts";
import { parseModelName } from "./name.ts";
import { isSemverVersion, isVersion, parseVersion } from "./version.ts";

/** How a version is picked within a model: what stands behind the `@` of `model@X`. */
export type Selector =
  | { readonly kind: "version"; readonly version: string }
  | { readonly kind: "ordinal"; readonly ordinal: number }
  | { readonly kind: "latest" }
  | { readonly kind: "name"; readonly name: string };

/** A model, and the version in it if the text names one. `name` selectors are an alias or a stage. */
export interface Reference {
  readonly model: string;
  readonly selector: Selector | null;
}

const pointerPattern = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;

/**
 * Parses `model` or `model@X`, X being a version, `#N`, `latest`, an alias or a stage.
 * @throws StemmaError `name-invalid`, `reference-invalid`
 */
export function parseReference(text: string): Reference {
  const at = text.indexOf("@");
  if (at < 0) return { model: parseModelName(text), selector: null };
  return { model: parseModelName(text.slice(0, at)), selector: parseSelector(text.slice(at + 1)) };
}

/**
 * Parses what stands behind the `@`.
 * @throws StemmaError `reference-invalid`
 */
export function parseSelector(text: string): Selector {
  if (text === "latest") return { kind: "latest" };
  if (/^#[1-9]\d{0,15}$/.test(text)) return { kind: "ordinal", ordinal: Number(text.slice(1)) };
  if (isVersionLike(text)) return { kind: "version", version: parseVersion(text) };
  if (pointerPattern.test(text)) return { kind: "name", name: text };
  throw new StemmaError("reference-invalid", `'${text}' names no version`, {
    hint: "After @ write a version, an alias, a stage, #N for the ordinal, or latest.",
    data: { selector: text },
  });
}

/** Says what is wrong with an alias name, or null when nothing is; `stages` are the names it may not take. */
export function aliasFault(name: string, stages: readonly string[]): string | null {
  if (!pointerPattern.test(name))
    return "it must start with a letter and hold only letters, digits, '_', '.' and '-', 64 at most";
  if (name === "latest") return "'latest' is reserved";
  if (isVersionLike(name)) return "it reads as a version";
  if (stages.includes(name)) return "a stage has that name";
  return null;
}

function isVersionLike(text: string): boolean {
  return isVersion(text) || (text.startsWith("v") && isSemverVersion(text.slice(1)));
}
