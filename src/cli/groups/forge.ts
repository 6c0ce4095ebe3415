import type { CommandGroup } from "../command.ts";

/** Pull requests on a forge. */
export const forgeGroup: CommandGroup = {
  title: "Forge",
  commands: [
    {
      name: "forge open",
      summary: "open a pull request of a branch, or bring the open one up to date",
      details: [
        "The forge is GitHub where the remote, or GITHUB_REPOSITORY, says so (GITHUB_API_URL for Enterprise, GITHUB_TOKEN for the account), GitLab where the remote, or CI_PROJECT_ID, does (CI_API_V4_URL for a server of its own, GITLAB_TOKEN for the account), and else plain Git, which keeps it on the ref refs/stemma/pulls/BRANCH. stemma.forge decides otherwise. A forge has to have the branch already.",
      ],
      kind: "other",
      timeless: "It takes no --at: it opens a pull request as it stands now.",
      positionals: [{ name: "BRANCH", summary: "the branch that brings the change" }],
      flags: [
        { name: "to", value: "BRANCH", summary: "where it goes; the branch of the registry when absent" },
        { name: "title", value: "TEXT", summary: "its title; the branch when absent" },
        {
          name: "body",
          value: "FILE",
          summary: "its text, Markdown; the card of the change when absent, - for standard input",
        },
      ],
      examples: [
        {
          line: "stemma forge open propose/silero-vad@5.0.0/production",
          says: "opens one with the card of the change as its text",
        },
        {
          line: "stemma forge open fixes --title 'Mend records' --body fixes.md",
          says: "takes a text of one's own",
        },
      ],
      load: () => import("../commands/forge-open.ts"),
    },
  ],
};
