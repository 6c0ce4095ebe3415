import type { ModelRecord } from "../records/generated/model.ts";
import { StemmaError } from "../values/error.ts";
import { renderIdentity } from "../values/identity.ts";
import { parseInstant, renderInstant } from "../values/instant.ts";
import { compareVersions } from "../values/version.ts";
import { refuseBadAlias, withAlias } from "./alias.ts";
import type { RegisterIntent } from "./intent.ts";
import type { Base, PlanContext } from "./plan.ts";
import { placeVersions, requireStage } from "./stages.ts";

/** Who made a version, and when. */
export interface Origin {
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** `Name <email>`. */
  readonly author: string;
}

/**
 * Tells where a version comes from: what an adoption says, else who registers it, and now.
 * @throws StemmaError `date-invalid`, `adoption-invalid` for a time to come or an author without an address
 */
export function originOf({ adoption }: RegisterIntent, { now, actor }: PlanContext): Origin {
  const time = adoption?.created == null ? now : parseInstant(adoption.created);
  const author = adoption?.author ?? renderIdentity(actor);
  if (time > now)
    throw new StemmaError("adoption-invalid", `created is ${renderInstant(time)}, which is yet to come`, {
      hint: "Give the time at which the version was made where it comes from.",
      data: { created: adoption?.created },
    });
  if (adoption?.author != null && !/^[^<>\r\n]+ <[^<>\s]+>$/.test(author))
    throw new StemmaError("adoption-invalid", `'${author}' is no author`, {
      hint: "Write Name <email>.",
      data: { author },
    });
  return { time, author };
}

/**
 * The record of a model once it took a version over: it stands where it stood elsewhere, without a walk through the
 * lifecycle, what named it there leads to it, and it is listed as adopted.
 * @throws StemmaError `stage-unknown`, `alias-invalid`, `adoption-invalid` where another version would have to make room
 */
export function adoptInto(
  record: ModelRecord,
  version: string,
  intent: RegisterIntent,
  base: Base,
): ModelRecord {
  const to = requireStage(base.settings, intent.stage ?? base.settings.lifecycle.initial);
  const holders = record.stages?.[to.name] ?? [];
  if (to.exclusive && holders.length > 0)
    throw occupied(`${to.name} of ${record.name} holds ${[holders].flat().join(", ")} already`);
  let next = placeVersions(record, base.settings, [{ version, to: to.name }]);
  for (const alias of intent.adoption?.aliases ?? []) {
    refuseBadAlias(alias, base.settings);
    const held = next.aliases?.[alias];
    if (held !== undefined) throw occupied(`alias ${alias} of ${record.name} leads to ${held} already`);
    next = withAlias(next, alias, version);
  }
  return { ...next, adopted: [...(next.adopted ?? []), version].sort(compareVersions) };
}

function occupied(message: string): StemmaError {
  return new StemmaError("adoption-invalid", message, {
    hint: "An adoption takes the place of no other version: adopt it into another stage, then promote it.",
  });
}
