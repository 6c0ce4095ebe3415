import { changedPaths } from "../../history/tree-changes.ts";
import type { Step } from "../../history/steps.ts";
import { placeOf, registryPath } from "../../records/layout.ts";
import { type Finding, findingOf } from "../../values/finding.ts";
import { sameValue } from "../../values/plain-value.ts";
import type { Session } from "../session.ts";

/**
 * Looks for a move in a push after a step of the same push that changed who may sign. Each step obeys the rules of its parent, so a push could
 * else add a signer, and be approved by them, before anybody has seen them: who signs for a move stood there before the push. The push that
 * brings the registry is free.
 * @throws what reading objects throws
 */
export class NewSigners {
  readonly #session: Session;
  /** The step that changed who may sign; null while none did. */
  #since: string | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** What is to be said of the next step of the push. */
  async look(step: Step): Promise<readonly Finding[]> {
    const { commit, parent } = step;
    if (parent === null) return [];
    const { trees } = this.#session.history;
    const paths = (await changedPaths(trees, parent.tree, commit.tree)).map(({ path }) => path);
    const found = this.#since === null ? [] : await this.#moves(step, paths, this.#since);
    if (paths.includes(registryPath) && (await this.#signersDiffer(step))) this.#since = commit.oid;
    return found;
  }

  async #signersDiffer({ commit, parent }: Step): Promise<boolean> {
    if (parent === null) return false;
    const [before, after] = await Promise.all([parent.oid, commit.oid].map((oid) => this.#settingsAt(oid)));
    return (
      before != null &&
      after != null &&
      !(sameValue(before.identities, after.identities) && sameValue(before.groups, after.groups))
    );
  }

  /* Null where no registry stood there, or one that cannot be read, which is a finding of its own. */
  async #settingsAt(oid: string) {
    const snapshot = await this.#session.snapshotOf(oid);
    if (!(await snapshot.exists())) return null;
    const { identities, groups } = await snapshot.registryRecord();
    return { identities: identities ?? {}, groups: groups ?? {} };
  }

  async #moves(
    { commit, parent }: Step,
    paths: readonly string[],
    since: string,
  ): Promise<readonly Finding[]> {
    if (parent === null || !(await this.#asksForSigners(parent.oid))) return [];
    const [before, after] = [
      await this.#session.snapshotOf(parent.oid),
      await this.#session.snapshotOf(commit.oid),
    ];
    const found: Finding[] = [];
    for (const path of paths) {
      const place = placeOf(path);
      if (place?.kind !== "model") continue;
      const was = (await before.hasModel(place.model)) ? (await before.model(place.model, [])).record : null;
      const is = (await after.hasModel(place.model)) ? (await after.model(place.model, [])).record : null;
      if (sameValue(was?.stages ?? {}, is?.stages ?? {}) && sameValue(was?.aliases ?? {}, is?.aliases ?? {}))
        continue;
      found.push(mixed(path, since));
    }
    return found;
  }

  async #asksForSigners(oid: string): Promise<boolean> {
    const { gates, aliasGates } = await (await this.#session.snapshotOf(oid)).settings();
    const demands = [...gates.values(), ...aliasGates.values()].flat();
    return demands.some(
      (demand) => ["approvals", "signed", "waivers"].includes(demand.rule) || "signed_by" in demand,
    );
  }
}

function mixed(path: string, since: string): Finding {
  const step = since.slice(0, 12);
  return findingOf({
    code: "policy-mixed",
    severity: "error",
    message: `a version moves in the push that changes who may sign (${step})`,
    hint: `Push the signers first (git push REMOTE ${step}:BRANCH), then the move.`,
    path,
  });
}
