import { StemmaError } from "../values/error.ts";
import { decodeText } from "./bytes.ts";
import { compose } from "./compose.ts";
import type { Fault } from "./fault.ts";
import type { RecordKind } from "./kind.ts";
import { positionAt } from "./position.ts";
import { cutShort, mostListed, type Problem, problemsError } from "./problem.ts";
import { profileFaults } from "./profile.ts";
import { scan } from "./scan.ts";
import type { Node } from "./tree.ts";

/**
 * The most bytes that a file of each kind may hold, checked before anything is decoded (docs/format.md, clause
 * 3.1). Settings and models list what a registry collects over years and get more room; that is safe because
 * every step here takes time in proportion to the bytes.
 */
export const sizeLimits: Readonly<Record<RecordKind, number>> = {
  registry: 1024 * 1024,
  model: 1024 * 1024,
  version: 256 * 1024,
  evidence: 256 * 1024,
  experiment: 256 * 1024,
  checkpoint: 1024 * 1024,
  conclusion: 1024 * 1024,
  selection: 256 * 1024,
  alert: 256 * 1024,
  notify: 256 * 1024,
  profile: 1024 * 1024,
  suite: 1024 * 1024,
};

/** A text with the tree of what it says. */
export interface YamlText {
  readonly text: string;
  readonly root: Node;
}

/**
 * Reads YAML in the profile of docs/format.md, clause 3.
 * @throws StemmaError `yaml-too-large`, `yaml-invalid`
 */
export function readYaml(bytes: Buffer, path: string, kind: RecordKind): YamlText {
  assertSize(bytes, path, kind);
  const decoded = decodeText(bytes);
  if (decoded.problem !== null)
    throw problemsError("yaml-invalid", { path, kind, problems: [decoded.problem], omitted: 0 });
  const { text } = decoded;
  const fail = (faults: readonly Fault[]): StemmaError => {
    const sorted = faults.toSorted((a, b) => a.offset - b.offset);
    const problems = sorted.slice(0, mostListed).map((fault) => problemOf(fault, text));
    const omitted = faults.length - problems.length;
    return problemsError("yaml-invalid", { path, kind, problems, omitted });
  };
  const scanned = scan(text);
  if (scanned.fault !== null) throw fail([scanned.fault]);
  const composed = compose(scanned.tokens, text.length);
  if (composed.root === null) throw fail(composed.faults);
  const faults = profileFaults(composed.root, text);
  if (faults.length > 0) throw fail(faults);
  return { text, root: composed.root };
}

function problemOf(fault: Fault, text: string): Problem {
  const [line = ""] = text.slice(fault.offset, Math.max(fault.end, fault.offset + 1)).split("\n");
  const { message, expected } = fault;
  return {
    ...positionAt(text, fault.offset),
    message: cutShort(message, 160),
    found: line === "" ? null : cutShort(line),
    expected,
    pointer: null,
  };
}

/**
 * Checks that the bytes of a record are not more than its kind may have.
 * @throws StemmaError `yaml-too-large`
 */
export function assertSize(bytes: Buffer, path: string, kind: RecordKind): void {
  const size = bytes.length;
  const limit = sizeLimits[kind];
  if (size <= limit) return;
  throw new StemmaError(
    "yaml-too-large",
    `${path} is ${String(size)} bytes; its kind may have ${String(limit)}`,
    {
      hint: "Keep bulky data out of Git: store it as an artifact and name its digest.",
      data: { path, size, limit },
    },
  );
}
