import { expect, it } from "vitest";
import { openRepository } from "../../src/git/open.ts";
import { HistorySource } from "../../src/history/source.ts";
import { PlainForge } from "../../src/forge/plain/plain-forge.ts";
import { rejectionOf } from "../support/fault.ts";
import { registerAll, layOut } from "../registry/world.ts";
import { type ForgeWorld, testForge } from "./forge.contract.ts";

const by = { name: "Ada", email: "ada@example.org", seconds: 1_795_000_000, offset: 0 };

async function open(): Promise<ForgeWorld & { readonly git: (...args: readonly string[]) => string }> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0"]);
  place.git("checkout", "-q", "-b", "change");
  place.commit({ "notes.txt": "a change\n" });
  const repository = await openRepository({ path: place.folder, env: place.env });
  const history = () => new HistorySource({ objects: repository.objects, shallow: new Set() });
  const pulls = "refs/stemma/pulls/change";
  let said = 0;
  return {
    git: (...args) => place.git(...args),
    forge: new PlainForge({ repository, history: history(), by: () => by }),
    commitOf: (branch) => place.git("rev-parse", branch),
    review: (decision, text) => {
      said += 1;
      const grants = `{action: move, model: vad, version: 1.0.0, decision: ${decision}, reason: ${text}}`;
      place.commit({
        [`registry/models/vad/evidence/1.0.0/approval.r${said}.yaml`]: `kind: approval
subject: {model: vad, version: 1.0.0, artifacts: []}
by: person-${said}
created: "2026-11-2${said}T10:00:00.000Z"
grants: ${grants}
`,
      });
      return `person-${said}`;
    },
    comments: () =>
      place
        .git("ls-tree", "--name-only", pulls, "comments/")
        .split("\n")
        .map((file) => place.git("show", `${pulls}:${file}`)),
    merge: () => void place.git("update-ref", "refs/heads/main", place.git("rev-parse", "change")),
    marks: () =>
      place
        .git("ls-tree", "-r", "--name-only", "refs/stemma/marks")
        .split("\n")
        .map((file) => {
          const { state } = JSON.parse(place.git("show", `refs/stemma/marks:${file}`)) as {
            readonly state: string;
          };
          const [commit = "", context = ""] = file.split("/");
          return `${commit} ${state} ${decodeURIComponent(context.replace(/\.json$/, ""))}`;
        }),
  };
}

testForge("plain Git", open);

it("keeps all that was said as commits beside the branches", async () => {
  const { forge, git } = await open();
  const { id } = await forge.open({ head: "change", base: "main", title: "t", body: "b" });
  await forge.comment(id, { marker: "card", body: "one" });
  await forge.comment(id, { marker: "card", body: "two" });
  expect(git("log", "--format=%s", "refs/stemma/pulls/change").split("\n")).toEqual([
    "forge: comments/card.md",
    "forge: comments/card.md",
    "forge: pull.json",
  ]);
  expect(git("status", "--porcelain")).toBe("");
  expect((await rejectionOf(forge.read("../x"))).code).toBe("forge-missing");
});

it("two writers at once lose nothing", async () => {
  const { forge, comments } = await open();
  const { id } = await forge.open({ head: "change", base: "main", title: "t", body: "b" });
  await Promise.all(["a", "b", "c"].map((marker) => forge.comment(id, { marker, body: marker })));
  expect(comments()).toHaveLength(3);
});
