import { describe, expect, it } from "vitest";
import { type GithubServer, serveGithub } from "../forge/github-server.ts";
import { rejectionOf } from "../support/fault.ts";
import { makeSigner, type Signer } from "../support/signers.ts";
import { openTeam, settingsFile, type Team } from "./team.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 180_000;
const branch = "propose/vad@1.0.0/production";
const believing = "{rule: approvals, of: [leads], reviews_by: [robot]}";

interface Hosted extends Team {
  readonly server: GithubServer;
  readonly robot: Signer;
  /** Somebody reviews the pull request, by default at the commit that the branch is at. */
  review(by: string, state?: string, more?: Readonly<Record<string, unknown>>): void;
  /** The machine tells of the reviews; gives what it did not record. */
  tell(): Promise<readonly string[]>;
  /** What stands on the branch: who said what by whom, and why it does not count. */
  words(): Promise<readonly string[]>;
}

/** A team on a forge, whose production wants a lead; a machine of its own may tell of reviews. Ada has proposed vad@1.0.0. */
async function host(demand = believing): Promise<Hosted> {
  const team = await openTeam({ demands: [demand] });
  const robot = makeSigner(team.world, "robot");
  const line = `  robot: {emails: [${robot.email}], keys: [${JSON.stringify(robot.publicKey)}]}\n`;
  team.commit({
    [settingsFile]: team
      .read(settingsFile)
      .replace("groups:", `${line}groups:`)
      .replace(/policy_version: (\d+)/, (_, version) => `policy_version: ${Number(version) + 1}`),
  });
  await (await team.as(team.ada)).proposals.propose({ version: "vad@1.0.0", stage: "production" });
  const commitOf = (name: string) =>
    team.git("for-each-ref", "--format=%(objectname)", `refs/heads/${name}`).split("\n")[0];
  const server = await serveGithub({ commitOf });
  const env = {
    ...team.env,
    ...{ GITHUB_API_URL: server.url, GITHUB_REPOSITORY: "octo/models", GITHUB_TOKEN: "secret" },
  };
  const { name, email } = robot;
  const machine = await team.open({ env, identity: { name, email } });
  await machine.pullRequests.open({ branch, title: "vad", body: "" });
  return {
    ...team,
    ...{ server, robot },
    review: (by, state = "APPROVED", more = {}) => {
      const id = server.reviews.length + 1;
      const submitted_at = `2026-11-22T10:00:0${id}Z`;
      server.reviews.push({
        ...{
          id,
          user: { login: by },
          state,
          body: `${by} says so`,
          commit_id: commitOf(branch),
          submitted_at,
        },
        ...more,
      });
    },
    tell: async () => {
      const { findings } = await machine.proposals.recordReviews({ branch, key: robot.key });
      return findings.filter(({ code }) => code === "review-unrecorded").map(({ message }) => message);
    },
    words: async () => {
      const { proposals } = await team.registry.proposals.list({ branch });
      return proposals.flatMap(({ motions }) =>
        motions.flatMap(({ approvals }) =>
          approvals.map(
            ({ by, via, decision, why }) => `${decision} by ${by} via ${via ?? "nobody"}: ${why ?? "counts"}`,
          ),
        ),
      );
    },
  };
}

async function refused(place: Hosted): Promise<string> {
  return (await rejectionOf(place.registry.proposals.merge({ branch }))).message;
}

describe("a review on a forge", () => {
  it(
    "is recorded with its id, commit and reviewer, signed by whoever tells of it",
    { timeout: limit },
    async () => {
      const place = await host();
      const head = place.git("rev-parse", branch);
      place.review("Bob");
      place.review("eve", "COMMENTED");
      expect(await place.tell()).toEqual([]);
      expect(await place.words()).toEqual(["approved by bob via robot: counts"]);
      const [path = ""] = place
        .git("ls-tree", "-r", "--name-only", branch, "registry/models/vad/evidence")
        .split("\n");
      const record = place.git("show", `${branch}:${path}`);
      expect(record).toContain("by: robot");
      expect(record).toMatch(
        new RegExp(`review:\\n +forge: github\\n +id: "1"\\n +commit: ${head}\\n +reviewer: Bob`),
      );
      const recorded = place.git("rev-parse", branch);
      expect(await place.tell()).toEqual([]);
      expect(place.git("rev-parse", branch)).toBe(recorded);
      expect((await place.registry.proposals.merge({ branch })).proposal.state).toBe("merged");
      expect(await place.registry.check()).toMatchObject({ ok: true });
      expect(place.server.complaints).toEqual([]);
    },
  );

  it("counts nothing where the gate does not take it", { timeout: limit }, async () => {
    const place = await host("{rule: approvals, of: [leads]}");
    place.review("bob", "CHANGES_REQUESTED");
    await place.tell();
    expect(await refused(place)).toContain(
      "it is a review that robot tells of, and reviews_by does not name them",
    );
    expect((await place.registry.proposals.list({ branch })).proposals[0]?.state).toBe("open");
    await (await place.as(place.bob)).proposals.approve({ branch, key: place.bob.key });
    place.setClock("2026-11-23T10:00:00.000Z");
    place.review("bob", "CHANGES_REQUESTED");
    await place.tell();
    expect((await place.registry.proposals.merge({ branch })).proposal.state).toBe("merged");
  });

  it(
    "of an older commit is not recorded, nor that of a stranger or of the author",
    { timeout: limit },
    async () => {
      const place = await host();
      place.review("bob");
      place.review("mallory");
      place.review("ada");
      place.review("eve", "APPROVED", { commit_id: "e".repeat(40) });
      place.git("checkout", "-q", branch);
      place.commit({
        "registry/models/vad/model.yaml": `${place.read("registry/models/vad/model.yaml")}task: vad\n`,
      });
      place.git("checkout", "-q", "main");
      expect(await place.tell()).toEqual([
        "review 1 of bob (approved) is not recorded: the branch has changed since",
        "review 2 of mallory (approved) is not recorded: no identity of the base, or more than one, has the account github:mallory",
        "review 3 of ada (approved) is not recorded: ada made the change",
        "review 4 of eve (approved) is not recorded: the branch has changed since",
      ]);
      expect(await place.words()).toEqual([]);
      place.review("bob");
      expect(await place.tell()).toHaveLength(3);
      expect(await place.words()).toEqual(["approved by bob via robot: counts"]);
    },
  );

  it(
    "that is dismissed counts no more, and one that asks for changes keeps the gate shut",
    { timeout: limit },
    async () => {
      const place = await host();
      place.review("bob");
      await place.tell();
      Object.assign(place.server.reviews[0] ?? {}, { state: "DISMISSED" });
      await place.tell();
      expect(await place.words()).toEqual(
        expect.arrayContaining(["approved by bob via robot: counts", "dismissed by bob via robot: counts"]),
      );
      expect(await refused(place)).toContain("0 of 1 approvals of leads");
      place.review("bob");
      await place.tell();
      place.review("eve", "CHANGES_REQUESTED", { commit_id: "e".repeat(40) });
      await place.tell();
      expect(await refused(place)).toContain("eve rejects it: eve says so");
      expect(place.server.complaints).toEqual([]);
    },
  );

  it("is void where its record was changed, or tells of nobody", { timeout: limit }, async () => {
    const place = await host();
    place.review("bob");
    await place.tell();
    const [path = ""] = place
      .git("ls-tree", "-r", "--name-only", branch, "registry/models/vad/evidence")
      .split("\n");
    const text = `${place.git("show", `${branch}:${path}`)}\n`;
    for (const [changed, why] of [
      [
        text.replace("reviewer: bob", "reviewer: eve"),
        "approved by eve via robot: its signature does not hold",
      ],
      [text.replace("reviewer: bob", "reviewer: ada"), "approved by ada via robot: ada made the change"],
      [text.replace(/review:\n(?: {4}.*\n)+/, "review: bob\n"), "it does not say which review it is about"],
      [
        text.replace(/ {2}review:\n(?: {4}.*\n)+/, ""),
        "approved by robot via nobody: its signature does not hold",
      ],
    ] as const) {
      expect(changed).not.toBe(text);
      place.git("checkout", "-q", branch);
      place.commit({ [path]: changed });
      place.git("checkout", "-q", "main");
      expect((await place.words()).join()).toContain(why);
      expect(await refused(place)).toContain("0 of 1 approvals");
    }
  });

  it("is asked for where there is a forge, a pull request and a key", { timeout: limit }, async () => {
    const place = await host();
    const { proposals } = place.registry;
    const codeOf = async (work: Promise<unknown>) => (await rejectionOf(work)).code;
    expect(await codeOf(proposals.recordReviews({ branch }))).toBe("signing-key-missing");
    expect(await codeOf(proposals.recordReviews({ branch, key: place.robot.key }))).toBe("forge-unknown");
    place.review("bob");
    Object.assign(place.server.pulls[0] ?? {}, { state: "closed" });
    expect(await codeOf(place.tell())).toBe("forge-missing");
  });
});
