import {
  commit,
  described,
  finding,
  flag,
  instant,
  list,
  model,
  nullable,
  oneOf,
  person,
  shared,
  text,
  version,
} from "./words.mjs";
import { writeKeys } from "./writes.mjs";

const pullRequestKeys = {
  pull_request: [text, "Its number, or on plain Git its branch."],
  url: [nullable(text), "Where people look at it; null on plain Git."],
  made: [oneOf("created", "updated", "unchanged"), "Whether it is new."],
};

/** What the forms of proposals are made of. */
export const proposalDefinitions = {
  approval: described("Somebody's word on a proposal.", {
    by: [
      text,
      "The name of an identity of the registry, as the record claims it; for a review on a forge the reviewer, else the account.",
    ],
    via: [
      nullable(text),
      "The identity that tells of a review on a forge, which a gate may believe (`reviews_by`); null for a word of one's own.",
    ],
    created: [instant, "When it was said."],
    decision: [
      oneOf("approved", "rejected", "dismissed"),
      "What was said; `dismissed` takes an earlier word back.",
    ],
    reason: [nullable(text), "Why; null where it was not said."],
    counts: [
      flag,
      "Whether it is signed by a key of that person, about exactly this change, and not by its author.",
    ],
    why: [nullable(text), "Why it does not count; null where it does."],
    path: [text, "The file of the record."],
  }),
  motion: described("What a proposal does with one version.", {
    action: [oneOf("move", "alias"), "Whether the version enters a stage, or an alias is set or removed."],
    model: [model, "The model."],
    version: [version, "The version."],
    alias: [nullable(text), "The alias; null for a move."],
    from: [nullable(text), "The stage, or for an alias the version, before; null where there was none."],
    to: [nullable(text), "The stage, or for an alias the version, after; null where the alias is removed."],
    displaced: [list(shared("displaced")), "The versions that leave the stage for it, with where they go."],
    approvals: [list(shared("approval")), "What people said of it."],
  }),
  pendingProposal: described("Something that is proposed and not over.", {
    branch: [text, "The branch, without `refs/heads/`."],
    to: [text, "The stage that it moves to, or `alias=NAME`."],
    state: [
      nullable(oneOf("open", "ready", "rejected", "conflict", "unfit")),
      "How it stands; null where so many are pending that this one was not judged: `stemma proposals` judges all.",
    ],
    missing: [list(text), "What keeps it from being merged, in words; empty where nothing does."],
  }),
  pullRequest: described("A pull request that was opened or brought up to date.", pullRequestKeys),
  proposal: described("A branch that proposes a change.", {
    branch: [text, "The branch, without `refs/heads/`."],
    head: [commit, "The commit that it is at."],
    state: [
      oneOf("open", "ready", "rejected", "conflict", "unfit", "merged", "withdrawn"),
      "`open` lacks something, `ready` may be merged, `rejected` by somebody whose word counts, in `conflict` with what landed meanwhile, `unfit` where it is more than a proposal may be, `merged` or `withdrawn` where nothing is left to do.",
    ],
    author: [person, "Who proposed it."],
    created: [instant, "When it was proposed."],
    motions: [list(shared("motion")), "What it does."],
    missing: [list(text), "What keeps it from being merged, in words; empty where nothing does."],
    findings: [list(finding), "What the rules of the registry say of it."],
  }),
};

/** Forms of promotion by review. */
export const proposals = {
  "pull-request": [
    "PullRequestForm",
    "A pull request that was opened or brought up to date.",
    pullRequestKeys,
  ],
  propose: [
    "ProposeForm",
    "What a write about a proposal came to. For `merge` the commits are those of the registry; for the others `commit` is the one on the branch.",
    {
      ...writeKeys,
      branch: [text, "The branch, without `refs/heads/`."],
      proposal: [shared("proposal"), "How the proposal stands now."],
      pull_request: [
        nullable(shared("pullRequest")),
        "The pull request that `propose --pr` opened; null for any other write.",
      ],
    },
  ],
  proposals: [
    "ProposalsForm",
    "Proposals, in the order of their branches.",
    {
      commit: [commit, "The commit of the registry by whose rules they were judged."],
      proposals: [list(shared("proposal")), "The proposals."],
    },
  ],
};
