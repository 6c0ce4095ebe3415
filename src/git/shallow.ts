import { join } from "node:path";
import { StemmaError } from "../values/error.ts";
import { readFileIfThere } from "./look.ts";
import { isOid } from "./oid.ts";
import type { Oid } from "./ports.ts";

/**
 * Reads the commits whose parents a shallow clone cut off; empty for a whole one.
 * @throws StemmaError `repository-invalid` for a line that is no commit id
 */
export function readShallow(gitDir: string): ReadonlySet<Oid> {
  const path = join(gitDir, "shallow");
  const lines = (readFileIfThere(path)?.toString("utf8") ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const bad = lines.find((line) => !isOid(line.trim()));
  if (bad !== undefined) {
    throw new StemmaError("repository-invalid", `${path} has a line that is no commit id`, {
      hint: "Fetch again, or make a fresh clone.",
      data: { path, found: bad.slice(0, 80) },
    });
  }
  return new Set(lines.map((line) => line.trim()));
}
