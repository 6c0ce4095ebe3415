import type { Inspection } from "../records/generated/version.ts";
import { isDangerousImport } from "../values/pickle-imports.ts";
import { type VersionOfStep, versionsOf } from "./export-rules.ts";
import { type Remark, type Step, warning } from "./step.ts";

const mostNamed = 5;

/** Loading a pickle runs what it imports, so that is said before somebody loads it. */
export function picklesAreTold(step: Step): readonly Remark[] {
  return versionsOf(step).flatMap((version) => [
    ...picklesIn(version, version.record.inspection, ["inspection"]),
    ...(version.record.exports ?? []).flatMap(({ inspection }, index) =>
      picklesIn(version, inspection, ["exports", index, "inspection"]),
    ),
  ]);
}

function picklesIn(
  { path: file, subject }: VersionOfStep,
  inspection: Inspection | undefined,
  pointer: Remark["pointer"],
): readonly Remark[] {
  return (inspection?.pickles ?? []).flatMap(({ path, imports = [], fault }, index) => {
    const place = { path: file, pointer: [...pointer, "pickles", index] };
    const dangerous = imports.filter(isDangerousImport);
    const unknown = imports.filter((name) => !isDangerousImport(name));
    const what = `${path} of ${subject}`;
    return [
      ...(dangerous.length === 0
        ? []
        : [
            warning(
              "pickle-unsafe",
              place,
              `${what} is a pickle that calls ${named(dangerous)} when it is loaded`,
              "Do not load it before its author has explained it.",
            ),
          ]),
      ...(unknown.length === 0
        ? []
        : [
            warning(
              "pickle-imports",
              place,
              `${what} is a pickle that imports ${named(unknown)}`,
              "Loading it runs that code: load it only where you trust its author.",
            ),
          ]),
      ...(fault === undefined
        ? []
        : [
            warning(
              "pickle-unscanned",
              place,
              `${what} is a pickle that could not be scanned to its end: ${fault}`,
              "What it imports behind that is not known.",
            ),
          ]),
    ];
  });
}

function named(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
