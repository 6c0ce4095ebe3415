import { digestOf, layOut, type Place, registerAll, weights } from "./world.ts";

const settings = "registry/registry.yaml";

/** What a gate is written with: one demand a line, as in `registry.yaml`. */
export interface Gates {
  readonly gates?: Readonly<Record<string, readonly string[]>>;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

/** Lays out a registry with gates and the versions 1.0.0 and 1.1.0 of vad. */
export async function gated(gates: Gates): Promise<Place> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
  setGates(place, gates);
  return place;
}

/** Commits other gates by hand, with a policy version that grows. */
export function setGates(place: Place, gates: Gates): string {
  return place.commit({ [settings]: withGates(place.read(settings), gates) }, "gates");
}

/** A text of settings with other gates. */
export function withGates(text: string, { gates = {}, aliases = {} }: Gates): string {
  return text
    .replace(/^policy_version: (\d+)$/m, (_, version) => `policy_version: ${Number(version) + 1}`)
    .replace(/^gates:(?: .*\n|\n(?: .*\n)*)/m, `gates:${block(gates)}`)
    .replace(/^alias_gates:(?: .*\n|\n(?: .*\n)*)/m, `alias_gates:${block(aliases)}`);
}

function block(gates: Readonly<Record<string, readonly string[]>>): string {
  const entries = Object.entries(gates);
  if (entries.length === 0) return " {}\n";
  const lines = entries.flatMap(([name, demands]) => [
    `  ${name}:`,
    ...demands.map((demand) => `    - ${demand}`),
  ]);
  return `\n${lines.join("\n")}\n`;
}

/** How an evaluation differs from one that passed on the files of the version. */
export interface EvaluationText {
  readonly metrics?: string;
  readonly passed?: boolean;
  readonly digest?: string;
  readonly created?: string;
}

/** Where the evaluation of a version of vad by a suite stands, and what it says. */
export function evaluation(
  version: string,
  suite: string,
  more: EvaluationText = {},
): Record<string, string> {
  const { metrics = "{}", passed = true, created = "2026-11-21T10:00:00.000Z" } = more;
  const digest = more.digest ?? digestOf(weights(`vad ${version}`));
  return {
    [`registry/models/vad/evidence/${version}/evaluation.${suite}.yaml`]: `kind: evaluation
subject: {model: vad, version: ${version}, artifacts: ["${digest}"]}
by: ci <ci@example.org>
created: "${created}"
result:
  passed: ${passed}
  metrics: ${metrics}
`,
  };
}

/** The codes and messages of findings that refuse. */
export function refusalsIn(
  findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[],
): readonly string[] {
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, message }) => `${code}: ${message}`);
}
