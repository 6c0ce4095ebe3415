import { describe, expect, it } from "vitest";
import type { RegisterInput } from "../../src/registry/options.ts";
import { rejectionOf } from "../support/fault.ts";
import { layOut, type Place, registerAll } from "./world.ts";

const bob = "Bob <bob@example.org>";

/** A model as another registry serves it. */
const served: readonly RegisterInput[] = [
  { model: "old", version: "1.0.0", stage: "deprecated", adopted: { created: "2024-02-01", author: bob } },
  {
    ...{ model: "old", version: "2.0.0", stage: "production", facts: { framework: "onnx" } },
    adopted: { created: "2025-03-01T08:30:00+01:00", author: bob, aliases: ["champion", "blue"] },
  },
  { model: "old", version: "3.0.0", facts: { framework: "pytorch" }, adopted: {} },
];

async function told(place: Place, model = "old"): Promise<readonly string[]> {
  return (await place.registry.history({ model })).events.map(
    ({ kind, version, from, to, name }) =>
      `${kind} ${version ?? ""} ${name ?? ""} ${from ?? ""} -> ${to ?? ""}`,
  );
}

describe("an adoption", () => {
  it("is one commit that takes stages, dates, authors and aliases over", async () => {
    const place = await layOut();
    const { base, commit, findings } = await place.registry.registerAll(served);
    expect(findings).toEqual([]);
    expect(place.git("rev-list", "--count", `${base ?? ""}..${commit ?? ""}`)).toBe("1");
    expect(place.git("log", "-1", "--format=%s")).toBe("adopt(old): 3 versions");
    expect(await place.registry.version("old@champion")).toMatchObject({
      ...{ version: "2.0.0", stage: "production", aliases: ["blue", "champion"], author: bob },
      created: "2025-03-01T07:30:00.000Z",
    });
    expect(await place.registry.version("old@deprecated")).toMatchObject({
      created: "2024-02-01T00:00:00.000Z",
    });
    expect(await place.registry.version("old@3.0.0")).toMatchObject({
      ...{ stage: "development", author: "Ada <ada@example.org>" },
    });
    expect(place.read("registry/models/old/model.yaml")).toContain(
      "adopted:\n  - 1.0.0\n  - 2.0.0\n  - 3.0.0\n",
    );
    expect((await place.registry.check()).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    const range = await place.registry.check({ range: `${base ?? ""}..HEAD` });
    expect(range.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("is told by history as such, whatever brought it, and its stages are tenures", async () => {
    const place = await layOut();
    const base = place.git("rev-parse", "HEAD");
    await place.registry.registerAll(served);
    const events = [
      "alias-set 2.0.0 blue  -> 2.0.0",
      "alias-set 2.0.0 champion  -> 2.0.0",
      "model-created    -> ",
      "adopted 1.0.0   -> deprecated",
      "adopted 2.0.0   -> production",
      "adopted 3.0.0   -> development",
    ];
    expect([...(await told(place))].sort()).toEqual([...events].sort());
    expect((await place.registry.tenures("old", "production")).tenures).toMatchObject([
      { version: "2.0.0", until: null },
    ]);
    await place.registry.promote({ version: "old@3.0.0", stage: "production", through: true });
    expect(await place.registry.rollback({ model: "old", reason: "slow" })).toMatchObject({
      version: "2.0.0",
    });
    place.git("reset", "-q", "--soft", base);
    place.git("commit", "-qm", "squashed by hand");
    expect((await told(place)).filter((event) => event.startsWith("adopted"))).toEqual([
      "adopted 1.0.0   -> deprecated",
      "adopted 2.0.0   -> production",
      "adopted 3.0.0   -> deprecated",
    ]);
    expect((await told(place)).filter((event) => event.startsWith("moved"))).toEqual([]);
    const range = await place.registry.check({ range: `${base}..HEAD` });
    expect(range.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("goes into a model that is there, and stands beside registrations of the batch", async () => {
    const place = await layOut({ bare: true });
    await registerAll(place, "old", ["0.1.0"]);
    const { items } = await place.registry.registerAll([
      ...served,
      { model: "old", facts: { framework: "jax", parents: ["old@champion"] }, stage: "staging" },
      { model: "other", stage: "production", adopted: { aliases: ["live"] } },
    ]);
    expect(items.map(({ model, version, moves }) => [model, version, moves.length])).toEqual([
      ["old", "1.0.0", 0],
      ["old", "2.0.0", 0],
      ["old", "3.0.0", 0],
      ["old", "4.0.0", 1],
      ["other", "1.0.0", 0],
    ]);
    expect((await place.registry.model("old")).stages).toMatchObject({
      ...{ production: ["2.0.0"], staging: ["4.0.0"], deprecated: ["1.0.0"] },
    });
    expect(await place.registry.resolve("other@live")).toMatchObject({ version: "1.0.0" });
  });

  it("numbers timestamps by the day on which a version was made", async () => {
    const place = await layOut({ bare: true });
    const adopted = { created: "2025-01-26T14:30:22Z" };
    const form = await place.registry.register({ model: "ts", versioning: "timestamp", adopted });
    expect(form.version).toMatch(/^v20250126143022_/);
    expect(form).toMatchObject({ created: "2025-01-26T14:30:22.000Z", moves: [] });
  });

  it("is shown by a dry run", async () => {
    const place = await layOut({ bare: true });
    const plan = await place.registry.planRegisterAll(served);
    expect(plan.changes.map(({ path }) => path)).toEqual([
      "registry/models/old/model.yaml",
      ...["1.0.0", "2.0.0", "3.0.0"].map((version) => `registry/models/old/versions/${version}.yaml`),
    ]);
    expect(plan.findings).toEqual([]);
  });

  it("takes the place of no other version, and is none of what is yet to come", async () => {
    const place = await layOut();
    await place.registry.registerAll(served);
    const base = place.git("rev-parse", "HEAD");
    const refused = async (input: Partial<RegisterInput>): Promise<string> => {
      const error = await rejectionOf(
        place.registry.registerAll([
          { model: "old", version: "9.0.0", allowDuplicate: true, adopted: {}, ...input },
        ]),
      );
      expect(error.hint).toBeTruthy();
      return `${error.code}: ${error.message}`;
    };
    expect(await refused({ stage: "production" })).toBe(
      "adoption-invalid: entry 1 (old): production of old holds 2.0.0 already",
    );
    expect(await refused({ adopted: { aliases: ["champion"] } })).toBe(
      "adoption-invalid: entry 1 (old): alias champion of old leads to 2.0.0 already",
    );
    expect(await refused({ adopted: { aliases: ["staging"] } })).toContain("alias-invalid");
    expect(await refused({ stage: "odd" })).toContain("stage-unknown");
    expect(await refused({ adopted: { created: "2100-01-01" } })).toContain("adoption-invalid");
    expect(await refused({ adopted: { created: "last week" } })).toContain("date-invalid");
    expect(await refused({ adopted: { author: "Bob" } })).toContain("adoption-invalid");
    await place.registry.hold({ model: "old", stage: "staging", reason: "freeze" });
    expect(await refused({ stage: "staging" })).toContain("stage-held");
    expect(place.git("rev-list", "--count", `${base}..HEAD`)).toBe("1");
  });
});

describe("a hand-made adoption", () => {
  const file = "registry/models/old/model.yaml";

  async function codesAfter(edit: (text: string) => string): Promise<readonly string[]> {
    const place = await layOut();
    await registerAll(place, "old", ["1.0.0"]);
    await place.registry.registerAll([{ model: "old", version: "2.0.0", stage: "production", adopted: {} }]);
    const version = place.read("registry/models/old/versions/1.0.0.yaml").replaceAll("1.0.0", "3.0.0");
    place.commit({ [file]: edit(place.read(file)), "registry/models/old/versions/3.0.0.yaml": version });
    const { findings } = await place.registry.check({ range: "HEAD~1..HEAD" });
    return findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  }

  it("lists what is new, and goes on listing it", async () => {
    expect(await codesAfter((text) => text.replace("adopted:\n", "adopted:\n  - 1.0.0\n"))).toEqual([
      "old@1.0.0 was registered before: it cannot be adopted any more",
    ]);
    expect(await codesAfter((text) => text.replace("adopted:\n  - 2.0.0\n", ""))).toEqual([
      "adopted of old no longer lists 2.0.0",
    ]);
    expect(await codesAfter((text) => `${text}  - 3.0.0\n`)).toEqual([]);
  });

  it("is no way around the lifecycle", async () => {
    const ousting = (text: string): string =>
      `${text.replace("production: 2.0.0", "production: 3.0.0\n  deprecated:\n    - 2.0.0")}  - 3.0.0\n`;
    expect(await codesAfter(ousting)).toEqual(["old@3.0.0 is adopted into production, where 2.0.0 stood"]);
  });
});
