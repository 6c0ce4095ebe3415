import { describe, expect, it } from "vitest";
import type { Forge } from "../../src/forge/port.ts";
import { rejectionOf } from "../support/fault.ts";

/** A forge with the branches `main` and `change`, and what only its own side can do there. */
export interface ForgeWorld {
  readonly forge: Forge;
  /** Whether its reviews have no texts. */
  readonly wordless?: boolean;
  /** The commit that a branch is at. */
  readonly commitOf: (branch: string) => string;
  /** Somebody says yes or no to the pull request of `change`; gives their name back. */
  readonly review: (decision: "approved" | "rejected", text: string) => string;
  /** All texts that our comments have now. */
  readonly comments: () => readonly string[];
  /** The pull request of `change` is merged. */
  readonly merge: () => void;
  /** All marks, as `commit state context`. */
  readonly marks: () => readonly string[];
}

const input = { head: "change", base: "main", title: "Move vad", body: "| a | b |\n" };

/** What every forge does. */
export function testForge(name: string, make: () => Promise<ForgeWorld>): void {
  describe(name, () => {
    it("opens a pull request, and the same again is brought up to date", async () => {
      const { forge, commitOf } = await make();
      const first = await forge.open(input);
      expect(first).toMatchObject({ ...input, commit: commitOf("change"), state: "open", made: "created" });
      expect(await forge.open(input)).toMatchObject({ id: first.id, made: "unchanged" });
      const second = await forge.open({ ...input, title: "Move it" });
      expect(second).toMatchObject({ id: first.id, title: "Move it", made: "updated" });
      expect(await forge.read(first.id)).toMatchObject({ ...input, title: "Move it", id: first.id });
    });

    it("finds what is open by its branch", async () => {
      const { forge } = await make();
      expect(await forge.find("change")).toEqual([]);
      const { id } = await forge.open(input);
      expect(await forge.find("change")).toMatchObject([{ id }]);
      expect(await forge.find("other")).toEqual([]);
    });

    it("closes one, and a new one may be opened then", async () => {
      const { forge } = await make();
      const { id } = await forge.open(input);
      expect(await forge.close(id)).toMatchObject({ id, state: "closed" });
      expect(await forge.close(id)).toMatchObject({ id, state: "closed" });
      expect(await forge.find("change")).toEqual([]);
      expect(await forge.open(input)).toMatchObject({ state: "open", made: "created" });
    });

    it("tells what was merged, and closes it no more", async () => {
      const { forge, merge } = await make();
      const { id } = await forge.open(input);
      merge();
      expect(await forge.read(id)).toMatchObject({ state: "merged" });
      expect(await forge.close(id)).toMatchObject({ state: "merged" });
      expect(await forge.find("change")).toEqual([]);
    });

    it("writes a comment once, and then in its place", async () => {
      const { forge, comments } = await make();
      const { id } = await forge.open(input);
      const write = (body: string, marker = "card") => forge.comment(id, { marker, body });
      const first = await write("one\n\ntwo");
      expect(first.made).toBe("created");
      expect(await write("one\n\ntwo")).toEqual({ ...first, made: "unchanged" });
      expect(await write("three")).toEqual({ ...first, made: "updated" });
      expect((await write("four", "other")).made).toBe("created");
      expect(comments().map((text) => text.replaceAll("\r\n", "\n"))).toEqual([
        "<!-- stemma:card -->\nthree",
        "<!-- stemma:other -->\nfour",
      ]);
    });

    it("reads reviews, the oldest first", async () => {
      const { forge, review, wordless } = await make();
      const { id } = await forge.open(input);
      expect(await forge.reviews(id)).toEqual([]);
      const by = [review("approved", "fine"), review("rejected", "on second thought")];
      const reviews = await forge.reviews(id);
      expect(reviews).toMatchObject([
        { by: by[0], decision: "approved", text: wordless === true ? "" : "fine" },
        { by: by[1], decision: "rejected", text: wordless === true ? "" : "on second thought" },
      ]);
      expect(new Set(reviews.map((each) => each.id)).size).toBe(2);
    });

    it("marks a commit", async () => {
      const { forge, commitOf, marks } = await make();
      const commit = commitOf("change");
      await forge.mark({ commit, state: "failure", context: "stemma/check", description: "refused" });
      expect(marks()).toContain(`${commit} failure stemma/check`);
    });

    it("refuses branches that are not there, and what nobody opened", async () => {
      const { forge } = await make();
      expect((await rejectionOf(forge.open({ ...input, head: "gone" }))).code).toBe("forge-invalid");
      expect((await rejectionOf(forge.open({ ...input, base: "gone" }))).code).toBe("forge-invalid");
      expect((await rejectionOf(forge.read("7"))).code).toBe("forge-missing");
      expect((await rejectionOf(forge.comment("7", { marker: "card", body: "x" }))).code).toBe(
        "forge-missing",
      );
    });
  });
}
