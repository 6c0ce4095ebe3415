import { StemmaError } from "./error.ts";

const segmentPattern = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const devicePattern = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;
const reserved = new Set(["versions", "evidence", "profiles"]);

/** Says what is wrong with a path segment of a name, or null when nothing is (docs/format.md, clause 2). */
export function segmentFault(segment: string): string | null {
  if (segment === "") return "it is empty";
  if (/[A-Z]/.test(segment)) return "it has a capital letter";
  if (!segmentPattern.test(segment))
    return "it may hold only a-z, 0-9, '.', '_' and '-', start with a letter or digit, and be 64 long";
  if (segment.endsWith(".")) return "it ends in a dot";
  if (segment.includes("..")) return "it holds '..'";
  if (segment.endsWith(".lock")) return "it ends in '.lock', which Git reserves";
  if (devicePattern.test(segment)) return "it is a Windows device name";
  return null;
}

/** Says what is wrong with a model name, or null when nothing is. */
export function modelNameFault(name: string): string | null {
  const segments = name.split("/");
  if (segments.length > 2) return "it has more than two segments";
  for (const segment of segments) {
    const fault = segmentFault(segment);
    if (fault !== null) return segments.length > 1 ? `in segment '${segment}', ${fault}` : fault;
    if (reserved.has(segment)) return `'${segment}' is reserved`;
  }
  return null;
}

/**
 * Parses a model name: one segment, or two with a slash between.
 * @throws StemmaError `name-invalid`
 */
export function parseModelName(name: string): string {
  const fault = modelNameFault(name);
  if (fault === null) return name;
  throw new StemmaError("name-invalid", `'${name}' is not a model name: ${fault}`, {
    hint: "Use one or two segments such as silero-vad or speech/silero-vad.",
    data: { name, fault },
  });
}
