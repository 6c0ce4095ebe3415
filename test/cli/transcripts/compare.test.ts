import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

describe("comparing", () => {
  it("takes the holders of stages, all versions, and an order", async () => {
    const terminal = await openSeeded();
    await terminal.ok("promote", "vad@1.1.0", "staging");
    expect(
      await terminal.screen(
        "compare vad --stage production --stage staging --metric acc --all-parameters",
        "compare vad --all --sort acc",
        "compare vad --all --sort odd",
        "compare vad --stage deprecated",
        "compare vad",
        "compare vad@1.0.0",
        "best vad --metric acc --source ava",
        "compare vad@1.0.0 vad@1.1.0 --source 'A suite'",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma compare vad --stage production --stage staging --metric acc --all-parameters
               vad@1.0.0         vad@1.1.0
      stage    production        staging
      created  2026-11-21 10:00  2026-11-21 10:00
      size     29 B              30 B
      parents                    vad@1.0.0
      acc ↑?   0.91              0.95 (+0.04, +4.4%) *
      rate     16000             8000

      interface: the same
      metrics: declared
      $ stemma compare vad --all --sort acc
               vad@1.1.0               vad@1.0.0
      stage    staging                 production
      created  2026-11-21 10:00        2026-11-21 10:00
      size     30 B                    29 B
      parents  vad@1.0.0
      acc ↑?   0.95 (+0.04, +4.4%) *   0.91
      wer ↓    7.25 (-1.25, -14.7%) *  8.5
      rate     8000                    16000

      interface: the same
      metrics: declared
      in the order of acc, best first
      differences are to vad@1.0.0
      $ stemma compare vad --all --sort odd
      error: none of the versions has a metric odd
      hint: There are: acc, wer.
      [exit 3]
      $ stemma compare vad --stage deprecated
      error: no version of vad is in deprecated
      hint: See where its versions stand with stemma show vad.
      [exit 3]
      $ stemma compare vad
      error: 'vad' names a model, not a version
      hint: Write vad@X, X being a version, a stage, an alias, #N or latest.
      [exit 2]
      $ stemma compare vad@1.0.0
      error: a comparison needs at least two versions
      hint: Name two or more: stemma compare MODEL@1.0.0 MODEL@production; or every one: stemma compare MODEL --all.
      [exit 2]
      $ stemma best vad --metric acc --source ava
      error: none of the versions has a metric acc measured by the suite ava
      hint: No suite evaluated them; --source declared goes by what their authors say.
      [exit 3]
      $ stemma compare vad@1.0.0 vad@1.1.0 --source 'A suite'
      error: 'A suite' is no source of metrics
      hint: Write declared, evidence, or the name of a suite.
      [exit 2]
      "
    `);
  });

  it("of many versions has a row for each", async () => {
    const terminal = await openSeeded();
    for (let patch = 1; patch <= 8; patch++)
      await terminal.ok(
        ...["register", "vad", "better.bin", "--version", `1.1.${patch}`, "--allow-duplicate"],
        ...["--metric", `acc=0.${90 + patch}`, "--param", `rate=${patch}`],
      );
    expect(
      await terminal.screen("compare vad --all --sort acc", "compare vad --all --metric acc --format md"),
    ).toMatchInlineSnapshot(`
      "
      $ stemma compare vad --all --sort acc
      VERSION    stage        created           size  parents    framework  acc ↑?                  wer ↓                   rate
      vad@1.1.8  development  2026-11-21 10:00  30 B             -          0.98 (+0.07, +7.69%) *  -                       8
      vad@1.1.7  development  2026-11-21 10:00  30 B             -          0.97 (+0.06, +6.59%)    -                       7
      vad@1.1.6  development  2026-11-21 10:00  30 B             -          0.96 (+0.05, +5.49%)    -                       6
      vad@1.1.0  development  2026-11-21 10:00  30 B  vad@1.0.0  pytorch    0.95 (+0.04, +4.4%)     7.25 (-1.25, -14.7%) *  8000
      vad@1.1.5  development  2026-11-21 10:00  30 B             -          0.95 (+0.04, +4.4%)     -                       5
      vad@1.1.4  development  2026-11-21 10:00  30 B             -          0.94 (+0.03, +3.3%)     -                       4
      vad@1.1.3  development  2026-11-21 10:00  30 B             -          0.93 (+0.02, +2.2%)     -                       3
      vad@1.1.2  development  2026-11-21 10:00  30 B             -          0.92 (+0.01, +1.1%)     -                       2
      vad@1.0.0  production   2026-11-21 10:00  29 B             pytorch    0.91                    8.5                     16000
      vad@1.1.1  development  2026-11-21 10:00  30 B             -          0.91 (=)                -                       1

      interface: the same
      metrics: declared
      in the order of acc, best first
      differences are to vad@1.0.0
      $ stemma compare vad --all --metric acc --format md
      | version | stage | created | size | parents | framework | acc ↑? | rate |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | \`vad@1.0.0\` | production | 2026-11-21 10:00 | 29 B | | pytorch | 0.91 | 16000 |
      | \`vad@1.1.0\` | development | 2026-11-21 10:00 | 30 B | \`vad@1.0.0\` | pytorch | 0.95 (+0.04, +4.4%) | 8000 |
      | \`vad@1.1.1\` | development | 2026-11-21 10:00 | 30 B | | - | 0.91 (=) | 1 |
      | \`vad@1.1.2\` | development | 2026-11-21 10:00 | 30 B | | - | 0.92 (+0.01, +1.1%) | 2 |
      | \`vad@1.1.3\` | development | 2026-11-21 10:00 | 30 B | | - | 0.93 (+0.02, +2.2%) | 3 |
      | \`vad@1.1.4\` | development | 2026-11-21 10:00 | 30 B | | - | 0.94 (+0.03, +3.3%) | 4 |
      | \`vad@1.1.5\` | development | 2026-11-21 10:00 | 30 B | | - | 0.95 (+0.04, +4.4%) | 5 |
      | \`vad@1.1.6\` | development | 2026-11-21 10:00 | 30 B | | - | 0.96 (+0.05, +5.49%) | 6 |
      | \`vad@1.1.7\` | development | 2026-11-21 10:00 | 30 B | | - | 0.97 (+0.06, +6.59%) | 7 |
      | \`vad@1.1.8\` | development | 2026-11-21 10:00 | 30 B | | - | 0.98 (+0.07, +7.69%) * | 8 |

      - interface: the same
      - metrics: declared
      "
    `);
    expect((await terminal.runIn({ terminal: 60 }, "compare", "vad", "--all")).stdout).toMatchInlineSnapshot(`
      "[2mVERSION[22m    [2mstage[22m    [2mcreated[22m  [2msize[22m  [2mparents[22m  [2macc ↑?[22m   [2mwer ↓[22m
      vad@1.0.0  produc…  2026-1…  29 B           0.91     8.5
      vad@1.1.0  develo…  2026-1…  30 B  vad@1.…  0.95 (…  [32m7.25 (…[39m
      vad@1.1.1  develo…  2026-1…  30 B           0.91 (…  -
      vad@1.1.2  develo…  2026-1…  30 B           0.92 (…  -
      vad@1.1.3  develo…  2026-1…  30 B           0.93 (…  -
      vad@1.1.4  develo…  2026-1…  30 B           0.94 (…  -
      vad@1.1.5  develo…  2026-1…  30 B           0.95 (…  -
      vad@1.1.6  develo…  2026-1…  30 B           0.96 (…  -
      vad@1.1.7  develo…  2026-1…  30 B           0.97 (…  -
      vad@1.1.8  develo…  2026-1…  30 B           [32m0.98 (…[39m  -

      interface: the same
      metrics: declared
      "
    `);
  });

  it("writes a page that stands alone", async () => {
    const terminal = await openSeeded();
    const file = path.join(terminal.world.path("work"), "vad.html");
    fs.writeFileSync(file, "an old one");
    expect(await terminal.ok("compare", "vad", "--all", "--format", "html", "-o", "vad.html")).toMatch(
      /^vad\.html: \d+ bytes\n$/,
    );
    const page = fs.readFileSync(file, "utf8");
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">\n/);
    expect(page).toContain("<h1>Comparison of vad@1.0.0 and vad@1.1.0</h1>");
    expect(page).toContain('<td class="best">0.95 (+0.04, +4.4%) *</td>');
    expect(page.endsWith("</html>\n")).toBe(true);
    expect(await terminal.ok("compare", "vad", "--all", "--format", "html")).toBe(page);
    expect(fs.readdirSync(path.dirname(file)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("writes the file whole or not at all", async () => {
    const terminal = await openSeeded();
    const { code, stderr } = await terminal.run("compare", "vad", "--all", "-o", "gone/vad.txt");
    expect(code).toBe(5);
    expect(stderr).toMatch(/gone\/vad\.txt could not be written/);
    const json = await terminal.json("compare", "vad", "--all", "--format", "json", "-o", "vad.json");
    expect(JSON.parse(fs.readFileSync(terminal.world.path("work/vad.json"), "utf8"))).toEqual(json);
  });
});
