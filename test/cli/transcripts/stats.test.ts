import { expect, it } from "vitest";
import { openTerminal } from "../terminal.ts";
import { openSeeded } from "./seed.ts";

it("stats shows figures", async () => {
  const terminal = await openSeeded();
  expect(await terminal.screen("stats", "stats --at HEAD~4")).toMatchInlineSnapshot(`
    "
    $ stemma stats
    models        2
    versions      3
    stages        development: 2
                  staging: 0
                  production: 1
                  deprecated: 0
                  archived: 0
    frameworks    pytorch: 3
    artifacts     2, named 3 times
    size          59 B, which stand for 88 B
    dedupe ratio  1.49

    MONTH    REGISTERED  PROMOTED  ROLLED BACK
    2025-12           0         0            0
    2026-01           0         0            0
    2026-02           0         0            0
    2026-03           0         0            0
    2026-04           0         0            0
    2026-05           0         0            0
    2026-06           0         0            0
    2026-07           0         0            0
    2026-08           0         0            0
    2026-09           0         0            0
    2026-10           0         0            0
    2026-11           3         2            0

    AUTHOR                 VERSIONS  LAST
    Ada <ada@example.org>         3  2026-11-21 10:00
    $ stemma stats --at HEAD~4
    models        1
    versions      1
    stages        development: 1
                  staging: 0
                  production: 0
                  deprecated: 0
                  archived: 0
    frameworks    pytorch: 1
    artifacts     1, named 1 time
    size          29 B, which stand for 29 B
    dedupe ratio  1.00

    MONTH    REGISTERED  PROMOTED  ROLLED BACK
    2025-12           0         0            0
    2026-01           0         0            0
    2026-02           0         0            0
    2026-03           0         0            0
    2026-04           0         0            0
    2026-05           0         0            0
    2026-06           0         0            0
    2026-07           0         0            0
    2026-08           0         0            0
    2026-09           0         0            0
    2026-10           0         0            0
    2026-11           1         0            0

    AUTHOR                 VERSIONS  LAST
    Ada <ada@example.org>         1  2026-11-21 10:00
    as of commit cccccccccccc
    "
  `);
});

it("stats of an empty registry is zero", async () => {
  const terminal = openTerminal();
  await terminal.ok("init");
  const [figures = ""] = (await terminal.ok("stats")).split("\n\n");
  expect(figures).toMatchInlineSnapshot(`
    "models     0
    versions   0
    stages     development: 0
               staging: 0
               production: 0
               deprecated: 0
               archived: 0
    artifacts  0, named 0 times
    size       0 B, which stand for 0 B"
  `);
});
