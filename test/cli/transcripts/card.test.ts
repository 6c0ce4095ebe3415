import fs from "node:fs";
import { expect, it } from "vitest";
import { openRegistry } from "../../../src/registry/registry.ts";
import { openSeeded } from "./seed.ts";

it("a card shows what a branch would do, as Markdown and in a file", async () => {
  const terminal = await openSeeded();
  const { world } = terminal;
  await terminal.ok("promote", "vad@1.1.0", "staging");
  await terminal.ok("propose", "vad@1.1.0", "production");
  expect(
    await terminal.screen(
      "card main..propose/vad@1.1.0/production",
      "card main..main",
      "card main..propose/vad@1.1.0/production -o card.md",
      "card main",
      "card",
      "card main..HEAD --format html",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma card main..propose/vad@1.1.0/production
    ### ✅ 1 move: the rules let it pass

    #### \`vad@1.1.0: staging → production\`

    - \`displaces vad@1.0.0, which goes to deprecated\`

    Against \`vad@1.0.0\`, which holds that place:

    | metric | source | now | new | change |
    | --- | --- | --- | --- | --- |
    | acc ↑? | declared | 0.91 | 0.95 | +0.04 (better, +4.4%) |
    | wer ↓ | declared | 8.5 | 7.25 | -1.25 (better, -14.7%) |

    Interface: not stated by both.

    <details><summary>Lineage and reach: nothing follows it</summary>

    | | what | state |
    | --- | --- | --- |
    | made from | \`vad@1.0.0\` | deprecated |

    </details>

    <details><summary>All that changes: 2</summary>

    | event | of | step | file |
    | --- | --- | --- | --- |
    | moved | \`vad@1.1.0\` | staging → production | registry/models/vad/model.yaml |
    | displaced | \`vad@1.0.0\` | production → deprecated | registry/models/vad/model.yaml |

    </details>

    <details><summary>The same in a clone</summary>

    \`\`\`sh
    git fetch origin cccccccccccccccccccccccccccccccccccccccc cccccccccccccccccccccccccccccccccccccccc
    stemma check cccccccccccccccccccccccccccccccccccccccc..cccccccccccccccccccccccccccccccccccccccc
    stemma card cccccccccccccccccccccccccccccccccccccccc..cccccccccccccccccccccccccccccccccccccccc
    stemma compare vad@1.0.0 vad@1.1.0 --at cccccccccccccccccccccccccccccccccccccccc
    \`\`\`

    </details>

    <sub>Judged by the rules of <code>cccccccccccc</code>, at <code>cccccccccccc</code>.</sub>
    $ stemma card main..main
    ### ✅ Nothing of the registry changes: the rules let it pass

    <details><summary>The same in a clone</summary>

    \`\`\`sh
    git fetch origin cccccccccccccccccccccccccccccccccccccccc cccccccccccccccccccccccccccccccccccccccc
    stemma check cccccccccccccccccccccccccccccccccccccccc..cccccccccccccccccccccccccccccccccccccccc
    stemma card cccccccccccccccccccccccccccccccccccccccc..cccccccccccccccccccccccccccccccccccccccc
    \`\`\`

    </details>

    <sub>Judged by the rules of <code>cccccccccccc</code>, at <code>cccccccccccc</code>.</sub>
    $ stemma card main..propose/vad@1.1.0/production -o card.md
    card.md: 1389 bytes
    $ stemma card main
    error: 'main' is not a range
    hint: Write BASE..HEAD, such as main..HEAD.
    [exit 2]
    $ stemma card
    error: BASE..HEAD is missing
    hint: Usage: stemma card BASE..HEAD [options]
    [exit 2]
    $ stemma card main..HEAD --format html
    error: --format cannot be 'html'
      expected: md, json
    hint: Choose one of: md, json.
    [exit 2]
    "
  `);
  expect(fs.readFileSync(world.path("work/card.md"), "utf8")).toContain("vad@1.1.0: staging → production");
});

it("a card is written as a comment on a branch that is to be merged, and again in its place", async () => {
  const terminal = await openSeeded();
  const { world } = terminal;
  const branch = "propose/vad@1.1.0/staging";
  await terminal.ok("propose", "vad@1.1.0", "staging");
  await (
    await openRegistry({ path: world.path("work"), env: world.env })
  ).pullRequests.open({ branch, title: "vad", body: "" });
  expect(
    await terminal.screen(
      `card main..${branch} --comment ${branch}`,
      `card main..${branch} --comment ${branch}`,
      `card main..${branch} --comment 12`,
      `card main~1..main --comment ${branch}`,
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma card main..propose/vad@1.1.0/staging --comment propose/vad@1.1.0/staging
    comment on propose/vad@1.1.0/staging: created
    $ stemma card main..propose/vad@1.1.0/staging --comment propose/vad@1.1.0/staging
    comment on propose/vad@1.1.0/staging: unchanged
    $ stemma card main..propose/vad@1.1.0/staging --comment 12
    error: 12: no open pull request of it is at cccccccccccccccccccccccccccccccccccccccc
    hint: Check the repository and the number; a token without rights is told the same.
    [exit 3]
    $ stemma card main~1..main --comment propose/vad@1.1.0/staging
    error: propose/vad@1.1.0/staging: no open pull request of it is at cccccccccccccccccccccccccccccccccccccccc
    hint: Check the repository and the number; a token without rights is told the same.
    [exit 3]
    "
  `);
  const comment = world.git("work", "show", `refs/stemma/pulls/${branch}:comments/card.md`);
  expect(comment).toMatch(/^<!-- stemma:card -->\n### ✅ 1 move/);
});

it("a proposal opens its pull request, and says how to where a forge does not take it", async () => {
  const terminal = await openSeeded();
  terminal.world.git(".", "init", "-q", "--bare", "hub.git");
  terminal.world.git("work", "remote", "add", "origin", terminal.world.path("hub.git"));
  terminal.world.git("work", "push", "-q", "origin", "main");
  expect(
    await terminal.screen(
      "propose vad@1.1.0 staging --pr",
      "forge open propose/vad@1.1.0/staging --title vad",
      "propose --withdraw propose/vad@1.1.0/staging --pr",
      "approve propose/vad@1.1.0/staging --reviews --reject",
      "approve propose/vad@1.1.0/staging --reviews --key ada",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma propose vad@1.1.0 staging --pr
    proposed propose/vad@1.1.0/staging
    commit cccccccccccc
    pushed to origin/propose/vad@1.1.0/staging
    vad@1.1.0: development -> staging
    by Ada <ada@example.org> at 2026-11-21 10:00
    state: ready
    pull request propose/vad@1.1.0/staging: created
    $ stemma forge open propose/vad@1.1.0/staging --title vad
    pull request propose/vad@1.1.0/staging: updated
    $ stemma propose --withdraw propose/vad@1.1.0/staging --pr
    error: --pr and --withdraw exclude each other
    hint: Close the pull request where it is.
    [exit 2]
    $ stemma approve propose/vad@1.1.0/staging --reviews --reject
    error: --reviews tells what others said, and says nothing itself
    hint: Leave out the others.
    [exit 2]
    $ stemma approve propose/vad@1.1.0/staging --reviews --key ada
    error: on plain Git what is said of a branch lies on it already
    hint: Run it where the remote, GITHUB_REPOSITORY or CI_PROJECT_ID names a forge.
    [exit 2]
    "
  `);
  const env = { STEMMA_FORGE: "github", GITHUB_REPOSITORY: "octo/models" };
  const refused = await terminal.runIn({ env }, "propose", "vad@1.1.0", "--alias", "champion", "--pr");
  expect(refused).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("stemma forge open propose/vad@1.1.0/alias=champion opens it") as unknown,
  });
});
