import { expect, it } from "vitest";
import { fc } from "../support/laws.ts";
import { evaluation, gated, setGates } from "./gated.ts";
import type { Place } from "./world.ts";

const model = "registry/models/vad/model.yaml";

/** What somebody may commit by hand, right or wrong. */
type Act =
  | { readonly kind: "stages"; readonly staging: string | null; readonly production: string | null }
  | { readonly kind: "alias"; readonly version: string | null }
  | {
      readonly kind: "evidence";
      readonly version: string;
      readonly passed: boolean;
      readonly also: string | null;
    }
  | { readonly kind: "rules"; readonly strict: boolean; readonly also: string | null };

const version = fc.constantFrom("1.0.0", "1.1.0");
const maybe = fc.option(version);

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("stages" as const), staging: maybe, production: maybe }),
  fc.record({ kind: fc.constant("alias" as const), version: maybe }),
  fc.record({ kind: fc.constant("evidence" as const), version, passed: fc.boolean(), also: maybe }),
  fc.record({ kind: fc.constant("rules" as const), strict: fc.boolean(), also: maybe }),
);

function modelText(staging: string | null, production: string | null, alias: string | null): string {
  const stages = [
    ...(staging === null ? [] : [`  staging: ${staging}\n`]),
    ...(production === null || production === staging ? [] : [`  production: ${production}\n`]),
  ];
  return [
    "name: vad\n",
    ...(stages.length === 0 ? [] : ["stages:\n", ...stages]),
    ...(alias === null ? [] : [`aliases:\n  champion: ${alias}\n`]),
  ].join("");
}

const strict = {
  gates: {
    staging: ["{rule: evidence, suites: [smoke]}"],
    production: ["{rule: evidence, suites: [smoke]}"],
  },
  aliases: { champion: ["{rule: metrics, metric: auc, min_improvement: 0, when_no_holder: pass}"] },
};

function commit(place: Place, step: Act): void {
  switch (step.kind) {
    case "stages":
      place.commit({ [model]: modelText(step.staging, step.production, null) });
      return;
    case "alias":
      place.commit({ [model]: modelText(null, null, step.version) });
      return;
    case "evidence":
      place.commit({
        ...evaluation(step.version, "smoke", {
          passed: step.passed,
          metrics: step.passed ? "{auc: 0.9}" : "{auc: 0.8}",
        }),
        ...(step.also === null ? {} : { [model]: modelText(step.also, null, null) }),
      });
      return;
    case "rules":
      if (step.also !== null) place.world.write(`r/${model}`, modelText(step.also, null, null));
      place.git("add", "-A");
      setGates(place, step.strict ? strict : {});
  }
}

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly path: string | null;
}

const errors = (findings: readonly Told[]): ReadonlySet<string> =>
  new Set(
    findings
      .filter(({ severity }) => severity === "error")
      .map(({ code, path, message }) => `${code} ${path ?? ""} ${message}`),
  );

it(
  "what a check of each step refuses is what a full check of its commit finds, and its parent did not have",
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 6 }), async (acts) => {
        const place = await gated(strict);
        for (const step of acts) {
          const before = place.git("rev-parse", "HEAD");
          try {
            commit(place, step);
          } catch {
            place.git("reset", "-q", "--hard");
            continue;
          }
          const after = place.git("rev-parse", "HEAD");
          const registry = await place.open();
          const told = errors((await registry.check({ range: `${before}..${after}` })).findings);
          const full = errors((await registry.check({ at: after })).findings);
          const standing = await standingErrors(place, before);
          expect([...told].sort()).toEqual([...full].filter((each) => !standing.has(each)).sort());
        }
      }),
      { numRuns: 6 },
    );
  },
);

/* A commit without a parent has no last step, so that only what stands is found. */
async function standingErrors(place: Place, oid: string): Promise<ReadonlySet<string>> {
  const root = place.git("commit-tree", `${oid}^{tree}`, "-m", "alone");
  return errors((await (await place.open()).check({ at: root })).findings);
}
