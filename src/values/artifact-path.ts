import { StemmaError } from "./error.ts";

/** Longest path of a file within a version, in characters: what the version schema allows. */
export const maxPathLength = 1024;

const devicePattern = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
// U+FFFD stands for bytes that are no UTF-8: such a file could not be opened by this name again.
const unprintablePattern = /[\p{Cc}\p{Cs}\ufffd]/u;

function partFault(part: string): string | null {
  if (part === "") return "it has an empty part";
  if (part === "." || part === "..") return `it holds '${part}'`;
  if (/[. ]$/.test(part)) return "a part ends in a dot or a space, which Windows drops";
  if (devicePattern.test(part)) return `'${part}' is a Windows device name`;
  if (part.toLowerCase() === ".git") return "'.git' is reserved";
  if (Buffer.byteLength(part) > 255) return "a part is longer than 255 bytes";
  return null;
}

/**
 * Says what is wrong with the relative path of a file within a version, or null when nothing is. A good path can
 * be written below any folder on any system and stays inside it.
 */
export function artifactPathFault(path: string): string | null {
  if (path === "") return "it is empty";
  if (path.length > maxPathLength) return `it is longer than ${maxPathLength} characters`;
  if (unprintablePattern.test(path)) return "it holds a control character or is no valid text";
  if (path.includes("\\")) return "it holds a backslash";
  if (path.includes(":")) return "it holds a colon, which means a drive or a stream on Windows";
  if (path.startsWith("/")) return "it is absolute";
  for (const part of path.split("/")) {
    const fault = partFault(part);
    if (fault !== null) return fault;
  }
  return null;
}

/**
 * Parses the relative path of a file within a version.
 * @throws StemmaError `path-invalid`
 */
export function parseArtifactPath(path: string): string {
  const fault = artifactPathFault(path);
  if (fault === null) return path;
  throw new StemmaError("path-invalid", `'${path}' cannot be the path of an artifact: ${fault}`, {
    data: { path, fault },
  });
}

/** Gives the form under which two paths are one file on some system: case folded and composed. */
export function foldedPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
