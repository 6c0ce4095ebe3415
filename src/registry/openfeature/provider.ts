/** The public API of `stemma/openfeature`: a provider for `@openfeature/server-sdk`, which the caller installs. */
import {
  ErrorCode,
  type EvaluationContext,
  type JsonValue,
  OpenFeatureEventEmitter,
  type Provider,
  ProviderEvents,
  type ResolutionDetails,
} from "@openfeature/server-sdk";
import type { Router } from "../../experiments/router.ts";
import { unitIn } from "../../experiments/unit.ts";
import { isStemmaError } from "../../values/error.ts";
import type { Registry } from "../registry.ts";

/* What a commit of the registry says of experiments. */
interface Routes {
  readonly commit: string | null;
  readonly router: Router;
  /** The names of all experiments, also of those whose record cannot be read. */
  readonly names: ReadonlySet<string>;
}

/* A version that serves, whatever the type of the flag. */
interface Served {
  readonly model: string;
  readonly version: string;
  readonly variant: string;
  readonly reason: "SPLIT" | "TARGETING_MATCH" | "DEFAULT" | "STATIC";
  readonly flagMetadata: Readonly<Record<string, string | number | boolean>>;
}

interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
}

/**
 * Resolves experiments and selections of a registry as flags. An object flag is `{model, version}`, a string flag `model@version`.
 *
 * Each evaluation is by the commit that the registry is at then; the first one at another commit tells of it as a change of the
 * configuration. Where anything is wrong, the default value of the caller is given, with an error code: give the stable version.
 */
export class StemmaProvider implements Provider {
  readonly metadata = { name: "stemma" } as const;
  readonly runsOn = "server";
  readonly events = new OpenFeatureEventEmitter();
  readonly #registry: Registry;
  #routes: Routes | null = null;
  #broken = false;

  /** The registry stays the caller's, who closes it. */
  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** Reads the registry for the first time. Throws what opening a snapshot throws. */
  async initialize(): Promise<void> {
    try {
      this.#routes = await this.#load();
    } catch (error) {
      // The next evaluation that works tells that all is well.
      this.#broken = true;
      throw error;
    }
  }

  /** Resolves to a type error: a version is no boolean. */
  resolveBooleanEvaluation(key: string, value: boolean): Promise<ResolutionDetails<boolean>> {
    return Promise.resolve(mismatch(key, value, "boolean"));
  }

  /** Resolves to a type error: a version is no number. */
  resolveNumberEvaluation(key: string, value: number): Promise<ResolutionDetails<number>> {
    return Promise.resolve(mismatch(key, value, "number"));
  }

  /** Resolves to `model@version`. */
  resolveStringEvaluation(
    key: string,
    value: string,
    context: EvaluationContext,
  ): Promise<ResolutionDetails<string>> {
    return this.#resolve(key, value, context, ({ model, version }) => `${model}@${version}`);
  }

  /** Resolves to `{model, version}`. */
  resolveObjectEvaluation<T extends JsonValue>(
    key: string,
    value: T,
    context: EvaluationContext,
  ): Promise<ResolutionDetails<T>> {
    // The type is the caller's word for what the flag holds, as with every provider.
    return this.#resolve(key, value, context, ({ model, version }) => ({ model, version }) as JsonValue as T);
  }

  async #resolve<T>(
    key: string,
    value: T,
    context: EvaluationContext,
    valueOf: (served: Served) => T,
  ): Promise<ResolutionDetails<T>> {
    const served = await this.#serve(key, context).catch(failureOf);
    if ("code" in served)
      return { value, reason: "ERROR", errorCode: served.code, errorMessage: served.message };
    const { variant, reason, flagMetadata } = served;
    return { value: valueOf(served), variant, reason, flagMetadata: { ...flagMetadata } };
  }

  async #serve(key: string, context: EvaluationContext): Promise<Served | Failure> {
    const { router, names } = await this.#current();
    if (router.experiments.includes(key)) return assigned(router, key, context);
    // Reading it again throws what is wrong with it.
    if (names.has(key)) await this.#registry.experiments.show(key);
    const chosen = await this.#registry.selectModel(key, context);
    const { model, version, candidate, reason, commit, selection, why } = chosen;
    return {
      model,
      version,
      variant: candidate ?? "fallback",
      reason: candidate === null ? "DEFAULT" : "TARGETING_MATCH",
      flagMetadata: { selection, reason, why, commit },
    };
  }

  async #current(): Promise<Routes> {
    const commit = await this.#registry.commit();
    if (this.#routes !== null && this.#routes.commit === commit && !this.#broken) return this.#routes;
    const before = this.#routes;
    const routes = await this.#load();
    this.#routes = routes;
    if (this.#broken) this.events.emit(ProviderEvents.Ready);
    else if (before !== null)
      this.events.emit(ProviderEvents.ConfigurationChanged, {
        flagsChanged: [...new Set([...before.names, ...routes.names])],
        metadata: { commit: commit ?? "" },
      });
    this.#broken = false;
    return routes;
  }

  async #load(): Promise<Routes> {
    const router = await this.#registry.experiments.router();
    const { items, problems } = await this.#registry.experiments.list(
      router.commit === null ? {} : { at: router.commit },
    );
    const unread = problems.flatMap(({ path }) => /([^/]+)\.yaml$/.exec(path ?? "")?.[1] ?? []);
    return {
      commit: router.commit,
      router,
      names: new Set([...items.map(({ experiment }) => experiment), ...unread]),
    };
  }
}

function assigned(router: Router, key: string, context: EvaluationContext): Served | Failure {
  const unit = unitIn(context, router.unitOf(key));
  const { arm, model, version, phase, enrolled, reason, commit } = router.assign(key, unit, context);
  if (reason === "invalid")
    return {
      code: ErrorCode.PARSE_ERROR,
      message: `the record of ${key} contradicts itself: see stemma check`,
    };
  const still = reason === "draft" || reason === "paused" || reason === "concluded";
  return {
    model,
    version,
    variant: arm,
    reason: enrolled ? "SPLIT" : still ? "STATIC" : "DEFAULT",
    flagMetadata: { experiment: key, arm, phase, enrolled, reason, ...(commit === null ? {} : { commit }) },
  };
}

function failureOf(error: unknown): Failure {
  if (!isStemmaError(error)) return { code: ErrorCode.GENERAL, message: String(error) };
  const { message } = error;
  if (error.code === "selection-unknown") return { code: ErrorCode.FLAG_NOT_FOUND, message };
  const code = error.kind === "invalid" ? ErrorCode.PARSE_ERROR : ErrorCode.GENERAL;
  return { code, message };
}

function mismatch<T>(key: string, value: T, type: string): ResolutionDetails<T> {
  return {
    value,
    reason: "ERROR",
    errorCode: ErrorCode.TYPE_MISMATCH,
    errorMessage: `${key} is a version and no ${type}: ask for an object or a string`,
  };
}
