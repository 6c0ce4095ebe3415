import { definitions } from "./shared.mjs";
import { writeKeys } from "./writes.mjs";
import {
  commit,
  count,
  described,
  digest,
  flag,
  instant,
  list,
  model,
  nullable,
  oneOf,
  person,
  shared,
  stage,
  text,
  version,
} from "./words.mjs";

const findingKeys = Object.fromEntries(
  Object.entries(definitions.finding.properties).map(([key, { description, ...schema }]) => [
    key,
    [schema, description],
  ]),
);

/** What the forms of verified audits are made of. */
export const auditDefinitions = {
  importedVersion: described("A version that was taken over.", {
    model: [model, "The model."],
    version: [version, "The version."],
    stage: [stage, "Where it stands now."],
    created: [instant, "When it was registered there."],
    author: [person, "By whom."],
    tag: [text, "The tag that registered it there."],
  }),
  leftOut: described("What was left out of an import.", {
    tag: [text, "The tag."],
    reason: [text, "Why, for people."],
  }),
  packedFile: described("A file in a pack of evidence.", {
    path: [text, "Its path below the folder of the pack."],
    size: [count, "Its size in bytes."],
    digest: [digest, "sha256 of its bytes."],
  }),
  auditFinding: described("A finding of an audit.", {
    ...findingKeys,
    commit: [nullable(commit), "The commit that it is about; null where it is about none."],
  }),
  checkpointState: described("A checkpoint as it was found to be.", {
    commit: [commit, "The commit that it names."],
    steps: [count, "The number of commits that it names."],
    digest: [digest, "Its digest."],
    signature: [
      oneOf("none", "good", "bad", "unverified"),
      "`good` is by a key of an identity that the registry names at that commit.",
    ],
    signer: [nullable(text), "The name of that identity; null without a good signature."],
  }),
  storedArtifacts: described("What a store was found to hold.", {
    checked: [count, "How many were read to their end."],
    corrupt: [list(digest), "Those whose bytes are not their own."],
  }),
};

/** The forms of verified audits. */
export const audits = {
  "import-gto": [
    "GtoImportForm",
    "What an import of a GTO repository came to.",
    {
      ...writeKeys,
      dry_run: [flag, "Whether nothing was written."],
      imported: [list(shared("importedVersion")), "The versions that were taken over."],
      existing: [count, "How many were there already; they are left as they are."],
      left_out: [list(shared("leftOut")), "What was left out, and why."],
    },
  ],
  checkpoint: [
    "Checkpoint",
    "What somebody keeps elsewhere to tell later whether history was rewritten: the content of a file.",
    {
      format: [{ const: 1 }, "The version of this form."],
      ref: [nullable(text), "The ref that it was made of; null for a detached HEAD."],
      commit: [commit, "The commit."],
      tree: [commit, "Its tree."],
      steps: [count, "The number of first-parent commits from the root."],
      time: [instant, "Effective time of the commit."],
      digest: [digest, "sha256 over these commits and the files of the last one."],
      signature: [
        nullable(text),
        "A detached SSH signature over the RFC 8785 JSON of all else, for the namespace `stemma-checkpoint`; null for none.",
      ],
    },
  ],
  "audit-pack": [
    "AuditPackForm",
    "A pack of evidence that was written.",
    {
      commit: [commit, "The commit that it is about."],
      model: [model, "The model."],
      version: [version, "The version."],
      folder: [text, "The folder that the archive unpacks to."],
      digest: [digest, "sha256 of the archive: what to keep elsewhere, so that a changed pack is found."],
      size: [count, "Its size in bytes."],
      signed: [flag, "Whether its list of digests is signed."],
      files: [list(shared("packedFile")), "Its files, in path order."],
    },
  ],
  "audit-verify": [
    "AuditVerifyForm",
    "What came of verifying the history of a registry.",
    {
      commit: [commit, "The commit whose line was verified."],
      from: [
        nullable(commit),
        "The newest trusted commit: what came after it was judged. Null where all was.",
      ],
      ok: [flag, "False where a finding is an error; the command then exits with 1."],
      steps: [count, "How many steps were judged."],
      checkpoint: [
        nullable(shared("checkpointState")),
        "The checkpoint that was given, as it was found to be.",
      ],
      artifacts: [
        nullable(shared("storedArtifacts")),
        "What the local store holds; null where it was not read.",
      ],
      findings: [
        list(shared("auditFinding")),
        "What was found: of what is trusted, then of the steps, the newest first, then of the store.",
      ],
    },
  ],
};
