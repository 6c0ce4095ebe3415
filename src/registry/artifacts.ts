import { basename } from "node:path/posix";
import { storeIntake, takeIn } from "../artifacts/intake.ts";
import type { ArtifactStore } from "../artifacts/store.ts";
import { transfer } from "../artifacts/transfer.ts";
import { verifyStore } from "../artifacts/verify.ts";
import type { Digest } from "../values/digest.ts";
import { isStemmaError, StemmaError } from "../values/error.ts";
import { compareText } from "../values/version.ts";
import type { AddedForm, ArtifactForm, GarbageForm, ListForm, TransferForm, VerifyForm } from "./forms.ts";
import { collectGarbage } from "./garbage.ts";
import type { ArtifactSelection, GarbageInput, ReadOptions } from "./options.ts";
import { type NamedArtifact, namedArtifacts } from "./reads/digests.ts";
import type { Session } from "./session.ts";
import { knownStores } from "./stores.ts";
import { watchOf } from "./writes/registration.ts";

/** The artifacts of a registry, and the stores that hold their bytes. */
export class Artifacts {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Stores files without registering them; they are kept for 14 days, and longer once a version names them.
   * @throws StemmaError what reading files and opening the store throws
   */
  async add(
    files: readonly string[],
    options: { readonly store?: string | undefined } = {},
  ): Promise<AddedForm> {
    const commit = await this.#session.tip();
    const store = (await this.#stores()).open(options.store);
    const watch = watchOf(this.#session, "storing");
    const intake = await takeIn(files, watch);
    const present = new Set(await storeIntake(intake, store, watch));
    const items = intake.incoming.map(({ digest, size, source }) => ({
      path: "file" in source ? basename(source.file) : "manifest.json",
      digest,
      size,
      present: present.has(digest),
    }));
    return { commit, store: store.name, items };
  }

  /** Lists the artifacts that versions name, and whether a store has them. */
  async ls(selection: ArtifactSelection & ReadOptions = {}): Promise<ListForm<ArtifactForm>> {
    const { commit, snapshot } = await this.#session.view(selection.at);
    const store = (await this.#stores()).open(selection.store);
    const items: ArtifactForm[] = [];
    for (const { digest, size, by } of await namedArtifacts(snapshot, selection.subjects ?? [], [store])) {
      const item = await store.has(digest);
      items.push({ digest, size: size ?? item?.size ?? 0, present: item !== null, referenced_by: by });
    }
    items.sort((a, b) => compareText(a.digest, b.digest));
    return { commit, items, total: items.length, next: null, problems: [] };
  }

  /**
   * Sends artifacts from the local store to another one.
   * @throws StemmaError `artifact-missing` for what neither has, after all else was sent; what the stores throw
   */
  async push(
    options: { readonly to?: string | undefined; readonly subjects?: readonly string[] | undefined } = {},
  ): Promise<TransferForm> {
    const stores = await this.#stores();
    return this.#transfer(stores.open("local"), stores.open(options.to), options.subjects ?? []);
  }

  /** Fetches artifacts from another store into the local one. Throws as `push`. */
  async pull(
    options: { readonly from?: string | undefined; readonly subjects?: readonly string[] | undefined } = {},
  ): Promise<TransferForm> {
    const stores = await this.#stores();
    return this.#transfer(stores.open(options.from), stores.open("local"), options.subjects ?? []);
  }

  /** Reads artifacts to their end and compares their hashes. What was freed on purpose is not missing. */
  async verify(selection: ArtifactSelection & ReadOptions = {}): Promise<VerifyForm> {
    const { commit, snapshot } = await this.#session.view(selection.at);
    const store = (await this.#stores()).open(selection.store);
    const named = await namedArtifacts(snapshot, selection.subjects ?? [], [store]);
    const found = await verifyStore(
      store,
      named.map(({ digest }) => digest),
      watchOf(this.#session, "verifying"),
    );
    const freed = new Set(named.filter(({ collected }) => collected).map(({ digest }) => digest));
    const missing = found.missing.filter((digest) => !freed.has(digest));
    const ok = missing.length === 0 && found.corrupt.length === 0;
    const collected = [
      ...new Set(
        named
          .filter(({ digest }) => found.missing.includes(digest) && freed.has(digest))
          .flatMap(({ by }) => by),
      ),
    ];
    return {
      commit,
      ok,
      store: store.name,
      checked: found.checked,
      corrupt: found.corrupt,
      missing,
      collected,
    };
  }

  /** Frees what no history names and nobody touched in 14 days. */
  gc(input: GarbageInput = {}): Promise<GarbageForm> {
    return collectGarbage(this.#session, input);
  }

  async #transfer(
    from: ArtifactStore,
    to: ArtifactStore,
    subjects: readonly string[],
  ): Promise<TransferForm> {
    if (from.location === to.location) {
      throw new StemmaError("usage-invalid", `${from.name} and ${to.name} are the same store`, {
        hint: "Name another store, and see docs/guides/upkeep.md for how to add one.",
      });
    }
    const { commit, snapshot } = await this.#session.view();
    const named = await namedArtifacts(snapshot, subjects, [from, to]);
    const wanted = named.filter(({ collected }) => !collected);
    const outcome = await transfer(
      digests(wanted),
      [from],
      to,
      watchOf(this.#session, `${from.name} -> ${to.name}`),
    );
    const [failure, ...others] = outcome.failed;
    const bytes = outcome.moved.reduce((sum, { size }) => sum + size, 0);
    if (failure !== undefined) {
      throw new StemmaError(
        failure.error.code,
        `${failure.error.message}${others.length === 0 ? "" : ` (and ${others.length} more)`}`,
        {
          ...(failure.error.hint === undefined ? {} : { hint: failure.error.hint }),
          data: {
            failed: outcome.failed.map(({ digest, error }) => ({ digest, code: error.code })),
            transferred: outcome.moved.map(({ digest }) => digest),
          },
          cause: failure.error,
        },
      );
    }
    return {
      commit,
      from: from.name,
      to: to.name,
      transferred: outcome.moved.map(({ digest }) => digest),
      bytes,
      present: outcome.present.length,
    };
  }

  async #stores() {
    const tip = await this.#session.tip();
    if (tip === null) return knownStores(this.#session, null);
    try {
      return knownStores(this.#session, await (await this.#session.snapshotOf(tip)).settings());
    } catch (error) {
      if (isStemmaError(error, "registry-missing")) return knownStores(this.#session, null);
      throw error;
    }
  }
}

function digests(named: readonly NamedArtifact[]): readonly Digest[] {
  return named.map(({ digest }) => digest);
}
