import type { SignatureState } from "../../git/detached.ts";
import { Ed25519First } from "../../git/ed25519-first.ts";
import type { Oid } from "../../git/ports.ts";
import type { Difference, Event, EventKind } from "../../history/event.ts";
import type { EvidenceRecord } from "../../records/generated/evidence.ts";
import type { AuditWord } from "../audit-forms.ts";
import { verifyEvidence } from "../reads/review.ts";
import type { Session } from "../session.ts";
import { signaturesOf } from "../signing.ts";
import { identitiesBefore } from "./authority.ts";

const asked: ReadonlySet<EventKind> = new Set<EventKind>(["moved", "rolled-back", "alias-set"]);

/** What people said in one step: pieces of evidence that it added, each looked at once. */
export class StepWords {
  readonly #session: Session;
  readonly #commit: Oid;
  readonly #added: readonly Difference[];
  readonly #known = new Map<string, AuditWord>();

  constructor(session: Session, commit: Oid, differences: readonly Difference[]) {
    this.#session = session;
    this.#commit = commit;
    this.#added = differences.filter(({ kind }) => kind === "evidence-added");
  }

  /**
   * What was said of an event: for a move or an alias the approvals and waivers of its version, for a piece of evidence itself.
   * @throws StemmaError what reading objects throws
   */
  async of(event: Event): Promise<readonly AuditWord[]> {
    const wanted = this.#added.filter(({ model, version, name }) => {
      if (name === null || model !== event.model || version !== event.version) return false;
      if (event.kind === "evidence-added") return name === event.name;
      return asked.has(event.kind) && /^(?:approval|waiver)\./.test(name);
    });
    const words: AuditWord[] = [];
    for (const difference of wanted) words.push(await this.#word(difference));
    return words;
  }

  async #word({ path, name }: Difference): Promise<AuditWord> {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const [kind = "", ...rest] = (name ?? "").split(".");
    const record = await this.#record(path);
    const state = record === null ? undefined : await this.#verify(record);
    const word = { kind, name: rest.join("."), by: record?.by ?? null, signature: stateOf(record, state) };
    this.#known.set(path, word);
    return word;
  }

  /* A record that cannot be read is a problem that is told elsewhere, and nobody's word. */
  async #record(path: string): Promise<EvidenceRecord | null> {
    const { history } = this.#session;
    const { tree } = await history.commit(this.#commit);
    const blob = (await history.trees.file(tree, path))?.oid ?? null;
    return blob === null ? null : (await history.record("evidence", path, blob)).record;
  }

  async #verify(record: EvidenceRecord): Promise<SignatureState | undefined> {
    const identities = await identitiesBefore(this.#session, this.#commit);
    const keys = identities.find(({ name }) => name === record.by)?.keys ?? [];
    return verifyEvidence(new Ed25519First(signaturesOf(this.#session)), record, keys);
  }
}

function stateOf(record: EvidenceRecord | null, state: SignatureState | undefined): AuditWord["signature"] {
  if (record?.signature === undefined) return "none";
  return state === undefined || state.kind === "unverifiable" ? "unverified" : state.kind;
}
