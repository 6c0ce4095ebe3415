import { hashConfig, maxConfigSize, parseConfig } from "../../artifacts/config-hash.ts";
import type { Watch } from "../../artifacts/hash.ts";
import { type IncomingArtifact, type Intake, readInput, takeIn } from "../../artifacts/intake.ts";
import type { Adoption, GivenFacts, RegisterIntent } from "../../changes/intent.ts";
import type { ModelInterface } from "../../records/generated/version.ts";
import { toJson } from "../../records/json.ts";
import type { RegisterInput } from "../options.ts";
import type { Session } from "../session.ts";

/** A registration whose files were read: the intent, and what a store is to be given first. */
export interface Registration {
  readonly intent: RegisterIntent;
  readonly incoming: readonly IncomingArtifact[];
}

/**
 * Reads the files of a registration and makes the intent of it. What a user states wins over what is read from
 * the weights.
 * @throws StemmaError what reading files throws, `config-invalid`
 */
export async function readRegistration(session: Session, input: RegisterInput): Promise<Registration> {
  const watch = watchOf(session, "hashing");
  const intake =
    input.files === undefined || input.files.length === 0 ? null : await takeIn(input.files, watch);
  const config = input.config === undefined ? null : await readConfig(input.config, watch);
  const stated = input.interface === undefined ? null : await readInterface(input.interface);
  refuseMisshapen(input.facts ?? {}, "the given facts");
  const facts = withFramework({ ...input.facts, ...config?.facts }, intake);
  return {
    intent: {
      kind: "register",
      model: input.model,
      version: input.version ?? null,
      bump: input.bump ?? null,
      files: filesOf(intake, stated),
      facts,
      task: input.task ?? null,
      versioning: input.versioning ?? null,
      inherit: input.inherit ?? null,
      notes: input.notes ?? null,
      stage: input.stage ?? null,
      adoption: input.adopted === undefined ? null : adoptionOf(input.adopted),
      reason: input.reason ?? null,
      allowDuplicate: input.allowDuplicate ?? false,
    },
    incoming: [...(intake?.incoming ?? []), ...(config?.incoming ?? [])],
  };
}

/** How long work on bytes is watched: told to the user, and stopped when the user says so. */
export function watchOf(session: Session, label: string, total: number | null = null): Watch {
  let done = 0;
  return {
    signal: session.signal ?? undefined,
    onBytes: (bytes) => session.progress?.(label, (done += bytes), total),
  };
}

function adoptionOf({ created, author, aliases }: NonNullable<RegisterInput["adopted"]>): Adoption {
  return { created: created ?? null, author: author ?? null, aliases: aliases ?? [] };
}

function filesOf(intake: Intake | null, stated: ModelInterface | null): RegisterIntent["files"] {
  if (intake === null && stated === null) return null;
  return {
    artifacts: intake?.records ?? null,
    interface: stated ?? intake?.inspected.interface ?? null,
    inspection: intake?.inspected.inspection ?? null,
  };
}

function withFramework(facts: GivenFacts, intake: Intake | null): GivenFacts {
  const framework = facts.framework ?? intake?.inspected.framework ?? null;
  return framework === null ? facts : { ...facts, framework };
}

async function readConfig(
  file: string,
  watch: Watch,
): Promise<{ readonly facts: GivenFacts; readonly incoming: readonly IncomingArtifact[] }> {
  const { hash } = hashConfig(await readInput(file, maxConfigSize), file);
  const { records, incoming } = await takeIn([file], watch);
  const artifact = records[0]?.digest;
  return { facts: { config: artifact === undefined ? { hash } : { hash, artifact } }, incoming };
}

async function readInterface(file: string): Promise<ModelInterface> {
  const stated = parseConfig(await readInput(file, maxConfigSize), file) as ModelInterface;
  refuseMisshapen({ interface: stated }, file);
  return stated;
}

/** What a record says besides the facts in question, so that they alone are judged. */
const rest = {
  version: "0.0.0",
  created: "2000-01-01T00:00:00.000Z",
  author: "Nobody <nobody@example.org>",
  artifacts: [],
};

/**
 * Refuses facts that no record could hold, before anything is made of them. Metrics and parents have errors of their own.
 * @throws StemmaError `record-invalid`
 */
function refuseMisshapen(facts: GivenFacts & { readonly interface?: ModelInterface }, path: string): void {
  const { metrics: _, parents, ...others } = facts;
  const listed = parents === undefined || Array.isArray(parents) ? {} : { parents };
  toJson("version", { ...rest, ...others, ...listed }, path);
}
