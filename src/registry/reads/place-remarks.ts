import type { ReadFile } from "../../landing/file-edits.ts";
import type { Remark } from "../../policy/step.ts";
import { locate } from "../../records/locate.ts";
import { placeOf } from "../../records/layout.ts";
import { isStemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";

/** Looks up the line and column of remarks; a place that is not in its file any more has neither. */
export async function placeRemarks(remarks: readonly Remark[], read: ReadFile): Promise<readonly Finding[]> {
  return Promise.all(remarks.map((remark) => placeRemark(remark, read)));
}

async function placeRemark({ pointer, ...remark }: Remark, read: ReadFile): Promise<Finding> {
  const bytes = await read(remark.path);
  const kind = placeOf(remark.path)?.kind;
  const position = bytes === null || kind === undefined ? null : positionIn(kind, bytes, pointer);
  return { ...remark, line: position?.line ?? null, column: position?.column ?? null };
}

/** The nearest enclosing value stands in for one that is missing; an unreadable file has its own findings. */
function positionIn(
  kind: Parameters<typeof locate>[0],
  bytes: Buffer,
  pointer: Remark["pointer"],
): ReturnType<typeof locate> {
  try {
    for (let length = pointer.length; length > 0; length--) {
      const found = locate(kind, bytes, pointer.slice(0, length));
      if (found !== null) return found;
    }
    return null;
  } catch (error) {
    if (isStemmaError(error)) return null;
    throw error;
  }
}
