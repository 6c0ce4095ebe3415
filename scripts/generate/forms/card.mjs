import { proposalDefinitions } from "./proposals.mjs";
import { eventKeys } from "./shared.mjs";
import { described, flag, list, nullable, number, oneOf, shared, text } from "./words.mjs";

const { kind, model, version, from, to, name } = eventKeys;
const motion = Object.fromEntries(
  Object.entries(proposalDefinitions.motion.properties)
    .filter(([key]) => key !== "approvals")
    .map(([key, { description, ...schema }]) => [key, [schema, description]]),
);

/** What a card is made of. */
export const cardDefinitions = {
  posted: described("A comment that was written on a pull request.", {
    pull_request: [text, "Its number, or on plain Git its branch."],
    url: [nullable(text), "Where people read it; null on plain Git."],
    made: [oneOf("created", "updated", "unchanged"), "Whether it is new."],
  }),
  difference: described("One thing that a change does.", {
    kind,
    model,
    version,
    from,
    to,
    name,
    reason: [nullable(text), "The reason of a hold; null for all else."],
    path: [text, "The record that says it."],
  }),
  cardMetric: described("A number of a version beside that of the holder of the place where it goes.", {
    name: [text, "A metric that the author declares, or SUITE.METRIC for one that a suite measured."],
    source: [oneOf("declared", "evidence"), "Where the number comes from."],
    direction: [oneOf("up", "down"), "Whether more or less is better."],
    assumed: [flag, "Whether the direction was assumed, since no table knows the metric."],
    before: [nullable(number), "That of the holder, as the base has it; null where it has none."],
    after: [nullable(number), "That of the version; null where it has none."],
    delta: [nullable(number), "The difference; null where either is missing."],
    relative: [
      nullable(number),
      "The difference as a share of the size of `before`; null where that is 0 or missing.",
    ],
  }),
  cardComparison: described("A version against one that holds the place where it goes.", {
    holder: [nullable(shared("exactVersion")), "The holder; null where nobody holds the place."],
    metrics: [list(shared("cardMetric")), "Their numbers."],
    interface: [list(text), "What differs between their interfaces; empty where they are the same."],
    interfaces_known: [flag, "Whether both say what their interface is."],
  }),
  cardMotion: described(
    "A version that moves, or an alias that is set or removed, with what a reviewer asks about it.",
    {
      ...motion,
      demands: [
        list(shared("demand")),
        "The demands of its gate by the rules of the base; empty where there is none.",
      ],
      comparisons: [
        list(shared("cardComparison")),
        "How it compares with each holder of the place where it goes.",
      ],
      parents: [list(shared("node")), "What the version was made from, one step back."],
      descendants: [list(shared("node")), "What was made from the version, in all models."],
      aliases: [list(text), "The aliases that lead to what it displaces, as `alias -> version`."],
    },
  ),
};
