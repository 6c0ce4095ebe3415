import { decodeText } from "../records/bytes.ts";
import { compose } from "../records/compose.ts";
import { positionAt } from "../records/position.ts";
import { profileFaults } from "../records/profile.ts";
import { scan } from "../records/scan.ts";
import { valueOf } from "../records/tree.ts";
import type { Fault } from "../records/fault.ts";
import type { Digest } from "../values/digest.ts";
import { digestOfValue } from "../values/content.ts";
import { StemmaError } from "../values/error.ts";
import { JsonFault, parseStrictJson } from "./strict-json.ts";

/** The most bytes that a configuration file may have. */
export const maxConfigSize = 1024 * 1024;

function configInvalid(file: string, fault: string): StemmaError {
  return new StemmaError("config-invalid", `${file} cannot be hashed as a configuration: ${fault}`, {
    hint: "Write one JSON or YAML document without anchors, with each key once.",
    data: { path: file, fault },
  });
}

function readYamlValue(text: string): unknown {
  const fail = ({ offset, message, expected }: Fault): JsonFault =>
    new JsonFault(`line ${positionAt(text, offset).line}: ${message}; expected ${expected}`);
  const scanned = scan(text);
  if (scanned.fault !== null) throw fail(scanned.fault);
  const composed = compose(scanned.tokens, text.length);
  const [fault] = composed.root === null ? composed.faults : profileFaults(composed.root, text);
  if (fault !== undefined) throw fail(fault);
  return composed.root === null ? null : valueOf(composed.root);
}

/**
 * Reads a JSON or YAML document: a name that ends in `.json` is JSON, any other YAML in the profile of records.
 * @throws StemmaError `config-invalid` for syntax, a key that stands twice, NaN, infinities, whole numbers beyond 2^53
 */
export function parseConfig(bytes: Buffer, fileName: string): unknown {
  if (bytes.length > maxConfigSize) throw configInvalid(fileName, `it is larger than ${maxConfigSize} bytes`);
  const decoded = decodeText(bytes);
  if (decoded.problem !== null) throw configInvalid(fileName, decoded.problem.message);
  try {
    const isJson = fileName.toLowerCase().endsWith(".json");
    return isJson ? parseStrictJson(decoded.text) : readYamlValue(decoded.text);
  } catch (error) {
    if (error instanceof JsonFault) throw configInvalid(fileName, error.message);
    throw error;
  }
}

/**
 * Hashes what a configuration says: the sha256 of its RFC 8785 JSON, so that the order of keys, spaces, comments and
 * JSON or YAML make no difference, and every value does.
 * @throws StemmaError as `parseConfig`
 */
export function hashConfig(bytes: Buffer, fileName: string): { readonly hash: Digest } {
  return { hash: digestOfValue(parseConfig(bytes, fileName)) };
}
