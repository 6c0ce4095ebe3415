import { describe, expect, it } from "vitest";
import type { Registry } from "../../src/registry/registry.ts";
import { rejectionOf } from "../support/fault.ts";
import { stampedText } from "../support/policy.ts";
import { identityLines, makeSigner, type Signer } from "../support/signers.ts";
import { withGates } from "./gated.ts";
import { type Clone, type Hub, makeHub } from "./hub.ts";
import { settingsFile } from "./team.ts";

// Each test starts many processes, and the machine may be busy.
const limit = { timeout: 180_000 };

const branch = "propose/vad@1.0.0/production";
const push = { push: true };
const move = { version: "vad@1.0.0", stage: "production" };

interface Person extends Clone {
  readonly who: Signer;
  readonly registry: Registry;
}

interface Race {
  readonly hub: Hub;
  readonly ada: Person;
  readonly bob: Person;
  readonly eve: Person;
}

/** Three people with keys and clones of their own; production wants a word of one of the leads. */
async function openRace(): Promise<Race> {
  const hub = await makeHub();
  const signers = ["ada", "bob", "eve"].map((name) => makeSigner(hub.world, name));
  const seed = await hub.clone("rules");
  const text = seed.git("show", `HEAD:${settingsFile}`) + "\n";
  const named = text.replace("groups: {}\n", "").replace("identities: {}\n", identityLines(signers));
  const ruled = withGates(named, { gates: { production: ["{rule: approvals, of: [leads]}"] } });
  hub.world.write(`rules/${settingsFile}`, stampedText(text, ruled));
  seed.git("commit", "-q", "-am", "rules");
  seed.git("push", "-q");
  await seed.registry.promote({ version: "vad@1.0.0", stage: "staging" }, push);
  const [ada, bob, eve] = await Promise.all(
    signers.map(async (who) => {
      const clone = await hub.clone(`${who.name}-clone`);
      const { name, email } = who;
      return { ...clone, who, registry: await clone.open({ identity: { name, email } }) };
    }),
  );
  if (ada === undefined || bob === undefined || eve === undefined) throw new Error("three people are wanted");
  return { hub, ada, bob, eve };
}

/** What of a list of writes was done, and the codes of the rest. */
async function outcomes(works: readonly Promise<{ readonly commit: string | null }>[]) {
  const ended = await Promise.allSettled(works);
  return {
    commits: ended.flatMap((each) => (each.status === "fulfilled" ? [each.value.commit ?? ""] : [])),
    codes: ended.flatMap((each) =>
      each.status === "rejected"
        ? [(each.reason as { readonly code?: string }).code ?? String(each.reason)]
        : [],
    ),
  };
}

const isOnHub = ({ git }: Hub, ref: string, commit: string): boolean =>
  git("rev-list", ref).split("\n").includes(commit);

describe("of two clones that push at one time", () => {
  it("one makes a proposal, and the other is told that it is there", limit, async () => {
    const { hub, ada, bob } = await openRace();
    const { commits, codes } = await outcomes([
      ada.registry.proposals.propose(move, push),
      bob.registry.proposals.propose(move, push),
    ]);
    expect(codes).toEqual(["proposal-exists"]);
    expect(commits).toEqual([hub.git("rev-parse", branch)]);
    expect(hub.git("rev-list", "--count", `main..${branch}`)).toBe("1");
    const late = await rejectionOf(bob.registry.proposals.propose(move, push));
    expect(late.code).toBe("proposal-exists");
    expect(hub.git("rev-parse", branch)).toBe(commits[0]);
  });

  it("both approve, and both words stand", limit, async () => {
    const { hub, ada, bob, eve } = await openRace();
    await ada.registry.proposals.propose(move, push);
    const { commits, codes } = await outcomes([
      bob.registry.proposals.approve({ branch, key: bob.who.key }, push),
      eve.registry.proposals.approve({ branch, key: eve.who.key }, push),
    ]);
    expect(codes).toEqual([]);
    expect(commits.every((commit) => isOnHub(hub, branch, commit))).toBe(true);
    ada.git("fetch", "-q");
    const { proposals } = await (await ada.open()).proposals.list({ branch });
    const words = proposals.flatMap(({ motions }) => motions.flatMap(({ approvals }) => approvals));
    expect(words.map(({ by, counts }) => `${by} ${counts}`).sort()).toEqual(["bob true", "eve true"]);
  });

  it("one merges, and the other is told that nothing is left to do", limit, async () => {
    const { hub, ada, bob, eve } = await openRace();
    await ada.registry.proposals.propose(move, push);
    await bob.registry.proposals.approve({ branch, key: bob.who.key }, push);
    const { commits, codes } = await outcomes([
      ada.registry.proposals.merge({ branch }, push),
      eve.registry.proposals.merge({ branch }, push),
    ]);
    expect(codes).toEqual(["proposal-empty"]);
    expect(hub.git("rev-parse", "main")).toBe(commits[0]);
    expect(hub.git("rev-list", "--count", "--merges", "main")).toBe("1");
  });

  it(
    "one merges and one says no: whichever was first, the branch keeps both, and main is judged",
    limit,
    async () => {
      const { hub, ada, bob, eve } = await openRace();
      await ada.registry.proposals.propose(move, push);
      await bob.registry.proposals.approve({ branch, key: bob.who.key }, push);
      const no = { branch, key: eve.who.key, decision: "rejected", reason: "too slow" } as const;
      const { commits, codes } = await outcomes([
        ada.registry.proposals.merge({ branch }, push),
        eve.registry.proposals.approve(no, push),
      ]);
      expect(["", "proposal-rejected", "proposal-empty"]).toContain(codes.join());
      expect(commits.every((commit) => isOnHub(hub, branch, commit) || isOnHub(hub, "main", commit))).toBe(
        true,
      );
    },
  );

  it("one merges on what the other landed meanwhile", limit, async () => {
    const { hub, ada, bob, eve } = await openRace();
    await ada.registry.proposals.propose(move, push);
    await bob.registry.proposals.approve({ branch, key: bob.who.key }, push);
    const { commits, codes } = await outcomes([
      ada.registry.proposals.merge({ branch }, push),
      eve.registry.annotate({ subject: "vad", tags: { team: "speech" }, removeTags: [] }, push),
    ]);
    expect(codes).toEqual([]);
    expect(commits.every((commit) => isOnHub(hub, "main", commit))).toBe(true);
    ada.git("pull", "-q", "--ff-only");
    expect(await (await ada.open()).model("vad")).toMatchObject({
      stages: { production: ["1.0.0"] },
      tags: { team: "speech" },
    });
  });

  it(
    "one takes its proposal back, and a word that comes late is told so or stands before",
    limit,
    async () => {
      const { hub, ada, bob } = await openRace();
      await ada.registry.proposals.propose(move, push);
      const { commits, codes } = await outcomes([
        ada.registry.proposals.withdraw({ branch, reason: "later" }, push),
        bob.registry.proposals.approve({ branch, key: bob.who.key }, push),
      ]);
      expect(["", "proposal-empty"]).toContain(codes.join());
      expect(commits.every((commit) => isOnHub(hub, branch, commit))).toBe(true);
      expect((await rejectionOf(bob.registry.proposals.merge({ branch }, push))).code).toBe("proposal-empty");
    },
  );
});

describe("an operation whose outcome is not known", () => {
  it("is done once, however often it is asked for", limit, async () => {
    const { hub, ada, bob } = await openRace();
    const twice = async (
      work: () => Promise<{ readonly commit: string | null; readonly repeated: boolean }>,
    ) => {
      const [first, second] = [await work(), await work()];
      expect([first.repeated, second.repeated]).toEqual([false, true]);
      expect(second.commit).toBe(first.commit);
    };
    await twice(() => ada.registry.proposals.propose(move, { ...push, operation: "propose-1" }));
    await twice(() =>
      bob.registry.proposals.approve({ branch, key: bob.who.key }, { ...push, operation: "approve-1" }),
    );
    await twice(() => ada.registry.proposals.merge({ branch }, { ...push, operation: "merge-1" }));
    expect(hub.git("rev-list", "--count", "--merges", "main")).toBe("1");
  });
});
