import type { SignatureProgram } from "../../git/detached.ts";
import { hashObject } from "../../git/oid.ts";
import type { Oid } from "../../git/ports.ts";
import { namespaces, signedText, type Statement } from "../../policy/statement.ts";
import type { EvidenceRecord } from "../../records/generated/evidence.ts";
import { evidencePath } from "../../records/layout.ts";
import type { KnownIdentity, Settings } from "../../records/normalise.ts";
import { renderInstant } from "../../values/instant.ts";
import { segmentFault } from "../../values/name.ts";
import type { Operation, Session } from "../session.ts";
import { signaturesOf, signerOf } from "../signing.ts";

/** A record that says something about a proposal, and its path. */
export type Word = readonly [path: string, record: EvidenceRecord];

/** What words are signed with: whose key it is, and when. */
export interface Pen {
  readonly program: SignatureProgram;
  readonly key: string;
  readonly signer: KnownIdentity;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What is said, and of what. */
export interface Said {
  readonly statements: readonly Statement[];
  readonly said: Readonly<Record<string, unknown>>;
}

/**
 * Takes up a key to sign with, in the name of the identity of the base that has it.
 * @throws StemmaError `signer-unknown`, `signing-failed`
 */
export async function penOf(
  session: Session,
  settings: Settings,
  { author, now }: Operation,
  key: string,
): Promise<Pen> {
  const program = signaturesOf(session);
  const signer = signerOf(settings, await program.publicKey(key), author);
  return { program, key, signer, now };
}

/**
 * Signs statements with what is said of them besides. Each word has an instant of its own, a millisecond after the one before: a word whose instant the
 * base has already is spent, and the moves of a walk land one after the other.
 * @throws StemmaError `signing-failed`
 */
export async function signWords(
  pen: Pen,
  kind: "approval" | "waiver",
  { statements, said }: Said,
): Promise<readonly Word[]> {
  const words: Word[] = [];
  for (const [index, statement] of statements.entries())
    words.push(await signWord({ ...pen, now: pen.now + index }, kind, statement, said));
  return words;
}

async function signWord(
  { program, key, signer, now }: Pen,
  kind: "approval" | "waiver",
  statement: Statement,
  said: Readonly<Record<string, unknown>>,
): Promise<Word> {
  const created = renderInstant(now);
  const { model, version, artifacts } = statement;
  const claim = { kind, grants: { ...statement, ...said }, by: signer.name, created } as const;
  const text = signedText(claim);
  const signature = await program.sign({ text, namespace: namespaces[kind], key });
  const subject = { model, version, artifacts: [...artifacts] };
  const record: EvidenceRecord = { ...claim, subject, signature };
  return [evidencePath(model, version, kind, nameOf(signer, text)), record];
}

/* Every piece of evidence is a file of its own: the id of what is signed tells two of one person apart. */
function nameOf({ name }: KnownIdentity, text: string): string {
  const id: Oid = hashObject("blob", Buffer.from(text, "utf8"));
  const named = `${name}-${id.slice(0, 12)}`;
  return segmentFault(named) === null ? named : id.slice(0, 12);
}
