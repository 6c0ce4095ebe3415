import { parseDocument } from "yaml";
import { isDigest } from "../../values/digest.ts";
import { StemmaError } from "../../values/error.ts";
import { parseModelName } from "../../values/name.ts";
import { parseReference } from "../../values/reference.ts";
import { compareText, isVersion } from "../../values/version.ts";
import type { Pin } from "../serving-forms.ts";

const opening = `# What a deployment was tested with. Written by \`stemma lock\`; \`stemma pull --locked\` takes exactly this.
format: 1
pins:`;

/** Prints pins as a lock file: in the order of their references, a line a value, so that Git merges edits of different pins. */
export function printPins(pins: readonly Pin[]): string {
  const sorted = [...pins].sort((one, other) => compareText(one.reference, other.reference));
  if (sorted.length === 0) return `${opening} {}\n`;
  return `${[opening, ...sorted.map(printPin)].join("\n")}\n`;
}

/* Quoted where a bare word could mean something else: 1e5 is a number. */
function printPin({ reference, model, version, digest, commit }: Pin): string {
  return [
    `  ${JSON.stringify(reference)}:`,
    `    model: ${JSON.stringify(model)}`,
    `    version: ${JSON.stringify(version)}`,
    `    digest: ${digest}`,
    `    commit: ${JSON.stringify(commit)}`,
  ].join("\n");
}

/**
 * Parses a lock file, in the order of the references. The law: \`parsePins(printPins(pins))\` is \`pins\` in that order.
 * @throws StemmaError `lock-invalid`
 */
export function parsePins(text: string, file: string): readonly Pin[] {
  const fail = (
    fault: string,
    hint = "Correct it, or remove it and pin anew with stemma lock MODEL@X.",
  ): never => {
    throw new StemmaError("lock-invalid", `${file}: ${fault}`, { hint, data: { file, fault } });
  };
  const value = parsed(text, fail);
  if (!isMap(value) || value["format"] !== 1) return fail("it has no format: 1");
  const pins = value["pins"];
  if (!isMap(pins)) return fail("it has no pins");
  return Object.entries(pins)
    .map(([reference, pin]) => pinOf(reference, pin) ?? fail(`the pin of ${reference} cannot be read`))
    .sort((one, other) => compareText(one.reference, other.reference));
}

function parsed(text: string, fail: (fault: string, hint?: string) => never): unknown {
  if (/^(?:<{7}|>{7}) /m.test(text))
    return fail(
      "it holds two sides of a merge",
      "Take either side, then run stemma lock update where the pins are to follow the registry.",
    );
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: true, merge: false });
  const [error] = document.errors;
  if (error !== undefined) return fail((error.message.split("\n")[0] ?? "").replace(/:$/, ""));
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return fail("it holds YAML aliases");
  }
}

function pinOf(reference: string, value: unknown): Pin | null {
  if (!isMap(value)) return null;
  const { model, version, digest, commit } = value;
  const isText = typeof model === "string" && typeof version === "string" && typeof commit === "string";
  if (!isText || typeof digest !== "string" || !isDigest(digest)) return null;
  if (!isVersion(version) || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return null;
  try {
    parseModelName(model);
    if (parseReference(reference).selector === null) return null;
  } catch {
    return null; // names that no registry has
  }
  return { reference, model, version, digest, commit };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
