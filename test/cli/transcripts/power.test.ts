import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

it("a test is planned by what its record says of its goals", async () => {
  const terminal = await openSeeded();
  await terminal.ok("promote", "vad@1.1.0", "staging");
  await terminal.ok("experiment", "create", "faster", "--a", "vad@production", "--b", "vad@staging");
  expect(
    await terminal.screen(
      "experiment power faster",
      "experiment power slower",
      "experiment power faster --days x",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma experiment power faster
    experiment   faster
    test         sequential, alpha 0.05, power 80 %
    units a day  unknown: --units-per-day N
    days         28

    GOAL     BASELINE  EFFECT  UNITS NEEDED  DAYS NEEDED  CAN FIND
    success                                                         the record does not say: baseline, mde
    $ stemma experiment power slower
    error: there is no experiment slower
    hint: See them with stemma experiment list.
    [exit 3]
    $ stemma experiment power faster --days x
    error: --days takes a number above zero, and 'x' is none
    hint: Write --days 14, or 1000.
    [exit 2]
    "
  `);
  const path = "work/registry/experiments/faster.yaml";
  const text = readFileSync(terminal.world.path(path), "utf8");
  terminal.world.write(path, text.replace(/(direction: up)/, "$1, baseline: 0.9, mde: 0.05"));
  terminal.world.git("work", "commit", "-qam", "what success was before");
  expect(
    await terminal.screen(
      "experiment power faster --units-per-day 50",
      "experiment power faster --units-per-day 1 --days 2.5",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma experiment power faster --units-per-day 50
    experiment            faster
    test                  sequential, alpha 0.05, power 80 %
    units a day           50
    days                  28
    units that take part  1400

    GOAL     BASELINE  EFFECT  UNITS NEEDED  DAYS NEEDED  CAN FIND
    success  0.9       0.045   2723          55           0.0652 (7.24 %)  too few
    $ stemma experiment power faster --units-per-day 1 --days 2.5
    experiment            faster
    test                  sequential, alpha 0.05, power 80 %
    units a day           1
    days                  2.5
    units that take part  2

    GOAL     BASELINE  EFFECT  UNITS NEEDED  DAYS NEEDED  CAN FIND
    success  0.9       0.045   2723          2723         18.8 (2090 %)  too few
    "
  `);
});
