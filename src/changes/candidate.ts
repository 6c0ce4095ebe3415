import type { VersionRecord } from "../records/generated/version.ts";
import type { ModelState } from "../snapshot/state.ts";
import { StemmaError } from "../values/error.ts";
import type { GivenFacts, RegisterIntent } from "./intent.ts";
import { refuseBadMetrics } from "./metrics.ts";
import type { Base, ExactVersion } from "./plan.ts";

/** What a registration says of a version before it has a name. */
export type Candidate = Omit<VersionRecord, "version" | "created" | "author">;

/**
 * Puts together what a registration says of a version: what is given, over what is inherited. What was read from other
 * files than those of the version is not inherited.
 * @throws StemmaError `version-unknown` for what it should inherit from, `metric-invalid`
 */
export function candidateOf(intent: RegisterIntent, base: Base, state: ModelState): Candidate {
  const inherited = inheritedFacts(intent, base);
  const files =
    intent.files === null
      ? {}
      : {
          ...(intent.files.artifacts === null ? {} : { artifacts: [...intent.files.artifacts] }),
          ...(intent.files.interface === null ? {} : { interface: intent.files.interface }),
          ...(intent.files.inspection === null ? {} : { inspection: intent.files.inspection }),
        };
  const facts = { ...inherited, ...stated(intent.facts) };
  const { inspection: _, ...uninspected } = facts;
  const parents =
    intent.facts.parents === undefined ? {} : { parents: exactParents(intent.facts.parents, base) };
  const candidate = { ...(intent.files?.artifacts == null ? facts : uninspected), ...files, ...parents };
  refuseBadMetrics(candidate.metrics ?? {});
  return withTask(candidate, intent.task ?? candidate.task ?? null, state);
}

/** Callers without types may pass keys that are undefined; those were not given. */
function stated(facts: GivenFacts): GivenFacts {
  return Object.fromEntries(Object.entries<unknown>(facts).filter(([, value]) => value !== undefined));
}

/** A version says its task where it is another one than the model's. */
function withTask({ task: _, ...rest }: Candidate, task: string | null, state: ModelState): Candidate {
  return task === null || task === state.model?.task ? rest : { ...rest, task };
}

/** Everything but what names the one version: its name, number, date, author, and what changed in it. */
function inheritedFacts(intent: RegisterIntent, base: Base): Candidate {
  if (intent.inherit === null) return {};
  const from = base.references.get(intent.inherit);
  const record = from === undefined ? undefined : base.models.get(from.model)?.versions.get(from.version);
  if (record === undefined) {
    throw new StemmaError("version-unknown", `${intent.inherit} names no version to inherit from`, {
      data: { reference: intent.inherit },
    });
  }
  const { version: _v, ordinal: _o, created: _c, author: _a, change: _h, exports: _e, ...facts } = record;
  return facts;
}

function exactParents(
  parents: NonNullable<VersionRecord["parents"]>,
  base: Base,
): NonNullable<VersionRecord["parents"]> {
  const exact = (text: string) => render(base.references.get(text)) ?? text;
  return parents.map((parent) =>
    typeof parent === "string" ? exact(parent) : { ...parent, version: exact(parent.version) },
  );
}

function render(reference: ExactVersion | undefined): string | undefined {
  return reference === undefined ? undefined : `${reference.model}@${reference.version}`;
}
