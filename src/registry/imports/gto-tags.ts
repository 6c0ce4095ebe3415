/** What a tag of a GTO repository says. */
export type GtoAct =
  | { readonly kind: "register" | "deregister"; readonly artifact: string; readonly version: string }
  | { readonly kind: "assign" | "unassign"; readonly artifact: string; readonly stage: string }
  | { readonly kind: "deprecate"; readonly artifact: string };

/** An act with who did it, when, and to which commit. */
export type GtoEvent = GtoAct & {
  readonly tag: string;
  readonly commit: string;
  /** Seconds since the epoch. */
  readonly seconds: number;
  /** `Name <email>`. */
  readonly author: string;
};

const word = "[a-zA-Z0-9](?:[a-zA-Z0-9/_-]*[a-zA-Z0-9])?";
const artifact = `(?<artifact>(?:[a-zA-Z0-9/_.-]+=)?${word})`;
const versionTag = new RegExp(
  `^${artifact}@(?<version>v\\d+\\.\\d+\\.\\d+[0-9A-Za-z.+-]*)(?<off>!?)(?:#\\d+)?$`,
);
const deprecation = new RegExp(`^${artifact}@deprecated(?:#\\d+)?$`);
/* A lone number is a stage, a second one behind a stage a counter. */
const stageTag = new RegExp(`^${artifact}#(?<stage>${word})(?<off>!?)(?:#\\d+)?$`);

/** Reads the name of a tag as GTO does; null for one that is none of its own. */
export function parseGtoTag(tag: string): GtoAct | null {
  const gone = deprecation.exec(tag)?.groups;
  if (gone !== undefined) return { kind: "deprecate", artifact: nameIn(gone) };
  const registered = versionTag.exec(tag)?.groups;
  if (registered !== undefined) {
    const kind = registered["off"] === "" ? "register" : "deregister";
    return { kind, artifact: nameIn(registered), version: registered["version"] ?? "" };
  }
  const assigned = stageTag.exec(tag)?.groups;
  if (assigned === undefined) return null;
  const kind = assigned["off"] === "" ? "assign" : "unassign";
  return { kind, artifact: nameIn(assigned), stage: assigned["stage"] ?? "" };
}

/* In tags the colon behind the folder of a monorepo is written as an equals sign. */
function nameIn(groups: Readonly<Record<string, string | undefined>>): string {
  return (groups["artifact"] ?? "").replaceAll("=", ":");
}
